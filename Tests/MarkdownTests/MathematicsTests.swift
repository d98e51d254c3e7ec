import Testing

/// Mathematics by dollars, brackets and environments.
@Suite struct MathematicsTests {
  @Test func tagsAndAutolinks_WinAgainstDollars() {
    expectDump(
      of: #"""
        <b title="$x$">$</b> $y$ <http://a$b$>
        """#,
      #"""
      paragraph 1:1-1:39
        html 1:1-1:16 "<b title=\"$x$\">"
        text 1:16-1:17 "$"
        html 1:17-1:21 "</b>"
        text 1:21-1:22 " "
        math inline 1:22-1:25 1:23 "y"
        text 1:25-1:26 " "
        link 1:26-1:39 "http://a$b$" ""
          text 1:27-1:38 "http://a$b$"
      """#)
  }

  @Test func dollars_FollowPandoc() {
    expectDump(
      of: #"""
        $ a$ $a $ $1 $2 $a$2 \(b\) \(\)
        """#,
      #"""
      paragraph 1:1-1:32
        text 1:1-1:22 "$ a$ $a $ $1 $2 $a$2 "
        math inline 1:22-1:27 1:24 "b"
        text 1:27-1:32 " ()"
      """#)
  }

  @Test func prices_AreText() {
    expectDump(
      of: #"""
        It costs $5 and $6.
        """#,
      #"""
      paragraph 1:1-1:20
        text 1:1-1:20 "It costs $5 and $6."
      """#)
  }

  @Test func mathematics_IsProtectedFromEmphasis() {
    expectDump(
      of: #"""
        *$a*b$* $x_1 + y_1$
        """#,
      #"""
      paragraph 1:1-1:20
        emphasis 1:1-1:8
          math inline 1:2-1:7 1:3 "a*b"
        text 1:8-1:9 " "
        math inline 1:9-1:20 1:10 "x_1 + y_1"
      """#)
  }

  @Test func singleLineBlock() {
    expectDump(
      of: #"""
        $$x$$
        """#,
      #"""
      math display 1:1-1:6 1:3 "x"
      """#)
  }

  @Test func block_KeepsBlankLinesAndTakesLabel() {
    expectDump(
      of: #"""
        $$
        a

        # b
        $$ (eq:l)
        """#,
      #"""
      math display (eq:l) 1:1-5:10 2:1 "a" 3:1 "" 4:1 "# b"
      """#)
  }

  @Test func block_InListInQuote() {
    expectDump(
      of: #"""
        > - $$
        >   = a
        >   $$
        """#,
      #"""
      quote 1:1-3:7
        list bullet tight 1:3-3:7
          item 1:3-3:7
            math display 1:5-3:7 2:5 "= a"
      """#)
  }

  @Test func block_InterruptsParagraph() {
    expectDump(
      of: #"""
        a
        $$
        b $$ c
        """#,
      #"""
      paragraph 1:1-1:2
        text 1:1-1:2 "a"
      math display 2:1-3:5 3:1 "b "
      paragraph 3:6-3:7
        text 3:6-3:7 "c"
      """#)
  }

  @Test func dollarsWithTextBehind_StayInTheParagraph() {
    expectDump(
      of: #"""
        $$a$$ b
        """#,
      #"""
      paragraph 1:1-1:8
        math display 1:1-1:6 1:3 "a"
        text 1:6-1:8 " b"
      """#)
  }

  @Test func displayWithinParagraph_HidesOtherBlocks() {
    expectDump(
      of: #"""
        a $$
        - b
        $$ c
        """#,
      #"""
      paragraph 1:1-3:5
        text 1:1-1:3 "a "
        math display 1:3-3:3 1:5 "" 2:1 "- b" 3:1 ""
        text 3:3-3:5 " c"
      """#)
  }

  @Test func unclosedBlock_IsReportedAtItsOpening() {
    expectDump(
      of: #"""
        a

          $$
        b
        """#,
      #"""
      paragraph 1:1-1:2
        text 1:1-1:2 "a"
      paragraph 3:3-4:2
        text 3:3-3:5 "$$"
        softbreak 3:5-3:5
        text 4:1-4:2 "b"
      problem unclosed-mathematics 3:3-3:5
      """#)
  }

  @Test func brackets_BeginAndEndLines() {
    expectDump(
      of: #"""
        \[
        a
        - b
        \]

        a \[b\] c

        \[b
        """#,
      #"""
      math display 1:1-4:3 2:1 "a" 3:1 "- b"
      paragraph 6:1-6:10
        text 6:1-6:10 "a [b] c"
      paragraph 8:1-8:4
        text 8:1-8:4 "[b"
      """#)
  }

  @Test func environment_IsKeptWhole() {
    expectDump(
      of: #"""
        - \begin{align*}
          a &= b \\
          - c
          \end{align*} d
        """#,
      #"""
      list bullet tight 1:1-4:17
        item 1:1-4:17
          math display 1:3-4:15 1:3 "\\begin{align*}" 2:3 "a &= b \\\\" 3:3 "- c" 4:3 "\\end{align*}"
          paragraph 4:16-4:17
            text 4:16-4:17 "d"
      """#)
  }

  @Test func unclosedEnvironment_IsReported() {
    expectDump(
      of: #"""
        \begin{gather}
        a
        """#,
      #"""
      paragraph 1:1-2:2
        text 1:1-1:15 "\\begin{gather}"
        softbreak 1:15-1:15
        text 2:1-2:2 "a"
      problem unclosed-mathematics 1:1-1:15
      """#)
  }

  @Test func label_MatchesDefinitionWithTheSameFormula() {
    expectDump(
      of: #"""
        [a $b$]

        [A $b$]: c "$d$"
        """#,
      #"""
      paragraph 1:1-1:8
        link 1:1-1:8 "c" "$d$"
          text 1:2-1:4 "a "
          math inline 1:4-1:7 1:5 "b"
      """#)
  }

  @Test func address_IsNoMathematics() {
    expectDump(
      of: #"""
        [a](\(b\)) [c](d$e$f)
        """#,
      #"""
      paragraph 1:1-1:22
        link 1:1-1:11 "(b)" ""
          text 1:2-1:3 "a"
        text 1:11-1:12 " "
        link 1:12-1:22 "d$e$f" ""
          text 1:13-1:14 "c"
      """#)
  }

  @Test func codeBlock_IsNoMathematics() {
    expectDump(
      of: #"""
            $$

        ```
        $$
        ```
        """#,
      #"""
      code 1:5-1:7 "" "$$\n"
      code 3:1-5:4 "" "$$\n"
      """#)
  }
}
