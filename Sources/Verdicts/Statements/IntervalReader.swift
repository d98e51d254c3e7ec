import BigInt

/// Puts an interval in place of the tokens that state one.
///
/// | written | the value lies |
/// | --- | --- |
/// | `0.25 ± 0.01`, `within 0.01 of 0.25` | from 0.24 to 0.26 |
/// | `between 0.2 and 0.3`, `∈ [0.2, 0.3]`, `in [0.2, 0.3]` | from 0.2 to 0.3 |
/// | `∈ (0, 1)`, `in [0, 1)` | without the ends that a round bracket leaves out |
/// | `from 0.2 to 0.3`, `0.2 to 0.3`, `0.2–0.3` | from 0.2 to 0.3; against two values these are two numbers |
struct IntervalReader {
  let text: String
  private let tokens: [StatementToken]
  private var index = 0
  private var result: [StatementToken] = []

  static func read(_ tokens: [StatementToken], of text: String) -> [StatementToken] {
    var reader = IntervalReader(text: text, tokens: tokens)
    return reader.read()
  }

  private init(text: String, tokens: [StatementToken]) {
    self.text = text
    self.tokens = tokens
  }

  private mutating func read() -> [StatementToken] {
    while index < tokens.count {
      if readWords() || readBrackets() || readJoined() { continue }
      switch tokens[index] {
      case .plusMinus(let offset): result.append(unknown("±", offset))
      case .elementOf(let offset): result.append(unknown("∈", offset))
      default: result.append(tokens[index])
      }
      index += 1
    }
    return result
  }

  private func unknown(_ sign: String, _ offset: Int) -> StatementToken {
    .problem(StatementProblem(kind: .unknownSign, text: writtenSign(sign, offset), offset: offset))
  }

  /// In TeX the sign is a command.
  private func writtenSign(_ sign: String, _ offset: Int) -> String {
    let rest = Array(text.utf8.dropFirst(offset))
    guard rest.first == UInt8(ascii: "\\") else { return sign }
    let name = rest.dropFirst().prefix { $0.isLetterOfCommand }
    return #"\"# + String(decoding: name, as: UTF8.self)
  }

  // MARK: - Forms

  /// `between a and b`, `from a to b`, `within r of m`.
  private mutating func readWords() -> Bool {
    guard case .word(let first, let offset) = tokens[index] else { return false }
    guard let joint = ["between": "and", "from": "to", "within": "of"][first],
      let (a, next) = number(at: index + 1), case .word(joint, _) = token(next),
      let (b, end) = number(at: next + 1)
    else { return false }
    let isMember = first != "from"
    if isMember { result.append(.relation(.member, offset: offset)) }
    if first == "within" {
      append(around: b, a, from: offset, isRelated: true)
    } else {
      append(from: a, true, to: b, true, at: offset..<b.range.upperBound, mayBeTwoNumbers: !isMember)
    }
    index = end
    return true
  }

  /// `∈ [a, b]`, `in (a, b)`.
  private mutating func readBrackets() -> Bool {
    let start: Int
    switch tokens[index] {
    case .elementOf(let offset): start = offset
    case .word("in", let offset): start = offset
    default: return false
    }
    guard case .opening(let open) = token(index + 1), case .number(let a) = token(index + 2),
      case .comma = token(index + 3), case .number(let b) = token(index + 4),
      case .closing(let close, let end) = token(index + 5), "[(".unicodeScalars.contains(open),
      "])".unicodeScalars.contains(close)
    else { return false }
    result.append(.relation(.member, offset: start))
    append(from: a, open == "[", to: b, close == "]", at: start..<end, mayBeTwoNumbers: false)
    index += 6
    return true
  }

  /// `m ± r`, `a to b`, `a–b`.
  private mutating func readJoined() -> Bool {
    guard case .number(let a) = tokens[index] else { return false }
    switch token(index + 1) {
    case .plusMinus:
      guard case .number(let b) = token(index + 2) else { return false }
      append(around: a, b, from: a.offset, isRelated: false)
      index += 3
    case .dash:
      guard case .number(let b) = token(index + 2) else { return false }
      append(from: a, true, to: b, true, at: a.offset..<b.range.upperBound, mayBeTwoNumbers: true)
      index += 3
    default:
      guard let (_, next) = number(at: index), case .word("to", _) = token(next),
        let (b, end) = number(at: next + 1)
      else { return false }
      append(from: a, true, to: b, true, at: a.offset..<b.range.upperBound, mayBeTwoNumbers: true)
      index = end
    }
    return true
  }

  private func token(_ index: Int) -> StatementToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// A number, and what comes after it and its unit.
  private func number(at index: Int) -> (WrittenNumber, next: Int)? {
    guard case .number(let number) = token(index) else { return nil }
    if case .word(let unit, _) = token(index + 1), !["and", "to", "of"].contains(unit),
      case .word(let joint, _) = token(index + 2), ["and", "to", "of"].contains(joint)
    {
      return (number, index + 2)
    }
    return (number, index + 1)
  }

  // MARK: - Intervals

  private mutating func append(
    from a: WrittenNumber, _ includesLower: Bool, to b: WrittenNumber, _ includesUpper: Bool,
    at range: Range<Int>, mayBeTwoNumbers: Bool
  ) {
    append(
      StatedInterval(
        numbers: [a, b], lower: StatedInterval.End(value: a.value, isIncluded: includesLower),
        upper: StatedInterval.End(value: b.value, isIncluded: includesUpper),
        text: slice(range), offset: range.lowerBound, mayBeTwoNumbers: mayBeTwoNumbers))
  }

  /// A percent sign after the second number holds for both: `66.5 ± 0.1 %`.
  private mutating func append(
    around middle: WrittenNumber, _ radius: WrittenNumber, from offset: Int, isRelated: Bool
  ) {
    let end = max(middle.range.upperBound, radius.range.upperBound)
    let stated = slice(offset..<end)
    guard case .finite(var centre) = middle.value, case .finite(let width) = radius.value else {
      result.append(.problem(StatementProblem(kind: .emptyInterval, text: stated, offset: offset)))
      return
    }
    if !isRelated, middle.form.scale == 0, radius.form.scale < 0 {
      centre = centre * Rational(significand: 1, exponent: radius.form.scale)
    }
    append(
      StatedInterval(
        numbers: [middle, radius],
        lower: StatedInterval.End(value: .finite(centre - width), isIncluded: true),
        upper: StatedInterval.End(value: .finite(centre + width), isIncluded: true),
        text: stated, offset: offset))
  }

  private mutating func append(_ interval: StatedInterval) {
    // As two numbers, it may well fall.
    let isProblem = interval.isEmpty && !interval.mayBeTwoNumbers
    result.append(isProblem ? .problem(interval.emptiness) : .interval(interval))
  }

  private func slice(_ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetterOfCommand: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
}
