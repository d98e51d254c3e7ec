import BigInt

extension ComputedNumber {
  /// The subnormal `Double` that has this shortest decimal; nothing for any other number.
  ///
  /// Of a normal number the shortest decimal is within half a unit of its seventeenth digit. A subnormal has fewer
  /// digits, the smallest none but its first.
  var exactSubnormal: Rational? {
    guard let double = Double(text), double.isSubnormal else { return nil }
    let significand = BigInt(double.significandBitPattern)
    return Rational(double < 0 ? -significand : significand, over: BigInt(1) << 1074)
  }
}
