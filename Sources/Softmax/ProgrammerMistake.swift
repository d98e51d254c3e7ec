/// Stops the program because a function was called in a way it can never be meant.
///
/// Messages name the function, the argument and the value, in this form:
/// `softmax: temperature must be greater than 0, but it is -1.0`.
///
/// `fatalError` rather than `preconditionFailure`, since the latter keeps its message to itself in
/// optimised builds, and this library is always used as one.
func stop(_ function: StaticString, _ message: @autoclosure () -> String) -> Never {
  fatalError("\(function): \(message())")
}

/// Stops unless two vectors have as many entries as each other.
func requireEqualCounts<Scalar>(
  _ function: StaticString, _ left: Vector<Scalar>, _ right: Vector<Scalar>
) {
  if left.count != right.count {
    stop(
      function,
      "vectors must have the same number of entries, but they have \(left.count) and \(right.count)")
  }
}

/// Stops unless two matrices have the same shape.
func requireEqualShapes<Scalar>(
  _ function: StaticString, _ left: Matrix<Scalar>, _ right: Matrix<Scalar>
) {
  if left.rows != right.rows || left.columns != right.columns {
    stop(
      function,
      "matrices must have the same shape, but they are \(left.shapeText) and \(right.shapeText)")
  }
}
