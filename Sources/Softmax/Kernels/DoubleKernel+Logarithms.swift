// Log-softmax is the difference of two numbers of opposite sign, so nothing cancels:
//
//     log pᵢ = (xᵢ − m) / T − L,    L = log(1 + S) ≥ 0,    S = Σ′ wⱼ,
//
// the sum being over all entries but one that equals the maximum. The sum is found to 0.79 u and divided by
// the weight of the maximum, which is known to 0.2 u (see `Weights.swift`); L, whose relative error is no
// larger than that of S, to as much. Both terms are sums of two doubles, which leaves half an ulp for the
// result: 1.5 ulps in all. Log-sum-exp is m / T + L in the same way, and where the two have opposite signs
// the error stays below 1.5 ulps of the larger.
//
// The largest entry is taken out of the sum before the logarithm, as Blanchard, Higham and Higham do: L
// keeps its digits where one logit dominates. S is summed apart from the 1, so that it has them in the
// first place.

import RealModule

extension DoubleKernel {
  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Double>, into logs: UnsafeMutableBufferPointer<Double>, temperature: Double
  ) {
    let maximum = largest(logits)
    if !maximum.isFinite || temperature == .infinity {
      logs.fillWithHotLimit(of: logits)
      logs.replaceSharesByLogarithms()
      return
    }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature)
    let shift = LogitShift(maximum: maximum, temperature: temperature)
    mapLanes(logits, into: logs) { shift($0, minus: logOfTotal) }
  }

  static func logSumExp(_ logits: UnsafeBufferPointer<Double>, temperature: Double) -> Double {
    let maximum = largest(logits)
    if !maximum.isFinite { return maximum }
    if temperature == .infinity { return Double.log(Double(logits.count { $0.isFinite })) }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature)
    let quotient = maximum / temperature
    let rest = maximum.addingProduct(-quotient, temperature) / temperature
    let sum = twoSum(quotient, logOfTotal.high)
    // Where the quotient overflows or underflows, it has no rest that counts.
    let low = sum.lost + (logOfTotal.low + (rest.isFinite ? rest : 0))
    return low.isFinite ? sum.sum + low : sum.sum
  }

  /// log Σ exp((xᵢ − m) / T), at least 0, for a finite maximum m.
  private static func logOfRelativeTotal(
    _ logits: UnsafeBufferPointer<Double>, maximum: Double, temperature: Double
  ) -> DoubleDouble {
    let others: DoubleDouble
    if UnitWeights.covers(maximum: maximum, temperature: temperature) {
      others = sumOfOthers(logits, maximum, UnitWeights(maximum: maximum))
    } else if TemperedWeights.covers(maximum: maximum, temperature: temperature) {
      others = sumOfOthers(logits, maximum, TemperedWeights(maximum: maximum, temperature: temperature))
    } else {
      others = sumOfOthers(logits, maximum, ScaledWeights(maximum: maximum, temperature: temperature))
    }
    return logOnePlus(others * PowerOfTwo(-512))
  }

  /// The sum of all weights but that of the first largest logit, divided by that one, times 2⁵¹².
  private static func sumOfOthers<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, _ maximum: Double, _ weights: Weights
  ) -> DoubleDouble {
    guard let skipped = logits.firstIndex(of: maximum) else { return DoubleDouble(0) }
    let before = UnsafeBufferPointer(rebasing: logits[..<skipped])
    let after = UnsafeBufferPointer(rebasing: logits[(skipped + 1)...])
    let others =
      logits.count <= FewWeights.capacity
      ? FewWeights.sum(before, weights) + FewWeights.sum(after, weights)
      : sum(before, weights) + sum(after, weights)
    let (_, excess, remainder) = weights.exactly(Lanes(repeating: maximum))
    return others / (DoubleDouble(1) + DoubleDouble(excess[0], remainder[0]))
  }

  /// The sum of weights, times 2⁵¹², to its full relative precision however small it is.
  private static func sum<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, _ weights: Weights
  ) -> DoubleDouble {
    var total = DoubleDouble(0)
    var index = 0
    while index < logits.count {
      var sum = WeightSum()
      let end = min(index &+ WeightSum.capacity, logits.count)
      while index <= end &- 8 {
        let (power, excess) = weights(Lanes(logits, at: index))
        sum.add(power: power, excess: excess)
        index &+= 8
      }
      if end == logits.count && index < end {
        let (power, excess) = weights(Lanes(tailOf: logits))
        sum.add(power: power, excess: excess)
        index = end
      }
      total = total + sum.total
    }
    return total
  }
}

/// (x − m) / T for eight logits, as the rounded value and what rounding has lost.
private struct LogitShift {
  let scale: Double
  let maximum: Double
  let temperature: Double

  init(maximum: Double, temperature: Double) {
    // A quarter of all three has the same quotient, and a difference that does not overflow. Where the
    // temperature is too small for that, such a difference has an infinite quotient.
    scale = temperature != 1 && temperature >= 0x1p-1000 ? 0.25 : 1
    self.maximum = maximum * scale
    self.temperature = temperature * scale
  }

  @inline(__always)
  func callAsFunction(_ logits: Lanes, minus logarithm: DoubleDouble) -> Lanes {
    var (shift, lost) = twoSum(logits * Lanes(repeating: scale), Lanes(repeating: -maximum))
    if temperature != 1 {
      let divisor = Lanes(repeating: temperature)
      let quotient = shift / divisor
      lost = (shift.addingProduct(-quotient, divisor) + lost) / divisor
      // Where the quotient overflows, it has no rest; a difference with itself is 0 unless infinite or NaN.
      lost.replace(with: 0, where: (lost - lost) .!= 0)
      shift = quotient
    }
    let result = twoSum(shift, Lanes(repeating: -logarithm.high))
    let rounded = result.sum + (result.lost + (lost - Lanes(repeating: logarithm.low)))
    return rounded.replacing(with: result.sum, where: result.sum .== -.infinity)
  }
}
