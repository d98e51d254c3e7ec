/// The numbers behind a figure, as a table: a head, and rows of as many values.
///
/// ```swift
/// print(barChart(["cat", "dog"], [0.7, 0.3], x: "class", y: "p").dataTable.text)
/// // class  p
/// // cat    0.7
/// // dog    0.3
/// ```
public struct DataTable: Sendable, Equatable {
  public enum Value: Sendable, Equatable {
    case number(Double)
    case text(String)
    /// The figure has no value at this place.
    case missing

    /// The value in words, numbers to four digits.
    public var text: String {
      switch self {
      case .number(let value): numberText(value)
      case .text(let text): text
      case .missing: "–"
      }
    }

    // Two tables of the same data are equal, NaN included.
    public static func == (left: Value, right: Value) -> Bool {
      switch (left, right) {
      case (.number(let a), .number(let b)): a == b || (a.isNaN && b.isNaN)
      case (.text(let a), .text(let b)): a == b
      case (.missing, .missing): true
      default: false
      }
    }
  }

  public var columns: [String]
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]]) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// The table in fixed-width columns, two blanks apart.
  public var text: String {
    let lines = [columns] + rows.map { $0.map(\.text) }
    let widths = columns.indices.map { column in
      lines.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    return lines.map { cells in
      var line = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension DataTable {
  /// One row for each place along the axis of places and one column for each series; where a series has
  /// several values at one place, one row for each value; of marks with colours or sizes, one row for each mark.
  init(_ channels: Channels, xLabel: String, yLabel: String) {
    let length = channels.barAxis
    let place: Axis = length == .x ? .y : .x
    let placeName = Self.name(place == .x ? xLabel : yLabel, else: place == .x ? "x" : "y")
    let valueName = Self.name(length == .x ? xLabel : yLabel, else: length == .x ? "x" : "y")
    let layers = Self.layers(channels)
    let isColored = layers.contains { $0.points.contains { $0.color != nil } }
    let repeats = layers.contains { layer in
      Set(layer.points.map { Self.key($0[place]) }).count < layer.points.count
    }
    let isSized = layers.contains { $0.points.contains { $0.size != nil } }
    guard isColored || isSized || repeats else {
      let hasValues = layers.contains { $0.points.contains { $0[length] != .missing } }
      self.init(pivoting: layers, place, length, placeName: placeName) { layer in
        let name = layer.series.map(channels.series.fullName) ?? valueName
        // Beside values a column of intervals says that it is one.
        let isRange = hasValues && layer.points.allSatisfy { $0[length] == .missing }
        return isRange ? "range of \(name)" : name
      }
      return
    }
    let hasSeries = channels.series.count > 0
    let columns =
      [placeName] + (hasSeries ? [Self.name(channels.series.label, else: "series")] : []) + [valueName]
      + (isColored ? [Self.name(channels.colorLabel, else: "value")] : [])
      + (isSized ? [Self.name(channels.sizeLabel, else: "size")] : [])
    let rows = layers.flatMap { layer in
      layer.points.map { point in
        let series =
          layer.series.map { [Value.text(channels.series.name($0))] } ?? (hasSeries ? [.missing] : [])
        return [Value(point, place)] + series + [Value(point, length)]
          + (isColored ? [Value(point.color ?? .missing)] : [])
          + (isSized ? [Value(point.size ?? .missing)] : [])
      }
    }
    self.init(columns: columns, rows: rows)
  }

  private init(
    pivoting layers: [Channels.Layer], _ place: Axis, _ length: Axis, placeName: String,
    name: (Channels.Layer) -> String
  ) {
    columns = [placeName] + layers.map(name)
    var index: [String: Int] = [:]
    var rows: [[Value]] = []
    for (column, layer) in layers.enumerated() {
      for point in layer.points {
        let key = Self.key(point[place])
        let row = index[key] ?? rows.count
        if row == rows.count {
          index[key] = row
          rows.append([Value(point, place)] + Array(repeating: .missing, count: layers.count))
        }
        rows[row][column + 1] = Value(point, length)
      }
    }
    self.rows = rows
  }

  /// Symbols on the points of a line say what the line says; rules and texts are no data.
  private static func layers(_ channels: Channels) -> [Channels.Layer] {
    var result: [Channels.Layer] = []
    for layer in channels.layers where layer.kind != .rule && layer.kind != .text {
      if !result.contains(where: { $0.series == layer.series && $0.points == layer.points }) {
        result.append(layer)
      }
    }
    return result
  }

  private static func name(_ label: String, else other: String) -> String { label.isEmpty ? other : label }

  /// A number's shortest digits tell every two numbers apart, which its four-digit text does not.
  private static func key(_ datum: Datum) -> String {
    if case .number(let value) = datum { "\(value)" } else { " " + datum.text }
  }
}

extension DataTable.Value {
  init(_ datum: Datum) {
    switch datum {
    case .number(let value): self = .number(value)
    case .category(let name): self = .text(name)
    case .missing: self = .missing
    }
  }

  /// What a mark covers along an axis, where it has two ends in place of a value.
  init(_ point: Channels.Point, _ axis: Axis) {
    if point[axis] == .missing, let span = point.span(axis) {
      self = .text("\(span.start.text) to \(span.end.text)")
    } else {
      self.init(point[axis])
    }
  }
}
