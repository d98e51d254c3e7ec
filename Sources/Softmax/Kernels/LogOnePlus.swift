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
  var exponent = Int((1 + s.high).exponent)
  if (1 + s.high).significand > 1.4142135623730951 { exponent += 1 }
  let scale = PowerOfTwo(-exponent)
  let excess = s * scale + (scale.value - 1)
  let g = excess / (excess + 2)
  let square = g.high * g.high

  var series = 0.0
  for index in (0..<10).reversed() {
    series = series * square + 1 / Double(2 * index + 3)
  }
  let tail = 2 * g.high * (square * series)
  let logarithm = DoubleDouble(renormalising: 2 * g.high, 2 * g.low + tail)
  // 32 bits of log 2, so that the product with the exponent is exact.
  let logOfTwo = 0x1.62e42fefp-1
  let remainder = (DoubleDouble.logOfTwo.high - logOfTwo) + DoubleDouble.logOfTwo.low
  let shift = DoubleDouble(Double(exponent) * logOfTwo) + Double(exponent) * remainder
  return shift + logarithm
}
