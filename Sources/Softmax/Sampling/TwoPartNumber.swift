/// A number as the sum of a rounded value and a rest of at most half its ulp: some 106 bits.
///
/// The operations are those of T. J. Dekker, “A floating-point technique for extending the available
/// precision”, Numer. Math. 18 (1971), with fused multiply-add for the products.
struct TwoPartNumber {
  private(set) var rounded: Double
  private var rest: Double

  init(_ value: Double) {
    (rounded, rest) = (value, 0)
  }

  /// The exact product of two numbers.
  init(_ factor: Double, times other: Double) {
    rounded = factor * other
    rest = (-rounded).addingProduct(factor, other)
  }

  mutating func add(_ term: Double) {
    let (sum, lost) = twoSum(rounded, term)
    (rounded, rest) = twoSum(sum, lost + rest)
  }

  /// The number rounded so that the error makes up for as much of an earlier one as half an ulp can; the
  /// error, at most an ulp, is what was added. 0 stays 0.
  func rounded(against surplus: Double) -> (value: Double, error: Double) {
    if rounded == 0 { return (0, 0) }
    let reach = rounded.ulp / 2
    let value = rounded + (rest - min(max(surplus, -reach), reach))
    return (value, (value - rounded) - rest)
  }

  func divided(by divisor: Self) -> Self {
    let quotient = rounded / divisor.rounded
    let remainder = rounded.addingProduct(-quotient, divisor.rounded)
    var result = Self(quotient)
    result.add((remainder + rest - quotient * divisor.rest) / divisor.rounded)
    return result
  }
}
