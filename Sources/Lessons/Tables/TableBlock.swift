package import Diagnostics
package import Markdown

/// A table with a title and a number: `table`, which holds a pipe table, or `list-table`.
package struct TableBlock: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package var content: [Block]
    package var range: SourceRange

    package init(content: [Block], range: SourceRange) {
      self.content = content
      self.range = range
    }
  }

  /// Its number among the tables of the lesson that have a title or a label, from 1; the others have none.
  package var number: Int?
  package var title: [Inline]
  package var label: String?
  /// An index into `Lesson.claims`: the cells are compared with the value of its expression.
  package var claim: Int?
  /// The headers first; every row has as many cells.
  package var rows: [[Cell]]
  package var headerRows: Int
  package var stubColumns: Int
  /// One for each column, nothing where the author leaves it open.
  package var alignments: [Table.Alignment?]
  /// The parts of the width that the columns take; empty where the author leaves them open.
  package var widths: [Int]
  /// Where the table stands on the page.
  package var placement: Table.Alignment?

  package init(
    number: Int? = nil, title: [Inline] = [], label: String? = nil, claim: Int? = nil, rows: [[Cell]],
    headerRows: Int, stubColumns: Int = 0, alignments: [Table.Alignment?], widths: [Int] = [],
    placement: Table.Alignment? = nil
  ) {
    self.number = number
    self.title = title
    self.label = label
    self.claim = claim
    self.rows = rows
    self.headerRows = headerRows
    self.stubColumns = stubColumns
    self.alignments = alignments
    self.widths = widths
    self.placement = placement
  }

  package var columns: Int { alignments.count }
}

/// The cells of a table as a claim reads them.
package struct ClaimedTable: Equatable, Sendable {
  /// A cell by its place, headers included, both from 0.
  package struct Place: Hashable, Comparable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    package static func < (a: Place, b: Place) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  package struct Cell: Equatable, Sendable {
    package var text: CellText
    /// What stands beside claims that the cell has of its own; nothing if it has none.
    package var besideClaims: CellText?
    /// Whether the cell holds nothing but the text: no list, no code, no image.
    package var isText: Bool
    package var range: SourceRange

    package init(text: CellText, besideClaims: CellText? = nil, isText: Bool = true, range: SourceRange) {
      self.text = text
      self.besideClaims = besideClaims
      self.isText = isText
      self.range = range
    }
  }

  /// The table's own, by which pages are compared.
  package var label: String?
  /// The headers first; every row has as many cells.
  package var rows: [[Cell]]
  package var headerRows: Int
  package var stubColumns: Int
  /// The columns that are not compared.
  package var skippedColumns: Set<Int>
  /// Whether empty cells and dashes are not compared.
  package var skipsBlanks: Bool

  package init(
    rows: [[Cell]], headerRows: Int, stubColumns: Int = 0, skippedColumns: Set<Int> = [],
    skipsBlanks: Bool = false
  ) {
    self.rows = rows
    self.headerRows = headerRows
    self.stubColumns = stubColumns
    self.skippedColumns = skippedColumns
    self.skipsBlanks = skipsBlanks
  }

  package var columns: Int { rows.first?.count ?? 0 }

  package subscript(place: Place) -> Cell? {
    guard rows.indices.contains(place.row), rows[place.row].indices.contains(place.column) else { return nil }
    return rows[place.row][place.column]
  }

  /// The header of a column, by the last of the header rows; empty where there is none.
  package func header(_ column: Int) -> String {
    self[Place(row: headerRows - 1, column: column)]?.text.text.joinedBlanks ?? ""
  }
}
