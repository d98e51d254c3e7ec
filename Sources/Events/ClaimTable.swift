/// What the cells of a table are compared with, row by row.
package struct ClaimTable: Equatable, Sendable {
  package enum Entry: Equatable, Sendable {
    /// The shortest decimal that reads back as the same value, or `nan`, `inf`, `-inf`.
    case number(String)
    case text(String)
  }

  /// The names of the columns, where the value has some.
  package var columns: [String]?
  /// The labels of the rows, where the value has some: then one for each row.
  package var rowLabels: [String]?
  /// What stands above the labels; empty where nothing does.
  package var rowLabelHeader: String
  package var rows: [[Entry]]
  /// A plain sequence, which may be a row of a table as well as a column. Then each row here has one entry.
  package var isSequence: Bool

  package init(
    columns: [String]? = nil, rowLabels: [String]? = nil, rowLabelHeader: String = "", rows: [[Entry]],
    isSequence: Bool = false
  ) {
    self.columns = columns
    self.rowLabels = rowLabels
    self.rowLabelHeader = rowLabelHeader
    self.rows = rows
    self.isSequence = isSequence
  }

  /// All entries, row by row.
  package var entries: [Entry] { rows.flatMap(\.self) }
}
