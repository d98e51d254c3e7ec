/// Turns a tree into text. Nothing else in this module writes markup, formats a coordinate or escapes a
/// character.
///
/// Attributes stand in the order of `SVGAttribute`; numbers have at most two decimals, no exponent and no
/// negative zero; groups take a line for each child and every other element takes one line.
struct SVGWriter {
  private(set) var output = ""

  static func string(_ node: SVGNode) -> String {
    var writer = SVGWriter()
    writer.write(node, depth: 0)
    return writer.output
  }

  private mutating func write(_ node: SVGNode, depth: Int) {
    guard case .element(let element) = node else { return }
    output += String(repeating: " ", count: depth)
    open(element)
    if element.children.isEmpty {
      output += "/>\n"
      return
    }
    output += ">"
    if element.name == .svg || element.name == .g {
      output += "\n"
      for child in element.children { write(child, depth: depth + 1) }
      output += String(repeating: " ", count: depth)
    } else {
      for child in element.children { writeInline(child) }
    }
    output += "</\(element.name.rawValue)>\n"
  }

  private mutating func writeInline(_ node: SVGNode) {
    switch node {
    case .text(let text): escape(text)
    case .element(let element):
      open(element)
      output += ">"
      for child in element.children { writeInline(child) }
      output += "</\(element.name.rawValue)>"
    }
  }

  private mutating func open(_ element: SVGElement) {
    output += "<\(element.name.rawValue)"
    for attribute in SVGAttribute.allCases {
      guard let value = element.attributes[attribute] else { continue }
      output += " \(attribute.rawValue)=\""
      write(value)
      output += "\""
    }
  }

  // MARK: - Values

  private mutating func write(_ value: SVGValue) {
    switch value {
    case .text(let text): escape(text)
    case .number(let number): write(number)
    case .numbers(let numbers): writeList(numbers)
    case .path(let path): output += SVGPathText(path).text
    case .rotation(let degrees, let x, let y):
      output += "rotate("
      writeList([degrees, x, y])
      output += ")"
    case .translation(let x, let y):
      output += "translate("
      writeList([x, y])
      output += ")"
    }
  }

  private mutating func writeList(_ numbers: [Double]) {
    for (index, number) in numbers.enumerated() {
      if index > 0 { output += " " }
      write(number)
    }
  }

  /// At most two decimals, a hundredth of a pixel; what is not finite is written as 0, what is beyond any
  /// page is cut.
  private mutating func write(_ number: Double) {
    let hundredths = hundredths(number)
    if hundredths < 0 { output += "-" }
    output += String(hundredths.magnitude / 100)
    let rest = hundredths.magnitude % 100
    if rest == 0 { return }
    output += rest < 10 ? ".0" : "."
    output += String(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest)
  }

  /// Escapes for text and for a quoted attribute alike, in XML and in HTML; what XML cannot hold becomes
  /// U+FFFD.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r": output += " "
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
