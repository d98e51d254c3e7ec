package import Diagnostics

/// A pipe table of GitHub's (GFM §4.10): a header row, and rows of as many cells.
package struct Table: Equatable, Sendable {
  package enum Alignment: String, Equatable, Sendable {
    case left, center, right
  }

  package struct Cell: Equatable, Sendable {
    package var content: [Inline]
    /// Without the blanks and bars around. A cell that a short row lacks is empty and stands at the row's end.
    package var range: SourceRange

    package init(_ content: [Inline] = [], range: SourceRange) {
      self.content = content
      self.range = range
    }
  }

  package struct Row: Equatable, Sendable {
    package var cells: [Cell]
    package var range: SourceRange

    package init(_ cells: [Cell], range: SourceRange) {
      self.cells = cells
      self.range = range
    }
  }

  /// One for each column, nothing where the author leaves it open.
  package var alignments: [Alignment?]
  package var header: Row
  package var rows: [Row]

  package init(alignments: [Alignment?], header: Row, rows: [Row]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }

  /// All rows, the header first.
  package var allRows: [Row] { [header] + rows }
}
