/// What turns a weight into a share: the reciprocal of the total in two parts, and the share of the maximum,
/// which no other exceeds. C reads these four numbers as `softmax_quotient`.
struct ShareQuotient {
  let upper: Double
  let lower: Double
  let maximum: Double
  let bound: Double

  /// - Parameters:
  ///   - total: the sum of all weights, times 2⁵¹².
  ///   - weightOfMaximum: the weight of the largest logit.
  init(total: DoubleDouble, maximum: Double, weightOfMaximum: DoubleDouble) {
    let reciprocal = DoubleDouble(1) / total
    upper = reciprocal.high
    lower = reciprocal.low
    self.maximum = maximum
    bound = ((weightOfMaximum * PowerOfTwo(512)) / total).rounded
  }

  @inline(__always)
  func share(_ logits: Lanes, power: Lanes, excess: Lanes) -> Lanes {
    let upper = Lanes(repeating: upper)
    let share = power * (upper + (Lanes(repeating: lower) + upper * excess))
    let bound = Lanes(repeating: bound)
    let isBelow = (logits .< Lanes(repeating: maximum)) .& (share .< bound)
    return bound.replacing(with: share, where: isBelow)
  }
}
