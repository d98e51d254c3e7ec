/// A tree of the SVG the figures are made of: a few elements, a few attributes, no others.
enum SVGNode: Equatable, Sendable {
  case element(SVGElement)
  case text(String)

  static func make(
    _ name: SVGElement.Name, _ attributes: [SVGAttribute: SVGValue] = [:], _ children: [SVGNode] = []
  ) -> SVGNode {
    .element(SVGElement(name: name, attributes: attributes, children: children))
  }

  /// An element that holds text and nothing else.
  static func make(
    _ name: SVGElement.Name, _ attributes: [SVGAttribute: SVGValue] = [:], text: String
  ) -> SVGNode {
    .element(SVGElement(name: name, attributes: attributes, children: [.text(text)]))
  }
}

struct SVGElement: Equatable, Sendable {
  enum Name: String {
    case svg, title, desc, g, path, rect, text
  }

  var name: Name
  var attributes: [SVGAttribute: SVGValue]
  var children: [SVGNode]
}

/// Every attribute a figure may have, in the order in which they are written.
enum SVGAttribute: String, CaseIterable {
  case xmlns
  case `class`
  case id
  case viewBox
  case x, y, width, height
  case role
  case tabindex
  case ariaLabelledby = "aria-labelledby"
  case d
  case transform
  case fill, stroke, color
  case opacity
  case fillOpacity = "fill-opacity"
  case strokeOpacity = "stroke-opacity"
  case strokeWidth = "stroke-width"
  case strokeDasharray = "stroke-dasharray"
  case strokeLinecap = "stroke-linecap"
  case strokeLinejoin = "stroke-linejoin"
  case paintOrder = "paint-order"
  case fontFamily = "font-family"
  case fontSize = "font-size"
  case fontStyle = "font-style"
  case fontWeight = "font-weight"
  case textAnchor = "text-anchor"
  case shapeRendering = "shape-rendering"
  case style
}

/// The value of an attribute; the writer alone turns it into characters.
enum SVGValue: Equatable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
  ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral
{
  case text(String)
  case number(Double)
  case numbers([Double])
  case path(SVGPath)
  case rotation(degrees: Double, x: Double, y: Double)
  case translation(x: Double, y: Double)

  init(stringLiteral value: String) { self = .text(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
}

/// The commands of a path, in absolute coordinates; the writer makes them short.
struct SVGPath: Equatable, Sendable {
  enum Command: Equatable, Sendable {
    case move(Double, Double)
    case line(Double, Double)
    case horizontal(Double)
    case vertical(Double)
    /// A whole circle around the point, from its left end and back.
    case circle(x: Double, y: Double, radius: Double)
    case curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
    case close
  }

  private(set) var commands: [Command] = []

  var isEmpty: Bool { commands.isEmpty }

  mutating func move(_ x: Double, _ y: Double) { commands.append(.move(x, y)) }
  mutating func line(_ x: Double, _ y: Double) { commands.append(.line(x, y)) }
  mutating func horizontal(to x: Double) { commands.append(.horizontal(x)) }
  mutating func vertical(to y: Double) { commands.append(.vertical(y)) }
  mutating func circle(x: Double, y: Double, radius: Double) {
    commands.append(.circle(x: x, y: y, radius: radius))
  }
  mutating func curve(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double
  ) {
    commands.append(.curve(x1: x1, y1: y1, x2: x2, y2: y2, x: x, y: y))
  }
  mutating func close() { commands.append(.close) }
  mutating func append(_ other: SVGPath) { commands += other.commands }

  mutating func polygon(_ points: [(Double, Double)]) {
    guard let first = points.first else { return }
    move(first.0, first.1)
    for point in points.dropFirst() { line(point.0, point.1) }
    close()
  }
}
