extension Table {
  /// The cells as they are shown, row by row, without the row labels.
  ///
  /// Without `digits` every number is the shortest decimal that reads back as it. With them, all numbers of
  /// a column have the same number of digits after the point: `digits`, or fewer if fewer are enough to
  /// show each of them exactly. A number that would be shown as zero without being it is written with an
  /// exponent.
  public var texts: [[String]] {
    let decimals = columns.indices.map(decimals(inColumn:))
    return rows.map { row in zip(row, decimals).map { cell, decimals in cell.text(decimals: decimals) } }
  }

  /// The digits after the point that the numbers of a column share, or `nil` if each has its own.
  private func decimals(inColumn column: Int) -> Int? {
    guard let digits else { return nil }
    var needed = 0
    for row in rows {
      if case .number(let value) = row[column], value.isFinite {
        needed = max(needed, decimalsOfShortestText(value) ?? digits)
      }
    }
    return min(needed, digits)
  }
}

extension Table.Cell {
  /// The text of the cell; numbers with the given digits after the point, or else their shortest text.
  func text(decimals: Int?) -> String {
    switch self {
    case .text(let text): text
    case .number(let value): decimals.map { decimalText(value, decimals: $0) } ?? shortestText(value)
    }
  }
}

extension Table: CustomStringConvertible {
  /// The table as lines of text, columns aligned: text to the left, numbers to the right.
  public var description: String {
    var grid = [columns] + texts
    var isText = columns.indices.map { column in
      rows.contains { if case .text = $0[column] { true } else { false } }
    }
    if let rowLabels {
      let labels = [rowLabelHeader] + rowLabels
      grid = zip(labels, grid).map { [$0] + $1 }
      isText.insert(true, at: 0)
    }
    let widths = isText.indices.map { column in grid.map { $0[column].count }.max() ?? 0 }
    let lines = grid.map { row in
      zip(row, zip(widths, isText)).map { text, column in
        let padding = String(repeating: " ", count: column.0 - text.count)
        return column.1 ? text + padding : padding + text
      }
      .joined(separator: "  ")
    }
    return lines.joined(separator: "\n")
  }
}
