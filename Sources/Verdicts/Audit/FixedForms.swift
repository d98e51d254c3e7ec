/// Stretches whose form alone says what their digits are: addresses, dates, times of day, character references, notes.
struct FixedForms {
  private let context: TextContext
  private(set) var found: [(range: Range<Int>, kind: Numeral.Apart)] = []

  init(_ context: TextContext) {
    self.context = context
    let addresses = Self.addresses(in: context.bytes)
    found = addresses.map { ($0, .address) }
    var end = 0
    for run in context.bytes.digitRuns where run.lowerBound >= end && !addresses.hold(run.lowerBound) {
      if let range = date(at: run) {
        found.append((range, .date))
      } else if let range = timeOfDay(at: run) {
        found.append((range, .time))
      } else if let range = characterReference(at: run) {
        found.append((range, .markup))
      } else if let range = note(at: run) {
        found.append((range, .citation))
      } else {
        continue
      }
      end = found.last?.range.upperBound ?? end
    }
  }

  private func byte(_ index: Int) -> UInt8? { context.byte(index) }

  // MARK: - Addresses

  /// `https://…`, `www.…` and `name@host`, up to a blank.
  private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      guard bytes[start..<index].hasDigit, let from = address(in: bytes[start..<index]) else { continue }
      addresses.append(from..<index)
    }
    return addresses
  }

  private static func address(in word: ArraySlice<UInt8>) -> Int? {
    let point = word.lastIndex(of: UInt8(ascii: ".")) ?? word.startIndex
    for index in word.indices {
      let rest = word[index...]
      if rest.starts(with: "://".utf8) {
        let scheme = word[..<index].reversed().prefix(while: \.isLetterByte).count
        return scheme >= 2 ? index - scheme : nil
      }
      if rest.starts(with: "www.".utf8), index == word.startIndex || !word[index - 1].isLetterByte {
        return index
      }
      if word[index] == UInt8(ascii: "@"), index > word.startIndex,
        rest.dropFirst().first?.isLetterByte ?? false, point > index
      {
        return word.startIndex
      }
    }
    return nil
  }

  // MARK: - Groups of digits

  private func run(at start: Int) -> Range<Int> {
    var end = start
    while byte(end)?.isDigitByte ?? false { end += 1 }
    return start..<end
  }

  private func value(_ run: Range<Int>) -> Int {
    run.count > 4 ? Int.max : context.bytes[run].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Neither part of a longer number nor of a name.
  private func isWhole(_ range: Range<Int>) -> Bool {
    if let before = byte(range.lowerBound - 1),
      before.isDigitByte || before.isLetterByte || ".-/".utf8.contains(before)
    {
      return false
    }
    guard let after = byte(range.upperBound) else { return true }
    if after.isDigitByte || after == UInt8(ascii: "%") { return false }
    return !(".-/,".utf8.contains(after) && byte(range.upperBound + 1)?.isDigitByte ?? false)
  }

  /// `2024-01-12`, `2024/01/12`, `12.1.2024`, `2024-01`.
  private func date(at first: Range<Int>) -> Range<Int>? {
    guard let sign = byte(first.upperBound), "-/.".utf8.contains(sign) else { return nil }
    let second = run(at: first.upperBound + 1)
    guard !second.isEmpty else { return nil }
    if byte(second.upperBound) == sign {
      let third = run(at: second.upperBound + 1)
      let range = first.lowerBound..<third.upperBound
      guard !third.isEmpty, isWhole(range) || hasTime(after: range.upperBound) else { return nil }
      let (a, b, c) = (value(first), value(second), value(third))
      let isYearFirst = first.count == 4 && (1...12).contains(b) && (1...31).contains(c)
      let isYearLast =
        third.count == 4 && (1...31).contains(a) && (1...31).contains(b) && min(a, b) <= 12
      return isYearFirst || isYearLast ? range : nil
    }
    let range = first.lowerBound..<second.upperBound
    guard sign == UInt8(ascii: "-"), Numeral.years.contains(value(first)), second.count == 2,
      (1...12).contains(value(second)), isWhole(range)
    else { return nil }
    return range
  }

  private func hasTime(after end: Int) -> Bool { byte(end) == UInt8(ascii: "T") }

  /// `9:30`, `09:30:15`.
  private func timeOfDay(at first: Range<Int>) -> Range<Int>? {
    guard first.count <= 2, value(first) < 24, byte(first.upperBound) == UInt8(ascii: ":") else { return nil }
    var range = first
    for _ in 0..<2 {
      guard byte(range.upperBound) == UInt8(ascii: ":") else { break }
      let next = run(at: range.upperBound + 1)
      guard next.count == 2, value(next) < 60 else { break }
      range = first.lowerBound..<next.upperBound
    }
    if byte(range.lowerBound - 1) == UInt8(ascii: ":") || byte(range.upperBound) == UInt8(ascii: ":") {
      return nil
    }
    return range.count > first.count && isWhole(range) ? range : nil
  }

  /// `&#8722;`, `&#x2212;`
  private func characterReference(at run: Range<Int>) -> Range<Int>? {
    var start = run.lowerBound
    while let before = byte(start - 1), before.isLetterByte || before.isDigitByte, run.lowerBound - start < 8
    {
      start -= 1
    }
    guard byte(start - 1) == UInt8(ascii: "#"), byte(start - 2) == UInt8(ascii: "&") else { return nil }
    var end = run.upperBound
    while let next = byte(end), next.isLetterByte || next.isDigitByte, end - start < 10 { end += 1 }
    return byte(end) == UInt8(ascii: ";") ? start - 2..<end + 1 : nil
  }

  /// `[^2]`, and `[12]` that does not follow a name.
  private func note(at run: Range<Int>) -> Range<Int>? {
    guard byte(run.upperBound) == UInt8(ascii: "]") else { return nil }
    if byte(run.lowerBound - 1) == UInt8(ascii: "^"), byte(run.lowerBound - 2) == UInt8(ascii: "[") {
      return run
    }
    guard byte(run.lowerBound - 1) == UInt8(ascii: "["), run.count <= 3 else { return nil }
    let opening = run.lowerBound - 1
    // Behind a sentence or a word, not as an operand.
    guard let before = byte(context.last(opening) - 1) else { return nil }
    let isDetached = context.last(opening) < opening
    return before.isLetterByte && isDetached || ".,;".utf8.contains(before) ? run : nil
  }
}

extension Numeral {
  /// A whole number in this range may be a year. Not 2048, which is a size far more often.
  static let years = 1900...2039
}
