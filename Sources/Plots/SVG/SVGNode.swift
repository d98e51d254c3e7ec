/// A tree of the SVG the figures are made of: a few elements, a few attributes, no others.
enum SVGNode: Equatable, Sendable {
  case element(SVGElement)
  case text(String)

  static func make(
    _ name: SVGElement.Name, _ attributes: SVGAttributes = [:], _ children: [SVGNode] = []
  ) -> SVGNode {
    .element(SVGElement(name: name, attributes: attributes, children: children))
  }

  /// An element that holds text and nothing else.
  static func make(_ name: SVGElement.Name, _ attributes: SVGAttributes = [:], text: String) -> SVGNode {
    .element(SVGElement(name: name, attributes: attributes, children: [.text(text)]))
  }
}

struct SVGElement: Equatable, Sendable {
  enum Name: String {
    case svg, title, desc, g, path, rect, text
  }

  var name: Name
  var attributes: SVGAttributes
  var children: [SVGNode]
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
