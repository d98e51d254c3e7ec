/// A straight line along an axis: across the whole plot at a value, or between two values.
///
/// ```swift
/// RuleMark(y: .value("ln 3", 1.0986))                                              // across
/// RuleMark(x: .value("T", 1), yStart: .value("p", 0.2), yEnd: .value("p", 0.7))    // a segment
/// ```
///
/// - **x, y** bind to the position scales, and both have room for the rule.
/// - A rule across the plot is dashed, a segment is not; `lineStyle` sets either. The colour is that of the text
///   unless a series or a colour is given.
/// - A rule across the plot is named by the label of its value, unless `annotation(_:position:)` gives another
///   text; the name stands where it crosses the fewest lines.
/// - A rule outside of the axes is not drawn; the figure says so.
public struct RuleMark: ChartContent, Equatable {
  private let mark: Mark

  public init(y: PlottableValue) { mark = Mark(kind: .rule, y: y) }

  public init(x: PlottableValue) { mark = Mark(kind: .rule, x: x) }

  /// A vertical segment.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    mark = Mark(kind: .rule, x: x, ySpan: .init(start: yStart, end: yEnd))
  }

  /// A horizontal segment.
  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    mark = Mark(kind: .rule, y: y, xSpan: .init(start: xStart, end: xEnd))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension RuleMark: MarkDrawing {
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let isPlain = layer.series == nil && layer.style.color == nil
    var path = SVGPath()
    var seen: Set<[Int]> = []
    for point in layer.points {
      guard let box = box(point, layer, in: figure), seen.insert(box.pixels).inserted else { continue }
      path.move(box.x, box.y)
      if box.width > 0 || box.height == 0 {
        path.horizontal(to: box.right)
      } else {
        path.vertical(to: box.bottom)
      }
    }
    guard !path.isEmpty else { return [] }
    let crosses = layer.points.contains { $0.xSpan == nil && $0.ySpan == nil }
    let line = layer.style.line
    let dash = line?.dash ?? (crosses ? [4, 3] : [])
    var attributes: SVGAttributes = [
      .class: "rule", .d: .path(path), .fill: "none", .stroke: "currentColor",
      .strokeWidth: .number(line?.width ?? 1.25),
    ]
    if isPlain { attributes[.strokeOpacity] = 0.7 }
    if !dash.isEmpty { attributes[.strokeDasharray] = .numbers(dash) }
    let node = SVGNode.make(.path, attributes)
    if isPlain, layer.style.opacity == nil { return [node] }
    return [
      isPlain
        ? SVGNode.make(.g, [.opacity: .number(layer.style.opacity ?? 1)], [node])
        : figure.styles.style(layer).group([node])
    ]
  }

  /// The line as a box without width or without height.
  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    let (layout, scales) = (figure.layout, figure.scales)
    for axis in [Axis.y, .x] {
      guard let position = scales[axis].position(of: point[axis]), (0...1).contains(position) else {
        continue
      }
      var (low, high) = (0.0, 1.0)
      if let span = point.span(axis.other) {
        guard let part = figure.interval(axis.other, span) else { return nil }
        (low, high) = part
      }
      let pixel = layout.pixel(axis, position)
      if axis == .y {
        let (start, end) = point.xSpan == nil ? (layout.left, layout.right) : (layout.x(low), layout.x(high))
        return Box(x: start, y: pixel, width: end - start, height: 0)
      }
      return Box(x: pixel, y: layout.y(high), width: 0, height: layout.y(low) - layout.y(high))
    }
    return nil
  }
}
