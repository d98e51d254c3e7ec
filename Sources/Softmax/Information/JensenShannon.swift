public import RealModule

/// The Jensen–Shannon divergence ½ D(p ‖ m) + ½ D(q ‖ m) with m = ½ (p + q), in nats: a symmetric divergence
/// that is always finite.
///
///     jensenShannonDivergence([1, 0], [0, 1])            // 0.6931471805599453, its largest value, log 2
///     jensenShannonDivergence([0.5, 0.5], [0.25, 0.75])  // 0.033822…
///
/// Its square root is a metric. With d = (p − q) / (p + q) a term is m/2 · (h(d) + h(−d)), where h(d) =
/// (1 + d) log(1 + d) − d: the sum has no negative terms, so nothing cancels where p and q are close, and the
/// result is within 8 ulps of the exact one.
///
/// No outcomes give 0. A negative probability or NaN gives NaN. The probabilities are not checked to add up
/// to 1.
///
/// Source: J. Lin, “Divergence measures based on the Shannon entropy”, IEEE Trans. Inf. Theory 37 (1991).
///
/// - Parameters:
///   - p: a distribution.
///   - q: another; another number of outcomes stops the program.
/// - Complexity: O(*n*).
public func jensenShannonDivergence<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  meanRelativeEntropy(p, q)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func meanRelativeEntropy<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  requireEqualCounts("jensenShannonDivergence", p, q)
  var sum = CompensatedSum<Scalar>()
  for (p, q) in zip(p.elements, q.elements) {
    guard p >= 0 && q >= 0 else { return .nan }
    if p == q { continue }
    let middle = p / 2 + q / 2
    sum.add(middle / 2 * symmetricKernel(p, q))
  }
  return sum.value
}

/// (1 + d) log(1 + d) + (1 − d) log(1 − d) with d = (p − q) / (p + q); 2 log 2 at ±1.
private func symmetricKernel<Scalar: Real>(_ p: Scalar, _ q: Scalar) -> Scalar {
  // p + q of two tiny probabilities is exact, its half may not be.
  let d = (p - q) / (p + q)
  if d.magnitude <= 1 / 2 { return divergenceKernel(d) + divergenceKernel(-d) }
  // 1 − |d| without its rounding, which the logarithm would magnify.
  let smaller = 2 * (min(p, q) / (p + q))
  let tail = smaller == 0 ? 0 : smaller * Scalar.log(smaller)
  return (2 - smaller) * Scalar.log(onePlus: 1 - smaller) + tail
}
