import Diagnostics
import Testing

@testable import Markdown

/// `` {name}`content` ``
@Suite struct RoleTests {
  @Test func content_IsAsWritten() {
    expectDump(
      of: #"""
        {a}`*b* $c$ <d> \e`
        """#,
      #"""
      paragraph 1:1-1:20
        role a 1:1-1:20 1:5 "*b* $c$ <d> \\e"
      """#)
  }

  @Test func anyRunOfBackticks_Delimits() {
    expectDump(
      of: #"""
        {a}`b` {c:d}``e ` f``
        """#,
      #"""
      paragraph 1:1-1:22
        role a 1:1-1:7 1:5 "b"
        text 1:7-1:8 " "
        role c:d 1:8-1:22 1:15 "e ` f"
      """#)
  }

  @Test func attributes_StandBehindTheName() {
    expectDump(
      of: #"""
        {a #b:c-1 .d .e }`f` {a
        #ü}``g``
        """#,
      #"""
      paragraph 1:1-2:10
        role a #b:c-1 1:5-1:10 .d .e 1:1-1:21 1:19 "f"
        text 1:21-1:22 " "
        role a #ü 2:2-2:4 1:22-2:10 2:7 "g"
      """#)
  }

  @Test(arguments: [
    "{a }", "{a b}", "{a #}", "{a #b #c}", "{a#b}", "{a #b.c}", "{a #b", "{a #b!}", "{a # b}",
  ])
  func otherThingsBehindTheName_MakeNoRole(text: String) {
    #expect(!MarkdownParser.parse(SourceText("\(text)`c`")).document.dump.contains("role"))
  }

  @Test func escapedBrace_MakesCode() {
    expectDump(
      of: #"""
        \{a}`b`
        """#,
      #"""
      paragraph 1:1-1:8
        text 1:1-1:5 "{a}"
        code 1:5-1:8 "b"
      """#)
  }

  @Test func contentOverLines_LosesQuoteMarks() {
    expectDump(
      of: #"""
        > {a}`b
        >   c < d` e
        """#,
      #"""
      quote 1:1-2:13
        paragraph 1:3-2:13
          role a 1:3-2:11 1:7 "b" 2:5 "c < d"
          text 2:11-2:13 " e"
      """#)
  }

  @Test func codeSpan_WinsAgainstRole() {
    expectDump(
      of: #"""
        `{a}`b` {c}`
        """#,
      #"""
      paragraph 1:1-1:13
        code 1:1-1:6 "{a}"
        text 1:6-1:7 "b"
        code 1:7-1:13 " {c}"
      """#)
  }

  @Test func unclosedRole_IsReported() {
    expectDump(
      of: #"""
        a {b}`c
        """#,
      #"""
      paragraph 1:1-1:8
        text 1:1-1:8 "a {b}`c"
      problem unclosed-role 1:3-1:7
      """#)
  }

  @Test func role_IsNeverPartOfMathematics() {
    expectDump(
      of: #"""
        costs $5 {claim}`a <b>`$
        """#,
      #"""
      paragraph 1:1-1:25
        text 1:1-1:10 "costs $5 "
        role claim 1:10-1:24 1:18 "a <b>"
        text 1:24-1:25 "$"
      """#)
  }

  @Test func backticksThatEndARoleOnItsSecondLine_AreNoFence() {
    expectDump(
      of: #"""
        {a}```x
        ``` {b}`c`
        """#,
      #"""
      paragraph 1:1-2:11
        role a 1:1-2:4 1:7 "x" 2:1 ""
        text 2:4-2:5 " "
        role b 2:5-2:11 2:9 "c"
      """#)
  }
}
