// Log-softmax is the difference of two numbers of opposite sign, so nothing cancels:
//
//     log pᵢ = (xᵢ − m) / T − L,    L = log(1 + S) ≥ 0,    S = Σ′ wⱼ,
//
// the sum being over all entries but one that equals the maximum: those below it, and a whole number for its
// ties. The sum is found to 0.79 u and divided by
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
    let isShort = logits.count <= FewWeights.capacity
    logSoftmax(logits, into: logs, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Double>, into logs: UnsafeMutableBufferPointer<Double>,
    temperature: Double, in wide: WideRegisters?
  ) {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite || temperature == .infinity {
      logs.fillWithHotLimit(of: logits)
      logs.replaceSharesByLogarithms()
      return
    }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature, wide)
    let shift = LogitShift(maximum: maximum, temperature: temperature, minus: logOfTotal)
    if let wide {
      wide.writeLogs(of: logits, shift, into: logs)
    } else {
      mapLanes(logits, into: logs) { shift($0) }
    }
  }

  static func logSumExp(_ logits: UnsafeBufferPointer<Double>, temperature: Double) -> Double {
    let isShort = logits.count <= FewWeights.capacity
    return logSumExp(logits, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func logSumExp(
    _ logits: UnsafeBufferPointer<Double>, temperature: Double, in wide: WideRegisters?
  ) -> Double {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite { return maximum }
    if temperature == .infinity { return Double.log(Double(logits.count { $0.isFinite })) }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature, wide)
    let quotient = maximum / temperature
    let rest = maximum.addingProduct(-quotient, temperature) / temperature
    let sum = twoSum(quotient, logOfTotal.high)
    // Where the quotient overflows or underflows, it has no rest that counts.
    let low = sum.lost + (logOfTotal.low + (rest.isFinite ? rest : 0))
    return low.isFinite ? sum.sum + low : sum.sum
  }

  /// log Σ exp((xᵢ − m) / T), at least 0, for a finite maximum m.
  private static func logOfRelativeTotal(
    _ logits: UnsafeBufferPointer<Double>, maximum: Double, temperature: Double, _ wide: WideRegisters?
  ) -> DoubleDouble {
    let others: DoubleDouble
    if UnitWeights.covers(maximum: maximum, temperature: temperature) {
      others = sumOfOthers(logits, maximum, UnitWeights(maximum: maximum), wide)
    } else if TemperedWeights.covers(maximum: maximum, temperature: temperature) {
      let weights = TemperedWeights(maximum: maximum, temperature: temperature)
      others = sumOfOthers(logits, maximum, weights, wide)
    } else {
      let weights = ScaledWeights(maximum: maximum, temperature: temperature)
      others = sumOfOthers(logits, maximum, weights, wide)
    }
    return logOnePlus(others)
  }

  /// The sum of all weights but that of one largest logit, divided by that one.
  private static func sumOfOthers<Weights: WeightFunction>(
    _ logits: UnsafeBufferPointer<Double>, _ maximum: Double, _ weights: Weights, _ wide: WideRegisters?
  ) -> DoubleDouble {
    let (sum, ties) =
      logits.count <= FewWeights.capacity
      ? FewWeights.sumBelow(maximum, logits, weights) : sumBelow(maximum, logits, weights, wide)
    let (_, excess, remainder) = weights.exactly(Lanes(repeating: maximum))
    let others = sum / (DoubleDouble(1) + DoubleDouble(excess[0], remainder[0]))
    return others * PowerOfTwo(-512) + Double(ties - 1)
  }

  /// The sum of the weights below the maximum, times 2⁵¹², to its full relative precision however small it
  /// is, and how many equal the maximum.
  private static func sumBelow<Weights: WeightFunction>(
    _ maximum: Double, _ logits: UnsafeBufferPointer<Double>, _ weights: Weights, _ wide: WideRegisters?
  ) -> (sum: DoubleDouble, ties: Int) {
    var total = DoubleDouble(0)
    var ties = 0
    for start in stride(from: 0, to: logits.count, by: WeightSum.capacity) {
      let end = min(start &+ WeightSum.capacity, logits.count)
      let part = UnsafeBufferPointer(rebasing: logits[start..<end])
      var sum = WeightSum()
      if let wide, let constants = weights.wideConstants {
        ties &+= wide.addBelow(maximum, part, constants, to: &sum)
      } else {
        ties &+= addBelow(maximum, part, weights, to: &sum)
      }
      total = total + sum.total
    }
    return (total, ties)
  }

  /// Adds the weights below the maximum; returns how many logits equal it.
  @inline(__always)
  private static func addBelow<Weights: WeightFunction>(
    _ maximum: Double, _ logits: UnsafeBufferPointer<Double>, _ weights: Weights, to sum: inout WeightSum
  ) -> Int {
    let maximum = Lanes(repeating: maximum)
    var ties = SIMD8<Int64>.zero
    func add(_ logits: Lanes) {
      let (all, excess) = weights(logits)
      let isTie = logits .== maximum
      let power = all.replacing(with: 0, where: isTie)
      ties.replace(with: ties &+ 1, where: isTie)
      sum.add(power: power, excess: excess)
    }
    var index = 0
    while index <= logits.count &- 8 {
      add(Lanes(logits, at: index))
      index &+= 8
    }
    if index < logits.count { add(Lanes(tailOf: logits)) }
    return Int(ties.wrappedSum())
  }
}
