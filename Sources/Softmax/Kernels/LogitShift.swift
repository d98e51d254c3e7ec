import RealModule

/// (x − m) / T − L for logits x, their maximum m and the logarithm L of their total, in two parts. C reads these
/// five numbers as `softmax_logit_shift`.
struct LogitShift {
  let scale: Double
  let maximum: Double
  let temperature: Double
  let logarithm: Double
  let logarithmRest: Double

  init(maximum: Double, temperature: Double, minus logarithm: DoubleDouble) {
    // A quarter of all three has the same quotient, and a difference that does not overflow. Where the
    // temperature is too small for that, such a difference has an infinite quotient.
    scale = temperature != 1 && temperature >= 0x1p-1000 ? 0.25 : 1
    self.maximum = maximum * scale
    self.temperature = temperature * scale
    self.logarithm = logarithm.high
    logarithmRest = logarithm.low
  }

  /// For logits of `Float`, whose difference with the maximum and whose logarithm need one double each.
  init(maximum: Float, temperature: Float, minus logarithm: Double) {
    scale = 1
    self.maximum = Double(maximum)
    self.temperature = Double(temperature)
    self.logarithm = logarithm
    logarithmRest = 0
  }

  /// Eight logits, each as the rounded value and what rounding has lost until the last addition.
  @inline(__always)
  func callAsFunction(_ logits: Lanes) -> Lanes {
    var (shift, lost) = twoSum(logits * Lanes(repeating: scale), Lanes(repeating: -maximum))
    if temperature != 1 {
      let divisor = Lanes(repeating: temperature)
      let quotient = shift / divisor
      lost = (shift.addingProduct(-quotient, divisor) + lost) / divisor
      // Where the quotient overflows, it has no rest; a difference with itself is 0 unless infinite or NaN.
      lost.replace(with: 0, where: (lost - lost) .!= 0)
      shift = quotient
    }
    let result = twoSum(shift, Lanes(repeating: -logarithm))
    let rounded = result.sum + (result.lost + (lost - Lanes(repeating: logarithmRest)))
    return rounded.replacing(with: result.sum, where: result.sum .== -.infinity)
  }

  /// Eight logits of `Float`, rounded twice, of which the second time counts.
  @inline(__always)
  func ofFloats(_ logits: Lanes) -> Lanes {
    var shift = logits - Lanes(repeating: maximum)
    if temperature != 1 { shift = shift / Lanes(repeating: temperature) }
    return shift - Lanes(repeating: logarithm)
  }
}
