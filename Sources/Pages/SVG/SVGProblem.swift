/// Why a figure is not put on a page.
package enum SVGProblem: Error, Equatable, Sendable {
  case tooLarge(limit: Int)
  case tooDeep(limit: Int)
  /// Not well-formed; the offset counts UTF-8 bytes.
  case malformed(offset: Int)
  case notSVG
  case element(String)
  case attribute(String, element: String)
  case value(String, attribute: String)
}

extension SVGProblem {
  var reason: String {
    switch self {
    case .tooLarge(let limit): "it has more than \(limit) bytes"
    case .tooDeep(let limit): "its elements are nested more than \(limit) deep"
    case .malformed(let offset): "it is not well-formed at byte \(offset)"
    case .notSVG: "it is not one svg element"
    case .element(let name): "it has the element \(name)"
    case .attribute(let name, let element): "\(element) has the attribute \(name)"
    case .value(let value, let attribute): "\(attribute) has the value \"\(value.prefix(60))\""
    }
  }
}
