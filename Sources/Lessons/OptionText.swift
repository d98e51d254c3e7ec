package import Markdown

/// The value of an option that is read as Markdown: a caption, or what a figure says to those who cannot see it.
package struct OptionText: Equatable, Sendable {
  package var content: [Inline]
  /// Without markup; a claim is its text.
  package var plainText: String

  package init(_ content: [Inline]) {
    self.content = content
    plainText = content.plainText
  }
}
