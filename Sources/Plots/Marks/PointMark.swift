/// A symbol at a position.
///
/// ```swift
/// PointMark(x: .value("confidence", 0.7), y: .value("accuracy", 0.62)).symbolSize(by: .value("samples", 120))
/// ```
///
/// - **x, y** bind to the position scales; zero is on the y axis where that costs no more than a third of it.
/// - **Series** differ by colour and symbol; `symbol(by:)` sets symbols apart from colours. Numbers, more than
///   the palette has colours, colour the points by a scale. `symbolSize(by:)` sets areas by a number, with circles
///   of a few numbers in the legend.
/// - A point outside of the axes, or with NaN, ±∞ or a missing value, is not drawn; the figure says so.
/// - More than 2,000 points are small dots unless a size is given, and of those that share a pixel one is drawn;
///   the figure says so.
public struct PointMark: ChartContent, Equatable {
  private let x: PlottableValue
  private let y: PlottableValue

  public init(x: PlottableValue, y: PlottableValue) { (self.x, self.y) = (x, y) }

  public var chartMarks: ChartMarks { ChartMarks(Mark(.point, x: x, y: y)) }
}

extension PointMark: MarkDrawing {
  private struct Placed {
    /// Which of the points of its layer it is.
    let index: Int
    let x: Double
    let y: Double
    let area: Double
  }

  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] {
    let style = figure.styles.style(layer)
    let isCrowd = layer.points.count > Simplification.crowd
    if isCrowd, style.symbol == .circle, layer.points.allSatisfy(\.isPlain) {
      return dots(layer, style, figure)
    }
    let placed = layer.points.indices.compactMap { place($0, layer, figure) }
    guard !placed.isEmpty else { return [] }
    let isColored = layer.points.contains { $0.color != nil }
    func group(_ nodes: [SVGNode]) -> [SVGNode] {
      [style.group(isColored ? [figure.coloredGroup(nodes)] : nodes)]
    }
    if placed.count <= Figure.mostSeparateMarks {
      return group(placed.map { single($0, layer, style, figure) })
    }
    return group(
      groups(isCrowd ? thinned(placed, figure) : placed, layer, figure).map { level, marks in
        var attributes: SVGAttributes = [.stroke: "currentColor"]
        if let level, let scale = figure.scales.color {
          let (color, css) = scale.paint(ofLevel: level)
          attributes = [.stroke: .text(color), .style: "stroke:\(css);fill:\(css)"]
        }
        return .make(.path, attributes.adding(shape(marks, style, figure)))
      })
  }

  /// A crowd in which all look alike: what is left of it are the pixels that have a dot.
  private static func dots(
    _ layer: Channels.Layer, _ style: SeriesStyle, _ figure: Figure
  ) -> [SVGNode] {
    var pixels = PixelSet(width: figure.layout.width, height: figure.layout.height)
    for index in layer.points.indices {
      guard let place = figure.place(layer.points[index]), place.isInside else { continue }
      pixels.insert(x: figure.layout.x(place.x), y: figure.layout.y(place.y))
    }
    let area = layer.style.symbolSize ?? ChartSymbol.crowdedArea
    guard pixels.count > 0 else { return [] }
    return [style.group([.make(.path, dotted(pixels.rows, area).adding([.stroke: "currentColor"]))])]
  }

  private static func single(
    _ mark: Placed, _ layer: Channels.Layer, _ style: SeriesStyle, _ figure: Figure
  ) -> SVGNode {
    let point = layer.points[mark.index]
    var attributes = figure.fill(point)
    if point.color != nil {
      // The middle of a scale is near the paper.
      attributes[.stroke] = "currentColor"
      attributes[.strokeOpacity] = 0.35
    }
    attributes[.d] = .path(style.symbol.path(x: mark.x, y: mark.y, area: mark.area))
    return .make(.path, attributes, [figure.tooltip(point, layer)])
  }

  /// Those that look alike, large ones behind, so that none hides another.
  private static func groups(
    _ marks: [Placed], _ layer: Channels.Layer, _ figure: Figure
  ) -> [(level: Int?, marks: [Placed])] {
    struct Look: Hashable {
      let area: Double
      let level: Int?
    }
    let groups = Dictionary(grouping: marks) { mark in
      Look(area: mark.area, level: figure.fillLevel(layer.points[mark.index]))
    }
    return groups.sorted { (-$0.key.area, $0.key.level ?? -1) < (-$1.key.area, $1.key.level ?? -1) }
      .map { ($0.key.level, $0.value) }
  }

  private static func shape(
    _ marks: [Placed], _ style: SeriesStyle, _ figure: Figure
  ) -> SVGAttributes {
    var path = SVGPath(capacity: 2 * marks.count)
    guard style.symbol == .circle, let area = marks.first?.area else {
      for mark in marks { path.append(style.symbol.path(x: mark.x, y: mark.y, area: mark.area)) }
      return [.d: .path(path), .strokeWidth: 0]
    }
    if marks.count > Simplification.crowd {
      var pixels = PixelSet(width: figure.layout.width, height: figure.layout.height)
      for mark in marks { pixels.insert(x: mark.x, y: mark.y) }
      return dotted(pixels.rows, area)
    }
    for mark in marks {
      path.move(mark.x, mark.y)
      path.horizontal(to: mark.x)
    }
    return dotted(path, area)
  }

  /// Circles of one size are dots of a line with round ends, a third as long to write.
  private static func dotted(_ path: SVGPath, _ area: Double) -> SVGAttributes {
    [.d: .path(path), .strokeLinecap: "round", .strokeWidth: .number(2 * ChartSymbol.radius(area))]
  }

  /// Of a crowd, the last one at each pixel.
  private static func thinned(_ marks: [Placed], _ figure: Figure) -> [Placed] {
    var pixels = PixelSet(width: figure.layout.width, height: figure.layout.height)
    return marks.reversed().filter { pixels.insert(x: $0.x, y: $0.y) }.reversed()
  }

  private static func place(_ index: Int, _ layer: Channels.Layer, _ figure: Figure) -> Placed? {
    place(layer.points[index], layer, figure, index: index)
  }

  private static func place(
    _ point: Channels.Point, _ layer: Channels.Layer, _ figure: Figure, index: Int = 0
  ) -> Placed? {
    guard let place = figure.place(point), place.isInside, let area = area(point, layer, figure) else {
      return nil
    }
    let layout = figure.layout
    // In a crowd there are few sizes, so that many circles share a path.
    guard point.size != nil, layer.points.count > Simplification.crowd else {
      return Placed(index: index, x: layout.x(place.x), y: layout.y(place.y), area: area)
    }
    let radius = max((ChartSymbol.radius(area) * 2).rounded() / 2, 0.5)
    return Placed(
      index: index, x: layout.x(place.x), y: layout.y(place.y), area: radius * radius * 3.14159)
  }

  private static let largestArea = 300.0

  /// The area of a point by its number on the scale of sizes; `nil` for a number that has none.
  static func area(ofSize value: Double, largest: Double) -> Double? {
    value >= 0 ? value / largest * largestArea : nil
  }

  private static func area(_ point: Channels.Point, _ layer: Channels.Layer, _ figure: Figure) -> Double? {
    if let size = point.size {
      guard let value = size.finite, let largest = figure.scales.largestSize else { return nil }
      return self.area(ofSize: value, largest: largest)
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
