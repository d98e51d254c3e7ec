/// A number in decimal, digits × 10^exponent: the form in which numbers become text.
///
/// It is made from the shortest digits that read back as the same `Double`, or from a tick's own whole
/// numbers, and worked on as digits, so no rounding of binary arithmetic shows in a label and every platform
/// writes the same one.
struct DecimalNumber: Equatable {
  private(set) var isNegative: Bool
  /// Most significant first, without leading zeros; empty for zero.
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  init(mantissa: Int, exponent: Int) {
    isNegative = mantissa < 0
    digits = mantissa == 0 ? [] : String(mantissa.magnitude).utf8.map { $0 &- 48 }
    self.exponent = exponent
  }

  /// - Precondition: none; what is not finite becomes zero.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    exponent = 0
    guard value.isFinite else { return }
    var power = 0
    var isFraction = false
    // "-12.5", "1e-05", "5.0e-324": digits, a point, and an exponent.
    let text = value.magnitude.description.utf8
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      power = Int(String(Substring(text[text.index(after: mark)...]))) ?? 0
    }
    for byte in text.prefix(while: { $0 != UInt8(ascii: "e") }) {
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits.append(byte &- 48)
        if isFraction { power -= 1 }
      }
    }
    exponent = power
    digits = Array(digits.drop { $0 == 0 })
    if digits.isEmpty { isNegative = false }
  }

  /// The power of ten of the first digit; 0 for zero.
  var magnitude: Int { digits.isEmpty ? 0 : digits.count - 1 + exponent }

  /// How many digits stand before the zeros at its end.
  var significantDigits: Int { (digits.lastIndex { $0 != 0 } ?? -1) + 1 }

  /// The number with at most `count` digits, half away from zero, without trailing zeros.
  func rounded(significantDigits count: Int) -> DecimalNumber {
    var result = self
    if digits.count > count {
      let roundsUp = digits[count] >= 5
      result.digits = Array(digits.prefix(count))
      result.exponent += digits.count - count
      if roundsUp { result.increment() }
    }
    while result.digits.last == 0 {
      result.digits.removeLast()
      result.exponent += 1
    }
    return result
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
  }

  var negated: DecimalNumber {
    var result = self
    result.isNegative = !isNegative && !digits.isEmpty
    return result
  }

  func timesPowerOfTen(_ power: Int) -> DecimalNumber {
    var result = self
    result.exponent += power
    return result
  }

  /// The number times a small whole number; digits beyond the seventeenth are lost.
  func times(_ factor: Int) -> DecimalNumber {
    let mantissa = digits.prefix(9).reduce(0) { $0 * 10 + Int($1) }
    let product = mantissa.multipliedReportingOverflow(by: factor)
    return DecimalNumber(
      mantissa: isNegative ? -product.partialValue : product.partialValue,
      exponent: exponent + max(0, digits.count - 9))
  }

  /// The exact difference; `nil` if it has more digits than a whole number of 64 bits holds.
  func minus(_ other: DecimalNumber) -> DecimalNumber? {
    let exponent = min(self.exponent, other.exponent)
    func mantissa(_ number: DecimalNumber) -> Int? {
      let shift = number.digits.isEmpty ? 0 : number.exponent - exponent
      guard number.digits.count + shift <= 18 else { return nil }
      let size = (number.digits + Array(repeating: 0, count: shift)).reduce(0) { $0 * 10 + Int($1) }
      return number.isNegative ? -size : size
    }
    guard let left = mantissa(self), let right = mantissa(other) else { return nil }
    return DecimalNumber(mantissa: left - right, exponent: exponent).rounded(significantDigits: 19)
  }

  // MARK: - Text

  /// The number with exactly so many decimals, half away from zero: `0.50`, `−3`, `12 000.0`.
  func fixed(decimals: Int) -> String {
    let kept = magnitude + 1 + decimals
    var number = self
    if digits.isEmpty || kept < 0 {
      number = DecimalNumber(0)
    } else if kept == 0 {
      number =
        (digits.first ?? 0) >= 5
        ? DecimalNumber(mantissa: isNegative ? -1 : 1, exponent: -decimals) : DecimalNumber(0)
    } else {
      number = rounded(significantDigits: kept)
    }
    while !number.digits.isEmpty, number.exponent > -decimals {
      number.digits.append(0)
      number.exponent -= 1
    }
    if number.digits.isEmpty, decimals > 0 { return "0." + String(repeating: "0", count: decimals) }
    return number.positional
  }

  /// `−1 234 000`, `0.05`: all digits, with thin spaces between thousands from five digits on.
  var positional: String {
    guard !digits.isEmpty else { return "0" }
    var text = digits.map { Character(Unicode.Scalar($0 + 48)) }
    if exponent >= 0 {
      text += Array(repeating: "0", count: exponent)
    } else {
      let missing = 1 - exponent - text.count
      if missing > 0 { text = Array(repeating: "0", count: missing) + text }
      text.insert(".", at: text.count + exponent)
    }
    let wholeCount = text.firstIndex(of: ".") ?? text.count
    if wholeCount > 4 {
      for index in stride(from: wholeCount - 3, to: 0, by: -3) { text.insert("\u{2009}", at: index) }
    }
    return (isNegative ? "−" : "") + String(text)
  }

  /// `4.54×10⁻⁵`, `10⁶`: one digit before the point, the power of ten raised.
  var scientific: String {
    let plain = rounded(significantDigits: max(digits.count, 1))
    guard let first = plain.digits.first else { return "0" }
    let rest = String(plain.digits.dropFirst().map { Character(Unicode.Scalar($0 + 48)) })
    let factor = rest.isEmpty ? "\(first)" : "\(first).\(rest)"
    let power = "10" + superscript(plain.magnitude)
    return (isNegative ? "−" : "") + (factor == "1" ? power : "\(factor)×\(power)")
  }
}

/// The number raised: ⁻¹².
func superscript(_ number: Int) -> String {
  let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  return (number < 0 ? "⁻" : "") + String(String(number.magnitude).utf8.map { raised[Int($0 &- 48)] })
}

/// A whole number lowered: ₁₂.
func lowered(_ number: Int) -> String {
  String(
    String(number.magnitude).utf8.compactMap { Unicode.Scalar(0x2080 + UInt32($0 &- 48)).map(Character.init) }
  )
}

/// The magnitudes that are written with all their digits; beyond them a power of ten reads better.
let positionalMagnitudes = -4..<6

/// A number for a reader, to four digits: `0.6652`, `−12`, `4.54×10⁻⁵`, `NaN`, `−∞`.
func numberText(_ value: Double, significantDigits: Int = 4) -> String {
  if value.isNaN { return "NaN" }
  if value.isInfinite { return value < 0 ? "−∞" : "∞" }
  let number = DecimalNumber(value).rounded(significantDigits: significantDigits)
  return positionalMagnitudes.contains(number.magnitude) ? number.positional : number.scientific
}
