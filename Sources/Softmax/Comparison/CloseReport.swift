public import RealModule

/// How far two numbers, vectors or matrices are apart, and whether that is within the tolerance.
///
///     print(closeReport([1, 2.5, 3], [1, 2, 3]))
///     // 1 of 3 entries differs by more than 1e-07 + 1e-07 · max(|a|, |b|)
///     //   largest absolute difference 0.5 at [1]: 2.5, expected 2.0
///     //   largest relative difference 0.2 at [1]: 2.5, expected 2.0
///
/// It is the error that ``assertClose(_:_:relativeTolerance:absoluteTolerance:)`` throws.
public struct CloseReport<Scalar: Real & Sendable>: Error, Equatable {
  /// The pair of entries where some difference is largest.
  public struct Difference: Sendable, Equatable {
    /// The difference, absolute or relative.
    public let size: Scalar

    /// Where the pair stands: an index in a vector, row and column in a matrix, nothing for numbers.
    public let place: [Int]

    /// The entry on the left.
    public let actual: Scalar

    /// The entry on the right.
    public let expected: Scalar
  }

  /// How many pairs were compared.
  public let count: Int

  /// How many pairs are not close.
  public let mismatches: Int

  /// Where |a − b| is largest, over all pairs, close ones too; `nil` if there were none.
  ///
  /// Equal numbers, infinite ones too, differ by 0, an infinity from anything else by +∞; a NaN makes the
  /// difference NaN, which counts as larger than +∞. Of several equal differences it is the first one.
  public let worstAbsolute: Difference?

  /// Where |a − b| / max(|a|, |b|) is largest, a number in 0...2 for finite entries; edges are those of
  /// ``worstAbsolute``.
  public let worstRelative: Difference?

  /// The relative part of the tolerance that the pairs were held to.
  public let relativeTolerance: Scalar

  /// The absolute part of the tolerance that the pairs were held to.
  public let absoluteTolerance: Scalar

  /// Whether all pairs are close: the answer of `isClose` with the same tolerances.
  public var passed: Bool { mismatches == 0 }
}

extension CloseReport: CustomStringConvertible {
  /// The outcome in one line and, if anything was compared, the largest differences in two more.
  public var description: String {
    let bound = "\(absoluteTolerance) + \(relativeTolerance) · max(|a|, |b|)"
    let outcome =
      switch (mismatches, count) {
      case (0, 0): "nothing to compare"
      case (0, 1): "the difference is at most \(bound)"
      case (0, _): "all \(count) entries differ by at most \(bound)"
      case (_, 1): "the difference is more than \(bound)"
      case (1, _): "1 of \(count) entries differs by more than \(bound)"
      default: "\(mismatches) of \(count) entries differ by more than \(bound)"
      }
    guard let worstAbsolute, let worstRelative else { return outcome }
    return """
      \(outcome)
        largest absolute difference \(worstAbsolute)
        largest relative difference \(worstRelative)
      """
  }
}

extension CloseReport.Difference: CustomStringConvertible {
  /// The difference, where it is, and the two entries: `0.5 at [1]: 2.5, expected 2.0`.
  public var description: String {
    "\(text(size))\(place.isEmpty ? "" : " at \(place)"): \(text(actual)), expected \(text(expected))"
  }

  /// Without the sign that some processors give NaN.
  private func text(_ value: Scalar) -> String { value.isNaN ? "nan" : "\(value)" }
}

extension CloseReport {
  /// Compares the entries of two arrays of the same length; `place` turns an index into what a reader knows.
  init(
    _ actual: [Scalar], _ expected: [Scalar], _ tolerance: Tolerance<Scalar>, place: (Int) -> [Int]
  ) {
    ComparisonObserver.compared(actual, expected)
    let survey = Survey(actual, expected, tolerance)
    func difference(_ worst: (size: Scalar, index: Int)?) -> Difference? {
      worst.map {
        Difference(
          size: $0.size, place: place($0.index), actual: actual[$0.index], expected: expected[$0.index])
      }
    }
    count = actual.count
    mismatches = survey.mismatches
    worstAbsolute = difference(survey.absolute)
    worstRelative = difference(survey.relative)
    relativeTolerance = tolerance.relative
    absoluteTolerance = tolerance.absolute
  }
}

/// What one pass over all pairs finds.
private struct Survey<Scalar: Real> {
  var mismatches = 0
  var absolute: (size: Scalar, index: Int)?
  var relative: (size: Scalar, index: Int)?

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  init(_ actual: [Scalar], _ expected: [Scalar], _ tolerance: Tolerance<Scalar>) {
    for (index, (a, b)) in zip(actual, expected).enumerated() {
      if !tolerance.accepts(a, b) { mismatches += 1 }
      let (absoluteSize, relativeSize) = differences(a, b)
      if isLarger(absoluteSize, than: absolute?.size) { absolute = (absoluteSize, index) }
      if isLarger(relativeSize, than: relative?.size) { relative = (relativeSize, index) }
    }
  }
}

private func isLarger<Scalar: Real>(_ size: Scalar, than other: Scalar?) -> Bool {
  guard let other, !other.isNaN else { return other == nil }
  return size.isNaN || size > other
}

/// |a − b| and |a − b| / max(|a|, |b|).
private func differences<Scalar: Real>(_ a: Scalar, _ b: Scalar) -> (absolute: Scalar, relative: Scalar) {
  if a == b { return (0, 0) }
  if a.isNaN || b.isNaN { return (.nan, .nan) }
  if a.isInfinite || b.isInfinite { return (.infinity, .infinity) }
  let absolute = (a - b).magnitude
  let larger = max(a.magnitude, b.magnitude)
  if absolute.isFinite { return (absolute, absolute / larger) }
  return (absolute, (a / 2 - b / 2).magnitude / (larger / 2))
}
