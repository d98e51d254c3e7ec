// Goals, in this order: a law between computed numbers can be stated in one sign; it is symmetric; the
// tolerance is written down. Two numbers are close when
//
//     |a − b| ≤ absolute + relative · max(|a|, |b|)
//
// The defaults are those PyTorch documents for `torch.testing.assert_close`, whose rule has |b| alone in
// place of the larger of the two:
//
//     Double   relative 1e-7     absolute 1e-7
//     Float    relative 1.3e-6   absolute 1e-5
//     Float16  relative 1e-3     absolute 1e-5
//
// An infinity is close to itself alone, NaN to nothing. The relation is not transitive.

public import RealModule

infix operator ≈ : ComparisonPrecedence

/// Whether two numbers differ by no more than `absoluteTolerance + relativeTolerance · max(|a|, |b|)`.
///
///     isClose(0.1 + 0.2, 0.3)                            // true
///     isClose(0.665, 0.6652, relativeTolerance: 1e-3)    // true
///
/// Equal infinities are close; NaN is close to nothing, not even NaN.
///
/// - Parameters:
///   - relativeTolerance: at least 0. Without it the default of the type.
///   - absoluteTolerance: at least 0. Without it the default of the type. Give 0 where small numbers matter.
public func isClose<Scalar: Real>(
  _ left: Scalar, _ right: Scalar, relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> Bool {
  Tolerance(relativeTolerance, absoluteTolerance).accepts(left, right)
}

/// Whether every entry is close to its counterpart, each by its own magnitude.
///
/// Empty vectors are close. Vectors of different lengths stop the program.
///
/// - Complexity: O(*n*).
public func isClose<Scalar: Real>(
  _ left: Vector<Scalar>, _ right: Vector<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> Bool {
  requireEqualCounts("isClose", left, right)
  return Tolerance(relativeTolerance, absoluteTolerance).accepts(left.elements, right.elements)
}

/// Whether every entry is close to its counterpart, each by its own magnitude.
///
/// Empty matrices are close. Matrices of different shapes stop the program.
///
/// - Complexity: O(*n m*).
public func isClose<Scalar: Real>(
  _ left: Matrix<Scalar>, _ right: Matrix<Scalar>,
  relativeTolerance: Scalar? = nil, absoluteTolerance: Scalar? = nil
) -> Bool {
  requireEqualShapes("isClose", left, right)
  return Tolerance(relativeTolerance, absoluteTolerance).accepts(left.elements, right.elements)
}

/// Whether two numbers are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Scalar, right: Scalar) -> Bool { isClose(left, right) }

/// Whether two vectors are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Vector<Scalar>, right: Vector<Scalar>) -> Bool {
  requireEqualCounts("≈", left, right)
  return isClose(left, right)
}

/// Whether two matrices are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Matrix<Scalar>, right: Matrix<Scalar>) -> Bool {
  requireEqualShapes("≈", left, right)
  return isClose(left, right)
}

private struct Tolerance<Scalar: Real> {
  var relative: Scalar
  var absolute: Scalar

  init(_ relative: Scalar?, _ absolute: Scalar?) {
    self = .standard
    if let relative { self.relative = relative }
    if let absolute { self.absolute = absolute }
    if !(self.relative >= 0) {
      stop("isClose", "relativeTolerance must be at least 0, but it is \(self.relative)")
    }
    if !(self.absolute >= 0) {
      stop("isClose", "absoluteTolerance must be at least 0, but it is \(self.absolute)")
    }
  }

  private init(relative: Scalar, absolute: Scalar) {
    self.relative = relative
    self.absolute = absolute
  }

  /// Chosen by precision rather than by type, so that every `Real` has one.
  private static var standard: Self {
    switch -Scalar.ulpOfOne.exponent {
    case 50...: Self(relative: 1 / 10_000_000, absolute: 1 / 10_000_000)
    case 20...: Self(relative: 13 / 10_000_000, absolute: 1 / 100_000)
    default: Self(relative: 1 / 1_000, absolute: 1 / Scalar(100) / 1_000)
    }
  }

  func accepts(_ left: Scalar, _ right: Scalar) -> Bool {
    if left == right { return true }
    if !left.isFinite || !right.isFinite { return false }
    return (left - right).magnitude
      <= absolute + relative * max(left.magnitude, right.magnitude)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func accepts(_ left: [Scalar], _ right: [Scalar]) -> Bool {
    zip(left, right).allSatisfy { accepts($0, $1) }
  }
}
