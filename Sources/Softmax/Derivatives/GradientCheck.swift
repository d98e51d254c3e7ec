public import RealModule

/// How a gradient that was derived compares with finite differences.
///
///     let check = checkGradient(of: { logSumExp($0) }, gradient: { softmax($0) }, at: [2, 1, 0])
///     check.isPassed   // true
///     print(check)
///     // gradient agrees with finite differences in all 3 entries; worst absolute error 8.05…e-12 at [2], …
public struct GradientCheck<Scalar: Real> {
  /// One entry of the gradient beside its finite difference.
  public struct Entry {
    /// The index of the entry.
    public let index: Int
    /// What the gradient says.
    public let gradient: Scalar
    /// What finite differences say.
    public let difference: Scalar
    /// |gradient − difference|; 0 for equal infinities, NaN if one of them is NaN.
    public let absoluteError: Scalar
    /// The absolute error over the larger magnitude of the two; 0 if both are 0.
    public let relativeError: Scalar
    /// Whether the absolute error is at most absolute + relative tolerance · the larger magnitude.
    public let isClose: Bool
  }

  /// The entries in order.
  public let entries: [Entry]

  /// Whether every entry is close. The empty gradient is.
  public var isPassed: Bool { entries.allSatisfy(\.isClose) }

  /// The entry with the largest absolute error, the first of equal ones; NaN counts as larger than
  /// everything. `nil` if there are no entries.
  public var worstAbsolute: Entry? { worst(\.absoluteError) }

  /// The entry with the largest relative error, the first of equal ones; NaN counts as larger than
  /// everything. `nil` if there are no entries.
  public var worstRelative: Entry? { worst(\.relativeError) }

  private func worst(_ error: (Entry) -> Scalar) -> Entry? {
    entries.first { error($0).isNaN }
      ?? entries.reduce(nil as Entry?) { worst, entry in
        guard let worst, error(worst) >= error(entry) else { return entry }
        return worst
      }
  }
}

extension GradientCheck: Equatable {}
extension GradientCheck.Entry: Equatable {}
extension GradientCheck: Sendable where Scalar: Sendable {}
extension GradientCheck.Entry: Sendable where Scalar: Sendable {}

extension GradientCheck: CustomStringConvertible {
  /// The verdict, with the worst errors and where they are.
  public var description: String {
    guard let absolute = worstAbsolute, let relative = worstRelative else {
      return "gradient agrees with finite differences: it has no entries"
    }
    let worst =
      "worst absolute error \(absolute.absoluteError) at [\(absolute.index)], "
      + "worst relative error \(relative.relativeError) at [\(relative.index)]"
    guard let first = entries.first(where: { !$0.isClose }) else {
      return "gradient agrees with finite differences in all \(entries.count) entries; \(worst)"
    }
    let count = entries.count { !$0.isClose }
    return "gradient differs from finite differences in \(count) of \(entries.count) entries, first at "
      + "[\(first.index)]: \(first.gradient) instead of \(first.difference); \(worst)"
  }
}

/// Compares a gradient that was derived with finite differences of the function.
///
///     checkGradient(of: { crossEntropy(logits: $0, target: 0) },
///                   gradient: { crossEntropyGradient(logits: $0, target: 0) }, at: [2, 1, 0])
///
/// An entry passes where |gradient − difference| ≤ absolute + relative · max(|gradient|, |difference|). NaN
/// never passes. What passes is right at this point, up to the accuracy of the differences; a gradient that
/// is wrong where the function has a kink or a branch is found only at a point that is there.
///
/// - Parameters:
///   - function: the function.
///   - gradient: its gradient, called once; another number of entries than `point` has stops the program.
///   - point: where.
///   - relativeTolerance: at least 0; without it √ulpOfOne, 1.5 · 10⁻⁸ for `Double` and 3.5 · 10⁻⁴ for
///     `Float`.
///   - absoluteTolerance: at least 0; without it √ulpOfOne.
///   - step: as for ``finiteDifferenceGradient(of:at:step:order:)``.
///   - order: as for ``finiteDifferenceGradient(of:at:step:order:)``.
public func checkGradient<Scalar: Real>(
  of function: (Vector<Scalar>) -> Scalar, gradient: (Vector<Scalar>) -> Vector<Scalar>,
  at point: Vector<Scalar>, relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil,
  step: Scalar? = nil, order: DifferenceOrder = .second
) -> GradientCheck<Scalar> {
  gradientChecked(
    gradient(point), gradientByDifferences(function, point, step, order), relativeTolerance,
    absoluteTolerance)
}

func gradientChecked<Scalar: Real>(
  _ gradient: Vector<Scalar>, _ differences: Vector<Scalar>, _ relativeTolerance: Scalar?,
  _ absoluteTolerance: Scalar?
) -> GradientCheck<Scalar> {
  if gradient.count != differences.count {
    stop(
      "checkGradient",
      "gradient must have as many entries as the point, but they have \(gradient.count) and "
        + "\(differences.count)")
  }
  let relative = relativeTolerance ?? Scalar.ulpOfOne.squareRoot()
  let absolute = absoluteTolerance ?? Scalar.ulpOfOne.squareRoot()
  if !(relative >= 0) { stop("checkGradient", "relativeTolerance must be at least 0, but it is \(relative)") }
  if !(absolute >= 0) { stop("checkGradient", "absoluteTolerance must be at least 0, but it is \(absolute)") }
  let entries = gradient.indices.map { index in
    let (left, right) = (gradient[index], differences[index])
    let size = max(left.magnitude, right.magnitude)
    let error = left == right ? 0 : (left - right).magnitude
    return GradientCheck<Scalar>.Entry(
      index: index, gradient: left, difference: right, absoluteError: error,
      relativeError: error == 0 ? 0 : error / size,
      isClose: error == 0 || (error.isFinite && error <= absolute + relative * size))
  }
  return GradientCheck(entries: entries)
}
