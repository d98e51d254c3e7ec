/// HTMLNode → text, in the form that the CommonMark examples have: `<br />`, `&quot;` in text, no other blanks.
package struct HTMLWriter: Sendable {
  /// Elements without an end tag (HTML Living Standard §13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  package static func text(of nodes: [HTMLNode]) -> String {
    var text = ""
    for node in nodes { write(node, to: &text) }
    return text
  }

  private static func write(_ node: HTMLNode, to text: inout String) {
    switch node {
    case .text(let content): text += escaped(content)
    case .trusted(let markup): text += markup
    case .element(let name, let attributes, let children):
      text += "<\(name)"
      for attribute in attributes {
        text += " \(attribute.name)"
        if let value = attribute.value { text += "=\"\(escaped(value))\"" }
      }
      guard !voidElements.contains(name) else {
        text += " />"
        return
      }
      text += ">"
      for child in children { write(child, to: &text) }
      text += "</\(name)>"
    }
  }

  /// The four characters that mean something in text or in a quoted attribute.
  package static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
