/// One point of the edge of an area, above the baseline or between two values.
///
/// ```swift
/// AreaMark(x: .value("T", t), y: .value("p", p)).foregroundStyle(by: .value("class", name))
/// AreaMark(x: .value("step", i), yStart: .value("loss", low), yEnd: .value("loss", high))   // a band
/// ```
///
/// - **x, y** bind to the position scales; the y axis includes zero, unless all areas are bands.
/// - **Series** stand on each other where they share x, positive values upwards and negative ones downwards;
///   `stacking: .normalized` makes them parts of 1, `.unstacked` lets all begin at the baseline. Bands never
///   stack.
/// - The area is light and has an edge in the colour and dash pattern of its series; a band has none.
/// - It breaks at NaN, ±∞ and missing values, and is simplified as `LineMark` is.
public struct AreaMark: ChartContent, Equatable {
  private let mark: Mark

  public init(x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod = .standard) {
    var mark = Mark(kind: .area, x: x, y: y)
    mark.details.style.stacking = stacking
    self.mark = mark
  }

  /// A point of a band between two values of y.
  public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
    mark = Mark(kind: .area, x: x, ySpan: .init(start: yStart, end: yEnd))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension AreaMark: MarkDrawing {
  private struct Slice {
    let low: Place
    let high: Place
    let isBand: Bool
  }

  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let layout = figure.layout
    let style = figure.styles.style(layer)
    var fill = SVGPath()
    var edge = SVGPath()
    for run in LineMark.runs(layer.points, { slice($0, figure) }) where run.count > 1 {
      let method = layer.style.interpolation
      let high = Curve(figure.simplified(run.map(\.high)), method)
      let low = Curve(figure.simplified(run.map(\.low)), method)
      let polygon = clippedPolygon(high.flattened + low.flattened.reversed())
      if polygon.count > 2 {
        fill.polyline(Curve.short(polygon.map(layout.pixels)))
        fill.close()
      }
      if !run.contains(where: \.isBand) { high.draw(in: layout, to: &edge) }
    }
    guard !fill.isEmpty else { return [] }
    let name = layer.series.map {
      [SVGNode.make(.title, text: shortened(figure.channels.series.fullName($0)))]
    }
    var nodes = [SVGNode.make(.path, [.d: .path(fill), .fillOpacity: .number(fillOpacity)], name ?? [])]
    if !edge.isEmpty {
      var stroke = style.stroke
      stroke[.strokeWidth] = .number(min(style.line.width, 1.5))
      nodes.append(.make(.path, stroke.adding([.d: .path(edge)])))
    }
    return [style.group(nodes)]
  }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    guard let slice = slice(point, figure), slice.high.isInside else { return nil }
    return Box(
      x: figure.layout.x(slice.high.x) - 3, y: figure.layout.y(slice.high.y) - 3, width: 6, height: 6)
  }

  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode] {
    [.make(.rect, box.attributes.adding([.fillOpacity: .number(fillOpacity * 1.4)]))]
  }

  private static let fillOpacity = 0.28

  private static func slice(_ point: Channels.Point, _ figure: Figure) -> Slice? {
    guard let x = figure.scales.x.position(of: point.x), let span = point.ySpan,
      let end = figure.scales.y.position(of: span.end)
    else { return nil }
    let isBand = point.y == .missing
    // On a logarithmic axis the baseline is where the axis begins.
    guard let start = figure.scales.y.position(of: span.start) ?? (isBand ? nil : figure.scales.y.baseline)
    else { return nil }
    return Slice(low: Place(x: x, y: start), high: Place(x: x, y: end), isBand: isBand)
  }
}
