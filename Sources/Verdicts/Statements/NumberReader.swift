import BigInt

/// Digits with what belongs to them: a point, thousands separators, an exponent.
struct PlainNumber {
  var significand: BigInt
  /// The power of ten of the last written place.
  var exponent: Int
  var kind: WrittenNumber.Kind
  var form = NumberForm()

  var value: Rational { Rational(significand: significand, exponent: exponent) }
  var unit: Rational { Rational(significand: 1, exponent: exponent) }
}

/// Why digits are no plain number.
struct UnreadableNumber: Error {
  var kind: StatementProblem.Kind
}

extension StatementScanner {
  /// More than any number that a double can tell apart, and few enough to compute with at once.
  static let mostDigits = 400
  static let largestExponent = 400

  static let vulgarFractions: [Unicode.Scalar: (Int, Int)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
  ]

  func startsNumber(_ position: Int) -> Bool {
    guard let scalar = scalar(at: position) else { return false }
    if scalar.isASCIIDigit || scalar == "∞" || scalar == Glyph.fractionStart { return true }
    if Self.vulgarFractions[scalar] != nil { return true }
    guard scalar == ".", let next = self.scalar(at: position + 1), next.isASCIIDigit else { return false }
    guard position > 0, let previous = self.scalar(at: position - 1) else { return true }
    return !previous.isLetter && !previous.isASCIIDigit && !previous.isClosing && previous != "."
  }

  /// Reads the number at `index`; its sign, if any, is at `start`.
  mutating func readNumber(from start: Int, isNegative: Bool) -> StatementToken {
    var form = NumberForm()
    form.minus = isNegative ? text(start..<start + 1) : notation == .prose ? "−" : "-"
    if peek() == "∞" {
      index += 1
      return .number(
        WrittenNumber(
          text: text(start..<index), offset: offset(start), kind: .infinity,
          value: .infinity(isNegative: isNegative), unit: nil, form: form))
    }
    do throws(UnreadableNumber) {
      var number = try readUnsigned()
      try checkEnd()
      number.form.minus = form.minus
      let scale = number.kind == .fraction ? skipPercent() : readPercent(into: &number.plain)
      if scale != 0 { try checkEnd() }
      if isOrdinal(after: number) { return .name }
      let factor = Rational(significand: isNegative ? -1 : 1, exponent: scale)
      return .number(
        WrittenNumber(
          text: text(start..<index), offset: offset(start), kind: number.kind,
          value: .finite(number.value * factor),
          unit: number.kind == .fraction ? nil : number.plain.unit * factor.magnitude, form: number.form))
    } catch {
      // Whatever is joined to it is part of what cannot be read.
      while let scalar = peek(), scalar.isJoined || scalar == "." && peek(1)?.isASCIIDigit == true {
        index += 1
      }
      return problem(error.kind, start..<max(index, start + 1))
    }
  }

  // MARK: - Fractions

  private struct UnsignedNumber {
    var plain: PlainNumber
    var fraction: Rational?
    var value: Rational { fraction ?? plain.value }
    var kind: WrittenNumber.Kind { fraction == nil ? plain.kind : .fraction }
    var form: NumberForm {
      get { plain.form }
      set { plain.form = newValue }
    }
  }

  private mutating func readUnsigned() throws(UnreadableNumber) -> UnsignedNumber {
    if peek() == Glyph.fractionStart { return try readTeXFraction() }
    if let part = readVulgar() {
      return UnsignedNumber(plain: PlainNumber(significand: 0, exponent: 0, kind: .whole), fraction: part)
    }
    let plain = try readPlain()
    if plain.kind == .whole, let part = readVulgar() {
      return UnsignedNumber(plain: plain, fraction: plain.value + part)
    }
    let beforeSlash = index
    skipBlanks()
    guard peek() == "/" || peek() == "⁄" else {
      index = beforeSlash
      return UnsignedNumber(plain: plain)
    }
    index += 1
    skipBlanks()
    guard let next = peek(), next.isASCIIDigit else {
      guard let next = peek(), next.isLetter || next.isOpening else {
        index = beforeSlash
        return UnsignedNumber(plain: plain)
      }
      throw UnreadableNumber(kind: .product)
    }
    let fraction = try divide(plain.value, by: try readPlain().value)
    let end = index
    skipBlanks()
    guard peek() != "/" && peek() != "⁄" else {
      index += 1
      throw UnreadableNumber(kind: .repeatedFraction)
    }
    index = end
    return UnsignedNumber(plain: plain, fraction: fraction)
  }

