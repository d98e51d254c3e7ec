/// How the marks of one kind become shapes. Each kind has a file of its own with its public type, and draws
/// from places and pixels alone: what a scale does, it does not know.
protocol MarkDrawing {
  /// The shapes of one layer, from back to front.
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode]

  /// What a mark covers, in pixels, for what stands beside it; `nil` if it is not drawn.
  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box?

  /// A small picture of the layer for the legend, in the middle of a box.
  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode]
}

extension Mark.Kind {
  var drawing: any MarkDrawing.Type {
    switch self {
    case .bar: BarMark.self
    case .line, .function: LineMark.self
    case .point: PointMark.self
    case .area: AreaMark.self
    case .rule: RuleMark.self
    case .rectangle: RectangleMark.self
    case .text: TextMark.self
    case .errorBar: ErrorBarMark.self
    }
  }
}

extension MarkDrawing {
  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    guard let place = figure.place(point), place.isInside else { return nil }
    return Box(x: figure.layout.x(place.x) - 4, y: figure.layout.y(place.y) - 4, width: 8, height: 8)
  }

  /// A piece of a line.
  static func sample(_ style: SeriesStyle, in box: Box) -> [SVGNode] {
    var path = SVGPath()
    path.move(box.x, box.middleY)
    path.horizontal(to: box.right)
    return [.make(.path, style.stroke.adding([.d: .path(path)]))]
  }
}
