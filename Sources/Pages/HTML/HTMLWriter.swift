/// HTMLNode → text, in the form that the CommonMark examples have: `<br />`, `&quot;` in text, no other blanks.
package struct HTMLWriter: Sendable {
  /// Elements without an end tag (HTML Living Standard §13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  package static func text(of nodes: [HTMLNode]) -> String {
    var text: [UInt8] = []
    write(nodes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func write(_ nodes: [HTMLNode], to text: inout [UInt8]) {
    for node in nodes { write(node, to: &text) }
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
      guard !children.isEmpty || !voidElements.contains(name) else {
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
  static func write(escaped content: String, to text: inout [UInt8]) {
    var content = content
    content.withUTF8 { write(escaped: $0, to: &text) }
  }

  /// - Parameter content: The bytes of a text.
  static func write(escaped content: ArraySlice<UInt8>, to text: inout [UInt8]) {
    content.withUnsafeBufferPointer { write(escaped: $0, to: &text) }
  }

  private static func write(escaped bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    var done = 0
    for index in bytes.indices {
      guard mayNeedEscape(bytes[index]), let escape = escape(of: bytes, at: index) else { continue }
      text += UnsafeBufferPointer(rebasing: bytes[done..<index])
      text += escape.text.utf8
      done = index + escape.length
    }
    text += UnsafeBufferPointer(rebasing: bytes[done...])
  }

  /// Most bytes are letters.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: ">") || byte == 0x7F || byte == 0xC2
  }

  /// What is written in place of a character, and how many bytes it has.
  private static func escape(
    of bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case 0..<0x09, 0x0B, 0x0E..<0x20, 0x7F: ("\u{FFFD}", 1)
    // U+0080 to U+009F.
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: ("\u{FFFD}", 2)
    default: nil
    }
  }
}
