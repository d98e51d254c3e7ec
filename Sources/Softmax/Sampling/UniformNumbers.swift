// How random bits become numbers is fixed here, since the standard library may change its own way, and a
// published sequence must outlive that. The first two are those of `SeededRandom`, for any generator.

extension RandomNumberGenerator {
  /// A number in 0..<1, a multiple of 2⁻⁵³.
  mutating func uniformFraction() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }

  /// A number in `0...bound`, each as likely as the others.
  ///
  /// Lemire, “Fast random integer generation in an interval”, ACM Trans. Model. Comput. Simul. 29 (2019).
  mutating func uniformNumber(upTo bound: UInt64) -> UInt64 {
    guard bound < UInt64.max else { return next() }
    let count = bound + 1
    let threshold = (0 &- count) % count
    while true {
      let (high, low) = next().multipliedFullWidth(by: count)
      if low >= threshold { return high }
    }
  }

  /// A number strictly between 0 and 1: an odd multiple of 2⁻⁵³.
  ///
  /// Both ends are out, so a logarithm of it, or of its complement, is finite.
  mutating func uniformInOpenInterval() -> Double {
    (Double(next() &>> 12) + 0.5) * 0x1p-52
  }
}
