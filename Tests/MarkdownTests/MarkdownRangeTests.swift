import Testing

/// Places in the file, where libcmark would lead astray.
@Suite struct MarkdownRangeTests {
  @Test func columns_AreUTF8Bytes() {
    expectDump(
      of: #"""
        é *ü* `ß` $é$ {r}`é` &amp; x
        """#,
      #"""
      paragraph 1:1-1:34
        text 1:1-1:4 "é "
        emphasis 1:4-1:8
          text 1:5-1:7 "ü"
        text 1:8-1:9 " "
        code 1:9-1:13 "ß"
        text 1:13-1:14 " "
        math inline 1:14-1:18 1:15 "é"
        text 1:18-1:19 " "
        role r 1:19-1:26 1:23 "é"
        text 1:26-1:34 " & x"
      """#)
  }

  @Test func codeSpan_IncludesItsBackticks() {
    expectDump(
      of: #"""
        > a `b
        > c` d ``e``
        """#,
      #"""
      quote 1:1-2:13
        paragraph 1:3-2:13
          text 1:3-1:5 "a "
          code 1:5-2:5 "b c"
          text 2:5-2:8 " d "
          code 2:8-2:13 "e"
      """#)
  }

  @Test func tag_OverTwoLines() {
    expectDump(
      of: #"""
        > a <b
        > c="d"> e
        """#,
      #"""
      quote 1:1-2:11
        paragraph 1:3-2:11
          text 1:3-1:5 "a "
          html 1:5-2:9 "<b\nc=\"d\">"
          text 2:9-2:11 " e"
      """#)
  }

  @Test func emphasis_OverTwoLinesOfAnItem() {
    expectDump(
      of: #"""
        - a *b
          c* d
        """#,
      #"""
      list bullet tight 1:1-2:7
        item 1:1-2:7
          paragraph 1:3-2:7
            text 1:3-1:5 "a "
            emphasis 1:5-2:5
              text 1:6-1:7 "b"
              softbreak 1:7-1:7
              text 2:3-2:4 "c"
            text 2:5-2:7 " d"
      """#)
  }

  @Test func textBehindDefinitions_StandsOnItsOwnLine() {
    expectDump(
      of: #"""
        [a]: b
        x *y*
        """#,
      #"""
      paragraph 1:1-2:6
        text 2:1-2:3 "x "
        emphasis 2:3-2:6
          text 2:4-2:5 "y"
      """#)
  }

  @Test func textBehindBackslashBreak_StandsOnItsOwnLine() {
    expectDump(
      of: #"""
        a  
        b\
        c *d*
        e
        """#,
      #"""
      paragraph 1:1-4:2
        text 1:1-1:2 "a"
        linebreak 1:2-1:4
        text 2:1-2:2 "b"
        linebreak 2:2-2:3
        text 3:1-3:3 "c "
        emphasis 3:3-3:6
          text 3:4-3:5 "d"
        softbreak 3:6-3:6
        text 4:1-4:2 "e"
      """#)
  }

  @Test func textBehindAddressWithTitleBelow_StandsOnItsOwnLine() {
    expectDump(
      of: #"""
        a [b](c
        "d") *e*
        *f*
        """#,
      #"""
      paragraph 1:1-3:4
        text 1:1-1:3 "a "
        link 1:3-2:5 "c" "d"
          text 1:4-1:5 "b"
        text 2:5-2:6 " "
        emphasis 2:6-2:9
          text 2:7-2:8 "e"
        softbreak 2:9-2:9
        emphasis 3:1-3:4
          text 3:2-3:3 "f"
      """#)
  }

  @Test func unpairedBackticks_BelongToTheirText() {
    expectDump(
      of: #"""
        ```a ``b

        # `` *c*
        """#,
      #"""
      paragraph 1:1-1:9
        text 1:1-1:9 "```a ``b"
      heading 1 3:1-3:9
        text 3:3-3:6 "`` "
        emphasis 3:6-3:9
          text 3:7-3:8 "c"
      """#)
  }

  @Test func entitiesBeforePieces_DoNotShiftThem() {
    expectDump(
      of: #"""
        &amp; \* $x$ b &lt; {r}`q` tail\_ **x**
        """#,
      #"""
      paragraph 1:1-1:40
        text 1:1-1:10 "& * "
        math inline 1:10-1:13 1:11 "x"
        text 1:13-1:21 " b < "
        role r 1:21-1:27 1:25 "q"
        text 1:27-1:35 " tail_ "
        strong 1:35-1:40
          text 1:37-1:38 "x"
      """#)
  }

  @Test func lazyLine_IsIndentedLess() {
    expectDump(
      of: #"""
        > $x
          y$ *a*
           `b`
        """#,
      #"""
      quote 1:1-3:7
        paragraph 1:3-3:7
          math inline 1:3-2:5 1:4 "x" 2:3 "y"
          text 2:5-2:6 " "
          emphasis 2:6-2:9
            text 2:7-2:8 "a"
          softbreak 2:9-2:9
          code 3:4-3:7 "b"
      """#)
  }

  @Test func tabs_CountAsOneByte() {
    expectDump(
      of: #"""
        a	$b$
        	$c$
        """#,
      #"""
      paragraph 1:1-2:5
        text 1:1-1:3 "a\t"
        math inline 1:3-1:6 1:4 "b"
        softbreak 1:6-1:6
        math inline 2:2-2:5 2:3 "c"
      """#)
  }

  @Test func finalHTMLBlock_IsNotInverted() {
    expectDump(
      of: #"""
        > <div>
        > a

        <p>
        """#,
      #"""
      quote 1:1-2:4
        html 1:3-2:4 "<div>\na\n"
      html 4:1-4:4 "<p>\n"
      """#)
  }

  @Test func container_EndsWithItsLastChild() {
    expectDump(
      of: #"""
        - a


        > b

        c
        """#,
      #"""
      list bullet tight 1:1-1:4
        item 1:1-1:4
          paragraph 1:3-1:4
            text 1:3-1:4 "a"
      quote 4:1-4:4
        paragraph 4:3-4:4
          text 4:3-4:4 "b"
      paragraph 6:1-6:2
        text 6:1-6:2 "c"
      """#)
  }
}
