// For `Float` everything is computed in `Double` and rounded once, at the end. The difference x − m is
// exact, or wrong by 2⁻⁵³ of its value, in 53 bits; 2ʸ with y = (x − m) log₂e / T is right to 0.043 u, u =
// 2⁻²⁴; and so is the sum. The result is within 0.59 ulps: half for its rounding and twice 0.043. For n
// entries the plain sum in eight lanes adds (n / 8) 2⁻⁵³, which reaches 0.01 u at some 40 million entries;
// every 2¹⁷ it is moved on.

import RealModule

/// Softmax and its logarithms for `Float`.
enum FloatKernel: SoftmaxKernel {
  static func softmax(
    _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>, temperature: Float
  ) {
    let isShort = logits.count < 16
    softmax(logits, into: shares, temperature: temperature, in: isShort ? nil : .widest)
  }

  static func softmax(
    _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>, temperature: Float,
    in wide: WideRegisters?
  ) {
    let maximum = largest(logits, in: wide)
    if !maximum.isFinite || temperature == .infinity {
      shares.fillWithHotLimit(of: logits)
      return
    }
    let weights = FloatWeights(maximum: maximum, temperature: temperature)
    // Up to here, to keep the weights for a moment takes less time than to find them twice.
    let isKept = logits.count <= 1 << 14
    if let wide {
      wide.share(logits, into: shares, weights, keepingWeights: isKept)
    } else {
      share(logits, into: shares, weights, keepingWeights: isKept)
    }
  }

  private static func share(
    _ logits: UnsafeBufferPointer<Float>, into shares: UnsafeMutableBufferPointer<Float>,
    _ weights: FloatWeights, keepingWeights isKept: Bool
  ) {
    if isKept {
      let blocks = logits.count / 8
      withUnsafeTemporaryAllocation(of: Lanes.self, capacity: blocks &+ 1) { kept in
        let reciprocal = Lanes(repeating: 1 / weights.sum(logits, keepingIn: kept))
        for block in 0..<blocks { (kept[block] * reciprocal).store(to: shares, at: block &* 8) }
        if logits.count % 8 > 0 { (kept[blocks] * reciprocal).storeTail(to: shares) }
      }
    } else {
      let reciprocal = Lanes(repeating: 1 / weights.sum(logits))
      mapLanes(logits, into: shares) { weights($0) * reciprocal }
    }
  }
}

/// The weight of every logit, exp((x − m) / T), for a finite maximum and temperature. C reads these two
/// numbers as `softmax_float_weights`.
struct FloatWeights {
  let maximum: Double
  let scale: Double

  init(maximum: Float, temperature: Float) {
    self.maximum = Double(maximum)
    scale = 1.4426950408889634 / Double(temperature)
  }

  /// Whatever weighs less than 2⁻²⁵⁰, a number far below the smallest of the type, is taken to weigh that.
  @inline(__always)
  func callAsFunction(_ logits: Lanes) -> Lanes {
    let y = (logits - Lanes(repeating: maximum)) * Lanes(repeating: scale)
    return powerOfTwoForFloat(y.atLeast(-250))
  }

  /// The sum of the weights of few logits, which are kept.
  func sum(
    _ logits: UnsafeBufferPointer<Float>, keepingIn kept: UnsafeMutableBufferPointer<Lanes>
  ) -> Double {
    var sum = Lanes.zero
    var block = 0
    while block < logits.count / 8 {
      kept[block] = self(Lanes(logits, at: block &* 8))
      sum += kept[block]
      block &+= 1
    }
    if logits.count % 8 > 0 {
      kept[block] = self(Lanes(tailOf: logits))
      sum += kept[block]
    }
    return sum.total
  }

  func sum(_ logits: UnsafeBufferPointer<Float>) -> Double {
    var total = 0.0
    var index = 0
    while index < logits.count {
      var sum = Lanes.zero
      let end = min(index &+ WeightSum.capacity, logits.count)
      while index <= end &- 8 {
        sum += self(Lanes(logits, at: index))
        index &+= 8
      }
      if end == logits.count && index < end {
        sum += self(Lanes(tailOf: logits))
        index = end
      }
      total += sum.total
    }
    return total
  }

  /// The sum of the weights below the maximum, and how many logits equal it.
  func sumBelowMaximum(_ logits: UnsafeBufferPointer<Float>) -> (sum: Double, ties: Int) {
    let largest = Lanes(repeating: maximum)
    var total = 0.0
    var ties = SIMD8<Int64>.zero
    var sum = Lanes.zero
    func add(_ logits: Lanes) {
      let isTie = logits .== largest
      sum += self(logits).replacing(with: 0, where: isTie)
      ties.replace(with: ties &+ 1, where: isTie)
    }
    var index = 0
    while index < logits.count {
      sum = .zero
      let end = min(index &+ WeightSum.capacity, logits.count)
      while index <= end &- 8 {
        add(Lanes(logits, at: index))
        index &+= 8
      }
      if end == logits.count && index < end {
        add(Lanes(tailOf: logits))
        index = end
      }
      total += sum.total
    }
    return (total, Int(ties.wrappedSum()))
  }
}
