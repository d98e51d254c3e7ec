/// SVG text from a lesson's process → nodes of the page.
///
/// A strict reader of a small part of XML, and an allow-list: elements, attributes and values that are not
/// known to be harmless are refused, and what is accepted is written anew. Time is linear in the length of
/// the text.
package struct SVGFilter {
  static let largest = 4_000_000
  static let deepest = 64

  private var scanner: SVGScanner
  private let prefix: String

  /// - Parameter prefix: put before every id, so that two figures on a page share none.
  package static func nodes(of svg: String, idPrefix prefix: String) throws(SVGProblem) -> HTMLNode {
    guard svg.utf8.count <= largest else { throw .tooLarge(limit: largest) }
    var filter = SVGFilter(scanner: SVGScanner(svg), prefix: prefix)
    return try filter.document()
  }

  private struct Element {
    var name: String
    var attributes: [HTMLNode.Attribute]
    var children: [HTMLNode] = []

    var node: HTMLNode { .element(name, attributes: attributes, children: children) }
  }

  private mutating func document() throws(SVGProblem) -> HTMLNode {
    scanner.skipBlanks()
    var open: [Element] = []
    while true {
      switch try scanner.next(inText: !open.isEmpty) {
      case .end:
        throw .notSVG
      case .text(let text):
        guard let last = open.indices.last else { throw .notSVG }
        if SVGAllowList.textual.contains(open[last].name) {
          open[last].children.append(.text(text))
        } else if !text.allSatisfy(\.isWhitespace) {
          throw .element("#text")
        }
      case .open(let name, let attributes, let isEmpty):
        guard SVGAllowList.elements.contains(name) else { throw .element(name) }
        guard (name == "svg") == open.isEmpty else { throw open.isEmpty ? .notSVG : .element(name) }
        guard open.count < Self.deepest else { throw .tooDeep(limit: Self.deepest) }
        let element = Element(name: name, attributes: try filtered(attributes, of: name))
        if !isEmpty {
          open.append(element)
        } else if let last = open.indices.last {
          open[last].children.append(element.node)
        } else {
          return try finished(element.node)
        }
      case .close(let name):
        guard let element = open.popLast(), element.name == name else {
          throw .malformed(offset: scanner.offset)
        }
        if let last = open.indices.last {
          open[last].children.append(element.node)
        } else {
          return try finished(element.node)
        }
      }
    }
  }

  private mutating func finished(_ node: HTMLNode) throws(SVGProblem) -> HTMLNode {
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw .notSVG }
    return node
  }

  private func filtered(
    _ attributes: [(name: String, value: String)], of element: String
  ) throws(SVGProblem) -> [HTMLNode.Attribute] {
    var result: [HTMLNode.Attribute] = []
    for (name, value) in attributes {
      guard SVGAllowList.attributes.contains(name) || SVGAllowList.isAria(name) else {
        throw .attribute(name, element: element)
      }
      result.append(.init(name, try filtered(value, of: name)))
    }
    return result
  }

  private func filtered(_ value: String, of attribute: String) throws(SVGProblem) -> String {
    let isFine: Bool
    switch attribute {
    case "id":
      guard Self.isName(value) else { throw .value(value, attribute: attribute) }
      return prefix + value
    case let name where SVGAllowList.references.contains(name):
      let names = value.split(separator: " ").map { String($0) }
      guard names.allSatisfy(Self.isName) else { throw .value(value, attribute: attribute) }
      return names.map { prefix + $0 }.joined(separator: " ")
    case let name where SVGAllowList.words.contains(name): isFine = true
    case "xmlns": isFine = value == "http://www.w3.org/2000/svg"
    case "class": isFine = SVGAllowList.isOwnClass(value)
    case "style": isFine = SVGAllowList.isPlainStyle(value)
    case "tabindex": isFine = value == "0" || value == "-1"
    default: isFine = SVGAllowList.isPlain(value)
    }
    guard isFine else { throw .value(value, attribute: attribute) }
    return value
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
