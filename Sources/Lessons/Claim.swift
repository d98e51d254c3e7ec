package import Diagnostics

/// Words bound to an expression.
package struct Claim: Equatable, Sendable {
  /// How the text writes numbers.
  package enum Notation: Equatable, Sendable {
    case prose
    case tex
  }

  /// Its index in `Lesson.claims`.
  package var id: Int
  /// What the claim is called in a ledger and on other pages: `{claim #label}`.
  package var label: String?
  package var notation: Notation
  /// On one line, with a space for each line break.
  package var text: String
  package var textPosition: SourcePosition
  /// The text line by line, for the place of a number in it.
  package var textSource: SourceText
  package var expression: SourceText
  /// The whole role or `\claim{…}{…}`; the option of a table.
  package var range: SourceRange
  /// The cells that are compared, of the claim of a table; `text` is then the table's title.
  package var table: ClaimedTable?

  package init(
    id: Int, notation: Notation, text: String, textPosition: SourcePosition, expression: SourceText,
    range: SourceRange, textSource: SourceText? = nil, label: String? = nil,
    table: ClaimedTable? = nil
  ) {
    self.id = id
    self.label = label
    self.notation = notation
    self.text = text
    self.textPosition = textPosition
    self.expression = expression
    self.range = range
    self.table = table
    self.textSource =
      textSource ?? SourceText(lines: [SourceText.Line(text: text, position: textPosition)])
  }
}
