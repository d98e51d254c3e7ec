// A derivative from values alone. It knows nothing of the formulas of this folder, which is what makes it an
// oracle for them.
//
// The error has two parts. Taylor's theorem gives for the central difference
//
//     (f(x + h) − f(x − h)) / 2h = f′(x) + h² f‴(x) / 6 + …,
//
// a truncation error that falls with h; and since each value is rounded, the quotient has an error of about
// ε |f(x)| / h, which grows as h falls, ε being the precision of f. On logarithmic axes the sum is a U: it
// falls with slope 2 from the right, rises with slope −1 to the left, and has its lowest point, some ε^(2/3),
// near h = ∛ε. With ulpOfOne for ε, that is the step taken here, times the magnitude of x where it is above 1.
//
// Two steps can be combined so that the h² terms cancel (Richardson's extrapolation):
//
//     (4 D(h/2) − D(h)) / 3 = f′(x) − h⁴ f⁽⁵⁾(x) / 480 + …,
//
// whose U has slope 4, and its lowest point, some ε^(4/5), near h = ε^(1/5).
//
// x + h is rounded too. So that this does no harm, the quotient is taken over the difference of the two
// points as they are, not over 2h.
//
// Source: N. J. Higham, “Accuracy and Stability of Numerical Algorithms”, 2nd edition, SIAM 2002, for truncation
// against rounding; W. H. Press et al., “Numerical Recipes”, 3rd edition, section 5.7, for the steps.

public import RealModule

/// How fast the truncation error of a finite difference falls with its step.
public enum DifferenceOrder: Sendable, Hashable, CaseIterable {
  /// The central difference: the error falls with h², and two values are needed for each entry.
  case second
  /// Richardson's extrapolation of two central differences: h⁴, and four values.
  case fourth
}

/// The gradient of a function by finite differences: an oracle for gradients that are derived.
///
///     finiteDifferenceGradient(of: { logSumExp($0) }, at: [2, 1, 0])
///     // [0.66524095577…, 0.24472847105…, 0.09003057317…]: softmax([2, 1, 0]) to ten digits
///
/// Where function and entries are of moderate size, the error to be expected is about 10⁻¹⁰ for `Double`,
/// 10⁻¹² with the fourth order, and for `Float` 10⁻⁴ or 10⁻⁵. Another step makes it worse on either side. For
/// the derivative e of the exponential function at 1, and h the step:
///
///     abs(finiteDifferenceGradient(of: { exp($0[0]) }, at: [1], step: h)[0] - exp(1))
///
/// | h | 10⁻¹ | 10⁻³ | 10⁻⁵ | 10⁻⁷ | 10⁻⁹ | 10⁻¹¹ |
/// | --- | --- | --- | --- | --- | --- | --- |
/// | second order | 5 · 10⁻³ | 5 · 10⁻⁷ | 6 · 10⁻¹¹ | 2 · 10⁻¹¹ | 8 · 10⁻⁸ | 1 · 10⁻⁵ |
/// | fourth order | 6 · 10⁻⁷ | 5 · 10⁻¹⁴ | 4 · 10⁻¹¹ | 1 · 10⁻⁹ | 1 · 10⁻⁸ | 2 · 10⁻⁵ |
///
/// An entry that is infinite or NaN has the derivative NaN; so has one beside which the step vanishes (x + h
/// and x − h are the same number). What the function gives there, NaN and ∞ included, follows IEEE 754.
///
/// - Parameters:
///   - function: the function; it is called 2n times, or 4n times for the fourth order.
///   - point: where; an empty one has an empty gradient.
///   - step: h for every entry, a finite number greater than 0; anything else stops the program. Without it
///     each entry has its own, ∛ulpOfOne · max(1, |x|), or with the power 1/5 for the fourth order.
///   - order: how the truncation error falls.
public func finiteDifferenceGradient<Scalar: Real>(
  of function: (Vector<Scalar>) -> Scalar, at point: Vector<Scalar>, step: Scalar? = nil,
  order: DifferenceOrder = .second
) -> Vector<Scalar> {
  gradientByDifferences(function, point, step, order)
}

