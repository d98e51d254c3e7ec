/// Bytes as a source of decisions: what a fuzzer changes in them changes one decision.
struct FuzzBytes {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() -> UInt8 {
    guard position < bytes.count else { return 0 }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number(below bound: Int) -> Int { Int(byte()) % max(1, bound) }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  /// Any double: those that break things more often than others.
  mutating func double() -> Double {
    let special: [Double] = [
      0, -0.0, 1, -1, .nan, .infinity, -.infinity, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
      .leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e300, 1e-300, 1e15,
      1e15 + 1,
      0.1, 1.0.nextUp, 1.0.nextDown, 0.5,
    ]
    let kind = byte()
    switch kind {
    case 0..<100: return special[Int(kind) % special.count]
    case 100..<200: return (Double(byte()) - 128) / 4
    default:
      var bits: UInt64 = 0
      for _ in 0..<8 { bits = bits << 8 | UInt64(byte()) }
      return Double(bitPattern: bits)
    }
  }

  mutating func doubles(atMost count: Int) -> [Double] {
    (0..<number(below: count + 1)).map { _ in double() }
  }

  mutating func text() -> String {
    let special = [
      "", "a", "b", "<&>\"'", "\u{0}", "\u{1B}[0m", "\n", "é", "e\u{301}", "𝒜", "\u{202E}", "\u{FFFE}",
    ]
    let kind = byte()
    if kind < 128 { return special[Int(kind) % special.count] }
    return String(decoding: (0..<number(below: 24)).map { _ in byte() }, as: UTF8.self)
  }

  /// The bytes up to the next of a kind, without it.
  mutating func bytes(upTo end: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    while !isAtEnd {
      let next = byte()
      if next == end { break }
      result.append(next)
    }
    return result
  }

  mutating func rest() -> [UInt8] {
    defer { position = bytes.count }
    return Array(bytes[min(position, bytes.count)...])
  }
}
