/// A line with caps from one value to another: an interval of confidence, a spread.
///
/// ```swift
/// ErrorBarMark(x: .value("bin", 0.35), yStart: .value("accuracy", 0.28), yEnd: .value("accuracy", 0.41))
/// ```
///
/// - **x, y** bind to the position scales. Beside bars of several series it stands at its own bar, if it has the
///   same series or `position(by:)`.
/// - The colour is that of the text unless a series or a colour is given, and beside bars unless a colour is.
/// - One of which an end or the place is NaN, ±∞ or missing is not drawn; the figure says so. Beyond the axes it
///   is cut off, without a cap.
public struct ErrorBarMark: ChartContent, Equatable {
  private let mark: Mark

  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    mark = Mark(kind: .errorBar, x: x, ySpan: .init(start: yStart, end: yEnd))
  }

  public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
    mark = Mark(kind: .errorBar, y: y, xSpan: .init(start: xStart, end: xEnd))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension ErrorBarMark: MarkDrawing {
  private static let cap = 3.5

  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let drawn = layer.points.compactMap { point in path(point, figure).map { (point, $0) } }
    guard !drawn.isEmpty else { return [] }
    // On a bar of the same colour it could not be seen.
    let isPlain = layer.style.color == nil && (layer.series == nil || figure.channels.has(.bar))
    let line = layer.style.line ?? LineStyle(width: 1.5)
    var stroke: SVGAttributes = [
      .fill: "none", .stroke: "currentColor", .strokeWidth: .number(line.width),
    ]
    if !line.dash.isEmpty { stroke[.strokeDasharray] = .numbers(line.dash) }
    var nodes: [SVGNode]
    if drawn.count <= Figure.mostSeparateMarks {
      nodes = drawn.map { .make(.path, [.d: .path($1)], [figure.tooltip($0, layer)]) }
    } else {
      var together = SVGPath()
      if drawn.count > Simplification.crowd {
        for box in joined(drawn.compactMap { box($0.0, layer, in: figure) }) {
          together.move(box.middleX, box.y)
          together.line(box.middleX, box.bottom)
        }
      } else {
        for (_, path) in drawn { together.append(path) }
      }
      nodes = [.make(.path, [.d: .path(together)])]
    }
    var style = figure.styles.style(layer)
    if isPlain { style = SeriesStyle(nil) }
    style.opacity = layer.style.opacity
    return [style.group(nodes, stroke.adding([.class: "error-bars"]))]
  }

  /// Of a crowd the whole extent at each pixel, without caps, which would cover each other.
  private static func joined(_ boxes: [Box]) -> [Box] {
    var columns: [Int: Box] = [:]
    for box in boxes {
      let key = Int(box.middleX)
      guard let known = columns[key] else {
        columns[key] = box
        continue
      }
      let top = min(known.y, box.y)
      columns[key] = Box(x: known.x, y: top, width: known.width, height: max(known.bottom, box.bottom) - top)
    }
    return columns.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func path(_ point: Channels.Point, _ figure: Figure) -> SVGPath? {
    let axis: Axis = point.ySpan == nil ? .x : .y
    let layout = figure.layout
    guard let span = point.span(axis), let (low, high) = figure.interval(axis, span),
      let place = figure.scales[axis.other].position(of: point[axis.other]), (0...1).contains(place),
      let first = figure.scales[axis].position(of: span.start),
      let last = figure.scales[axis].position(of: span.end)
    else { return nil }
    let middle = layout.pixel(axis.other, place) + figure.slotOffset(point, axis)
    let (start, end) = (layout.pixel(axis, low), layout.pixel(axis, high))
    var path = SVGPath()
    func line(_ from: (along: Double, across: Double), _ to: (along: Double, across: Double)) {
      if axis == .y {
        path.move(from.across, from.along)
        path.line(to.across, to.along)
      } else {
        path.move(from.along, from.across)
        path.line(to.along, to.across)
      }
    }
    line((start, middle), (end, middle))
    // An end that was cut off has no cap.
    if min(first, last) >= 0 { line((start, middle - cap), (start, middle + cap)) }
    if max(first, last) <= 1 { line((end, middle - cap), (end, middle + cap)) }
    return path
  }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    let axis: Axis = point.ySpan == nil ? .x : .y
    guard let span = point.span(axis), let (low, high) = figure.interval(axis, span),
      let place = figure.scales[axis.other].position(of: point[axis.other]), (0...1).contains(place)
    else { return nil }
    let middle = figure.layout.pixel(axis.other, place) + figure.slotOffset(point, axis)
    let (start, end) = (figure.layout.pixel(axis, low), figure.layout.pixel(axis, high))
    let box = Box(x: middle - cap, y: min(start, end), width: 2 * cap, height: (end - start).magnitude)
    return axis == .y ? box : Box(x: box.y, y: box.x, width: box.height, height: box.width)
  }
}

extension Figure {
  /// How far the bar that a mark belongs to stands from the middle of its group.
  func slotOffset(_ point: Channels.Point, _ axis: Axis) -> Double {
    guard channels.has(.bar), channels.barSlots > 1, axis == channels.barAxis else { return 0 }
    let geometry = BarGeometry(in: self)
    return (Double(point.slot) + 0.5 - Double(channels.barSlots) / 2) * geometry.slotWidth
  }
}
