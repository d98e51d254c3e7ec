/// A text at a position.
///
/// ```swift
/// TextMark("argmax", x: .value("T", 0.1), y: .value("p", 0.95), position: .trailing)
/// ```
///
/// - **x, y** bind to the position scales, which have room for the place but not for the text.
/// - The middle of the text stands at the place, or the text stands on the side of it that is given.
/// - A text that would leave the picture or stand on another one is moved to another side; where none is free it
///   is not drawn and the figure says so. At most 200 texts are placed.
public struct TextMark: ChartContent, Equatable {
  private let mark: Mark

  public init(
    _ text: String, x: PlottableValue, y: PlottableValue, position: AnnotationPosition = .overlay
  ) {
    mark = Mark(kind: .text, x: x, y: y, annotation: Annotation(content: .text(text), position: position))
  }

  public var chartMarks: ChartMarks { ChartMarks(mark) }
}

extension TextMark: MarkDrawing {
  /// The text is placed with the annotations, when all else stands.
  static func nodes(_ layer: Channels.Layer, in figure: Figure) -> [SVGNode] { [] }

  static func box(_ point: Channels.Point, _ layer: Channels.Layer, in figure: Figure) -> Box? {
    guard let place = figure.place(point), place.isInside else { return nil }
    return Box(x: figure.layout.x(place.x), y: figure.layout.y(place.y), width: 0, height: 0)
  }
}
