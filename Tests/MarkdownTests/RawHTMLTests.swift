import Diagnostics
import Markdown
import Testing

@Suite struct RawHTMLTests {
  @Test func document_ListsAllButComments() {
    let text = "<!-- a -->\n\n> - b <i>c</i> <!-- d -->\n\n<div>\n"
    let found = MarkdownParser.parse(SourceText(text)).document.rawHTML
    #expect(found.map { "\($0.range) \($0.text)" } == ["3:7-3:10 <i>", "3:11-3:15 </i>", "5:1-5:6 <div>\n"])
  }

  @Test(arguments: [
    ("<!-- a -->", true), ("<!-- a -->\n", true), ("<!-- a -- b -->", true), ("<!---->", true),
    ("<!-- a --> <b>", false), ("<!-- a --><script></script><!-- b -->", false), ("<b>", false),
    ("<!-->", false),
  ])
  func comment_IsOneAndNothingElse(_ text: String, _ isComment: Bool) {
    #expect(RawHTML.isComment(text) == isComment)
  }
}
