import RealModule

/// x · 2ᵉ, exact unless it leaves the range of the type.
@inline(__always)
func scaledByPowerOfTwo<Scalar: Real>(_ x: Scalar, _ exponent: Int) -> Scalar {
  Scalar(sign: .plus, exponent: Scalar.Exponent(exponent), significand: x)
}

extension Real {
  /// How many binary digits a number of the type has: 53 for `Double`, 24 for `Float`, 11 for `Float16`.
  static var digitsInBase2: Int { 1 - Int(ulpOfOne.exponent) }

  /// The exponent of the largest finite number: 1023, 127, 15.
  static var largestExponent: Int { Int(greatestFiniteMagnitude.exponent) }
}

extension Int {
  /// The least k with 2ᵏ above this number, which is not negative.
  var bitsNeeded: Int { Int.bitWidth - leadingZeroBitCount }
}
