import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Pages

/// The examples of CommonMark 0.30, the version that libcmark 0.30 implements.
@Suite struct CommonMarkSpecTests {
  struct Example: Decodable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    var testDescription: String { "\(example) \(section)" }
  }

  static let examples = (try? SharedData.decode([Example].self, from: "commonmark-0.30.json")) ?? []

  @Test(
    .enabled(if: SharedData.file("commonmark-0.30.json") != nil, "shared/data/commonmark-0.30.json is absent")
  )
  func examples_AreAllThere() {
    #expect(Self.examples.count == 652)
  }

  @Test(.enabled(if: !examples.isEmpty, "no examples"), arguments: examples)
  func example_RendersExactly(_ example: Example) {
    let parsed = MarkdownParser.parse(SourceText(example.markdown))
    let prose = ProseHTML(embedding: NoEmbedding(), rawHTML: .allowed)
    #expect(HTMLWriter.text(of: prose.html(of: parsed.document.blocks)) == example.html)
    #expect(parsed.problems.isEmpty)
  }
}

/// Renders nothing that CommonMark does not have.
struct NoEmbedding: ProseEmbedding {
  func address(ofLinkTo destination: String) -> String { destination }

  func html(for directive: Directive, at range: SourceRange) -> [HTMLNode] { [.text("<\(directive.name)>")] }
  func html(for mathematics: Mathematics, at range: SourceRange) -> [HTMLNode] { [.text("<math>")] }
  func html(for role: Role, at range: SourceRange) -> [HTMLNode] { [.text("<\(role.name)>")] }
  func html(forListing code: CodeBlock, at range: SourceRange) -> [HTMLNode]? { nil }
  func anchor(ofHeadingAt range: SourceRange) -> String? { nil }
}
