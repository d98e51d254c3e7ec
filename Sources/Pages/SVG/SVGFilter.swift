/// SVG text from a lesson's process → markup of the page.
///
/// A strict reader of a small part of XML, and an allow-list: elements, attributes and values that are not
/// known to be harmless are refused, and what is accepted is written anew. Time is linear in the length of
/// the text.
package struct SVGFilter {
  static let largest = 4_000_000
  static let deepest = 64

  private var scanner: SVGScanner
  /// Escaped, as it stands in names.
  private let prefix: [UInt8]
  private var markup: [UInt8] = []
  private var width: Double?

  /// - Parameter prefix: put before every id, so that two figures on a page share none.
  package static func drawing(of svg: String, idPrefix prefix: String) throws(SVGProblem) -> SVGDrawing {
    guard svg.utf8.count <= largest else { throw .tooLarge(limit: largest) }
    var filter = SVGFilter(
      scanner: SVGScanner(svg), prefix: Array(HTMLWriter.escaped(prefix).utf8))
    return try filter.document()
  }

  private mutating func document() throws(SVGProblem) -> SVGDrawing {
    scanner.skipBlanks()
    var open: [String] = []
    while true {
      switch try scanner.next(inText: !open.isEmpty) {
      case .end:
        throw .notSVG
      case .text(let text):
        guard let element = open.last else { throw .notSVG }
        if SVGAllowList.textual.contains(element) {
          HTMLWriter.write(escaped: text, to: &markup)
        } else if !Self.isBlank(text) {
          throw .element("#text")
        }
      case .open(let name, let attributes, let isEmpty):
        guard SVGAllowList.elements.contains(name) else { throw .element(name) }
        guard (name == "svg") == open.isEmpty else { throw open.isEmpty ? .notSVG : .element(name) }
        guard open.count < Self.deepest else { throw .tooDeep(limit: Self.deepest) }
        if open.isEmpty { width = attributes.first { $0.name == "width" }.flatMap { Self.number($0.value) } }
        try write(name, attributes)
        if !isEmpty {
          open.append(name)
        } else if writeEnd(of: name, in: open) {
          return try finished()
        }
      case .close(let name):
        guard let element = open.popLast(), element == name else {
          throw .malformed(offset: scanner.offset)
        }
        if writeEnd(of: name, in: open) { return try finished() }
      }
    }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: text, as: UTF8.self))
  }

  private mutating func finished() throws(SVGProblem) -> SVGDrawing {
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw .notSVG }
    return SVGDrawing(markup: String(decoding: markup, as: UTF8.self), width: width)
  }

  // MARK: - Markup

  private mutating func write(_ name: String, _ attributes: [SVGScanner.Attribute]) throws(SVGProblem) {
    markup.append(UInt8(ascii: "<"))
    markup += name.utf8
    for (attribute, value) in attributes {
      guard let rule = SVGAllowList.rule(of: attribute) else { throw .attribute(attribute, element: name) }
      markup.append(UInt8(ascii: " "))
      markup += attribute.utf8
      markup += "=\"".utf8
      guard write(value, rule) else {
        throw .value(String(decoding: value, as: UTF8.self), attribute: attribute)
      }
      markup.append(UInt8(ascii: "\""))
    }
    markup.append(UInt8(ascii: ">"))
  }

  /// - Returns: Whether that was the end of the drawing.
  private mutating func writeEnd(of name: String, in open: [String]) -> Bool {
    markup += "</".utf8
    markup += name.utf8
    markup.append(UInt8(ascii: ">"))
    return open.isEmpty
  }

  /// - Returns: Whether the attribute may have that value.
  private mutating func write(_ value: ArraySlice<UInt8>, _ rule: SVGAllowList.Rule) -> Bool {
    switch rule {
    case .name:
      guard Self.isName(value) else { return false }
      markup += prefix
      markup += value
      return true
    case .references:
      for (index, name) in value.split(separator: UInt8(ascii: " ")).enumerated() {
        guard Self.isName(name) else { return false }
        if index > 0 { markup.append(UInt8(ascii: " ")) }
        markup += prefix
        markup += name
      }
      return true
    case .namespace: guard value.elementsEqual("http://www.w3.org/2000/svg".utf8) else { return false }
    case .classes: guard SVGAllowList.isOwnClass(value) else { return false }
    case .style: guard SVGAllowList.isPlainStyle(value) else { return false }
    case .tabIndex:
      guard value.elementsEqual("0".utf8) || value.elementsEqual("-1".utf8) else { return false }
    case .plain: guard SVGAllowList.isPlain(value) else { return false }
    case .words: break
    }
    HTMLWriter.write(escaped: value, to: &markup)
    return true
  }

  private static func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy(SVGScanner.isBlank)
      || String(decoding: text, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty
      && text.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
