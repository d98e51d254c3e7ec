/// A heat map of attention: a row for each query, a column for each key, darker where the weight is larger.
///
/// ```swift
/// attentionHeatMap([[0.9, 0.1], [0.4, 0.6]], queries: ["the", "cat"], keys: ["the", "cat"])
/// ```
///
/// - Weights are written into the cells where they fit. Cells of which a weight is missing are left out, those of NaN
///   crossed out.
/// - A token that occurs again keeps a row of its own, `the₂`; one without a name is named by its position.
/// - Weights without queries or keys are drawn, queries or keys without weights keep an empty row or column.
public func attentionHeatMap<Weights: Sequence, Queries: Sequence, Keys: Sequence>(
  _ weights: Weights, queries: Queries, keys: Keys, title: String? = nil
) -> Chart
where
  Weights.Element: Sequence, Weights.Element.Element: BinaryFloatingPoint,
  Queries.Element: StringProtocol, Keys.Element: StringProtocol
{
  heatMap(
    weights.map(\.doubles), rows: queries.map { String($0) }, columns: keys.map { String($0) },
    title: title, names: (row: "query", column: "key", value: "weight"), format: .decimals(2))
}

/// A heat map of attention; the overload for weights that are written into the call.
public func attentionHeatMap<Queries: Sequence, Keys: Sequence>(
  _ weights: [[Double]], queries: Queries, keys: Keys, title: String? = nil
) -> Chart where Queries.Element: StringProtocol, Keys.Element: StringProtocol {
  heatMap(
    weights, rows: queries.map { String($0) }, columns: keys.map { String($0) }, title: title,
    names: (row: "query", column: "key", value: "weight"), format: .decimals(2))
}

/// A heat map of a matrix such as a Jacobian: two colours that part at zero if there are numbers of both signs.
///
/// ```swift
/// matrixHeatMap([[0.2, -0.2], [-0.2, 0.2]], rowLabels: ["p₁", "p₂"], columnLabels: ["z₁", "z₂"])
/// ```
///
/// - Rows run from the top, as matrices are written; without labels they are numbered from 1.
/// - Entries are written into the cells where they fit. Rows may have different lengths; entries that are NaN or
///   ±∞ are crossed out.
///
/// - Parameters:
///   - rowName: the name of the y axis.
///   - columnName: the name of the x axis.
///   - value: what the entries are, beside the scale of colours.
public func matrixHeatMap<Rows: Sequence>(
  _ rows: Rows, rowLabels: [String] = [], columnLabels: [String] = [], title: String? = nil,
  rowName: String = "row", columnName: String = "column", value: String = ""
) -> Chart where Rows.Element: Sequence, Rows.Element.Element: BinaryFloatingPoint {
  matrixHeatMap(
    rows.map(\.doubles), rowLabels: rowLabels, columnLabels: columnLabels, title: title, rowName: rowName,
    columnName: columnName, value: value)
}

/// A heat map of a matrix; the overload for entries that are written into the call.
public func matrixHeatMap(
  _ rows: [[Double]], rowLabels: [String] = [], columnLabels: [String] = [], title: String? = nil,
  rowName: String = "row", columnName: String = "column", value: String = ""
) -> Chart {
  heatMap(
    rows, rows: rowLabels, columns: columnLabels, title: title,
    names: (row: rowName, column: columnName, value: value), format: .automatic)
}

private func heatMap(
  _ values: [[Double]], rows: [String], columns: [String], title: String?,
  names: (row: String, column: String, value: String), format: NumberFormat
) -> Chart {
  func numbered(_ labels: [String], _ count: Int) -> [String] {
    distinct(labels + (labels.count..<max(count, labels.count)).map { String($0 + 1) })
  }
  let rowNames = numbered(rows, values.count)
  let columnNames = numbered(columns, values.map(\.count).max() ?? 0)
  // Cells about as high as they are wide, within what a page has room for.
  let cell = min(max(330 / Double(max(columnNames.count, 1)), 15), 56)
  let height = min(max(Double(rowNames.count) * cell + 100, 160), 900)
  return Chart {
    for (name, row) in zip(rowNames, values) {
      for (column, value) in zip(columnNames, row) {
        RectangleMark(x: .value(names.column, column), y: .value(names.row, name))
          .foregroundStyle(by: .value(names.value, value)).annotation(format)
      }
    }
  }
  .chartXScale(domain: columnNames).chartYScale(domain: rowNames).titled(title)
  .size(width: 420, height: height)
}
