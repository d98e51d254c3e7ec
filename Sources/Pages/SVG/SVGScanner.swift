/// Tags and text of XML without comments, instructions, CDATA, document types or entities of its own.
struct SVGScanner {
  enum Token {
    case open(String, attributes: [Attribute], isEmpty: Bool)
    case close(String)
    case text(ArraySlice<UInt8>)
    case end
  }

  /// Values stay bytes: most of a drawing is long paths that nobody reads as text.
  typealias Attribute = (name: String, value: ArraySlice<UInt8>)

  /// With more, a set tells whether a name is there twice: drawings have few, hostile ones may have many.
  private static let fewNames = 16

  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { offset >= bytes.count }
  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipBlanks() {
    while let byte = current, Self.isBlank(byte) { offset += 1 }
  }

  mutating func next(inText: Bool) throws(SVGProblem) -> Token {
    guard let byte = current else { return .end }
    guard byte == UInt8(ascii: "<") else {
      guard inText else { throw malformed }
      return .text(try text(until: UInt8(ascii: "<")))
    }
    offset += 1
    if current == UInt8(ascii: "/") {
      offset += 1
      let name = try name()
      skipBlanks()
      try expect(UInt8(ascii: ">"))
      return .close(name)
    }
    return try opening()
  }

  private mutating func opening() throws(SVGProblem) -> Token {
    let element = try name()
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while true {
      let start = offset
      skipBlanks()
      switch current {
      case UInt8(ascii: ">"):
        offset += 1
        return .open(element, attributes: attributes, isEmpty: false)
      case UInt8(ascii: "/"):
        offset += 1
        try expect(UInt8(ascii: ">"))
        return .open(element, attributes: attributes, isEmpty: true)
      default:
        guard offset > start else { throw malformed }
        let name = try name()
        if attributes.count == Self.fewNames { names = Set(attributes.map(\.name)) }
        guard !(names.isEmpty ? attributes.contains { $0.name == name } : !names.insert(name).inserted)
        else { throw malformed }
        try expect(UInt8(ascii: "="))
        guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
          throw malformed
        }
        offset += 1
        let value = try text(until: quote)
        try expect(quote)
        attributes.append((name, value))
      }
    }
  }

  private mutating func expect(_ byte: UInt8) throws(SVGProblem) {
    guard current == byte else { throw malformed }
    offset += 1
  }

  private mutating func name() throws(SVGProblem) -> String {
    let start = offset
    while let byte = current, Self.isNameByte(byte) { offset += 1 }
    guard offset > start else { throw malformed }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// With the references of XML resolved: the five names and numbers.
  private mutating func text(until end: UInt8) throws(SVGProblem) -> ArraySlice<UInt8> {
    var done = offset
    var result: [UInt8] = []
    while let byte = current, byte != end {
      guard byte != UInt8(ascii: "<") else { throw malformed }
      if byte == UInt8(ascii: "&") {
        result += bytes[done..<offset]
        result += Array(try reference().utf8)
        done = offset
      } else {
        guard byte >= 0x20 || Self.isBlank(byte) else { throw malformed }
        offset += 1
      }
    }
    // Most texts hold none.
    guard !result.isEmpty else { return bytes[done..<offset] }
    return (result + bytes[done..<offset])[...]
  }

  private mutating func reference() throws(SVGProblem) -> String {
    let rest = bytes[(offset + 1)...].prefix(10)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw malformed }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    let text: String
    switch name {
    case "amp": text = "&"
    case "lt": text = "<"
    case "gt": text = ">"
    case "quot": text = "\""
    case "apos": text = "'"
    default:
      guard name.hasPrefix("#") else { throw malformed }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { throw malformed }
      text = String(Character(scalar))
    }
    offset = end + 1
    return text
  }

  private var malformed: SVGProblem { .malformed(offset: offset) }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
