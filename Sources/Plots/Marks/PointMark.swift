/// A symbol at a position.
///
/// ```swift
/// PointMark(x: .value("confidence", 0.7), y: .value("accuracy", 0.62)).symbolSize(by: .value("samples", 120))
/// ```
///
/// - **x, y** bind to the position scales; zero is on the y axis where that costs no more than a third of it.
/// - **Series** differ by colour and symbol; `symbol(by:)` sets symbols apart from colours. Numbers, more than
///   the palette has colours, colour the points by a scale. `symbolSize(by:)` sets areas by a number.
/// - A point outside of the axes, or with NaN, ±∞ or a missing value, is not drawn; the figure says so.
/// - More than 2,000 points are small dots unless a size is given, and of those that share a pixel one is drawn;
///   the figure says so.
public struct PointMark: ChartContent, Equatable {
  private let mark: Mark

  public init(x: PlottableValue, y: PlottableValue) { mark = Mark(kind: .point, x: x, y: y) }

  public var chartMarks: ChartMarks { ChartMarks([mark]) }
}

extension PointMark: MarkDrawing {
  private struct Placed {
    let point: Channels.Point
    let x: Double
    let y: Double
    let area: Double
  }

  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let style = figure.styles.style(layer)
    let placed = layer.points.compactMap { place($0, layer, figure) }
    guard !placed.isEmpty else { return [] }
    if placed.count <= Figure.mostSeparateMarks {
      let nodes = placed.map { mark in
        let path = style.symbol.path(x: mark.x, y: mark.y, area: mark.area)
        var attributes = figure.fill(mark.point)
        if mark.point.color != nil {
          // The middle of a scale is near the paper.
          attributes[.stroke] = "currentColor"
          attributes[.strokeOpacity] = 0.35
        }
        attributes[.d] = .path(path)
        return SVGNode.make(.path, attributes, [figure.tooltip(mark.point, layer)])
      }
      return [style.group(nodes)]
    }
    // Large ones behind, so that none hides another.
    let visible = thinned(placed, layer.points.count).sorted { $0.area > $1.area }
    struct Look: Hashable {
      let level: Int
      let area: Double
    }
    let groups = Dictionary(grouping: visible) {
      Look(level: figure.fillLevel($0.point) ?? -1, area: $0.area)
    }
    let nodes = groups.sorted { (-$0.key.area, $0.key.level) < (-$1.key.area, $1.key.level) }.map {
      _, marks in
      var attributes: [SVGAttribute: SVGValue] = [:]
      if let color = marks.first.flatMap({ figure.color($0.point) }) {
        attributes = [.stroke: .text(color.color), .style: .text("stroke:\(color.css);fill:\(color.css)")]
      } else {
        attributes[.stroke] = "currentColor"
      }
      attributes.merge(shape(marks, style)) { own, _ in own }
      return SVGNode.make(.path, attributes)
    }
    return [style.group(nodes)]
  }

  /// Circles of one size are dots of a line with round ends, a third as long to write.
  private static func shape(_ marks: [Placed], _ style: SeriesStyle) -> [SVGAttribute: SVGValue] {
    var path = SVGPath()
    guard style.symbol == .circle, let area = marks.first?.area, marks.allSatisfy({ $0.area == area }) else {
      for mark in marks { path.append(style.symbol.path(x: mark.x, y: mark.y, area: mark.area)) }
      return [.d: .path(path), .strokeWidth: 0]
    }
    for run in rows(marks) {
      path.move(run.x, run.y)
      path.horizontal(to: run.end)
    }
    return [
      .d: .path(path), .strokeLinecap: "round", .strokeWidth: .number(2 * ChartSymbol.radius(area)),
    ]
  }

  /// Dots one by one; of a crowd, those at neighbouring pixels of a row as one stroke.
  private static func rows(_ marks: [Placed]) -> [(x: Double, y: Double, end: Double)] {
    guard marks.count > Simplification.crowd else {
      return marks.map { ($0.x, $0.y, $0.x) }
    }
    var rows: [(x: Double, y: Double, end: Double)] = []
    let pixels = marks.map { (x: $0.x.rounded(.down) + 0.5, y: $0.y.rounded(.down) + 0.5) }
    for pixel in pixels.sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
      if let last = rows.last, last.y == pixel.y, pixel.x - last.end <= 1 {
        rows[rows.count - 1].end = pixel.x
      } else {
        rows.append((pixel.x, pixel.y, pixel.x))
      }
    }
    return rows
  }

  /// Of a crowd, the last one at each pixel.
  private static func thinned(_ marks: [Placed], _ count: Int) -> [Placed] {
    guard count > Simplification.crowd else { return marks }
    struct Pixel: Hashable {
      let x: Int
      let y: Int
    }
    var seen: Set<Pixel> = []
    return marks.reversed().filter { seen.insert(Pixel(x: Int($0.x), y: Int($0.y))).inserted }.reversed()
  }

  private static func place(
    _ point: Channels.Point, _ layer: Channels.Layer, _ figure: Figure
  ) -> Placed? {
    guard let place = figure.place(point), place.isInside, let area = area(point, layer, figure) else {
      return nil
    }
    let isCrowded = layer.points.count > Simplification.crowd
    let radius = (ChartSymbol.radius(area) * 2).rounded() / 2
    let seen = isCrowded && point.size != nil ? max(radius, 0.5) * max(radius, 0.5) * 3.14159 : area
    return Placed(point: point, x: figure.layout.x(place.x), y: figure.layout.y(place.y), area: seen)
  }

  private static let largestArea = 300.0

  private static func area(_ point: Channels.Point, _ layer: Channels.Layer, _ figure: Figure) -> Double? {
    if let size = point.size {
      guard let value = size.finite, value >= 0, let largest = figure.scales.largestSize else { return nil }
      return value / largest * largestArea
    }
    if let area = layer.style.symbolSize { return area }
    return layer.points.count > Simplification.crowd ? ChartSymbol.crowdedArea : ChartSymbol.plainArea
  }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    guard let placed = place(point, layer, figure) else { return nil }
    let radius = ChartSymbol.radius(placed.area)
    return Box(x: placed.x - radius, y: placed.y - radius, width: 2 * radius, height: 2 * radius)
  }

  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode] {
    [.make(.path, [.d: .path(style.symbol.path(x: box.middleX, y: box.middleY))])]
  }
}
