public import RealModule

/// The logarithm of the sum of exponentials, log Σ exp(xᵢ), computed without overflow: a smooth maximum.
///
///     logSumExp([1000, 1001, 999])   // 1001.4076059644443
///
/// It lies between `max` and `max + log n`. With the largest term taken out of the sum,
///
///     log Σ exp(xᵢ) = m + log1p(Σ′ exp(xᵢ − m)),   Σ′ over all but one entry that equals m,
///
/// so the logarithm keeps its digits when one logit dominates.
///
/// | logits | result |
/// | --- | --- |
/// | none, or all −∞ | −∞, the logarithm of 0 |
/// | some +∞, no NaN | +∞ |
/// | a NaN anywhere | NaN |
///
/// - Complexity: O(*n*).
public func logSumExp<Scalar: Real>(_ logits: Vector<Scalar>) -> Scalar {
  logits.logSumExp()
}

/// The logarithm of softmax, log pᵢ = xᵢ / T − log Σⱼ exp(xⱼ / T), exact where `log(softmax(…))` has run
/// out of digits or is −∞.
///
///     logSoftmax([1000, 0])   // [0.0, -1000.0], where log(softmax([1000, 0])) is [0.0, -inf]
///
/// Written as (xᵢ − m) / T − log1p(Σ′ …), both terms have one sign and nothing cancels. Edges are the
/// logarithms of those of ``softmax(_:temperature:)``: −∞ where softmax is exactly 0.
///
/// - Parameter temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func logSoftmax<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  logits.logSoftmax(temperature: temperature)
}

extension Vector {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSumExp() -> Scalar {
    switch LogitsKind(elements) {
    case .empty: return -.infinity
    case .infinite: return .infinity
    case .undefined: return elements.contains { $0.isNaN } ? .nan : -.infinity
    case .finite(let maximum):
      return maximum + logOfRelativeSum(elements, maximum: maximum, temperature: 1)
    }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSoftmax(temperature: Scalar) -> Self {
    requirePositive("logSoftmax", temperature: temperature)
    guard temperature.isFinite, case .finite(let maximum) = LogitsKind(elements) else {
      return logOfShares(softmax(temperature: temperature))
    }
    let logSum = logOfRelativeSum(elements, maximum: maximum, temperature: temperature)
    return mapped { logit in
      let shift = ScaledShift(logit, maximum: maximum, temperature: temperature)
      let (difference, lost) = twoSum(shift.value, -logSum)
      return difference.isFinite ? difference + (lost + shift.lost) : difference
    }
  }
}

/// log Σ exp((xᵢ − m) / T), at least 0, for a finite maximum m.
private func logOfRelativeSum<Scalar: Real>(
  _ logits: [Scalar], maximum: Scalar, temperature: Scalar
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

/// The logarithms of probabilities that are each 0, NaN or one over a whole number.
private func logOfShares<Scalar: Real>(_ shares: Vector<Scalar>) -> Vector<Scalar> {
  let logOfCount = Scalar.log(Scalar(shares.count { $0 > 0 }))
  return shares.mapped { $0 > 0 ? 0 - logOfCount : ($0.isNaN ? $0 : -.infinity) }
}
