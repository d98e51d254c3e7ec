import Testing

/// Fences that are directives.
@Suite struct DirectiveTests {
  @Test func argumentOptionsAndBody() {
    expectDump(
      of: #"""
        ```{a} b c
        :d: e f
        :g:

        h
        ```
        """#,
      #"""
      directive a 1:5-1:6 in 1:1-6:4
        argument 1:8-1:11 "b c"
        option d 2:1-2:8 "e f" 2:5-2:8
        option g 3:1-3:4 "" 3:4-3:4
        body 5:1 "h"
      """#)
  }

  @Test func optionsInABlock() {
    expectDump(
      of: #"""
        - ~~~~{a}
          ---
          # comment
          b: "c \" d"
          e: 'f ''g'
          h: [i, j]
          ---
            k
          ~~~~
        """#,
      #"""
      list bullet tight 1:1-9:7
        item 1:1-9:7
          directive a 1:8-1:9 in 1:3-9:7
            option b 4:3-4:14 "c \" d" 4:6-4:14
            option e 5:3-5:13 "f 'g" 5:6-5:13
            option h 6:3-6:12 "[i, j]" 6:6-6:12
            body 8:3 "  k"
      """#)
  }

  @Test func shorterFences_AreBody() {
    expectDump(
      of: #"""
        ````{a}
        ```{b}
        c
        ```
        ````
        """#,
      #"""
      directive a 1:6-1:7 in 1:1-5:5
        body 2:1 "```{b}"
        body 3:1 "c"
        body 4:1 "```"
      """#)
  }

  @Test func body_KnowsItsPlacesInQuotesAndLists() {
    expectDump(
      of: #"""
        > 1. ```{a}
        >      b
        >
        >    c
        >    ```
        """#,
      #"""
      quote 1:1-5:9
        list from 1 tight 1:3-5:9
          item 1:3-5:9
            directive a 1:10-1:11 in 1:6-5:9
              body 2:6 "  b"
              body 3:2 ""
              body 4:6 "c"
      """#)
  }

  @Test func indentedFence_TakesItsIndentationFromTheBody() {
    expectDump(
      of: #"""
          ```{a}
            b
         c
          ```
        """#,
      #"""
      directive a 1:7-1:8 in 1:3-4:6
        body 2:3 "  b"
        body 3:2 "c"
      """#)
  }

  @Test func malformedOption_IsReported() {
    expectDump(
      of: #"""
        ```{a}
        :b
        :c: d
        ---
        ```
        """#,
      #"""
      directive a 1:5-1:6 in 1:1-5:4
        option c 3:1-3:6 "d" 3:5-3:6
        body 4:1 "---"
      problem malformed-option 2:1-2:3
      """#)
  }

  @Test func unclosedOptionBlock_IsReported() {
    expectDump(
      of: #"""
        ```{a}
        ---
        b: c
        ```
        """#,
      #"""
      directive a 1:5-1:6 in 1:1-4:4
        body 2:1 "---"
        body 3:1 "b: c"
      problem unclosed-options 2:1-2:4
      """#)
  }

  @Test func unclosedFence_IsReportedAtItsOpening() {
    expectDump(
      of: #"""
        > ```{a} b
        > c

        d
        """#,
      #"""
      quote 1:1-2:4
        directive a 1:7-1:8 in 1:3-2:4
          argument 1:10-1:11 "b"
          body 2:3 "c"
      paragraph 4:1-4:2
        text 4:1-4:2 "d"
      problem unclosed-directive 1:3-1:11
      """#)
  }

  @Test func misspeltDirective_IsCodeAndAWarning() {
    expectDump(
      of: #"""
        ```{a b
        c
        ```
        """#,
      #"""
      code 1:1-3:4 "{a b" "c\n"
      problem malformed-directive 1:4-1:8
      """#)
  }

  @Test func plainFence_IsCode() {
    expectDump(
      of: #"""
        ```swift
        a
        ```
        """#,
      #"""
      code 1:1-3:4 "swift" "a\n"
      """#)
  }

  @Test func directive_InterruptsParagraph() {
    expectDump(
      of: #"""
        a
        ```{b}
        ```
        c
        """#,
      #"""
      paragraph 1:1-1:2
        text 1:1-1:2 "a"
      directive b 2:5-2:6 in 2:1-3:4
      paragraph 4:1-4:2
        text 4:1-4:2 "c"
      """#)
  }
}

@Suite struct DirectiveOptionBlockTests {
  @Test func optionsInABlock_GoOnOverLines() {
    expectDump(
      of: "```{a}\n---\nb:\n- c\n- d\ne: |\n  f g\n\n  h\ni:\n  j: k\nl: m\n---\nn\n```",
      """
      directive a 1:5-1:6 in 1:1-15:4
        option b 3:1-5:4 "- c\\n- d" 4:1-5:4
        option e 6:1-9:4 "f g h" 7:3-9:4
        option i 10:1-11:7 "j: k" 11:3-11:7
        option l 12:1-12:5 "m" 12:4-12:5
        body 14:1 "n"
      """)
  }
}
