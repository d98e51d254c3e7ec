import Diagnostics
import Markdown
import Testing

/// Targets, comments and block breaks: what MyST puts on a line of its own.
@Suite struct LineBlockTests {
  @Test func target_StandsBeforeItsBlock() {
    expectDump(
      of: "(a)=\n# B\n> (c:d_1)=  \n> e",
      """
      target "a" 1:2-1:3 in 1:1-1:5
      heading 1 2:1-2:4
        text 2:3-2:4 "B"
      quote 3:1-4:4
        target "c:d_1" 3:4-3:9 in 3:3-3:11
        paragraph 4:3-4:4
          text 4:3-4:4 "e"
      """)
  }

  @Test func comment_EndsAParagraph() {
    expectDump(
      of: "a\n% b --> <i>\nc",
      """
      paragraph 1:1-1:2
        text 1:1-1:2 "a"
      comment 2:1-2:12 "b --> <i>"
      paragraph 3:1-3:2
        text 3:1-3:2 "c"
      """)
  }

  @Test(arguments: ["()=", "(a b)=", "(a)= b", "(a)", "f(a)=", "    (a)=", "\\(a)=", "5\n    % x", "a % b"])
  func otherText_StaysText(_ text: String) {
    let dump = MarkdownParser.parse(SourceText(text)).document.dump
    #expect(!dump.contains("target") && !dump.contains("comment"))
  }

  @Test func lines_InsideOfFencesAndFormulas_AreTheirs() {
    let text = "```\n(a)=\n% b\n```\n\n$$\n% c\n(d)=\n$$\n\n<div>\n(e)=\n% f\n</div>"
    let dump = MarkdownParser.parse(SourceText(text)).document.dump
    #expect(!dump.contains("target") && !dump.contains("comment"))
  }

  @Test func blockBreak_IsReadOnRequest() {
    let text = "a\n+++ {\"b\": 1}\nc\n\n++++"
    let dump = MarkdownParser.parse(SourceText(text), blockBreaks: true).document.dump
    #expect(dump.contains("block break 2:1-2:13 \"{\\\"b\\\": 1}\""))
    #expect(dump.contains("text 5:1-5:5 \"++++\""))
    #expect(!MarkdownParser.parse(SourceText(text)).document.dump.contains("block break"))
  }

  @Test func table_EndsAtATarget() {
    let dump = MarkdownParser.parse(SourceText("a|b\n-|-\nc|d\n(e)=\n# F")).document.dump
    #expect(dump.contains("target \"e\" 4:2-4:3"))
    #expect(dump.contains("table - - 1:1-3:4"))
  }
}
