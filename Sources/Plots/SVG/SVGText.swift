/// The characters of an SVG while they are written, as bytes of UTF-8.
///
/// Numbers are hundredths of a pixel written digit by digit, so that nothing is allocated for them and no
/// locale or library has a say.
struct SVGText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ other: SVGText) { bytes += other.bytes }

  mutating func append(plain text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func indent(_ depth: Int) {
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: - Numbers

  /// At most two decimals, a hundredth of a pixel; what is not finite is written as 0, what is beyond any
  /// page is cut.
  mutating func append(_ number: Double) {
    append(atMost: SVGDigits.most) { $0.put(hundredths: hundredths(number), hasZeroBeforePoint: true) }
  }

  /// Appends what is written into memory that nothing else refers to, which is several times faster than byte
  /// by byte.
  ///
  /// - Parameter count: how many bytes that is at most.
  mutating func append(atMost count: Int, _ write: (inout SVGDigits) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { memory in
      var digits = SVGDigits(memory)
      write(&digits)
      bytes.append(contentsOf: digits.written)
    }
  }

  // MARK: - Words

  /// Escapes for text and for a quoted attribute alike, in XML and in HTML; what XML cannot hold becomes
  /// U+FFFD.
  mutating func append(escaping text: String) {
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): append(UInt8(ascii: " "))
      case ..<0x20, 0x7F: append("\u{FFFD}")
      // U+0080 to U+009F.
      case 0xC2 where rest.first.map { $0 < 0xA0 } ?? false:
        append("\u{FFFD}")
        rest.removeFirst()
      // U+FFFE and U+FFFF.
      case 0xEF where rest.starts(with: [0xBF, 0xBE]) || rest.starts(with: [0xBF, 0xBF]):
        append("\u{FFFD}")
        rest.removeFirst(2)
      default: append(byte)
      }
    }
  }
}
