// What “simpler” means, value by value.
//
// Integers: nearer to 0 first, or to the bound nearest to 0 if the range leaves it out; of two as near, the
// positive.
//
// Floats: whole numbers up to 2⁵³ first, by magnitude; then halves, quarters and eighths, by their
// denominator and then by magnitude, so that 0.5 comes before 0.25 and both before 0.1; then what has a
// decimal point and few significant digits, so that 0.1 comes before 0.3 and both before 0.123; then whole
// numbers above 2⁵³, again by their digits, so that 1e+20 comes before 18014398509481984; infinities and
// NaN last. Of two opposite ones the positive is simpler.

/// The place of a value in the order of its kind.
struct ChoiceRank: Comparable {
  var tier: UInt8
  var magnitude: UInt64
  var exponent: UInt16 = 0
  var isNegative: Bool

  static func < (left: Self, right: Self) -> Bool {
    if left.tier != right.tier { return left.tier < right.tier }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude }
    if left.exponent != right.exponent { return left.exponent < right.exponent }
    return !left.isNegative && right.isNegative
  }
}

enum ChoiceOrder {
  /// From here on every `Double` is whole.
  static let largestPreciseWhole = 0x1p53

  /// Eighths are the last binary fractions that are read more easily than a rounded decimal: 0.125, but
  /// then 0.0625.
  static let mostHalvings = 3

  static func simplest(in range: ClosedRange<Int>) -> Int {
    min(max(0, range.lowerBound), range.upperBound)
  }

  static func rank(_ value: Int, in range: ClosedRange<Int>) -> ChoiceRank {
    let origin = simplest(in: range)
    return ChoiceRank(tier: 0, magnitude: distance(value, from: origin), isNegative: value < origin)
  }

  static func distance(_ value: Int, from origin: Int) -> UInt64 {
    UInt64(UInt(bitPattern: value >= origin ? value &- origin : origin &- value))
  }

  static func rank(_ value: Double) -> ChoiceRank {
    let size = value.magnitude
    let isNegative = value.sign == .minus
    if value.isNaN { return ChoiceRank(tier: 5, magnitude: 0, isNegative: isNegative) }
    if value.isInfinite { return ChoiceRank(tier: 4, magnitude: 0, isNegative: isNegative) }
    if size <= largestPreciseWhole, size == size.rounded(.down) {
      return ChoiceRank(tier: 0, magnitude: UInt64(size), isNegative: isNegative)
    }
    if size < largestPreciseWhole, let (numerator, halvings) = shortFraction(size) {
      return ChoiceRank(
        tier: 1, magnitude: UInt64(halvings) << 60 | numerator, isNegative: isNegative)
    }
    let decimal = ShortestDecimal(size)
    return ChoiceRank(
      tier: size < largestPreciseWhole ? 2 : 3, magnitude: decimal.digits,
      exponent: UInt16(decimal.exponent.magnitude), isNegative: isNegative)
  }

  /// The first number of a range in the order.
  static func simplest(in range: ClosedRange<Double>) -> Double {
    if range.contains(0) { return 0 }
    if range.upperBound < 0 {
      return -simplest(in: (-range.upperBound)...(-range.lowerBound))
    }
    let whole = range.lowerBound.rounded(.up)
    if whole <= range.upperBound, whole <= largestPreciseWhole { return whole }
    if range.lowerBound < largestPreciseWhole {
      // No whole number fits, so the bounds lie between two neighbours.
      for halvings in 1...mostHalvings {
        let candidate = multiple(ofHalvings: halvings, near: range.lowerBound, .up)
        if candidate <= range.upperBound { return candidate }
      }
    }
    guard range.lowerBound.isFinite else { return range.lowerBound }
    return simplestDecimal(in: range)
  }

  /// The fewest significant digits that reach between two positive numbers.
  private static func simplestDecimal(in range: ClosedRange<Double>) -> Double {
    let lower = ShortestDecimal(range.lowerBound)
    var best: (rank: ChoiceRank, value: Double)?
    for dropped in stride(from: lower.digitCount, through: 0, by: -1) {
      for candidate in lower.roundings(dropping: dropped) where range.contains(candidate.value) {
        let rank = rank(candidate.value)
        if best.map({ rank < $0.rank }) ?? true { best = (rank, candidate.value) }
      }
    }
    return best?.value ?? range.lowerBound
  }

  /// A positive number that is not whole as n/2ᵏ with n odd, if k is small.
  static func shortFraction(_ value: Double) -> (numerator: UInt64, halvings: Int)? {
    for halvings in 1...mostHalvings {
      let scaled = value * Double(1 << halvings)
      if scaled == scaled.rounded(.down) { return (UInt64(scaled), halvings) }
    }
    return nil
  }

  /// The multiple of 2⁻ᵏ next to a number in a direction.
  static func multiple(
    ofHalvings halvings: Int, near value: Double, _ rule: FloatingPointRoundingRule
  ) -> Double {
    let scale = Double(1 << halvings)
    return (value * scale).rounded(rule) / scale
  }
}
