/// One point of a line. The points of a series are joined in the order in which they are given.
///
/// ```swift
/// LineMark(x: .value("T", 0.5), y: .value("entropy", 0.42))
/// ```
///
/// - **x, y** bind to the position scales; zero is on the y axis where that costs no more than a third of it.
/// - **Series** differ by colour and dash pattern. Up to six with short names are named beside their ends, others
///   in a legend. `lineStyle(by:)` sets patterns apart from colours; `interpolationMethod` joins by steps or
///   smoothly.
/// - The line breaks at NaN, ±∞ and missing values; a point with a break on both sides is drawn as a dot. What
///   lies beyond the axes is cut at their ends.
/// - Of more points than two for each half pixel the first, lowest, highest and last of each half pixel are
///   drawn, which changes no pixel, and the figure says so. In a line of more than 200 pieces those are written
///   at which it turns; it is nowhere off by more than a seventh of a pixel.
public struct LineMark: ChartContent, Equatable {
  private let x: PlottableValue
  private let y: PlottableValue

  public init(x: PlottableValue, y: PlottableValue) { (self.x, self.y) = (x, y) }

  public var chartMarks: ChartMarks { ChartMarks(Mark(.line, x: x, y: y)) }
}

extension LineMark: MarkDrawing {
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let layout = figure.layout
    let style = figure.styles.style(layer)
    var stroke = SVGPath()
    var dots = SVGPath()
    for run in runs(layer.points, figure.place) {
      if let only = run.first, run.allSatisfy({ $0 == only }) {
        if only.isInside { dots.circle(x: layout.x(only.x), y: layout.y(only.y), radius: 2.5) }
      } else {
        Curve(figure.simplified(run), layer.style.interpolation).draw(in: layout, to: &stroke)
      }
    }
    var nodes: [SVGNode] = []
    if !stroke.isEmpty {
      let name = layer.series.map {
        [SVGNode.make(.title, text: shortened(figure.channels.series.fullName($0)))]
      }
      nodes.append(.make(.path, style.stroke.adding([.d: .path(stroke)]), name ?? []))
    }
    if !dots.isEmpty { nodes.append(.make(.path, [.d: .path(dots)])) }
    return nodes.isEmpty ? [] : [style.group(nodes)]
  }

  /// The stretches of points that can be placed.
  static func runs<Element>(
    _ points: [Channels.Point], _ place: (Channels.Point) -> Element?
  ) -> [[Element]] {
    var runs: [[Element]] = []
    var run: [Element] = []
    for point in points {
      if let place = place(point) {
        run.append(place)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}

extension Figure {
  /// Of the neighbouring points within one column of half a pixel, the first, the lowest, the highest and
  /// the last: what is left out would not have changed a pixel.
  ///
  /// Source: Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014.
  func simplified(_ run: [Place]) -> [Place] {
    let columns = layout.length(.x) * 2
    guard Simplification.isNeeded(run.count, width: options.width) else { return run }
    var result: [Place] = []
    var start = 0
    while start < run.count {
      let column = (run[start].x * columns).rounded(.down)
      var end = start + 1
      while end < run.count, (run[end].x * columns).rounded(.down) == column { end += 1 }
      let range = start..<end
      let lowest = range.min { run[$0].y < run[$1].y } ?? start
      let highest = range.max { run[$0].y < run[$1].y } ?? start
      for index in Set([start, lowest, highest, end - 1]).sorted() { result.append(run[index]) }
      start = end
    }
    return result
  }
}

/// When marks are so many that some of them cannot be seen.
enum Simplification {
  /// Four points for each pixel of the figure.
  static func isNeeded(_ count: Int, width: Double) -> Bool { Double(count) > 4 * width }

  /// More points than this cover each other.
  static let crowd = 2_000
}
