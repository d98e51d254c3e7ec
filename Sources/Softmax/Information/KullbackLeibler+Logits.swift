// The divergence of two softmaxes. With uⱼ = (yⱼ − xⱼ) / T, and log-sum-exp written as L,
//
//     D = Σ pⱼ (log pⱼ − log qⱼ) = L(y / T) − L(x / T) − Σ pⱼ uⱼ = log Σ pⱼ exp(uⱼ) − Σ pⱼ uⱼ.
//
// Let μ = Σ pⱼ uⱼ and v = u − μ. Then Σ pⱼ vⱼ = 0 can be taken from the sum without changing it:
//
//     D = log Σ pⱼ exp(vⱼ) = log1p(Σ pⱼ (exp(vⱼ) − 1 − vⱼ)),
//
// the variance of u over two, to first order, in terms that are all at least 0. So the divergence of nearly
// equal softmaxes, which is what a trust region or a distillation near its end is about, keeps its digits:
// the plain formula cancels to an ulp of |u|. What is far away, D > 1/2, cancels little (its negative terms
// add up to less than 1/e), and there the plain formula is the better one, since it cannot overflow.
//
// An unlikely outcome may have a large v, whose rounding the exponential would magnify: half an ulp of 700 is 512
// of e⁷⁰⁰. With u measured from its value at outcome t, p exp(u) = q pₜ / qₜ, where nothing is magnified.

public import RealModule

/// The Kullback–Leibler divergence of two softmaxes from their logits, D(softmax(x / T) ‖ softmax(y / T)), in
/// nats.
///
///     klDivergence(logits: [2, 1, 0], logits: [0, 1, 2])       // 1.15042076520888…
///     klDivergence(logits: [2, 1, 0], logits: [7, 6, 5])       // 0.0: the same softmax
///     klDivergence(logits: [0, 0], logits: [1e-9, 0])          // 1.25e-19
///     klDivergence(logits: [0, 0], logits: [0, -1000])         // 499.3068528194401
///
/// By ``klDivergence(_:_:)`` of the two softmaxes the third is 0, as they differ by less than rounding, and
/// the fourth +∞, as softmax underflows. The result is at least 0 and within 8 ulps of the exact one; if D is
/// below 1/2 and only the first of two logits is −∞, or one is +∞, within 4 ulps of 1.
///
/// Outcomes with xᵢ = −∞ contribute 0; where yᵢ alone is −∞ the result is +∞. Infinite logits share the mass
/// as in ``softmax(_:temperature:)``; logits that have no softmax give NaN; none give 0.
///
/// - Parameters:
///   - first: the logits x of what happens.
///   - second: the logits y of what is expected; another number of them than of `first` stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func klDivergence<Scalar: Real>(
  logits first: Vector<Scalar>, logits second: Vector<Scalar>, temperature: Scalar = 1
) -> Scalar {
  relativeEntropyOfSoftmax(first, second, temperature)
}

func relativeEntropyOfSoftmax<Scalar: Real>(
  _ first: Vector<Scalar>, _ second: Vector<Scalar>, _ temperature: Scalar
) -> Scalar {
  requirePositive("klDivergence", temperature: temperature)
  requireEqualCounts("klDivergence", first, second)
  let p = softmax(first, temperature: temperature)
  let logP = logSoftmax(first, temperature: temperature)
  let logQ = logSoftmax(second, temperature: temperature)

  let plain = expectedDifference(p.elements, logP.elements, logQ.elements)
  guard plain < 1 / 2 else { return plain }
  // Outcomes that both exclude take no part.
  let indices = p.indices.filter { first[$0] > -.infinity || second[$0] > -.infinity }
  let areFinite = indices.allSatisfy { first[$0].isFinite && second[$0].isFinite }
  guard areFinite && temperature.isFinite else { return max(0, plain) }
  let q = softmax(second, temperature: temperature)
  let centred = centredDivergence(
    indices.map { first[$0] }, indices.map { second[$0] }, temperature, indices.map { p[$0] },
    indices.map { q[$0] })
  return centred.isFinite ? centred : max(0, plain)
}

/// Σ pᵢ (log pᵢ − log qᵢ), outcomes with p = 0 left out.
private func expectedDifference<Scalar: Real>(
  _ p: [Scalar], _ logP: [Scalar], _ logQ: [Scalar]
) -> Scalar {
  var sum = CompensatedSum<Scalar>()
  for index in p.indices {
    if logQ[index].isNaN { return .nan }
    if p[index] != 0 { sum.add(p[index] * (logP[index] - logQ[index])) }
  }
  return sum.value
}

/// log1p(Σ pⱼ (exp(vⱼ) − 1 − vⱼ)), all logits being finite.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
private func centredDivergence<Scalar: Real>(
  _ first: [Scalar], _ second: [Scalar], _ temperature: Scalar, _ p: [Scalar], _ q: [Scalar]
) -> Scalar {
  guard let pivot = p.indices.max(by: { p[$0] < p[$1] }) else { return 0 }
  // u is measured from its value at the likeliest outcome, so that a common shift is taken out exactly.
  let u = first.indices.map { index in
    compensatedSum([second[index], -first[index], -second[pivot], first[pivot]]) / temperature
  }
  let mean = dot(Vector(p), Vector(u))
  let ratio = p[pivot] / q[pivot] * Scalar.exp(-mean)
  var sum = CompensatedSum<Scalar>()
  for (index, u) in u.enumerated() {
    let v = u - mean
    if v.magnitude <= 1 {
      sum.add(p[index] * exponentialRemainder(v))
    } else if v <= 4 && p[index].isNormal {
      sum.add(p[index] * (Scalar.expMinusOne(v) - v))
    } else {
      sum.add(q[index] * ratio - p[index] * (1 + v))
    }
  }
  return Scalar.log(onePlus: sum.value)
}

/// exp(v) − 1 − v = v²/2 + v³/6 + … for |v| ≤ 1, with all digits where v is small.
private func exponentialRemainder<Scalar: Real>(_ v: Scalar) -> Scalar {
  var term = v * v / 2
  var sum = term
  var divisor: Scalar = 3
  while true {
    term *= v / divisor
    let next = sum + term
    if next == sum { return sum }
    sum = next
    divisor += 1
  }
}
