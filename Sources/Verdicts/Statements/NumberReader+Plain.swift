import BigInt

extension StatementScanner {
  /// `1,000.5`, `4.5398e-05`, `4.54 × 10⁻⁵`, `10⁻⁵`, `.5`.
  mutating func readPlain() throws(UnreadableNumber) -> PlainNumber {
    let start = index
    var form = NumberForm()
    var digits = readDigits()
    if !digits.isEmpty { try readGroups(into: &digits, form: &form) }
    if digits == "10", index == start + 2, let power = try readPower() {
      form.exponent = .power(before: "", style: power.style)
      return PlainNumber(significand: 1, exponent: power.exponent, kind: .decimal, form: form)
    }
    var kind = WrittenNumber.Kind.whole
    if peek() == ".", let next = peek(1), next.isASCIIDigit {
      index += 1
      let decimals = readDigits()
      digits += decimals
      form.decimals = decimals.utf8.count
      kind = .decimal
      if peek() == ".", let next = peek(1), next.isASCIIDigit { throw UnreadableNumber(kind: .malformed) }
    }
    guard digits.utf8.count <= Self.mostDigits else { throw UnreadableNumber(kind: .tooManyDigits) }
    guard let significand = BigInt(digits) else { throw UnreadableNumber(kind: .malformed) }
    var exponent = 0
    if let letter = try readLetterExponent() {
      form.exponent = letter.form
      exponent = letter.exponent
      kind = .decimal
    } else if let times = try readTimesPower() {
      form.exponent = times.form
      exponent = times.exponent
      kind = .decimal
    }
    return PlainNumber(
      significand: significand, exponent: exponent - form.decimals, kind: kind, form: form)
  }

  private mutating func readDigits() -> String {
    var digits = ""
    while let scalar = peek(), scalar.isASCIIDigit {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return digits
  }

  /// Groups of exactly three digits after a comma, or after a space that does not break.
  private mutating func readGroups(into digits: inout String, form: inout NumberForm) throws(UnreadableNumber)
  {
    let first = digits
    while let separator = peek(), separator.isThousandsSeparator {
      let group = (1...3).compactMap { peek($0) }
      guard group.count == 3, group.allSatisfy(\.isASCIIDigit), peek(4)?.isASCIIDigit != true else { break }
      form.separator = text(index..<index + 1)
      digits.unicodeScalars.append(contentsOf: group)
      index += 4
    }
    // `0,123` may be a decimal comma or two numbers; it is not one hundred and twenty-three.
    if form.separator != nil, first.hasPrefix("0") { throw UnreadableNumber(kind: .malformed) }
  }

  // MARK: - Exponents

  private mutating func readLetterExponent() throws(UnreadableNumber) -> (
    form: NumberForm.Exponent, exponent: Int
  )? {
    guard let letter = peek(), letter == "e" || letter == "E" else { return nil }
    let start = index
    index += 1
    let sign = peek()
    if let sign, sign.isMinus || sign == "+" { index += 1 }
    let digits = readDigits()
    if digits.isEmpty || peek()?.isLetter == true || peek() == "_" {
      index = start
      return nil
    }
    let exponent = try self.exponent(digits)
    let isNegative = sign?.isMinus == true
    let width = digits.utf8.count
    return (
      .letter(String(letter), plus: sign == "+", width: width), isNegative ? -exponent : exponent
    )
  }

  private mutating func readTimesPower() throws(UnreadableNumber) -> (
    form: NumberForm.Exponent, exponent: Int
  )? {
    let start = index
    skipBlanks()
    guard let times = peek(), "×·⋅*x".unicodeScalars.contains(times) else {
      index = start
      return nil
    }
    index += 1
    skipBlanks()
    guard peek() == "1", peek(1) == "0" else {
      index = start
      return nil
    }
    index += 2
    let before = text(start..<index)
    guard let power = try readPower() else {
      index = start
      return nil
    }
    return (.power(before: before, style: power.style), power.exponent)
  }

  /// The exponent of a ten that has just been read.
  private mutating func readPower() throws(UnreadableNumber) -> (
    style: NumberForm.PowerStyle, exponent: Int
  )? {
    guard let first = peek() else { return nil }
    if first.isSuperscript {
      index += 1
      var digits = first.superscriptDigit.map(String.init) ?? ""
      while let digit = peek()?.superscriptDigit {
        digits += String(digit)
        index += 1
      }
      let exponent = try self.exponent(digits)
      return (.superscript, first == "⁻" ? -exponent : exponent)
    }
    guard first == "^" else { return nil }
    index += 1
    var (open, close) = ("", "")
    if peek() == "{" { (open, close) = ("{", "}") }
    if peek() == "(" { (open, close) = ("(", ")") }
    if !open.isEmpty { index += 1 }
    let sign = peek()
    if let sign, sign.isMinus || sign == "+" { index += 1 }
    let digits = readDigits()
    if notation == .tex, open.isEmpty, digits.utf8.count > 1 {
      // TeX raises the first digit alone.
      throw UnreadableNumber(kind: .power)
    }
    if !close.isEmpty {
      guard let end = peek(), String(end) == close else { throw UnreadableNumber(kind: .power) }
      index += 1
    }
    let exponent = try self.exponent(digits)
    return (.caret(open: open, close: close), sign?.isMinus == true ? -exponent : exponent)
  }

  private func exponent(_ digits: String) throws(UnreadableNumber) -> Int {
    guard !digits.isEmpty else { throw UnreadableNumber(kind: .power) }
    guard let exponent = Int(digits), exponent <= Self.largestExponent else {
      throw UnreadableNumber(kind: .exponentTooLarge)
    }
    return exponent
  }
}

extension Unicode.Scalar {
  fileprivate var isThousandsSeparator: Bool {
    self == "," || self == Glyph.bracedComma || self == Glyph.thinSpace || self == "\u{202F}"
  }
}
