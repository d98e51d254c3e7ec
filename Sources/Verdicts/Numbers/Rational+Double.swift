import BigInt

extension Rational {
  /// The nearest floating-point number, but for the last bit.
  var double: Double {
    guard !isZero else { return 0 }
    let power = String(magnitude.numerator).count - String(denominator).count
    let digits = (self * Rational(significand: 1, exponent: 25 - power)).rounded
    return Double("\(digits)e\(power - 25)") ?? .nan
  }
}
