package import Diagnostics
package import Markdown

/// What a footnote says, and where the text leads to it.
package struct Footnote: Equatable, Sendable {
  package var label: String
  /// Its number on the page, from 1, in the order of first use. Footnotes that nothing uses come last.
  package var number: Int
  package var content: [Block]
  /// Its definition, with the label.
  package var range: SourceRange
  /// Where `[^label]` stands, in the order of the text.
  package var uses: [SourcePosition]

  package init(
    label: String, number: Int, content: [Block], range: SourceRange, uses: [SourcePosition] = []
  ) {
    self.label = label
    self.number = number
    self.content = content
    self.range = range
    self.uses = uses
  }
}

/// One `[^label]`.
package struct FootnoteUse: Equatable, Sendable {
  /// The number of the footnote.
  package var number: Int
  /// Which of its uses this is, from 1.
  package var occurrence: Int

  package init(number: Int, occurrence: Int) {
    self.number = number
    self.occurrence = occurrence
  }
}
