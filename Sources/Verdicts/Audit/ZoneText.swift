import Diagnostics

/// The text of one zone on one line, with the place of each byte in the file.
struct ZoneText {
  enum Separator: UInt8 {
    case line = 0x20
    /// A mark of emphasis or a tag, through which words are read.
    case markup = 0x01
    /// A formula, code, a claim, the address of a link.
    case object = 0x02
  }

  private(set) var bytes: [UInt8] = []
  private var starts: [(offset: Int, position: SourcePosition)] = []

  mutating func append(separator: Separator) { bytes.append(separator.rawValue) }

  mutating func append(_ piece: ArraySlice<UInt8>, at position: SourcePosition) {
    starts.append((bytes.count, position))
    bytes += piece
  }

  /// As a string, whose UTF-8 is as long as `bytes`.
  var string: String {
    let string = String(decoding: bytes, as: UTF8.self)
    // A zone that cuts a character in two; the digits are what counts.
    return string.utf8.count == bytes.count
      ? string : String(decoding: bytes.map { $0 < 0x80 ? $0 : Separator.object.rawValue }, as: UTF8.self)
  }

  private func position(of offset: Int) -> SourcePosition {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle } else { high = middle }
    }
    guard starts.indices.contains(low) else { return .start }
    return starts[low].position.advanced(byColumns: max(0, offset - starts[low].offset))
  }

  /// One numeral, or one for each run of digits where something else stands between them.
  func numerals(_ kind: Numeral.Kind, _ range: Range<Int>) -> [Numeral] {
    let isWhole = bytes[range].allSatisfy { $0 >= 0x20 || $0 == 0x09 }
    return (isWhole ? [range] : bytes[range].digitRuns).map { numeral(kind, $0) }
  }

  private func numeral(_ kind: Numeral.Kind, _ range: Range<Int>) -> Numeral {
    let end = position(of: max(range.lowerBound, range.upperBound - 1)).advanced(byColumns: 1)
    return Numeral(
      kind, text: String(decoding: bytes[range], as: UTF8.self),
      range: SourceRange(position(of: range.lowerBound), end))
  }
}

extension Sequence<UInt8> {
  var hasDigit: Bool { contains(where: \.isDigitByte) }
}

extension UInt8 {
  var isDigitByte: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isLowercaseByte: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isUppercaseByte: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isLetterByte: Bool { isLowercaseByte || isUppercaseByte }
  var isBlankByte: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isMarkupByte: Bool { self == ZoneText.Separator.markup.rawValue }
}

extension Collection<UInt8> where Index == Int {
  /// Stretches of digits.
  var digitRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = startIndex
    while index < endIndex {
      guard self[index].isDigitByte else {
        index += 1
        continue
      }
      let start = index
      while index < endIndex, self[index].isDigitByte { index += 1 }
      runs.append(start..<index)
    }
    return runs
  }
}
