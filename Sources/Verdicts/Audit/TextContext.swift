/// What stands around a number in the text of a zone.
struct TextContext {
  struct Word {
    /// As written, ASCII letters or section signs.
    var text: String
    var range: Range<Int>
    var hasPoint: Bool
    /// An opening parenthesis stands between the word and the number.
    var hasParenthesis: Bool

    var lowercased: String { text.lowercased() }
    var isCapitalised: Bool { text.utf8.first?.isUppercaseByte ?? false }
  }

  /// No word that is looked for is longer.
  private static let longestWord = 24

  let bytes: [UInt8]

  func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// The index of the first byte from here on that is no mark of emphasis and, if so wished, no blank.
  func next(_ index: Int, skippingBlanks: Bool = true) -> Int {
    var index = index
    while let byte = byte(index), byte.isMarkupByte || skippingBlanks && byte.isBlankByte { index += 1 }
    return index
  }

  /// The index behind the last byte before here that is no mark of emphasis and, if so wished, no blank.
  func last(_ index: Int, skippingBlanks: Bool = true) -> Int {
    var index = index
    while let byte = byte(index - 1), byte.isMarkupByte || skippingBlanks && byte.isBlankByte { index -= 1 }
    return index
  }

  /// The word before a place, over blanks, one opening parenthesis and one point.
  func word(before index: Int) -> Word? {
    var end = last(index)
    let hasParenthesis = byte(end - 1) == UInt8(ascii: "(")
    if hasParenthesis { end = last(end - 1) }
    let hasPoint = byte(end - 1) == UInt8(ascii: ".")
    if hasPoint { end = last(end - 1, skippingBlanks: false) }
    var start = end
    while let byte = byte(start - 1), byte.isLetterByte, end - start <= Self.longestWord { start -= 1 }
    if start == end {
      // § is two bytes.
      while byte(start - 1) == 0xA7, byte(start - 2) == 0xC2, end - start < 4 { start -= 2 }
    }
    guard start < end else { return nil }
    return Word(
      text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end, hasPoint: hasPoint,
      hasParenthesis: hasParenthesis)
  }

  /// The word after a place, over blanks.
  func word(after index: Int) -> Word? {
    let start = next(index)
    var end = start
    while let byte = byte(end), byte.isLetterByte || byte == UInt8(ascii: "'"),
      end - start <= Self.longestWord
    {
      end += 1
    }
    guard start < end else { return nil }
    return Word(
      text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end,
      hasPoint: byte(end) == UInt8(ascii: "."), hasParenthesis: false)
  }

  /// The stretches in parentheses that follow a name directly: its arguments.
  func argumentLists() -> [Range<Int>] {
    var open: [Int] = []
    var found: [Range<Int>] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): open.append(index)
      case UInt8(ascii: ")"):
        guard let start = open.popLast(), let before = self.byte(start - 1) else { continue }
        if before.isLetterByte || before.isDigitByte || before == UInt8(ascii: "_") {
          found.append(start..<index)
        }
      default: continue
      }
    }
    // Inner lists come first; the outer ones hold them.
    var disjoint: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= disjoint.last?.upperBound ?? 0 {
      disjoint.append(range)
    }
    return disjoint
  }
}

extension [Range<Int>] {
  /// Whether one of the disjoint, ascending ranges holds a place.
  func hold(_ place: Int) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(place)
  }
}
