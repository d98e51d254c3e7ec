/// XML 1.0 as a value; the writer escapes.
indirect enum XMLNode: Equatable, Sendable {
  case element(String, [Attribute], [XMLNode])
  case text(String)

  struct Attribute: Equatable, Sendable {
    var name: String
    var value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension XMLNode {
  /// The document: a declaration, then this element, two blanks for each level. Elements that hold text hold nothing else
  /// and stay on one line, so that no blank is added to it.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, depth: 0)
    return text
  }

  private func write(to output: inout String, depth: Int) {
    switch self {
    case .text(let text): output += Self.escaped(text, inAttribute: false)
    case .element(let name, let attributes, let children):
      output += String(repeating: "  ", count: depth) + "<" + name
      for attribute in attributes {
        output += " \(attribute.name)=\"\(Self.escaped(attribute.value, inAttribute: true))\""
      }
      guard !children.isEmpty else {
        output += "/>\n"
        return
      }
      output += ">"
      let hasElements = children.contains { if case .element = $0 { true } else { false } }
      if hasElements { output += "\n" }
      for child in children { child.write(to: &output, depth: depth + 1) }
      if hasElements { output += String(repeating: "  ", count: depth) }
      output += "</\(name)>\n"
    }
  }

  /// A character that XML 1.0 (§2.2) does not allow, not even as a reference, becomes U+FFFD. Line ends within attributes
  /// and carriage returns would be read as something else (§2.11, §3.3.3) and are references.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"" where inAttribute: output += "&quot;"
      case "\n" where inAttribute: output += "&#10;"
      case "\t" where inAttribute: output += "&#9;"
      case "\r": output += "&#13;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
