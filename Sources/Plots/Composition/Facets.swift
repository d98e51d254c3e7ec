/// One small chart for each value of a quantity, side by side, with the axes and the legend in common.
///
/// ```swift
/// Facets([0.5, 1, 2], label: "T") { T in
///   barChart(["cat", "dog", "bird"], softmax([2, 1, 0], temperature: T), x: "class", y: "p")
/// }
/// ```
///
/// - Shared axes have the same ends in every chart, and their labels stand at the outer edge only.
/// - Charts have as many columns as fit, unless `columns:` gives a number; on a phone there are fewer.
public struct Facets: Sendable {
  /// Which axes have the same ends in every chart.
  public enum Sharing: Sendable {
    case both, x, y, none

    var hasX: Bool { self == .both || self == .x }
    var hasY: Bool { self == .both || self == .y }
  }

  var grid: ChartGrid
  private let charts: [Chart]
  private let names: [String]

  /// A chart for each value, in order.
  ///
  /// - Parameters:
  ///   - label: what the values are values of: with it, a chart is named `T = 0.5`, without it `0.5`.
  ///   - sharing: which axes have the same ends in every chart.
  public init<Values: Sequence>(
    _ values: Values, label: String = "", columns: Int? = nil, sharing: Sharing = .both,
    content: (Values.Element) -> Chart
  ) where Values.Element: LosslessStringConvertible {
    let all = Array(values)
    names = all.map { value in
      let text = Sweep.text(value)
      return label.isEmpty ? text : "\(label) = \(text)"
    }
    charts = all.map(content)
    grid = ChartGrid([], columns: columns)
    share(sharing)
  }

  private mutating func share(_ sharing: Sharing) {
    let scales = SharedScales(charts, x: sharing.hasX, y: sharing.hasY)
    let shared = scales.map { scales in charts.map { $0.sharing(scales) } } ?? charts
    grid.cells = zip(names, shared).map { ChartGrid.Cell(label: $0, figure: $1) }
    grid.arrangement = GridArrangement(
      sharesX: sharing.hasX && scales?.x != nil, sharesY: sharing.hasY && scales?.y != nil, sharesLegend: true
    )
  }

  /// Puts a title above the whole.
  public func title(_ text: String) -> Facets { with { $0.grid = $0.grid.title(text) } }

  /// Gives the text that stands for the whole where it cannot be seen, in place of the generated one.
  public func description(_ text: String) -> Facets { with { $0.grid = $0.grid.description(text) } }

  /// Offers the numbers in a table that a page opens below the figure.
  public func showsData(_ shows: Bool = true) -> Facets { with { $0.grid = $0.grid.showsData(shows) } }

  private func with(_ change: (inout Facets) -> Void) -> Facets {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Facets: PlotFigure {
  public var title: String { grid.title }
  public var description: String { grid.description }
  public var dataTable: DataTable { grid.dataTable }
  public var offersData: Bool { grid.offersData }
  public func drawing(width: Double?) -> PlotDrawing { grid.drawing(width: width) }
}
