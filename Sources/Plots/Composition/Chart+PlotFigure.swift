extension Chart: PlotFigure {
  public func drawing(width: Double?) -> PlotDrawing {
    let body = ChartRenderer(self).body(width: width.map(Self.clamped))
    return PlotDrawing(width: body.layout.width, height: body.layout.height, nodes: body.nodes)
  }

  /// The numbers of the marks: a row for each place along the axis, a column for each series.
  public var dataTable: DataTable {
    let channels = Channels(marks)
    return DataTable(
      channels, xLabel: options.xLabel ?? channels.xLabel, yLabel: options.yLabel ?? channels.yLabel)
  }

  public var offersData: Bool { options.offersData }

  /// Offers the numbers in a table that a page opens below the figure.
  public func showsData(_ shows: Bool = true) -> Chart {
    var copy = self
    copy.options.offersData = shows
    return copy
  }

  /// Lets the Tab key go from mark to mark, each read with its value, while there are at most 40.
  ///
  /// Every mark is one more stop on the way through the page; where the marks are not the subject,
  /// `showsData()` serves readers better.
  public func focusableMarks(_ areFocusable: Bool = true) -> Chart {
    var copy = self
    copy.options.hasFocusableMarks = areFocusable
    return copy
  }

  public static func sharingScales(_ charts: [Chart]) -> [Chart] {
    let shared = SharedScales(charts).map { shared in charts.map { $0.sharing(shared) } } ?? charts
    // What fits in one chart and not in another would move the plot from one to the next.
    let layouts = shared.map { ChartRenderer($0).body().layout }
    var hidden: Set<ChartPart> = []
    if !layouts.allSatisfy(\.showsValues) { hidden.insert(.values) }
    if layouts.contains(where: \.endLabels.isEmpty) { hidden.insert(.endLabels) }
    return shared.map { $0.hiding(hidden) }
  }

  private static func clamped(_ width: Double) -> Double {
    width.isFinite ? min(max(width, 160), 4_000) : 480
  }

  func sharing(_ scales: SharedScales) -> Chart {
    var copy = self
    copy.options.shared = scales
    copy.options.x = scales.request(options.x, scales.x)
    copy.options.y = scales.request(options.y, scales.y)
    return copy
  }
}
