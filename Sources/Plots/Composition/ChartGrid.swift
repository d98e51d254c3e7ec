/// Figures side by side, in rows from the left: one figure with one title.
///
/// ```swift
/// ChartGrid {
///   barChart(["cat", "dog"], [2, 1], x: "class", y: "logit")
///   barChart(["cat", "dog"], softmax([2, 1]), x: "class", y: "probability")
/// }
/// .title("Logits and their probabilities")
/// ```
///
/// - There are as many columns as fit, unless `columns:` gives a number; on a phone there are fewer.
/// - Charts in a row of a grid have plots of one height, those in a column plots of one width.
public struct ChartGrid: Sendable {
  /// One figure of a grid, and the name above it.
  public struct Cell: Sendable {
    public let label: String
    public let figure: any PlotFigure

    /// - Parameter label: takes the place of a chart's own title.
    public init(label: String = "", figure: any PlotFigure) {
      (self.label, self.figure) = (label, figure)
    }
  }

  var cells: [Cell]
  var columns: Int?
  var arrangement = GridArrangement()
  private var givenTitle = ""
  private var givenDescription: String?
  private(set) public var offersData = false

  public init(_ cells: [Cell], columns: Int? = nil) {
    (self.cells, self.columns) = (cells, columns)
  }

  public init(columns: Int? = nil, @ChartGridBuilder content: () -> [Cell]) {
    self.init(content(), columns: columns)
  }

  /// Puts a title above the whole.
  public func title(_ text: String) -> ChartGrid { with { $0.givenTitle = text } }

  /// Gives the text that stands for the whole where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> ChartGrid { with { $0.givenDescription = text } }

  /// Offers the numbers in a table that a page opens below the figure.
  public func showsData(_ shows: Bool = true) -> ChartGrid { with { $0.offersData = shows } }

  func with(_ change: (inout ChartGrid) -> Void) -> ChartGrid {
    var copy = self
    change(&copy)
    return copy
  }
}

/// What the charts of a grid leave out because the grid shows it once.
struct GridArrangement: Sendable, Equatable {
  var sharesX = false
  var sharesY = false
  var sharesLegend = false
}

/// Collects the figures of a grid. Loops and conditions are accepted.
@resultBuilder
public enum ChartGridBuilder {
  public static func buildExpression(_ figure: some PlotFigure) -> [ChartGrid.Cell] {
    [ChartGrid.Cell(figure: figure)]
  }

  public static func buildBlock(_ parts: [ChartGrid.Cell]...) -> [ChartGrid.Cell] { parts.flatMap(\.self) }

  public static func buildArray(_ parts: [[ChartGrid.Cell]]) -> [ChartGrid.Cell] { parts.flatMap(\.self) }

  public static func buildOptional(_ part: [ChartGrid.Cell]?) -> [ChartGrid.Cell] { part ?? [] }

  public static func buildEither(first: [ChartGrid.Cell]) -> [ChartGrid.Cell] { first }

  public static func buildEither(second: [ChartGrid.Cell]) -> [ChartGrid.Cell] { second }
}

// MARK: - Words

extension ChartGrid: PlotFigure {
  /// The title given, or else those of the figures.
  public var title: String {
    if !givenTitle.isEmpty { return givenTitle }
    var known: Set<String> = []
    let titles = cells.map(\.figure.title).filter { known.insert($0).inserted }
    return titles.isEmpty ? "Figure" : shortened(titles.joined(separator: "; "), to: 200)
  }

  /// The text given, or else the number of figures and what each shows.
  public var description: String {
    if let givenDescription { return givenDescription }
    guard cells.count > 1 else { return cells.first.map(words) ?? "A figure without charts." }
    let rest = cells.count - Self.mostDescribed
    return
      (["\(cells.count) figures side by side."] + cells.prefix(Self.mostDescribed).map(words)
      + (rest > 0 ? ["And \(rest) more."] : [])).joined(separator: " ")
  }

  private static let mostDescribed = 8

  private func words(_ cell: Cell) -> String {
    cell.label.isEmpty ? cell.figure.description : "\(cell.label): \(cell.figure.description)"
  }

  /// The numbers of all figures, each row with the name of its figure.
  public var dataTable: DataTable {
    let tables = cells.map(\.figure.dataTable)
    let isUniform = Set(tables.map(\.columns)).count <= 1
    let columns =
      isUniform
      ? tables.first?.columns ?? [] : (0..<(tables.map(\.columns.count).max() ?? 0)).map { "#\($0 + 1)" }
    let rows = zip(cells, tables).flatMap { cell, table in
      let name = cell.label.isEmpty ? cell.figure.title : cell.label
      return table.rows.map { row in
        [DataTable.Value.text(name)] + row
          + Array(repeating: .missing, count: max(0, columns.count - row.count))
      }
    }
    return DataTable(columns: ["figure"] + columns, rows: rows)
  }

  public static func sharingScales(_ grids: [ChartGrid]) -> [ChartGrid] {
    guard let count = grids.first?.cells.count, grids.allSatisfy({ $0.cells.count == count }) else {
      return grids
    }
    var result = grids
    for index in 0..<count {
      let charts = grids.compactMap { $0.cells[index].figure as? Chart }
      guard charts.count == grids.count else { continue }
      for (grid, chart) in zip(result.indices, Chart.sharingScales(charts)) {
        result[grid].cells[index] = Cell(label: result[grid].cells[index].label, figure: chart)
      }
    }
    return result
  }

  public func drawing(width: Double?) -> PlotDrawing {
    GridLayout(self, title: givenTitle, width: width ?? Self.usualWidth).drawing
  }

  /// As wide as what cells show in the text of a lesson, to which it shrinks by no more than a fiftieth.
  static let usualWidth = 600.0
}
