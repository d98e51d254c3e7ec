/// A lesson as plain Markdown of GitHub's kind, with what it computed in place.
package struct MarkdownPage: Equatable, Sendable {
  /// Where it lies: `a/b.md`.
  package var path: String
  package var text: String
  /// SVG files by where they lie: `a/b-figures/1.svg`.
  package var figures: [String: String]
}
