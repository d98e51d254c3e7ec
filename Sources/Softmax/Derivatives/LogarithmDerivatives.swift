// With L(x) = log Σ exp(xⱼ / T), the chain rule gives ∂L/∂xᵢ = exp(xᵢ / T) / (T Σ exp(xⱼ / T)) = pᵢ / T:
// softmax is the gradient of log-sum-exp. Differentiated once more, ∂²L/∂xᵢ∂xⱼ = (∂pᵢ/∂xⱼ) / T: the Hessian
// of one is the Jacobian of the other, and as that is positive semidefinite, log-sum-exp is convex. And since
// log pᵢ = xᵢ / T − L, ∂(log pᵢ)/∂xⱼ = (δᵢⱼ − pⱼ) / T.
//
// Source: B. Gao and L. Pavel, “On the properties of the softmax function with application in game theory and
// reinforcement learning”, arXiv:1704.00805 (2017), Propositions 1 and 2. Their log-sum-exp is T L, a maximum
// that is smooth; its gradient is p, and its Hessian T times the one below.

public import RealModule

/// The gradient of log-sum-exp: softmax.
///
///     logSumExpGradient([2, 1, 0])   // softmax([2, 1, 0])
///
/// At temperature T it is the gradient p / T of log Σ exp(xⱼ / T). Edges are those of
/// ``softmax(_:temperature:)``.
///
/// - Parameter temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func logSumExpGradient<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  gradientOfLogSumExp(logits, temperature)
}

/// The Hessian of log-sum-exp: the Jacobian of softmax, diag(p) − p pᵀ.
///
///     logSumExpHessian([0, 0])   // [[0.25, -0.25], [-0.25, 0.25]]
///
/// At temperature T it is the Hessian (diag(p) − p pᵀ) / T² of log Σ exp(xⱼ / T). It is symmetric and
/// positive semidefinite: log-sum-exp is convex, though not strictly, since it is linear along the constant
/// vectors. Accuracy and edges are those of ``softmaxJacobian(_:temperature:)``.
///
/// - Parameter temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*²).
public func logSumExpHessian<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Matrix<Scalar> {
  jacobianOfSoftmax("logSumExpHessian", logits, temperature) / temperature
}

/// The Jacobian of log-softmax: entry (i, j) is ∂(log pᵢ)/∂xⱼ = (δᵢⱼ − pⱼ) / T.
///
///     logSoftmaxJacobian([0, 0])   // [[0.5, -0.5], [-0.5, 0.5]]
///
/// Its rows add up to 0; it is not symmetric. Row i is the gradient of a log-likelihood, which is why the
/// gradient of the cross entropy is so simple. The diagonal entries 1 − pᵢ come from the other probabilities,
/// so that they keep their digits when pᵢ is near 1; every entry is within 5 ulps of the exact one. Edges are
/// those of ``softmaxJacobian(_:temperature:)``, but a logit of −∞ has a row like the others, the limit of
/// rows, with 1/T on the diagonal.
///
/// - Parameter temperature: greater than 0, +∞ included, where all entries are 0; anything else stops the
///   program.
/// - Complexity: O(*n*²).
public func logSoftmaxJacobian<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Matrix<Scalar> {
  jacobianOfLogSoftmax(logits, temperature)
}

func gradientOfLogSumExp<Scalar: Real>(_ logits: Vector<Scalar>, _ temperature: Scalar) -> Vector<Scalar> {
  requirePositive("logSumExpGradient", temperature: temperature)
  return softmax(logits, temperature: temperature) / temperature
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func jacobianOfLogSoftmax<Scalar: Real>(_ logits: Vector<Scalar>, _ temperature: Scalar) -> Matrix<Scalar> {
  let p = ComplementedProbabilities("logSoftmaxJacobian", softmaxOf: logits, temperature: temperature)
  let count = p.values.count
  var entries: [Scalar] = []
  entries.reserveCapacity(count * count)
  for i in 0..<count {
    for j in 0..<count { entries.append((i == j ? p.complements[i] : 0 - p.values[j]) / temperature) }
  }
  return Matrix(rows: count, columns: count, elements: entries)
}
