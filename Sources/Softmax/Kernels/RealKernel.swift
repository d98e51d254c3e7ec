import RealModule

/// Softmax and its logarithms for any real type, one entry at a time.
enum RealKernel<Scalar: Real>: SoftmaxKernel {
  static func softmax(
    _ logits: UnsafeBufferPointer<Scalar>, into shares: UnsafeMutableBufferPointer<Scalar>,
    temperature: Scalar
  ) {
    let maximum = largestEntry(logits)
    if !maximum.isFinite || temperature == .infinity {
      shares.fillWithHotLimit(of: logits)
      return
    }
    var sum = CompensatedSum<Scalar>()
    for index in logits.indices {
      let shift = ScaledShift(logits[index], maximum: maximum, temperature: temperature)
      shares[index] = shift.exponential
      sum.add(shares[index])
    }
    let total = sum.value
    for index in shares.indices { shares[index] /= total }
  }

  static func logSoftmax(
    _ logits: UnsafeBufferPointer<Scalar>, into logs: UnsafeMutableBufferPointer<Scalar>, temperature: Scalar
  ) {
    let maximum = largestEntry(logits)
    if !maximum.isFinite || temperature == .infinity {
      logs.fillWithHotLimit(of: logits)
      logs.replaceSharesByLogarithms()
      return
    }
    let logOfTotal = logOfRelativeTotal(logits, maximum: maximum, temperature: temperature)
    for index in logits.indices {
      let shift = ScaledShift(logits[index], maximum: maximum, temperature: temperature)
      let (difference, lost) = twoSum(shift.value, -logOfTotal)
      logs[index] = difference.isFinite ? difference + (lost + shift.lost) : difference
    }
  }

  static func logSumExp(_ logits: UnsafeBufferPointer<Scalar>, temperature: Scalar) -> Scalar {
    let maximum = largestEntry(logits)
    if !maximum.isFinite { return maximum }
    if temperature == .infinity { return Scalar.log(Scalar(logits.count { $0.isFinite })) }
    return maximum / temperature + logOfRelativeTotal(logits, maximum: maximum, temperature: temperature)
  }

  /// log Σ exp((xᵢ − m) / T), at least 0, for a finite maximum m.
  private static func logOfRelativeTotal(
    _ logits: UnsafeBufferPointer<Scalar>, maximum: Scalar, temperature: Scalar
  ) -> Scalar {
    var sumOfOthers = CompensatedSum<Scalar>()
    var isLargestSkipped = false
    for logit in logits {
      if logit == maximum && !isLargestSkipped {
        isLargestSkipped = true
      } else {
        sumOfOthers.add(ScaledShift(logit, maximum: maximum, temperature: temperature).exponential)
      }
    }
    return Scalar.log(onePlus: sumOfOthers.value)
  }
}
