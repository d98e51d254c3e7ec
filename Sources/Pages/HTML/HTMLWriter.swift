/// HTMLNode → text, in the form that the CommonMark examples have: `<br />`, `&quot;` in text, no other blanks.
package struct HTMLWriter: Sendable {
  /// Elements without an end tag (HTML Living Standard §13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  package static func text(of nodes: [HTMLNode]) -> String {
    var text: [UInt8] = []
    for node in nodes { write(node, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func write(_ node: HTMLNode, to text: inout [UInt8]) {
    switch node {
    case .text(let content): write(escaped: content, to: &text)
    case .trusted(let markup): text += markup.utf8
    case .element(let name, let attributes, let children):
      text.append(UInt8(ascii: "<"))
      text += name.utf8
      for attribute in attributes {
        text.append(UInt8(ascii: " "))
        text += attribute.name.utf8
        guard let value = attribute.value else { continue }
        text += "=\"".utf8
        write(escaped: value, to: &text)
        text.append(UInt8(ascii: "\""))
      }
      guard !voidElements.contains(name) else {
        text += " />".utf8
        return
      }
      text.append(UInt8(ascii: ">"))
      for child in children { write(child, to: &text) }
      text += "</".utf8
      text += name.utf8
      text.append(UInt8(ascii: ">"))
    }
  }

  /// The four characters that mean something in text or in a quoted attribute; what no HTML may hold becomes U+FFFD (HTML
  /// Living Standard §13.2.3.5).
  package static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    write(escaped: text, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Read by bytes: what follows such a character may be a mark that combines with it.
  private static func write(escaped content: String, to text: inout [UInt8]) {
    for byte in content.utf8 {
      switch byte {
      case UInt8(ascii: "&"): text += "&amp;".utf8
      case UInt8(ascii: "<"): text += "&lt;".utf8
      case UInt8(ascii: ">"): text += "&gt;".utf8
      case UInt8(ascii: "\""): text += "&quot;".utf8
      case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: text += "\u{FFFD}".utf8
      // U+0080 to U+009F in two bytes.
      case 0x80..<0xA0 where text.last == 0xC2:
        text.removeLast()
        text += "\u{FFFD}".utf8
      default: text.append(byte)
      }
    }
  }
}
