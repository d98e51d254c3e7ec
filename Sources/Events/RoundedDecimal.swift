/// A decimal number as digits, to be rounded without computing: `-1.25e-07`.
package struct RoundedDecimal: Equatable, Sendable {
  private var isNegative = false
  /// Without leading zeros; empty for zero.
  private var digits: [UInt8] = []
  /// The power of ten of the first digit.
  private var power = 0

  /// Longer than any number of Swift's.
  private static let longest = 1_200

  /// Nothing for what is no finite decimal.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    var exponent = 0
    if let mark = rest.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      guard let number = Int(String(decoding: rest[(mark + 1)...], as: UTF8.self)),
        number.magnitude <= 10_000
      else { return nil }
      exponent = number
      rest = rest[..<mark]
    }
    let point = rest.firstIndex(of: UInt8(ascii: "."))
    let whole = point.map { rest[..<$0] } ?? rest
    let fraction = point.map { rest[($0 + 1)...] } ?? []
    let all = whole + fraction
    guard !whole.isEmpty, point == nil || !fraction.isEmpty,
      all.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let zeros = all.prefix { $0 == UInt8(ascii: "0") }.count
    digits = all.dropFirst(zeros).map { $0 - UInt8(ascii: "0") }
    power = exponent + whole.count - 1 - zeros
  }

  package var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit after rounding to so many significant digits; nothing for zero.
  package func powerOfFirstDigit(roundedTo count: Int) -> Int? {
    guard !digits.isEmpty else { return nil }
    let rounded = rounded(toPower: power - count + 1)
    return rounded.power
  }

  /// With so many digits after the point; halves go away from zero.
  package func text(decimals: Int) -> String {
    let rounded = rounded(toPower: -decimals)
    guard !rounded.digits.isEmpty else {
      return decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
    }
    func digit(_ place: Int) -> Character {
      let index = rounded.power - place
      let value = rounded.digits.indices.contains(index) ? rounded.digits[index] : 0
      return Character(UnicodeScalar(UInt8(ascii: "0") + value))
    }
    let whole = String(stride(from: max(0, rounded.power), through: 0, by: -1).map(digit))
    let fraction = decimals > 0 ? "." + String((1...decimals).map { digit(-$0) }) : ""
    return (isNegative ? "−" : "") + whole + fraction
  }

  /// Rounded to a multiple of a power of ten.
  private func rounded(toPower place: Int) -> RoundedDecimal {
    let kept = power - place + 1
    guard kept < digits.count else { return self }
    var copy = self
    guard kept >= 0 else {
      copy.digits = []
      return copy
    }
    let roundsUp = digits[kept] >= 5
    copy.digits.removeSubrange(kept...)
    guard roundsUp else {
      return copy
    }
    for index in copy.digits.indices.reversed() {
      if copy.digits[index] < 9 {
        copy.digits[index] += 1
        return copy
      }
      copy.digits[index] = 0
    }
    copy.digits.insert(1, at: 0)
    copy.power += 1
    return copy
  }
}
