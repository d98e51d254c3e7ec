// The measures of one distribution or two, for each row or each column of matrices.

public import RealModule

/// The entropy of each row or column, in nats; see ``entropy(_:)``.
///
///     entropy([[0.5, 0.5], [1, 0]], along: .rows)   // [0.6931471805599453, 0.0]
///
/// - Complexity: O(*n m*).
public func entropy<Scalar: Real>(_ probabilities: Matrix<Scalar>, along axis: Axis) -> Vector<Scalar> {
  entropies(probabilities, axis)
}

/// The perplexity of each row or column; see ``perplexity(_:)``.
///
/// - Complexity: O(*n m*).
public func perplexity<Scalar: Real>(_ probabilities: Matrix<Scalar>, along axis: Axis) -> Vector<Scalar> {
  exp(entropies(probabilities, axis))
}

/// The distance to the uniform distribution of each row or column; see ``distanceToUniform(_:)``.
///
/// - Complexity: O(*n m*).
public func distanceToUniform<Scalar: Real>(
  _ probabilities: Matrix<Scalar>, along axis: Axis
) -> Vector<Scalar> {
  massesMovedToUniform(probabilities, axis)
}

/// The Kullback–Leibler divergence of each row or column of `p` from that of `q`, in nats; see
/// ``klDivergence(_:_:)``.
///
/// Matrices of different shapes stop the program.
///
/// - Complexity: O(*n m*).
public func klDivergence<Scalar: Real>(
  _ p: Matrix<Scalar>, _ q: Matrix<Scalar>, along axis: Axis
) -> Vector<Scalar> {
  relativeEntropies(p, q, axis)
}

/// The total variation distance of each row or column of `p` to that of `q`; see ``totalVariation(_:_:)``.
///
/// Matrices of different shapes stop the program.
///
/// - Complexity: O(*n m*).
public func totalVariation<Scalar: Real>(
  _ p: Matrix<Scalar>, _ q: Matrix<Scalar>, along axis: Axis
) -> Vector<Scalar> {
  massesMoved(p, q, axis)
}

func entropies<Scalar: Real>(_ matrix: Matrix<Scalar>, _ axis: Axis) -> Vector<Scalar> {
  Vector(matrix.lines(along: axis).map { $0.entropy() })
}

func massesMovedToUniform<Scalar: Real>(_ matrix: Matrix<Scalar>, _ axis: Axis) -> Vector<Scalar> {
  Vector(matrix.lines(along: axis).map(massMovedToUniform))
}

func relativeEntropies<Scalar: Real>(
  _ p: Matrix<Scalar>, _ q: Matrix<Scalar>, _ axis: Axis
) -> Vector<Scalar> {
  requireEqualShapes("klDivergence", p, q)
  return Vector(zip(p.lines(along: axis), q.lines(along: axis)).map(relativeEntropy))
}

func massesMoved<Scalar: Real>(_ p: Matrix<Scalar>, _ q: Matrix<Scalar>, _ axis: Axis) -> Vector<Scalar> {
  requireEqualShapes("totalVariation", p, q)
  return Vector(zip(p.lines(along: axis), q.lines(along: axis)).map(massMoved))
}

extension Matrix {
  fileprivate func lines(along axis: Axis) -> [Vector<Scalar>] {
    switch axis {
    case .rows: (0..<rows).map(row)
    case .columns: (0..<columns).map(column)
    }
  }
}
