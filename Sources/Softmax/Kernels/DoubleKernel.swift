import RealModule

/// Softmax and its logarithms for `Double`; `Weights.swift` says how and how well.
enum DoubleKernel: SoftmaxKernel {
  static func softmax(
    _ logits: UnsafeBufferPointer<Double>, into shares: UnsafeMutableBufferPointer<Double>,
    temperature: Double
  ) {
    let maximum = largest(logits)
    if !maximum.isFinite || temperature == .infinity {
      shares.fillWithHotLimit(of: logits)
    } else if UnitWeights.covers(maximum: maximum, temperature: temperature) {
      share(logits, into: shares, maximum, UnitWeights(maximum: maximum))
    } else if TemperedWeights.covers(maximum: maximum, temperature: temperature) {
      share(logits, into: shares, maximum, TemperedWeights(maximum: maximum, temperature: temperature))
    } else {
      share(logits, into: shares, maximum, ScaledWeights(maximum: maximum, temperature: temperature))
    }
  }

  private static func share<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, into shares: UnsafeMutableBufferPointer<Double>,
    _ maximum: Double, _ weights: Weights
  ) {
    if logits.count <= FewWeights.capacity {
      FewWeights.share(logits, into: shares, weights)
      return
    }
    let total = total(logits, keepingExcessIn: shares, weights)
    let largest = DoubleDouble(1) + weights(Lanes(repeating: maximum)).excess[0]
    let shareOfMaximum = ((largest * PowerOfTwo(512)) / total).rounded
    let reciprocal = DoubleDouble(1) / total
    let upper = Lanes(repeating: reciprocal.high)
    let lower = Lanes(repeating: reciprocal.low)
    let bound = Lanes(repeating: shareOfMaximum)

    mapLanes(logits, in: shares) { logits, excess in
      let share = weights.powers(logits) * (upper + (lower + upper * excess))
      let isBelow = (logits .< Lanes(repeating: maximum)) .& (share .< bound)
      return bound.replacing(with: share, where: isBelow)
    }
  }

  /// The sum of all weights, times 2⁵¹²; the excess of each goes to where its share will be.
  private static func total<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, keepingExcessIn shares: UnsafeMutableBufferPointer<Double>,
    _ weights: Weights
  ) -> DoubleDouble {
    var total = DoubleDouble(0)
    var index = 0
    repeat {
      // No weight is above √2.
      var sum = WeightSum(startingAt: 0x1p513)
      let end = min(index &+ WeightSum.capacity, logits.count)
      while index <= end &- 8 {
        let (power, excess) = weights(Lanes(logits, at: index))
        excess.store(to: shares, at: index)
        sum.addSmaller(power: power, excess: excess)
        index &+= 8
      }
      if end == logits.count && index < end {
        let (power, excess) = weights(Lanes(tailOf: logits))
        excess.storeTail(to: shares)
        sum.addSmaller(power: power, excess: excess)
        index = end
      }
      total = total + sum.total
    } while index < logits.count
    return total
  }
}
