/// JSONValue → text: keys sorted by their UTF-8 bytes, so that equal values have equal texts.
package struct JSONWriter {
  package enum Layout: Sendable {
    /// One line without blanks: a record.
    case compact
    /// Two blanks for each level: a report.
    case indented
  }

  private let layout: Layout
  private var text = ""

  package static func text(of value: JSONValue, layout: Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(value, depth: 0)
    return writer.text
  }

  private init(layout: Layout) {
    self.layout = layout
  }

  private mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): write(string: string)
    case .array(let values):
      write(values, between: "[", "]", depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, between: "{", "}", depth: depth) { writer, member in
        writer.write(string: member.key)
        writer.text += writer.layout == .compact ? ":" : ": "
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between open: String, _ close: String, depth: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "," }
      breakLine(depth: depth + 1)
      each(&self, element)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    text += close
  }

  private mutating func breakLine(depth: Int) {
    guard layout == .indented else { return }
    text += "\n"
    for _ in 0..<depth { text += "  " }
  }

  private mutating func write(string: String) {
    text += "\""
    // Most strings need no escape, and are one piece.
    var rest = string[...]
    while let index = rest.utf8.firstIndex(where: Self.mayNeedEscape) {
      text += rest[..<index]
      let scalar = rest.unicodeScalars[index]
      write(scalar)
      rest = rest[rest.unicodeScalars.index(after: index)...]
    }
    text += rest
    text += "\""
  }

  /// Whether a character that needs an escape may begin with a byte.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    // RFC 8259 §7 demands an escape below U+0020; U+2028 and U+2029 end a line in older JavaScript.
    case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
