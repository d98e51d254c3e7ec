import BigInt

/// Numbers that are written as words, and words that change what a numeral says.
///
/// Words are numbers only where the text has no numeral: “the larger of the two is 0.7” states 0.7. There, `one` to
/// `twelve` are whole numbers, `half`, `a third` and `two thirds` fractions, `twice` is 2, `three million` 3,000,000. “One” after
/// “the”, “no” and their like, or before “of”, stands for a thing and not for a number.
///
/// Beside a numeral, `million` and `percent` belong to it, and a word such as `half` or `dozen` is a problem: whoever
/// passes over it in `half 5` reads another number than is written.
struct NumeralWords {
  private let text: [UInt8]
  private var tokens: [StatementToken]

  static func read(_ tokens: [StatementToken], of text: String) -> [StatementToken] {
    var words = NumeralWords(text: Array(text.utf8), tokens: tokens)
    if !tokens.contains(where: \.isNumeral) { words.readNumbers() }
    words.readScales()
    words.reportFactors()
    return words.tokens
  }

  // MARK: - Words

  private static let whole: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
  ]
  private static let parts: [String: Int] = [
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "halves": 2, "thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6,
    "sevenths": 7, "eighths": 8, "ninths": 9, "tenths": 10,
  ]
  private static let multiples: [String: Int] = [
    "twice": 2, "double": 2, "thrice": 3, "triple": 3, "threefold": 3, "twofold": 2, "tenfold": 10,
  ]
  private static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "percent": -2, "permille": -3,
  ]
  private static let determiners: Set<String> = [
    "the", "this", "that", "no", "any", "each", "every", "some", "which", "another", "other", "larger",
    "smaller", "first", "last", "only", "right", "left", "same", "latter", "former",
  ]
  /// Words that change the number beside them.
  private static let factors: Set<String> =
    Set(multiples.keys).union(["half", "third", "thirds", "quarter", "quarters", "dozen", "dozens"])
  private static let fillers: Set<String> = ["a", "an", "of", "the", "and", "one"]

  private func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word, _) = tokens[index] else { return nil }
    return word
  }

  private func end(of token: StatementToken) -> Int {
    switch token {
    case .word(let word, let offset): offset + word.utf8.count
    case .number(let number): number.range.upperBound
    default: 0
    }
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    start <= end && end <= text.count ? String(decoding: text[start..<end], as: UTF8.self) : ""
  }

  // MARK: - Numbers

  private mutating func readNumbers() {
    var index = 0
    while index < tokens.count {
      if let (value, kind, length) = number(at: index), case .word(_, let offset) = tokens[index] {
        let range = index..<index + length
        tokens.replaceSubrange(
          range, with: [number(value, kind, offset, end(of: tokens[range.upperBound - 1]))])
      }
      index += 1
    }
  }

  private func number(
    _ value: Rational, _ kind: WrittenNumber.Kind, _ start: Int, _ end: Int
  ) -> StatementToken {
    var form = NumberForm()
    form.isInWords = true
    return .number(
      WrittenNumber(
        text: slice(start, end), offset: start, kind: kind, value: .finite(value),
        unit: kind == .whole ? Rational(1) : nil, form: form))
  }

  /// The number that the words from here on say, and how many words it takes.
  private func number(at index: Int) -> (Rational, WrittenNumber.Kind, length: Int)? {
    guard let first = word(index) else { return nil }
    if first == "half" || first == "a", let value = half(at: index) { return value }
    if let multiple = Self.multiples[first] { return (Rational(BigInt(multiple)), .whole, 1) }
    if first == "a", let part = word(index + 1).flatMap({ Self.parts[$0] }) {
      return fraction(1, part).map { ($0, .fraction, 2) }
    }
    guard let whole = Self.whole[first] else { return nil }
    if let part = word(index + 1).flatMap({ Self.parts[$0] }) {
      return fraction(whole, part).map { ($0, .fraction, 2) }
    }
    if first == "one", isPronoun(at: index) { return nil }
    if word(index + 1) == "and", word(index + 2) == "a",
      let part = word(index + 3).flatMap({ Self.parts[$0] }),
      let rest = fraction(1, part)
    {
      return (Rational(BigInt(whole)) + rest, .fraction, 4)
    }
    return (Rational(BigInt(whole)), .whole, word(index + 1) == "times" ? 2 : 1)
  }

  private func half(at index: Int) -> (Rational, WrittenNumber.Kind, length: Int)? {
    let length = word(index) == "a" ? 2 : 1
    guard word(index + length - 1) == "half" else { return nil }
    return fraction(1, 2).map { ($0, .fraction, length) }
  }

  private func fraction(_ top: Int, _ bottom: Int) -> Rational? {
    Rational(BigInt(top), over: BigInt(bottom))
  }

  private func isPronoun(at index: Int) -> Bool {
    if let next = word(index + 1), next == "of" || next == "another" { return true }
    return word(index - 1).map(Self.determiners.contains) ?? false
  }

  // MARK: - Scales

  /// `5 million`, `66.5 percent`, `5 per cent`.
  private mutating func readScales() {
    for index in tokens.indices.reversed() {
      guard case .number(let number) = tokens[index], let (scale, length) = scale(at: index + 1) else {
        continue
      }
      let range = index..<index + length + 1
      guard number.kind == .whole || number.kind == .decimal, number.form.scale == 0,
        case .finite(let value) = number.value
      else {
        if let problem = factorProblem(at: index + 1) { tokens[index] = problem }
        continue
      }
      var scaled = number
      let factor = Rational(significand: 1, exponent: scale)
      scaled.text = slice(number.offset, endOfScale(range.upperBound - 1))
      scaled.value = .finite(value * factor)
      scaled.unit = number.unit.map { $0 * factor }
      scaled.form.scale = scale
      scaled.form.suffix = slice(number.range.upperBound, scaled.range.upperBound)
      tokens.replaceSubrange(range, with: [.number(scaled)])
    }
  }

  private func endOfScale(_ index: Int) -> Int {
    tokens.indices.contains(index) ? end(of: tokens[index]) : 0
  }

  private func scale(at index: Int) -> (scale: Int, length: Int)? {
    guard let first = word(index) else { return nil }
    if let scale = Self.scales[first] { return (scale, 1) }
    guard first == "per", let second = word(index + 1) else { return nil }
    return second == "cent" ? (-2, 2) : second == "mille" ? (-3, 2) : nil
  }

  // MARK: - Factors

  private mutating func reportFactors() {
    for index in tokens.indices {
      guard case .word(let word, _) = tokens[index], Self.factors.contains(word) || Self.scales[word] != nil,
        isNumber(before: index) || isNumber(after: index), let problem = factorProblem(at: index)
      else { continue }
      tokens[index] = problem
    }
  }

  private func factorProblem(at index: Int) -> StatementToken? {
    guard tokens.indices.contains(index), case .word(let word, let offset) = tokens[index] else { return nil }
    let written = slice(offset, offset + word.utf8.count)
    // The type, not the factor.
    if written == "Double" { return nil }
    return .problem(StatementProblem(kind: .factorWord, text: written, offset: offset))
  }

  private func isNumber(after index: Int) -> Bool {
    let next = (index + 1..<tokens.count).first { index in !(word(index).map(Self.fillers.contains) ?? false)
    }
    return next.map { tokens[$0].isNumeral } ?? false
  }

  private func isNumber(before index: Int) -> Bool {
    let previous = (0..<index).last { index in !(word(index).map(Self.fillers.contains) ?? false) }
    return previous.map { tokens[$0].isNumeral } ?? false
  }
}

extension StatementToken {
  /// Digits, read or not.
  fileprivate var isNumeral: Bool {
    switch self {
    case .number: true
    case .problem(let problem): problem.kind != .unknownSign
    default: false
    }
  }
}
