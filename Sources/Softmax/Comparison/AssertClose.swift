// The comparison as a test: what is right passes silently, what is wrong says how wrong and where. The rule
// and the defaults are those of `isClose`, in ApproximateEquality.swift. `assertClose` throws, so that nobody
// can overlook it; `closeReport` gives the same report as a value.

public import RealModule

/// Compares two numbers and reports how far they are apart.
///
///     closeReport(0.1 + 0.2, 0.3).passed          // true
///     closeReport(1.5, 1).worstAbsolute?.size     // 0.5
///
/// - Parameters:
///   - actual: what was computed.
///   - expected: what it should be.
///   - relativeTolerance: at least 0, or the program stops. Without it the default of the type.
///   - absoluteTolerance: at least 0, or the program stops. Without it the default of the type.
public func closeReport<Scalar: Real & Sendable>(
  _ actual: Scalar, _ expected: Scalar,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> CloseReport<Scalar> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

/// Compares two vectors entry by entry and reports how many differ, by how much and where.
///
///     closeReport(softmax([2, 1, 0]), [0.665, 0.245, 0.09]).mismatches                              // 3
///     closeReport(softmax([2, 1, 0]), [0.665, 0.245, 0.09], absoluteTolerance: 5e-4).mismatches     // 0
///
/// Vectors of different lengths stop the program; empty ones pass. Parameters are as for two numbers.
///
/// - Complexity: O(*n*).
public func closeReport<Scalar: Real & Sendable>(
  _ actual: Vector<Scalar>, _ expected: Vector<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> CloseReport<Scalar> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

/// Compares two matrices entry by entry and reports how many differ, by how much and where.
///
/// Matrices of different shapes stop the program; matrices without entries pass. Parameters are as for two
/// numbers.
///
/// - Complexity: O(*n m*).
public func closeReport<Scalar: Real & Sendable>(
  _ actual: Matrix<Scalar>, _ expected: Matrix<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> CloseReport<Scalar> {
  CloseReport("closeReport", actual, expected, relativeTolerance, absoluteTolerance)
}

/// Throws a report unless two numbers are close.
///
///     try assertClose(sigmoid(0), 0.5)
///
/// It passes exactly where `isClose` with the same tolerances is true. Parameters are as for
/// `closeReport(_:_:relativeTolerance:absoluteTolerance:)`.
///
/// - Returns: The report, for its largest differences.
/// - Throws: The report, if it has a mismatch.
@discardableResult
public func assertClose<Scalar: Real & Sendable>(
  _ actual: Scalar, _ expected: Scalar,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) throws(CloseReport<Scalar>) -> CloseReport<Scalar> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}

/// Throws a report unless every entry of a vector is close to its counterpart, each by its own magnitude.
///
///     do {
///       try assertClose(softmax([2, 1, 0]), [0.665, 0.245, 0.09])
///     } catch {
///       print(error)   // 3 of 3 entries differ by more than 1e-07 + 1e-07 · max(|a|, |b|) …
///     }
///
/// Vectors of different lengths stop the program; empty ones pass.
///
/// - Returns: The report, for its largest differences.
/// - Throws: The report, if it has a mismatch.
/// - Complexity: O(*n*).
@discardableResult
public func assertClose<Scalar: Real & Sendable>(
  _ actual: Vector<Scalar>, _ expected: Vector<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) throws(CloseReport<Scalar>) -> CloseReport<Scalar> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}

/// Throws a report unless every entry of a matrix is close to its counterpart, each by its own magnitude.
///
/// Matrices of different shapes stop the program; matrices without entries pass.
///
/// - Returns: The report, for its largest differences.
/// - Throws: The report, if it has a mismatch.
/// - Complexity: O(*n m*).
@discardableResult
public func assertClose<Scalar: Real & Sendable>(
  _ actual: Matrix<Scalar>, _ expected: Matrix<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) throws(CloseReport<Scalar>) -> CloseReport<Scalar> {
  try CloseReport("assertClose", actual, expected, relativeTolerance, absoluteTolerance).get()
}

extension CloseReport {
  init(
    _ function: StaticString, _ actual: Scalar, _ expected: Scalar,
    _ relativeTolerance: Scalar?, _ absoluteTolerance: Scalar?
  ) {
    let tolerance = Tolerance(function, relativeTolerance, absoluteTolerance)
    self.init([actual], [expected], tolerance) { _ in [] }
  }

  init(
    _ function: StaticString, _ actual: Vector<Scalar>, _ expected: Vector<Scalar>,
    _ relativeTolerance: Scalar?, _ absoluteTolerance: Scalar?
  ) {
    requireEqualCounts(function, actual, expected)
    let tolerance = Tolerance(function, relativeTolerance, absoluteTolerance)
    self.init(actual.elements, expected.elements, tolerance) { [$0] }
  }

  init(
    _ function: StaticString, _ actual: Matrix<Scalar>, _ expected: Matrix<Scalar>,
    _ relativeTolerance: Scalar?, _ absoluteTolerance: Scalar?
  ) {
    requireEqualShapes(function, actual, expected)
    let tolerance = Tolerance(function, relativeTolerance, absoluteTolerance)
    self.init(actual.elements, expected.elements, tolerance) {
      [$0 / actual.columns, $0 % actual.columns]
    }
  }

  func get() throws(Self) -> Self {
    if !passed { throw self }
    return self
  }
}
