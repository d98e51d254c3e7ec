package import Diagnostics
package import Markdown

/// What prose cannot render by itself: the nodes that lessons add to CommonMark.
///
/// `ProseHTML` walks a document and asks for these; a page answers with results, the CommonMark examples never do.
package protocol ProseEmbedding: Sendable {
  func html(for directive: Directive, at range: SourceRange) -> [HTMLNode]
  func html(for mathematics: Mathematics, at range: SourceRange) -> [HTMLNode]
  func html(for role: Role, at range: SourceRange) -> [HTMLNode]
  /// What an image says to those who cannot see it.
  func words(of description: [Inline]) -> String
  /// What stands behind an image: verdicts on its description.
  func html(behindImage image: Link) -> [HTMLNode]
  /// A listing in place of the plain `<pre>`, or nothing to keep that.
  func html(forListing code: CodeBlock, at range: SourceRange) -> [HTMLNode]?
  /// The anchor of a heading, or nothing for a heading without one.
  func anchor(ofHeadingAt range: SourceRange) -> String?
  /// A link that is more than its address, or nothing for any other.
  func html(forLink link: Link, at range: SourceRange) -> HTMLNode?
  /// An image in place of the plain `<img>`, or nothing to keep that.
  func html(forImage link: Link, at range: SourceRange) -> HTMLNode?
  /// The number that leads to a footnote.
  func html(for footnote: FootnoteReference, at range: SourceRange) -> [HTMLNode]
  /// The place that a target names.
  func html(for target: Target) -> [HTMLNode]
  /// Where a link leads, before it is escaped: lessons link to lessons, pages to pages.
  func address(ofLinkTo destination: String) -> String
}

extension ProseEmbedding {
  package func words(of description: [Inline]) -> String { Inline.plainText(of: description) }

  package func html(for footnote: FootnoteReference, at range: SourceRange) -> [HTMLNode] {
    [.text("[^\(footnote.label)]")]
  }

  package func html(for target: Target) -> [HTMLNode] { [] }

  package func html(behindImage image: Link) -> [HTMLNode] { [] }

  package func html(forLink link: Link, at range: SourceRange) -> HTMLNode? { nil }

  package func html(forImage link: Link, at range: SourceRange) -> HTMLNode? { nil }
}
