import BigInt
internal import Lessons

extension WrittenNumber {
  /// The value in this number's form: rounded to as many digits if the digits are what is claimed, else in full.
  func rewritten(for computed: ComputedNumber, rounding: Bool, notation: Claim.Notation) -> String {
    switch computed.value {
    case .notANumber: return notation == .tex ? #"\mathrm{NaN}"# : "NaN"
    case .infinity(let isNegative):
      return (isNegative ? form.minus : "") + (notation == .tex ? #"\infty"# : "∞")
    case .finite(let value):
      if kind == .fraction {
        // `.1/2` and `1/2%` are made of the same digits as `1/2`.
        let fraction = fraction(equalTo: value).flatMap { states($0, value, notation) ? $0 : nil }
        return fraction ?? form.inFull(computed)
      }
      guard kind == .decimal || kind == .whole else { return form.inFull(computed) }
      let rounded = form.write(computed.exactSubnormal ?? value)
      // As many digits as are written, if they say the value as exactly as the relation asks for.
      return rounding || states(rounded, value, notation) ? rounded : form.inFull(computed)
    }
  }

  private func states(_ text: String, _ value: Rational, _ notation: Claim.Notation) -> Bool {
    let numbers = ClaimStatement(text: "= " + text, notation: notation).numbers
    return numbers.count == 1 && numbers[0].holds(.finite(value), .equal)
  }

  /// The same fraction with another numerator or, failing that, another denominator.
  private func fraction(equalTo value: Rational) -> String? {
    let bytes = Array(text.utf8)
    let runs = bytes.indices.split { !(0x30...0x39).contains(bytes[$0]) }
    guard runs.count == 2, runs[0].count <= 9, runs[1].count <= 9, !value.isNegative else { return nil }
    func digits(_ run: Range<Int>) -> BigInt { BigInt(String(decoding: bytes[run], as: UTF8.self)) ?? 0 }
    func replacing(_ run: Range<Int>, by number: BigInt) -> String? {
      var changed = bytes
      changed.replaceSubrange(run, with: String(number).utf8)
      let (top, bottom) = run == runs[0] ? (number, digits(runs[1])) : (digits(runs[0]), number)
      guard let fraction = Rational(top, over: bottom) else { return nil }
      let isEqual = (fraction - value).magnitude * Rational(1_000_000_000) <= fraction.magnitude
      return isEqual ? String(decoding: changed, as: UTF8.self) : nil
    }
    let top = replacing(runs[0], by: (value * Rational(digits(runs[1]))).rounded)
    let quotient = Rational(digits(runs[0])).divided(by: value)
    return top ?? quotient.flatMap { replacing(runs[1], by: $0.rounded) }
  }
}

extension NumberForm {
  /// The number rounded to the written digits.
  func write(_ value: Rational) -> String {
    let scaled = value * Rational(significand: 1, exponent: -scale)
    guard let exponent else {
      return sign(of: scaled) + grouped(fixed(scaled.magnitude, decimals: decimals)) + suffix
    }
    let (digits, power) = scientific(scaled.magnitude)
    return sign(of: scaled) + exponent.write(mantissa: digits, exponent: power) + suffix
  }

  /// Every digit of the computed number, with the percent sign of this one.
  func inFull(_ computed: ComputedNumber) -> String {
    guard scale != 0 else {
      return computed.text.hasPrefix("-") ? minus + computed.text.dropFirst() : computed.text
    }
    let value = Rational(significand: computed.significand, exponent: computed.exponent - scale)
    return sign(of: value)
      + fixed(value.magnitude, decimals: max(0, scale - computed.exponent)) + suffix
  }

  private func sign(of value: Rational) -> String { value.isNegative ? minus : "" }

  private func fixed(_ value: Rational, decimals: Int) -> String {
    let digits = String((value * Rational(significand: 1, exponent: decimals)).rounded)
    guard decimals > 0 else { return digits }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// The mantissa, from 1 to below 10, rounded to `decimals`, and the exponent that goes with it.
  private func scientific(_ value: Rational) -> (mantissa: String, exponent: Int) {
    guard !value.isZero else { return (fixed(value, decimals: decimals), 0) }
    var power = String(value.numerator).count - String(value.denominator).count
    if Rational(significand: 1, exponent: power) > value { power -= 1 }
    func mantissa(_ power: Int) -> Rational { value * Rational(significand: 1, exponent: -power) }
    let limit = BigInt.powerOfTen(decimals + 1)
    if (mantissa(power) * Rational(significand: 1, exponent: decimals)).rounded >= limit { power += 1 }
    return (fixed(mantissa(power), decimals: decimals), power)
  }

  private func grouped(_ digits: String) -> String {
    guard let separator else { return digits }
    let parts = digits.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return digits }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return parts.count == 2 ? result + "." + parts[1] : result
  }
}

extension NumberForm.Exponent {
  func write(mantissa: String, exponent: Int) -> String {
    switch self {
    case .letter(let letter, let plus, let width):
      let digits = String(abs(exponent))
      let padding = String(repeating: "0", count: max(0, width - digits.count))
      return mantissa + letter + (exponent < 0 ? "-" : plus ? "+" : "") + padding + digits
    case .power(let before, let style):
      // A bare power of ten says that its mantissa is 1.
      let base = before.isEmpty ? (mantissa == "1" ? "10" : mantissa + style.times + "10") : mantissa + before
      return base + style.write(exponent)
    }
  }
}

extension NumberForm.PowerStyle {
  private static let superscripts: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// How to multiply where the text does not show it.
  fileprivate var times: String { self == .caret(open: "{", close: "}") ? #" \times "# : " × " }

  fileprivate func write(_ exponent: Int) -> String {
    switch self {
    case .superscript:
      String(
        String(exponent).map { character in
          guard let digit = character.wholeNumberValue else { return "⁻" }
          return Self.superscripts[digit]
        })
    case .caret(let open, let close): "^" + open + String(exponent) + close
    }
  }
}