  private mutating func readTeXFraction() throws(UnreadableNumber) -> UnsignedNumber {
    let begin = index
    var end = begin
    while let scalar = scalar(at: end), scalar != Glyph.fractionEnd { end += 1 }
    defer { index = min(end + 1, glyphs.count) }
    index += 1
    let top = try readFractionPart(until: Glyph.fractionBar)
    index += 1
    let bottom = try readFractionPart(until: Glyph.fractionEnd)
    return UnsignedNumber(plain: top, fraction: try divide(top.value, by: bottom.value))
  }

  private mutating func readFractionPart(until end: Unicode.Scalar) throws(UnreadableNumber) -> PlainNumber {
    skipBlanks()
    let isNegative = peek()?.isMinus == true
    if isNegative { index += 1 }
    guard let first = peek(), first.isASCIIDigit else { throw UnreadableNumber(kind: .product) }
    var number = try readPlain()
    if isNegative { number.significand = -number.significand }
    skipBlanks()
    guard peek() == end else { throw UnreadableNumber(kind: .product) }
    return number
  }

  private func divide(_ a: Rational, by b: Rational) throws(UnreadableNumber) -> Rational {
    guard let quotient = a.divided(by: b) else { throw UnreadableNumber(kind: .divisionByZero) }
    return quotient
  }

  private mutating func readVulgar() -> Rational? {
    guard let scalar = peek(), let (top, bottom) = Self.vulgarFractions[scalar] else { return nil }
    index += 1
    return Rational(BigInt(top), over: BigInt(bottom))
  }

  // MARK: - Percent signs, and what may not follow

  private mutating func readPercent(into number: inout PlainNumber) -> Int {
    let start = index
    let scale = skipPercent()
    guard scale != 0 else { return 0 }
    number.form.suffix = text(start..<index)
    number.form.scale = scale
    return scale
  }

  private mutating func skipPercent() -> Int {
    let start = index
    skipBlanks()
    switch peek() {
    case "%":
      index += 1
      return -2
    case "‰":
      index += 1
      return -3
    default:
      index = start
      return 0
    }
  }

  mutating func skipBlanks() {
    while let scalar = peek(), scalar.isBlank { index += 1 }
  }

  /// What is joined to a number can change what it says: a power, a base, more digits, a factor.
  private func checkEnd() throws(UnreadableNumber) {
    var position = index
    if notation == .tex {
      while let scalar = scalar(at: position), scalar == " " { position += 1 }
    }
    guard let next = scalar(at: position) else { return }
    if next == "^" || next.isSuperscript { throw UnreadableNumber(kind: .power) }
    if next == "_" || next.isSubscript || next == "." && scalar(at: position + 1)?.isASCIIDigit == true {
      throw UnreadableNumber(kind: .malformed)
    }
    if next.properties.numericType == .decimal, !next.isASCIIDigit {
      throw UnreadableNumber(kind: .malformed)
    }
    if next == "√" || next == Glyph.function { throw UnreadableNumber(kind: .product) }
    guard next.isLetter else { return }
    if notation == .tex { throw UnreadableNumber(kind: .product) }
    var end = position
    while let scalar = scalar(at: end), scalar.isLetter { end += 1 }
    if let after = scalar(at: end), after.isASCIIDigit || after == "_" {
      throw UnreadableNumber(kind: .malformed)
    }
    if end == position + 1, next.value > 0x7F || Self.factors.contains(next) {
      throw UnreadableNumber(kind: .product)
    }
  }

  /// Single letters that name quantities; others, such as `s`, are units.
  private static let factors: Set<Unicode.Scalar> = [
    "e", "E", "i", "j", "n", "p", "q", "x", "y", "z", "T",
    // Thousands and millions to some, units to others.
    "k", "K", "M", "G",
  ]

  /// `2nd` is a place, not a number.
  private func isOrdinal(after number: UnsignedNumber) -> Bool {
    guard number.kind == .whole, let first = peek(), let second = peek(1) else { return false }
    if let third = peek(2), third.isLetter || third.isASCIIDigit { return false }
    return ["st", "nd", "rd", "th"].contains(String(String.UnicodeScalarView([first, second])))
  }
}

extension Unicode.Scalar {
  fileprivate var isJoined: Bool {
    isLetter || isASCIIDigit || isSuperscript || isSubscript || self == "_" || self == "^"
      || properties.numericType == .decimal
  }
}
