// With H = −Σ pᵢ log pᵢ, ∂H/∂pᵢ = −log pᵢ − 1. Through the Jacobian of softmax, whose rows add up to 0, the
// −1 drops out:
//
//     ∂H/∂xⱼ = −Σᵢ (log pᵢ) pᵢ (δᵢⱼ − pⱼ) / T = −pⱼ (log pⱼ + H) / T.

public import RealModule

/// The gradient of the entropy of the softmax of logits: −pⱼ (log pⱼ + H) / T, in nats per unit of the
/// logits.
///
///     entropyGradient([2, 1, 0])   // [-0.28258…, 0.14077…, 0.14181…]
///
/// Raising a logit whose surprise −log p is below the entropy makes the distribution more certain; raising
/// one above it makes it less so. The entries add up to 0; all are 0 at equal logits, up to rounding of
/// log n. Each is within 8 ulps of the larger of −pⱼ log pⱼ / T and pⱼ H / T, unless that comes from a
/// subnormal probability.
///
/// A logit of −∞ has the entry 0. Logits that have no softmax give NaN everywhere; none give none.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0, +∞ included, where all entries are 0; anything else stops the program.
/// - Complexity: O(*n*).
public func entropyGradient<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  gradientOfEntropy(logits, temperature)
}

func gradientOfEntropy<Scalar: Real>(_ logits: Vector<Scalar>, _ temperature: Scalar) -> Vector<Scalar> {
  requirePositive("entropyGradient", temperature: temperature)
  let p = softmax(logits, temperature: temperature)
  let logP = logSoftmax(logits, temperature: temperature)
  let entropy = expectedCost(0 - logP, p)
  return Vector(
    p.indices.map { p[$0] == 0 ? 0 : (0 - p[$0] * (logP[$0] + entropy)) / temperature })
}
