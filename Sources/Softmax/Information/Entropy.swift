public import RealModule

/// The entropy of a probability distribution, −Σ pᵢ log pᵢ, in nats.
///
///     entropy([0.5, 0.5])              // 0.6931471805599453, the logarithm of 2
///     entropy(softmax([2, 1, 0]))      // 0.8323955…
///
/// It is 0 when one outcome is certain and log n, its maximum, when all n are equally likely; 0 log 0
/// counts as 0, its limit. The probabilities are not checked to add up to 1. An empty distribution has
/// entropy 0; a negative probability or NaN gives NaN.
///
/// - Complexity: O(*n*).
public func entropy<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Scalar {
  probabilities.entropy()
}

/// The entropy of a probability distribution with logarithms to another base: base 2 gives bits.
///
///     entropy([0.25, 0.25, 0.25, 0.25], base: 2)   // 2.0
///
/// - Parameters:
///   - probabilities: as for ``entropy(_:)``, edges included.
///   - base: a finite number greater than 1; anything else stops the program.
/// - Complexity: O(*n*).
public func entropy<Scalar: Real>(_ probabilities: Vector<Scalar>, base: Scalar) -> Scalar {
  probabilities.entropy(base: base)
}

extension Vector {
  func entropy() -> Scalar {
    entropySum(elements) { Scalar.log($0) }
  }

  func entropy(base: Scalar) -> Scalar {
    if !(base > 1 && base.isFinite) {
      stop("entropy", "base must be a finite number greater than 1, but it is \(base)")
    }
    // Base 2 and 10 have logarithms of their own that are exact at their powers.
    if base == 2 { return entropySum(elements) { Scalar.log2($0) } }
    if base == 10 { return entropySum(elements) { Scalar.log10($0) } }
    return entropy() / Scalar.log(base)
  }
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
private func entropySum<Scalar: Real>(
  _ probabilities: [Scalar], _ logarithm: (Scalar) -> Scalar
) -> Scalar {
  var sum = CompensatedSum<Scalar>()
  for p in probabilities where p != 0 {
    // Subtracting from 0 keeps a certain outcome at +0.
    sum.add(0 - p * logarithm(p))
  }
  return sum.value
}
