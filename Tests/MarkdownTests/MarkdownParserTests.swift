import Testing

/// CommonMark and its values.
@Suite struct MarkdownParserTests {
  @Test func codeSpan_HidesEverything() {
    expectDump(
      of: #"""
        `a *b* $c$ {r}x`
        """#,
      #"""
      paragraph 1:1-1:17
        code 1:1-1:17 "a *b* $c$ {r}x"
      """#)
  }

  @Test func escapesAndEntities_AreText() {
    expectDump(
      of: #"""
        \*a\* \$b$ &copy;
        """#,
      #"""
      paragraph 1:1-1:18
        text 1:1-1:18 "*a* $b$ ©"
      """#)
  }

  @Test func heading_AtxAndSetext() {
    expectDump(
      of: #"""
        # Titel *ä*

        Set
        ===
        """#,
      #"""
      heading 1 1:1-1:13
        text 1:3-1:9 "Titel "
        emphasis 1:9-1:13
          text 1:10-1:12 "ä"
      heading 1 3:1-4:4
        text 3:1-3:4 "Set"
      """#)
  }

  @Test func list_TightAndLoose() {
    expectDump(
      of: #"""
        - a
        - b

        3. c

           d
        """#,
      #"""
      list bullet tight 1:1-2:4
        item 1:1-1:4
          paragraph 1:3-1:4
            text 1:3-1:4 "a"
        item 2:1-2:4
          paragraph 2:3-2:4
            text 2:3-2:4 "b"
      list from 3 loose 4:1-6:5
        item 4:1-6:5
          paragraph 4:4-4:5
            text 4:4-4:5 "c"
          paragraph 6:4-6:5
            text 6:4-6:5 "d"
      """#)
  }

  @Test func blockQuote_TakesLazyLine() {
    expectDump(
      of: #"""
        > a
        b
        """#,
      #"""
      quote 1:1-2:2
        paragraph 1:3-2:2
          text 1:3-1:4 "a"
          softbreak 1:4-1:4
          text 2:1-2:2 "b"
      """#)
  }

  @Test func code_IndentedAndFenced() {
    expectDump(
      of: #"""
            code
        	tab

        ~~~ swift x
        y
        ~~~
        """#,
      #"""
      code 1:5-2:5 "" "code\ntab\n"
      code 4:1-6:4 "swift x" "y\n"
      """#)
  }

  @Test func linksAndImages_HaveTheirAddresses() {
    expectDump(
      of: #"""
        ![*a* b](c.png "d") [e](<f g>) <https://h.i>
        """#,
      #"""
      paragraph 1:1-1:45
        image 1:1-1:20 "c.png" "d"
          emphasis 1:3-1:6
            text 1:4-1:5 "a"
          text 1:6-1:8 " b"
        text 1:20-1:21 " "
        link 1:21-1:31 "f g" ""
          text 1:22-1:23 "e"
        text 1:31-1:32 " "
        link 1:32-1:45 "https://h.i" ""
          text 1:33-1:44 "https://h.i"
      """#)
  }

  @Test func html_BlockAndComment() {
    expectDump(
      of: #"""
        <!-- c -->
        <div>
        """#,
      #"""
      html 1:1-1:11 "<!-- c -->\n"
      html 2:1-2:6 "<div>\n"
      """#)
  }

  @Test func placeholderBracketsOfTheAuthor_StayText() {
    expectDump(
      of: #"""
        ⸨0xa⸩ $b$ ⸨1xa⸩
        """#,
      #"""
      paragraph 1:1-1:24
        text 1:1-1:11 "⸨0xa⸩ "
        math inline 1:11-1:14 1:12 "b"
        text 1:14-1:24 " ⸨1xa⸩"
      """#)
  }
}
