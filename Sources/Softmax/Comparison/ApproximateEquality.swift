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
// (Float32 and Float16 there; torch 2.) An infinity is close to itself alone, NaN to nothing. The relation is
// not transitive.
//
// This says whether; ``assertClose(_:_:relativeTolerance:absoluteTolerance:)`` says by how much and where, and
// ``ulpDistance(_:_:)`` counts in steps of the type.

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
  areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
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
  return areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
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
  return areClose(left, right, Tolerance("isClose", relativeTolerance, absoluteTolerance))
}

/// Whether two numbers are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Scalar, right: Scalar) -> Bool { areClose(left, right, .standard) }

/// Whether two vectors are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Vector<Scalar>, right: Vector<Scalar>) -> Bool {
  requireEqualCounts("≈", left, right)
  return areClose(left, right, .standard)
}

/// Whether two matrices are close in the sense of `isClose` with the default tolerances of their type.
public func ≈ <Scalar: Real>(left: Matrix<Scalar>, right: Matrix<Scalar>) -> Bool {
  requireEqualShapes("≈", left, right)
  return areClose(left, right, .standard)
}

func areClose<Scalar: Real>(_ left: Scalar, _ right: Scalar, _ tolerance: Tolerance<Scalar>) -> Bool {
  ComparisonObserver.compared([left], [right])
  return tolerance.accepts(left, right)
}

func areClose<Scalar: Real>(
  _ left: Vector<Scalar>, _ right: Vector<Scalar>, _ tolerance: Tolerance<Scalar>
) -> Bool {
  ComparisonObserver.compared(left.elements, right.elements)
  return tolerance.accepts(left.elements, right.elements)
}

func areClose<Scalar: Real>(
  _ left: Matrix<Scalar>, _ right: Matrix<Scalar>, _ tolerance: Tolerance<Scalar>
) -> Bool {
  ComparisonObserver.compared(left.elements, right.elements)
  return tolerance.accepts(left.elements, right.elements)
}
