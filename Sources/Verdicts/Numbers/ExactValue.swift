import BigInt

/// A number without rounding, or one of the three values that are no numbers.
enum ExactValue: Equatable, Sendable {
  case finite(Rational)
  case infinity(isNegative: Bool)
  case notANumber
}

/// A number that a lesson computed, read back from its shortest decimal.
package struct ComputedNumber: Equatable, Sendable {
  /// More digits or a larger exponent than any floating-point type of Swift has.
  static let mostDigits = 1_000
  static let largestExponent = 10_000

  let text: String
  let value: ExactValue
  /// The digits and the power of ten of a finite number.
  let significand: BigInt
  let exponent: Int

  /// Reads `-12.5e-07`, `nan`, `inf`, `-inf`; nothing for anything else.
  init?(_ text: String) {
    self.text = text
    switch text {
    case "nan": (value, significand, exponent) = (.notANumber, 0, 0)
    case "inf": (value, significand, exponent) = (.infinity(isNegative: false), 0, 0)
    case "-inf": (value, significand, exponent) = (.infinity(isNegative: true), 0, 0)
    default:
      guard let (digits, power) = Self.decimal(text) else { return nil }
      (significand, exponent) = (digits, power)
      value = .finite(Rational(significand: digits, exponent: power))
    }
  }

  private static func decimal(_ text: String) -> (significand: BigInt, exponent: Int)? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(rest[rest.index(after: mark)...]), power.magnitude <= UInt(largestExponent) else {
        return nil
      }
      exponent = power
      rest = rest[..<mark]
    }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let digits = whole + fraction
    guard
      digits.utf8.count <= mostDigits, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let significand = BigInt(String(digits))
    else { return nil }
    return (isNegative ? -significand : significand, exponent - fraction.utf8.count)
  }
}