/// The Jacobian of a function by finite differences: entry (i, j) is ∂fᵢ/∂xⱼ.
///
///     finiteDifferenceJacobian(of: { softmax($0) }, at: [0, 0])   // [[0.25, -0.25], [-0.25, 0.25]], nearly
///
/// Accuracy and edges are those of ``finiteDifferenceGradient(of:at:step:order:)``.
///
/// - Parameters:
///   - function: a function that gives the same number of entries everywhere; otherwise the program stops.
///   - point: where; for an empty one the Jacobian has no entries.
///   - step: as for the gradient.
///   - order: how the truncation error falls.
public func finiteDifferenceJacobian<Scalar: Real>(
  of function: (Vector<Scalar>) -> Vector<Scalar>, at point: Vector<Scalar>, step: Scalar? = nil,
  order: DifferenceOrder = .second
) -> Matrix<Scalar> {
  jacobianByDifferences(function, point, step, order)
}

func gradientByDifferences<Scalar: Real>(
  _ function: (Vector<Scalar>) -> Scalar, _ point: Vector<Scalar>, _ step: Scalar?, _ order: DifferenceOrder
) -> Vector<Scalar> {
  requireStep("finiteDifferenceGradient", step)
  return Vector(
    point.indices.map { index in
      derivative(of: { [function($0)] }, along: index, point, step, order)[0]
    })
}

func jacobianByDifferences<Scalar: Real>(
  _ function: (Vector<Scalar>) -> Vector<Scalar>, _ point: Vector<Scalar>, _ step: Scalar?,
  _ order: DifferenceOrder
) -> Matrix<Scalar> {
  requireStep("finiteDifferenceJacobian", step)
  let columns = point.indices.map { derivative(of: function, along: $0, point, step, order) }
  for column in columns where column.count != columns[0].count {
    requireEqualLengths(columns[0], column)
  }
  return Matrix(columns).transpose
}

private func derivative<Scalar: Real>(
  of function: (Vector<Scalar>) -> Vector<Scalar>, along index: Int, _ point: Vector<Scalar>, _ step: Scalar?,
  _ order: DifferenceOrder
) -> Vector<Scalar> {
  switch order {
  case .second:
    let h = step ?? defaultStep(3, at: point[index])
    return centralDifference(of: function, along: index, point, h)
  case .fourth:
    let h = step ?? defaultStep(5, at: point[index])
    let whole = centralDifference(of: function, along: index, point, h)
    let half = centralDifference(of: function, along: index, point, h / 2)
    requireEqualLengths(whole, half)
    return half + (half - whole) / 3
  }
}

private func defaultStep<Scalar: Real>(_ root: Int, at x: Scalar) -> Scalar {
  Scalar.root(.ulpOfOne, root) * max(1, x.magnitude)
}

private func centralDifference<Scalar: Real>(
  of function: (Vector<Scalar>) -> Vector<Scalar>, along index: Int, _ point: Vector<Scalar>, _ h: Scalar
) -> Vector<Scalar> {
  var forward = point
  var backward = point
  forward[index] += h
  backward[index] -= h
  let width = forward[index] - backward[index]
  let after = function(forward)
  let before = function(backward)
  requireEqualLengths(before, after)
  return Vector(after.indices.map { width > 0 ? (after[$0] - before[$0]) / width : .nan })
}

private func requireStep<Scalar: Real>(_ function: StaticString, _ step: Scalar?) {
  if let step, !(step > 0 && step.isFinite) {
    stop(function, "step must be a finite number greater than 0, but it is \(step)")
  }
}

private func requireEqualLengths<Scalar>(_ left: Vector<Scalar>, _ right: Vector<Scalar>) {
  if left.count != right.count {
    stop(
      "finiteDifferenceJacobian",
      "function must give the same number of entries everywhere, but it gives \(left.count) and "
        + "\(right.count)")
  }
}
