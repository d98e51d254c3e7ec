// log(1 + s) as a sum of two doubles, for s ≥ 0. The platform's log1p is right to about one ulp, which is a
// third of what log-softmax may be wrong by, and differs between platforms; this one is right to 2⁻⁶⁰ of
// its value and the same everywhere.
//
//     1 + s = 2ʲ f,  √½ < f ≤ √2,      log(1 + s) = j log 2 + 2 artanh g,      g = (f − 1) / (f + 1)
//     2 artanh g = 2g + 2g³ (1/3 + g²/5 + g⁴/7 + …)
//
// With |g| < 0.1716 the terms after 2g are less than a hundredth of it, so that only 2g and j log 2 need two
// doubles. Where j = 0, f − 1 is s itself and nothing has cancelled; where j > 0, the sum is at least half of
// j log 2. Ten terms leave less than 2⁻⁶⁰.

/// The logarithm of 1 + s for s ≥ 0.
func logOnePlus(_ s: DoubleDouble) -> DoubleDouble {
  // The next term of the series is s²/2.
  if s.high < 0x1p-64 { return s }
  let exponent = exponentFromRootOfHalf(1 + s.high)
  let scale = PowerOfTwo(-exponent)
  let excess = s * scale + (scale.value - 1)
  let g = excess / (excess + 2)
  let square = g.high * g.high
  let fourth = square * square
  let first = (1.0 / 3 + square * (1.0 / 5)) + (1.0 / 7 + square * (1.0 / 9)) * fourth
  let second = (1.0 / 11 + square * (1.0 / 13)) + (1.0 / 15 + square * (1.0 / 17)) * fourth
  let third = 1.0 / 19 + square * (1.0 / 21)
  let eighth = fourth * fourth
  let series = first + (second + third * eighth) * eighth
  let tail = 2 * g.high * (square * series)
  let logarithm = DoubleDouble(renormalising: 2 * g.high, 2 * g.low + tail)
  // 32 bits of log 2, so that the product with the exponent is exact.
  let logOfTwo = 0x1.62e42fefp-1
  let remainder = (DoubleDouble.logOfTwo.high - logOfTwo) + DoubleDouble.logOfTwo.low
  let shift = DoubleDouble(Double(exponent) * logOfTwo) + Double(exponent) * remainder
  return shift + logarithm
}

/// The logarithm of 1 + s for s ≥ 0, in one double and right to 2⁻⁵⁰ of its value: the same with eight terms.
///
/// C has it for eight numbers at once.
func logOnePlusForFloat(_ s: Double) -> Double {
  let exponent = exponentFromRootOfHalf(1 + s)
  let scale = PowerOfTwo(-exponent).value
  let excess = s * scale + (scale - 1)
  let g = excess / (excess + 2)
  let square = g * g
  let fourth = square * square
  let low = (square * (1.0 / 5) + 1.0 / 3) + (square * (1.0 / 9) + 1.0 / 7) * fourth
  let high = (square * (1.0 / 13) + 1.0 / 11) + (square * (1.0 / 17) + 1.0 / 15) * fourth
  let rest = (g + g) * (square * (low + high * (fourth * fourth)))
  return Double(exponent) * 0x1.62e42fefa39efp-1 + ((g + g) + rest)
}

/// j for x = 2ʲ f with √½ ≤ f < √2, for a normal number above 0.
private func exponentFromRootOfHalf(_ x: Double) -> Int {
  let bits = x.bitPattern &+ ((1.0).bitPattern &- (0x1.6a09e667f3bcdp-1).bitPattern)
  return Int(bits >> 52) - 1023
}
