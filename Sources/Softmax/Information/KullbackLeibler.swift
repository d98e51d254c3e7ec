// Goals, in this order: 0 exactly for equal distributions and never below; accurate for nearly equal ones.
//
// Near p = q the terms pᵢ log(pᵢ / qᵢ) are of the size of the differences δᵢ = pᵢ − qᵢ, have both signs, and
// their sum is of the size of δ²: written as it stands, the formula has an error of an ulp of δ and keeps no
// digit of a divergence of 10⁻¹⁷. With d = (p − q) / q,
//
//     p log(p / q) = (p − q) + q h(d),   h(d) = (1 + d) log(1 + d) − d = d²/2 − d³/6 + … ≥ 0.
//
// The first parts are exact, since numbers within a factor of two are subtracted without rounding (Sterbenz),
// and cancel in the sum; the second ones cannot cancel. Where |d| > 1/2 the term is taken as it stands.
//
// h itself must not subtract. With s = d / (2 + d), log(1 + d) = 2 (s + s³/3 + s⁵/5 + …) and
//
//     h(d) = 2 (s² + (1 + s)(s³/3 + s⁵/5 + …)) / (1 − s).

public import RealModule

/// The Kullback–Leibler divergence Σ pᵢ log(pᵢ / qᵢ) of p from q, in nats: what it costs to take q for p.
///
///     klDivergence([0.5, 0.5], [0.25, 0.75])   // 0.14384103622589045
///     klDivergence([0.25, 0.75], [0.5, 0.5])   // 0.13081203594113697: it is not symmetric
///     klDivergence([0.5, 0.5], [1, 0])         // +∞: q rules out what happens
///     klDivergence([1, 0], [0.5, 0.5])         // 0.6931471805599453
///
/// It is at least 0, is 0 where p = q and nowhere else (Gibbs' inequality), and is the excess of the cross
/// entropy over the entropy: −Σ pᵢ log qᵢ = H(p) + D(p ‖ q). With the uniform distribution in place of q it
/// is log n − H(p). It bounds the distance: ``totalVariation(_:_:)`` ≤ √(D / 2) (Pinsker's inequality).
///
/// An outcome with p = 0 contributes 0, the limit of p log p; one with p > 0 and q = 0 makes it +∞. A
/// negative probability or NaN gives NaN, no outcomes give 0. The probabilities are not checked to add up to
/// 1; where the two sums differ by rounding alone, a result that this makes negative is given as 0. The
/// result is within 8 ulps of the exact one, or 8 ulps of Σp − Σq if that is larger.
///
/// Source: S. Kullback and R. A. Leibler, “On information and sufficiency”, Ann. Math. Statist. 22 (1951).
///
/// - Parameters:
///   - p: what happens.
///   - q: what is expected; another number of outcomes than `p` has stops the program.
/// - Complexity: O(*n*).
public func klDivergence<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  relativeEntropy(p, q)
}

/// The cross entropy −Σ pᵢ log qᵢ of two distributions, in nats.
///
///     crossEntropy([0.5, 0.5], [0.25, 0.75])   // 0.8369882167858358
///     entropy([0.5, 0.5]) + klDivergence([0.5, 0.5], [0.25, 0.75])   // the same, up to rounding
///
/// Where q comes from logits, ``crossEntropy(logits:target:labelSmoothing:temperature:)`` keeps what rounding
/// takes from probabilities near 0 and 1. An outcome with p = 0 contributes 0; one with p > 0 and q = 0 makes
/// it +∞. A negative probability or NaN gives NaN, no outcomes give 0.
///
/// - Parameters:
///   - p: what happens.
///   - q: what is expected; another number of outcomes than `p` has stops the program.
/// - Complexity: O(*n*).
public func crossEntropy<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  expectedSurprise(p, q)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func relativeEntropy<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  requireEqualCounts("klDivergence", p, q)
  var sum = CompensatedSum<Scalar>()
  var excess = CompensatedSum<Scalar>()
  for (p, q) in zip(p.elements, q.elements) {
    guard p >= 0 && q >= 0 else { return .nan }
    excess.add(p)
    excess.add(-q)
    if p == 0 { continue }
    let difference = (p - q) / q
    if difference.magnitude <= 1 / 2 {
      sum.add(p - q)
      sum.add(q * divergenceKernel(difference))
    } else {
      let ratio = p / q
      let isPrecise = ratio.isNormal || q == 0
      sum.add(p * (isPrecise ? Scalar.log(ratio) : Scalar.log(p) - Scalar.log(q)))
    }
  }
  let isRounding = excess.value.magnitude <= Scalar(p.count) * .ulpOfOne
  return sum.value < 0 && isRounding ? 0 : sum.value
}

func expectedSurprise<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  requireEqualCounts("crossEntropy", p, q)
  return expectedCost(q.mapped { 0 - Scalar.log($0) }, p)
}

/// (1 + d) log(1 + d) − d for |d| ≤ 1/2, with all digits where d is small.
func divergenceKernel<Scalar: Real>(_ d: Scalar) -> Scalar {
  let s = d / (2 + d)
  let square = s * s
  var power = s * square
  var tail: Scalar = 0
  var divisor: Scalar = 3
  while true {
    let next = tail + power / divisor
    if next == tail { break }
    tail = next
    power *= square
    divisor += 2
  }
  return 2 * (square + (1 + s) * tail) / (1 - s)
}
