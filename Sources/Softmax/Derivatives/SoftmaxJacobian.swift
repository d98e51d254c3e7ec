// The derivative of pᵢ = wᵢ / W, where wᵢ = exp(xᵢ / T) and W = Σ wⱼ. Since ∂wᵢ/∂xⱼ = δᵢⱼ wᵢ / T and ∂W/∂xⱼ =
// wⱼ / T, the quotient rule gives
//
//     ∂pᵢ/∂xⱼ = (δᵢⱼ wᵢ W − wᵢ wⱼ) / (W² T) = pᵢ (δᵢⱼ − pⱼ) / T,        J = (diag(p) − p pᵀ) / T.
//
// For any v, T vᵀJv = Σ pᵢ vᵢ² − (Σ pᵢ vᵢ)²: the variance of v under p. So J is symmetric and positive
// semidefinite, and Jv = 0 for constant v: adding a constant to all logits changes nothing.
//
// A diagonal entry is pᵢ (1 − pᵢ) / T, and 1 − pᵢ comes from the other probabilities; see
// `ComplementedProbabilities.swift`.

public import RealModule

/// The Jacobian of softmax, J = (diag(p) − p pᵀ) / T with p = softmax(x / T): entry (i, j) is ∂pᵢ/∂xⱼ.
///
///     softmaxJacobian([0, 0])          // [[0.25, -0.25], [-0.25, 0.25]]
///     softmaxJacobian([50, 0])[0, 0]   // 1.9287498479639178e-22, where p * (1 - p) gives 0
///
/// It is symmetric, exactly so as computed, positive semidefinite, and its rows and columns add up to 0. By
/// Gershgorin's theorem its eigenvalues are in 0...1/(2T), since pᵢ (1 − pᵢ) + Σ pᵢ pⱼ = 2 pᵢ (1 − pᵢ) ≤ ½;
/// so softmax is a Lipschitz function with constant 1/(2T): the colder, the steeper. Every entry is within 8
/// ulps of the exact one, unless a product underflows.
///
/// | logits | Jacobian |
/// | --- | --- |
/// | none | 0 × 0 |
/// | one, finite or +∞ | `[[0]]` |
/// | some −∞ | rows and columns of zeros for these |
/// | some +∞ | the formula with their shares of the mass; zeros everywhere if it is one |
/// | all −∞, or a NaN anywhere | NaN everywhere |
///
/// Source: B. Gao and L. Pavel, “On the properties of the softmax function with application in game theory
/// and reinforcement learning”, arXiv:1704.00805 (2017), Propositions 1–4, with λ = 1/T; their constant λ is
/// twice the one above.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0, +∞ included, where all entries are 0; anything else stops the program.
/// - Complexity: O(*n*²). For the product with a vector, ``softmaxJacobianProduct(_:tangent:temperature:)``
///   takes O(*n*).
public func softmaxJacobian<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1
) -> Matrix<Scalar> {
  jacobianOfSoftmax("softmaxJacobian", logits, temperature)
}

/// The product of the Jacobian of softmax and a direction, J v: how the probabilities begin to change when
/// the logits move along v.
///
///     softmaxJacobianProduct([2, 1, 0], tangent: [1, 0, 0])   // [0.2226…, -0.1628…, -0.0598…], a column
///     softmaxJacobianProduct([2, 1, 0], tangent: [1, 1, 1])   // [0.0, 0.0, 0.0]: a shift changes nothing
///
/// This is the Jacobian-vector product of forward-mode differentiation, without the matrix:
///
///     (J v)ᵢ = pᵢ (vᵢ − Σⱼ pⱼ vⱼ) / T,
///
/// each probability changes by as much as its direction exceeds the mean direction. Differences are taken
/// from the entry of v at the likeliest class, so that nothing is lost when one class dominates. The entries
/// add up to 0. Edges are those of ``softmaxJacobian(_:temperature:)``; infinite or NaN directions have no
/// meaningful product.
///
/// - Parameters:
///   - logits: any numbers.
///   - tangent: as many; another number of them stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func softmaxJacobianProduct<Scalar: Real>(
  _ logits: Vector<Scalar>, tangent: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  productWithJacobian("softmaxJacobianProduct", logits, tangent, temperature)
}

/// The product of a row vector and the Jacobian of softmax, uᵀJ: the gradient with respect to the logits of a
/// function whose gradient with respect to the probabilities is u.
///
///     softmaxCotangentProduct([2, 1, 0], cotangent: [1, 0, 0])   // [0.2226…, -0.1628…, -0.0598…], ∇p₁
///
/// This is the vector-Jacobian product of reverse-mode differentiation (backpropagation). Since the Jacobian
/// is symmetric, uᵀJ = (J u)ᵀ, and it is the same computation as
/// ``softmaxJacobianProduct(_:tangent:temperature:)``, with the same edges; the two have names of their own
/// because they mean different things.
///
/// - Parameters:
///   - logits: any numbers.
///   - cotangent: as many; another number of them stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func softmaxCotangentProduct<Scalar: Real>(
  _ logits: Vector<Scalar>, cotangent: Vector<Scalar>, temperature: Scalar = 1
) -> Vector<Scalar> {
  productWithJacobian("softmaxCotangentProduct", logits, cotangent, temperature)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func jacobianOfSoftmax<Scalar: Real>(
  _ function: StaticString, _ logits: Vector<Scalar>, _ temperature: Scalar
) -> Matrix<Scalar> {
  let p = ComplementedProbabilities(function, softmaxOf: logits, temperature: temperature)
  let count = p.values.count
  var entries: [Scalar] = []
  entries.reserveCapacity(count * count)
  for i in 0..<count {
    for j in 0..<count {
      let entry = p.values[i] * (i == j ? p.complements[i] : -p.values[j])
      // Adding 0 keeps zeros positive.
      entries.append(entry / temperature + 0)
    }
  }
  return Matrix(rows: count, columns: count, elements: entries)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func productWithJacobian<Scalar: Real>(
  _ function: StaticString, _ logits: Vector<Scalar>, _ direction: Vector<Scalar>, _ temperature: Scalar
) -> Vector<Scalar> {
  requireEqualCounts(function, logits, direction)
  let p = ComplementedProbabilities(function, softmaxOf: logits, temperature: temperature)
  guard !direction.isEmpty else { return [] }
  let relative = direction - direction[p.likeliest]
  let mean = dot(Vector(p.values), relative)
  return Vector(p.values.indices.map { p.values[$0] * (relative[$0] - mean) / temperature })
}
