internal import Events
internal import Lessons

/// Which cell of a table is compared with what.
struct TablePlan: Equatable {
  /// What a cell is compared with.
  enum Target: Equatable {
    /// Rows and columns from 0.
    case entry(ClaimTable.Entry, row: Int, column: Int)
    case header(String)
    case label(String)
  }

  struct Shape: Equatable {
    /// Cells of the table, without headers and skipped columns.
    var rows: Int
    var columns: Int
    var skipped: Int
  }

  /// How many columns before the compared ones hold labels.
  let labelColumns: Int
  /// The columns of labels and values that are not skipped, in order.
  private let columns: [Int]
  private let headerRows: Int
  private let isTransposed: Bool
  private let value: ClaimTable

  /// Nothing if the shapes do not fit.
  ///
  /// A table has as many columns as its value, or more before them that hold labels: one, or as many as are
  /// said to.
  init?(_ table: ClaimedTable, _ value: ClaimTable) {
    self.value = value
    headerRows = table.headerRows
    columns = (0..<table.columns).filter { !table.skippedColumns.contains($0) }
    let shape = Self.shape(of: table)
    let most = max(1, table.stubColumns)
    func labels(beside width: Int) -> Int? {
      let labels = shape.columns - width
      return (0...most).contains(labels) ? labels : nil
    }
    guard let width = value.rows.first?.count, width > 0, value.rows.allSatisfy({ $0.count == width }) else {
      return nil
    }
    if shape.rows == value.rows.count, let labels = labels(beside: width) {
      (labelColumns, isTransposed) = (labels, false)
    } else if value.isSequence, shape.rows == 1, let labels = labels(beside: value.rows.count) {
      (labelColumns, isTransposed) = (labels, true)
    } else {
      return nil
    }
  }

  static func shape(of table: ClaimedTable) -> Shape {
    let skipped = table.skippedColumns.filter { $0 < table.columns }.count
    return Shape(
      rows: max(0, table.rows.count - table.headerRows), columns: table.columns - skipped, skipped: skipped)
  }

  /// Nothing for a cell that is compared with nothing.
  func target(of place: ClaimedTable.Place) -> Target? {
    guard let index = columns.firstIndex(of: place.column) else { return nil }
    let (row, column) = (place.row - headerRows, index - labelColumns)
    if row < 0 { return row == -1 ? header(column) : nil }
    if column < 0 { return column == -1 ? label(row) : nil }
    let (i, j) = isTransposed ? (column, row) : (row, column)
    guard value.rows.indices.contains(i), value.rows[i].indices.contains(j) else { return nil }
    return .entry(value.rows[i][j], row: i, column: j)
  }

  /// The last row of headers names the columns.
  private func header(_ column: Int) -> Target? {
    if column == -1 {
      return value.rowLabels == nil || value.rowLabelHeader.isEmpty ? nil : .header(value.rowLabelHeader)
    }
    guard let names = value.columns, names.indices.contains(column), !names[column].isEmpty else {
      return nil
    }
    return .header(names[column])
  }

  private func label(_ row: Int) -> Target? {
    guard let labels = value.rowLabels, labels.indices.contains(row) else { return nil }
    return .label(labels[row])
  }
}
