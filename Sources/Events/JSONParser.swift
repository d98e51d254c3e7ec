/// Text → JSONValue, strictly by RFC 8259, with a bound on nesting.
package struct JSONParser {
  /// Deeper values are refused: nothing that Lectern writes comes near, and the reader is recursive.
  static let deepest = 64

  package struct Failure: Error, Equatable {
    /// In bytes from the start.
    package let offset: Int
  }

  private let bytes: [UInt8]
  private var position = 0

  package static func parse(_ bytes: some Sequence<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes: Array(bytes))
    let value = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.position == parser.bytes.count else { throw parser.failure }
    return value
  }

  package static func isNumber(_ text: String) -> Bool {
    var parser = JSONParser(bytes: Array(text.utf8))
    return (try? parser.number()) != nil && parser.position == parser.bytes.count
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var failure: Failure { Failure(offset: position) }
  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ word: String) throws(Failure) {
    guard bytes[position...].starts(with: word.utf8) else { throw failure }
    position += word.utf8.count
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure }
    skipBlanks()
    switch next {
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try object(depth: depth)
    default: return .number(try number())
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(values) }
      guard take(",") else { throw failure }
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipBlanks()
    if take("}") { return .object(members) }
    while true {
      skipBlanks()
      let key = try string()
      skipBlanks()
      guard take(":") else { throw failure }
      members[key] = try value(depth: depth + 1)
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure }
    }
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw failure }
  }

  private mutating func string() throws(Failure) -> String {
    guard take("\"") else { throw failure }
    var content: [UInt8] = []
    var done = position
    while let byte = next {
      switch byte {
      case 0x22:
        // Most strings hold no escapes.
        let rest = bytes[done..<position]
        let text = String(validating: content.isEmpty ? rest : (content + rest)[...], as: UTF8.self)
        position += 1
        guard let text else { throw failure }
        return text
      case 0x5C:
        content += bytes[done..<position]
        position += 1
        content += try escape()
        done = position
      case 0..<0x20:
        position += 1
        throw failure
      default: position += 1
      }
    }
    throw failure
  }

  private mutating func escape() throws(Failure) -> [UInt8] {
    guard let byte = next else { throw failure }
    position += 1
    switch Character(Unicode.Scalar(byte)) {
    case "\"": return [0x22]
    case "\\": return [0x5C]
    case "/": return [0x2F]
    case "b": return [0x08]
    case "f": return [0x0C]
    case "n": return [0x0A]
    case "r": return [0x0D]
    case "t": return [0x09]
    case "u": return Array(String(Character(try scalar())).utf8)
    default: throw failure
    }
  }

  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    var code = UInt32(try hexadecimal())
    if (0xD800..<0xDC00).contains(code) {
      guard take("\\"), take("u") else { throw failure }
      let low = UInt32(try hexadecimal())
      guard (0xDC00..<0xE000).contains(low) else { throw failure }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw failure }
    return scalar
  }

  private mutating func hexadecimal() throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count,
      let code = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != 0x2B
    else { throw failure }
    position += 4
    return code
  }
}
