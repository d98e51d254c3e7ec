import Diagnostics
import Markdown
import Testing

/// Bodies are read by whoever knows the directive; places still are those of the file.
@Suite struct DirectiveBodyTests {
  @Test func nestedDirective_KnowsItsPlaceInTheFile() throws {
    let text = SourceText("> ````{note}\n> ```{tip} *b*\n> {claim}`c`\n> ```\n> ````", firstLine: 20)
    let outer = try #require(directive(in: text))
    let inner = try #require(directive(in: outer.body))
    #expect(inner.name == "tip")
    let body = MarkdownParser.parse(inner.body).document
    #expect(body.dump == "paragraph 22:3-22:13\n  role claim 22:3-22:13 22:11 \"c\"\n")
  }

  private func directive(in text: SourceText) -> Directive? {
    var blocks = MarkdownParser.parse(text).document.blocks
    while case .blockQuote(let inner) = blocks.first?.kind { blocks = inner }
    guard case .directive(let directive) = blocks.first?.kind else { return nil }
    return directive
  }
}
