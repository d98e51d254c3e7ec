// What “simpler” means, value by value.
//
// Integers: nearer to 0 first, or to the bound nearest to 0 if the range leaves it out; of two as near, the
// positive.
//
// Floats: whole numbers up to 2⁵³ first, by magnitude; then fractions n/2ᵏ with n odd, by k and then by n,
// so that 0.5 comes before 0.25 and both before 0.1; then larger whole numbers, infinities and NaN. Of two
// opposite ones the positive is simpler.

/// The place of a value in the order of its kind.
struct ChoiceRank: Comparable {
  var tier: UInt8
  var magnitude: UInt64
  var isNegative: Bool

  static func < (left: Self, right: Self) -> Bool {
    if left.tier != right.tier { return left.tier < right.tier }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude }
    return !left.isNegative && right.isNegative
  }
}

enum ChoiceOrder {
  /// From here on every `Double` is whole.
  static let largestPreciseWhole = 0x1p53

  static func simplest(in range: ClosedRange<Int>) -> Int {
    min(max(0, range.lowerBound), range.upperBound)
  }

  static func rank(_ value: Int, in range: ClosedRange<Int>) -> ChoiceRank {
    let origin = simplest(in: range)
    let distance = value >= origin ? UInt(bitPattern: value &- origin) : UInt(bitPattern: origin &- value)
    return ChoiceRank(tier: 0, magnitude: UInt64(distance), isNegative: value < origin)
  }

  static func rank(_ value: Double) -> ChoiceRank {
    let size = value.magnitude
    let isNegative = value.sign == .minus
    if value.isNaN { return ChoiceRank(tier: 4, magnitude: 0, isNegative: isNegative) }
    if value.isInfinite { return ChoiceRank(tier: 3, magnitude: 0, isNegative: isNegative) }
    if size > largestPreciseWhole {
      return ChoiceRank(tier: 2, magnitude: size.bitPattern, isNegative: isNegative)
    }
    if size == size.rounded(.down) {
      return ChoiceRank(tier: 0, magnitude: UInt64(size), isNegative: isNegative)
    }
    let (numerator, halvings) = dyadicFraction(size)
    return ChoiceRank(
      tier: 1, magnitude: UInt64(halvings) << 52 | numerator >> 1, isNegative: isNegative)
  }

  /// The first number of a range of finite numbers in the order.
  static func simplest(in range: ClosedRange<Double>) -> Double {
    if range.contains(0) { return 0 }
    if range.upperBound < 0 {
      return -simplest(in: (-range.upperBound)...(-range.lowerBound))
    }
    let whole = range.lowerBound.rounded(.up)
    if whole <= range.upperBound { return whole }
    // No whole number fits, so the bounds lie between two neighbours: the fewest halvings that reach
    // between them.
    for halvings in 1...1074 {
      let candidate = multiple(ofHalvings: halvings, near: range.lowerBound, .up)
      if candidate <= range.upperBound { return candidate }
    }
    return range.lowerBound
  }

  /// A positive number that is not whole as n/2ᵏ with n odd.
  static func dyadicFraction(_ value: Double) -> (numerator: UInt64, halvings: Int) {
    let significand = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
    let exponent = Int(max(1, value.exponentBitPattern)) - 1075
    let zeros = significand.trailingZeroBitCount
    return (significand >> UInt64(zeros), -(exponent + zeros))
  }

  /// The multiple of 2⁻ᵏ next to a number in a direction.
  static func multiple(
    ofHalvings halvings: Int, near value: Double, _ rule: FloatingPointRoundingRule
  ) -> Double {
    // In two steps, since 2¹⁰⁷⁴ is not a Double.
    let half = halvings / 2
    let scaled = value * power(half) * power(halvings - half)
    return scaled.isFinite ? scaled.rounded(rule) / power(half) / power(halvings - half) : value
  }

  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
