public import RealModule

/// The total variation distance ½ Σ |pᵢ − qᵢ|: the largest difference of the probabilities that two
/// distributions give to one event.
///
///     totalVariation([0.5, 0.5, 0], [0.5, 0, 0.5])   // 0.5
///     totalVariation([1, 0], [0, 1])                 // 1.0
///
/// It is a metric with values in 0...1, and the share of the mass that must be moved to make one distribution
/// into the other. It is 0 for equal ones, and exactly the same with `p` and `q` exchanged. No outcomes give
/// 0, NaN gives NaN. The probabilities are not checked. The result is within 2 ulps of the exact one.
///
/// - Parameters:
///   - p: a distribution.
///   - q: another; another number of outcomes stops the program.
/// - Complexity: O(*n*).
public func totalVariation<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  massMoved(p, q)
}

/// The total variation distance of a distribution to the uniform one, ½ Σ |pᵢ − 1/n|.
///
///     distanceToUniform([1, 0, 0, 0])                           // 0.75
///     distanceToUniform(softmax([2, 1, 0]))                     // 0.33190762244148…
///     distanceToUniform(softmax([2, 1, 0], temperature: 10))    // 0.0338…: heat makes it flat
///
/// It is 0 for the uniform distribution, with 1/n rounded as softmax rounds it, and 1 − 1/n, its largest
/// value, where one outcome is certain. The gap of the entropy to its largest value, log n − H(p), is another
/// measure of the same: it is the divergence D(p ‖ uniform), and bounds this one, ½ Σ |pᵢ − 1/n| ≤
/// √((log n − H(p)) / 2), by Pinsker's inequality. Near the uniform distribution the gap is about
/// n/2 · Σ (pᵢ − 1/n)², so it falls with the square of the distance.
///
/// No outcomes give 0, NaN gives NaN.
///
/// - Complexity: O(*n*).
public func distanceToUniform<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Scalar {
  massMovedToUniform(probabilities)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func massMoved<Scalar: Real>(_ p: Vector<Scalar>, _ q: Vector<Scalar>) -> Scalar {
  requireEqualCounts("totalVariation", p, q)
  var sum = CompensatedSum<Scalar>()
  for (p, q) in zip(p.elements, q.elements) { sum.add((p - q).magnitude) }
  return sum.value / 2
}

func massMovedToUniform<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Scalar {
  let share = 1 / Scalar(probabilities.count)
  return massMoved(probabilities, Vector(repeating: share, count: probabilities.count))
}
