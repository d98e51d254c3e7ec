// From probabilities the entropy of a nearly certain outcome is lost: of p = 1 − 10⁻²⁰ only 1 is left, and
// −1 · log 1 is 0, although that term is 10⁻²⁰. From logits both pᵢ and log pᵢ are known to a few ulps, every
// term −pᵢ log pᵢ is at least 0, and a compensated sum of such terms is as accurate as they are.

public import RealModule

/// The entropy of the softmax of logits, −Σ pᵢ log pᵢ with p = softmax(x / T), in nats.
///
///     entropy(logits: [2, 1, 0])                    // 0.8323955818399…
///     entropy(logits: [2, 1, 0], temperature: 2)    // 1.0201913367268…: flatter
///     entropy(logits: [50, 0])                      // 9.8366…e-21
///     entropy(softmax([50, 0]))                     // 9.6437…e-21: wrong in the second digit
///
/// It grows with the temperature, from the logarithm of the number of largest logits at T → 0 to log n at T →
/// ∞. The result is within 8 ulps of the exact one, if it is not so small (below 10⁻³⁰⁰,
/// for `Float` below 10⁻³⁰) that it comes from subnormal probabilities.
///
/// | logits | entropy |
/// | --- | --- |
/// | none, or one that is finite or +∞ | 0 |
/// | all equal and finite | log n |
/// | some −∞ | these count as if they were not there |
/// | k are +∞ | log k |
/// | all −∞, or a NaN anywhere | NaN |
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func entropy<Scalar: Real>(logits: Vector<Scalar>, temperature: Scalar = 1) -> Scalar {
  entropyOfSoftmax(logits, temperature)
}

/// The entropy of a probability distribution, −Σ pᵢ log₂ pᵢ, in bits: the same as `entropy(p, base: 2)`.
///
///     entropyInBits([0.25, 0.25, 0.25, 0.25])   // 2.0
///     entropyInBits([0.5, 0.25, 0.25])          // 1.5, a yes-or-no question and half the time another
///
/// Edges are those of ``entropy(_:)``.
///
/// - Complexity: O(*n*).
public func entropyInBits<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Scalar {
  probabilities.entropy(base: 2)
}

/// The entropy of the softmax of logits in bits.
///
///     entropyInBits(logits: [0, 0])   // 1.0
///
/// Accuracy and edges are those of ``entropy(logits:temperature:)``.
///
/// - Complexity: O(*n*).
public func entropyInBits<Scalar: Real>(logits: Vector<Scalar>, temperature: Scalar = 1) -> Scalar {
  entropyOfSoftmax(logits, temperature) / Scalar.log(2)
}

func entropyOfSoftmax<Scalar: Real>(_ logits: Vector<Scalar>, _ temperature: Scalar) -> Scalar {
  requirePositive("entropy", temperature: temperature)
  let costs = 0 - logSoftmax(logits, temperature: temperature)
  return expectedCost(costs, softmax(logits, temperature: temperature))
}
