// A sum of two doubles holds about 106 bits. It is used where a number is made once per row and its last bit
// counts in every entry of the row: the total of the weights, its reciprocal and its logarithm.

import RealModule

/// An unevaluated sum `high + low` in which `low` is at most about half a unit in the last place of `high`.
struct DoubleDouble {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high
    self.low = low
  }

  /// The nearest double.
  var rounded: Double { high + low }

  static func + (left: Self, right: Self) -> Self {
    let (sum, lost) = twoSum(left.high, right.high)
    return Self(renormalising: sum, lost + (left.low + right.low))
  }

  static func + (left: Self, right: Double) -> Self { left + Self(right) }

  /// Dekker's fast two-sum (“A floating-point technique for extending the available precision”, Numer. Math.
  /// 18, 1971), which needs |high| ≥ |low|.
  init(renormalising high: Double, _ low: Double) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  /// The product, to about 100 bits.
  static func * (left: Self, right: Self) -> Self {
    let product = left.high * right.high
    let lost = (-product).addingProduct(left.high, right.high)
    return Self(renormalising: product, lost + (left.high * right.low + left.low * right.high))
  }

  static func * (left: Self, power: PowerOfTwo) -> Self {
    Self(left.high * power.value, left.low * power.value)
  }

  /// The quotient, to about 100 bits.
  static func / (left: Self, right: Self) -> Self {
    let quotient = left.high / right.high
    let rest = left.high.addingProduct(-quotient, right.high) + (left.low - quotient * right.low)
    return Self(renormalising: quotient, rest / right.high)
  }

  /// log 2.
  static let logOfTwo = Self(0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56)
}

/// 2 to a whole power that is a normal number, so that multiplying by it is exact short of underflow.
struct PowerOfTwo {
  let value: Double

  init(_ exponent: Int) {
    value = Double(bitPattern: UInt64(1023 + exponent) << 52)
  }
}
