import RealModule

/// Softmax and its logarithms for `Double`; `Weights.swift` says how and how well.
enum DoubleKernel: SoftmaxKernel {
  static func softmax(
    _ logits: UnsafeBufferPointer<Double>, into shares: UnsafeMutableBufferPointer<Double>,
    temperature: Double
  ) {
    let isShort = logits.count <= FewWeights.capacity
    softmax(logits, into: shares, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func softmax(
    _ logits: UnsafeBufferPointer<Double>, into shares: UnsafeMutableBufferPointer<Double>,
    temperature: Double, in wide: WideRegisters?
  ) {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite || temperature == .infinity {
      shares.fillWithHotLimit(of: logits)
    } else if UnitWeights.covers(maximum: maximum, temperature: temperature) {
      share(logits, into: shares, maximum, UnitWeights(maximum: maximum), wide)
    } else if TemperedWeights.covers(maximum: maximum, temperature: temperature) {
      let weights = TemperedWeights(maximum: maximum, temperature: temperature)
      share(logits, into: shares, maximum, weights, wide)
    } else {
      let weights = ScaledWeights(maximum: maximum, temperature: temperature)
      share(logits, into: shares, maximum, weights, wide)
    }
  }

  private static func share<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, into shares: UnsafeMutableBufferPointer<Double>,
    _ maximum: Double, _ weights: Weights, _ wide: WideRegisters?
  ) {
    if logits.count <= FewWeights.capacity {
      FewWeights.share(logits, into: shares, weights)
      return
    }
    let largest = DoubleDouble(1) + weights(Lanes(repeating: maximum)).excess[0]
    if let wide, let constants = weights.wideConstants {
      let total = total(logits.count) { range, sum in
        wide.add(logits, range, constants, keepingExcessIn: shares, to: &sum)
      }
      let quotient = ShareQuotient(total: total, maximum: maximum, weightOfMaximum: largest)
      wide.writeShares(of: logits, constants, quotient, in: shares)
    } else {
      let total = total(logits.count) { range, sum in
        add(logits, range, weights, keepingExcessIn: shares, to: &sum)
      }
      let quotient = ShareQuotient(total: total, maximum: maximum, weightOfMaximum: largest)
      mapLanes(logits, in: shares) { quotient.share($0, power: weights.powers($0), excess: $1) }
    }
  }

  /// The sum of all weights, times 2⁵¹², from what is added for each part of the row.
  @inline(__always)
  private static func total(_ count: Int, add: (Range<Int>, inout WeightSum) -> Void) -> DoubleDouble {
    var total = DoubleDouble(0)
    for start in stride(from: 0, to: count, by: WeightSum.capacity) {
      // No weight is above √2.
      var sum = WeightSum(startingAt: 0x1p513)
      add(start..<min(start &+ WeightSum.capacity, count), &sum)
      total = total + sum.total
    }
    return total
  }

  /// Adds the weights of a part of the row; the excess of each goes to where its share will be.
  @inline(__always)
  private static func add<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, _ range: Range<Int>, _ weights: Weights,
    keepingExcessIn shares: UnsafeMutableBufferPointer<Double>, to sum: inout WeightSum
  ) {
    var index = range.lowerBound
    while index <= range.upperBound &- 8 {
      let (power, excess) = weights(Lanes(logits, at: index))
      excess.store(to: shares, at: index)
      sum.addSmaller(power: power, excess: excess)
      index &+= 8
    }
    if index < range.upperBound {
      let (power, excess) = weights(Lanes(tailOf: logits))
      excess.storeTail(to: shares)
      sum.addSmaller(power: power, excess: excess)
    }
  }
}
