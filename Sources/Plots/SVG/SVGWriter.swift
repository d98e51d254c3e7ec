/// Turns a tree into text. Nothing else in this module writes markup.
///
/// Attributes stand in the order of `SVGAttribute`; numbers have at most two decimals, no exponent and no
/// negative zero; groups take a line for each child and every other element takes one line.
struct SVGWriter {
  private(set) var text = SVGText()

  static func string(_ node: SVGNode) -> String {
    var writer = SVGWriter()
    writer.write(node, depth: 0)
    return writer.text.string
  }

  /// - Parameter tail: children of the element that are written already, after those it has.
  mutating func write(_ node: SVGNode, depth: Int, tail: SVGText? = nil) {
    guard case .element(let element) = node else { return }
    text.indent(depth)
    open(element)
    if element.children.isEmpty, tail == nil {
      text.append("/>\n")
      return
    }
    text.append(">")
    if element.name == .svg || element.name == .g {
      text.append("\n")
      for child in element.children { write(child, depth: depth + 1) }
      if let tail { text.append(tail) }
      text.indent(depth)
    } else {
      for child in element.children { writeInline(child) }
    }
    close(element)
    text.append("\n")
  }

  private mutating func writeInline(_ node: SVGNode) {
    switch node {
    case .text(let words): text.append(escaping: words)
    case .element(let element):
      open(element)
      text.append(">")
      for child in element.children { writeInline(child) }
      close(element)
    }
  }

  private mutating func open(_ element: SVGElement) {
    text.append("<")
    text.append(plain: element.name.rawValue)
    for entry in element.attributes.entries {
      text.append(" ")
      text.append(plain: entry.attribute.name)
      text.append("=\"")
      write(entry.value)
      text.append("\"")
    }
  }

  private mutating func close(_ element: SVGElement) {
    text.append("</")
    text.append(plain: element.name.rawValue)
    text.append(">")
  }

  // MARK: - Values

  private mutating func write(_ value: SVGValue) {
    switch value {
    case .text(let words): text.append(escaping: words)
    case .number(let number): text.append(number)
    case .numbers(let numbers): writeList(numbers)
    case .path(let path): SVGPathWriter.write(path, to: &text)
    case .rotation(let degrees, let x, let y): writeCall("rotate(", [degrees, x, y])
    case .translation(let x, let y): writeCall("translate(", [x, y])
    }
  }

  private mutating func writeCall(_ name: StaticString, _ numbers: [Double]) {
    text.append(name)
    writeList(numbers)
    text.append(")")
  }

  private mutating func writeList(_ numbers: [Double]) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { text.append(" ") }
      text.append(number)
    }
  }
}
