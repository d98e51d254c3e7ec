// The second derivatives of pᵢ. From ∂pᵢ/∂xⱼ = pᵢ (δᵢⱼ − pⱼ) / T and the product rule,
//
//     ∂²pᵢ/∂xⱼ∂xₖ = pᵢ [(δᵢⱼ − pⱼ)(δᵢₖ − pₖ) − pⱼ (δⱼₖ − pₖ)] / T².
//
// It is the third derivative of log-sum-exp (times T), so all six arrangements of the indices give one
// number:
//
//     i, j, k different    2 pᵢ pⱼ pₖ
//     i = k ≠ j            −pᵢ pⱼ (1 − 2 pᵢ)
//     i = j = k            pᵢ (1 − pᵢ)(1 − 2 pᵢ)
//
// each over T²: the third cumulant of a one-hot vector drawn from p. 1 − 2p is taken as (1 − p) − p, where 1 − p
// comes from the other probabilities.

public import RealModule

/// The Hessians of the entries of softmax: entry (i, j, k) is ∂²pᵢ/∂xⱼ∂xₖ, and matrix i the Hessian of pᵢ.
///
///     softmaxHessian([0, 0]).matrix(0)         // [[0.0, 0.0], [0.0, 0.0]]: an inflection point
///     softmaxHessian([log(3), 0]).matrix(0)    // [[-0.09375, 0.09375], [0.09375, -0.09375]]
///
/// With the Jacobian J it gives softmax(x + d) = p + J d + ½ (H d) d + … . It is symmetric in all three
/// indices, exactly so as computed, and the sum over any of them is 0. An entry is within 12 ulps of the
/// exact one, or, for the factor 1 − 2p near p = ½, within 8 ulps of 1/T² times its other factors.
///
/// Edges are those of ``softmaxJacobian(_:temperature:)``.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0, +∞ included, where all entries are 0; anything else stops the program.
/// - Complexity: O(*n*³).
public func softmaxHessian<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Tensor3<Scalar> {
  hessianOfSoftmax(logits, temperature)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func hessianOfSoftmax<Scalar: Real>(_ logits: Vector<Scalar>, _ temperature: Scalar) -> Tensor3<Scalar> {
  let p = ComplementedProbabilities("softmaxHessian", softmaxOf: logits, temperature: temperature)
  let count = p.values.count
  var tensor = Tensor3<Scalar>(repeating: 0, count: count, rows: count, columns: count)
  for i in 0..<count {
    for j in i..<count {
      for k in j..<count {
        // Twice, since T² may overflow or underflow.
        // Adding 0 keeps zeros positive.
        let entry = thirdCumulant(p, i, j, k) / temperature / temperature + 0
        for (a, b, c) in [(i, j, k), (i, k, j), (j, i, k), (j, k, i), (k, i, j), (k, j, i)] {
          tensor[a, b, c] = entry
        }
      }
    }
  }
  return tensor
}

/// The third cumulant of the entries i ≤ j ≤ k of a one-hot vector.
private func thirdCumulant<Scalar: Real>(
  _ p: ComplementedProbabilities<Scalar>, _ i: Int, _ j: Int, _ k: Int
) -> Scalar {
  let skewness = p.complements[j] - p.values[j]
  if i == j && j == k { return p.values[j] * p.complements[j] * skewness }
  if i == j { return 0 - p.values[j] * p.values[k] * skewness }
  if j == k { return 0 - p.values[j] * p.values[i] * skewness }
  return 2 * p.values[i] * p.values[j] * p.values[k]
}
