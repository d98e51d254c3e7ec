import Diagnostics
import Foundation
import Markdown
import Testing

@testable import Pages

/// What becomes of raw HTML and of addresses that run something.
@Suite struct CommonMarkSafetyTests {
  @Test(arguments: [
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
    ("<div onclick=\"a\">", "<pre class=\"raw-html\">&lt;div onclick=&quot;a&quot;&gt;\n</pre>\n"),
    ("<!-- a -->\n\nb <!-- c --> d", "<p>b  d</p>\n"),
    ("[a](javascript:b)", "<p><a href=\"\">a</a></p>\n"),
    ("[a](JavaScript&colon;b)", "<p><a href=\"\">a</a></p>\n"),
    ("[a](<java\tscript:b>)", "<p><a href=\"\">a</a></p>\n"),
    ("[a](vbscript:b) [c](file:///d)", "<p><a href=\"\">a</a> <a href=\"\">c</a></p>\n"),
    ("![a](data:text/html,b)", "<p><img src=\"\" alt=\"a\" /></p>\n"),
    ("![a](data:image/png;base64,b)", "<p><img src=\"data:image/png;base64,b\" alt=\"a\" /></p>\n"),
    ("![a](data:image/svg+xml,b)", "<p><img src=\"\" alt=\"a\" /></p>\n"),
    ("<https://a.b/?c=d&e>", "<p><a href=\"https://a.b/?c=d&amp;e\">https://a.b/?c=d&amp;e</a></p>\n"),
    ("[a](/b \"c\\\" onclick='d'\")", "<p><a href=\"/b\" title=\"c&quot; onclick='d'\">a</a></p>\n"),
    (
      "```\"><script>\nb\n```",
      "<pre><code class=\"language-&quot;&gt;&lt;script&gt;\">b\n</code></pre>\n"
    ),
  ])
  func escaped_ShowsMarkupAndDisarmsAddresses(_ text: String, _ html: String) {
    #expect(render(text, .escaped) == html)
  }

  @Test func allowed_PassesEverything() {
    #expect(
      render("<b>a</b> [c](javascript:d)", .allowed) == "<p><b>a</b> <a href=\"javascript:d\">c</a></p>\n")
  }

  @Test func embedding_AnswersForWhatLessonsAdd() {
    let text = "# A $b$\n\n{c}`d`\n\n```{e}\n```\n\n```swift\nf\n```\n\n- $$g$$\n- h"
    let html = """
      <h1 id="1">A [b]<a class="heading-link" href="#1" aria-hidden="true" tabindex="-1"></a></h1>
      <p>[c d]</p>
      [e]
      [swift]
      <ul>
      <li>
      [g]
      </li>
      <li>h</li>
      </ul>

      """
    let document = MarkdownParser.parse(SourceText(text)).document
    #expect(HTMLWriter.text(of: ProseHTML(embedding: NamingEmbedding()).html(of: document.blocks)) == html)
  }

  @Test func deepestNesting_IsRendered() {
    let depth = MarkdownLimits.containerDepth
    let text =
      String(repeating: "> ", count: depth) + String(repeating: "*a **a ", count: depth / 2) + "b"
      + String(repeating: " a** a*", count: depth / 2)
    let html = render(text, .escaped)
    #expect(html.components(separatedBy: "<blockquote>").count == depth + 1)
    #expect(html.components(separatedBy: "<strong>").count == depth / 2 + 1)
  }

  private func render(_ text: String, _ policy: ProseHTML<NoEmbedding>.RawHTMLPolicy) -> String {
    let document = MarkdownParser.parse(SourceText(text)).document
    return HTMLWriter.text(of: ProseHTML(embedding: NoEmbedding(), rawHTML: policy).html(of: document.blocks))
  }
}

/// Names in brackets what it is asked for.
private struct NamingEmbedding: ProseEmbedding {
  func address(ofLinkTo destination: String) -> String { destination }

  func html(for directive: Directive, at range: SourceRange) -> [HTMLNode] { [.text("[\(directive.name)]")] }
  func html(for mathematics: Mathematics, at range: SourceRange) -> [HTMLNode] {
    [.text("[\(mathematics.source.lines.map(\.text).joined())]")]
  }
  func html(for role: Role, at range: SourceRange) -> [HTMLNode] {
    [.text("[\(role.name) \(role.content.lines.map(\.text).joined())]")]
  }
  func html(forListing code: CodeBlock, at range: SourceRange) -> [HTMLNode]? {
    [.text("[\(code.language)]")]
  }
  func anchor(ofHeadingAt range: SourceRange) -> String? { String(range.start.line) }
}
