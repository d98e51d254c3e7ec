public import RealModule

/// The distribution that is certain of one class: 1 at its index, 0 elsewhere.
///
///     oneHot(1, count: 3)                          // [0.0, 1.0, 0.0]
///     let p: Vector<Float> = oneHot(1, count: 3)   // the same in Float
///
/// It is the target that cross-entropy compares with, the gradient of a maximum, and the limit of softmax as
/// the temperature falls to 0.
///
/// - Parameters:
///   - index: the class, in `0..<count`; anything else stops the program.
///   - count: the number of classes.
/// - Complexity: O(*n*).
@_disfavoredOverload
public func oneHot<Scalar: Real>(_ index: Int, count: Int) -> Vector<Scalar> {
  Vector(oneHotRow(index, count))
}

/// A matrix with a one-hot row for each index.
///
///     oneHot([2, 0], count: 3)   // [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
///
/// No indices give a matrix without rows.
///
/// - Parameters:
///   - indices: the classes, each in `0..<count`; anything else stops the program.
///   - count: the number of classes; at least 0, or the program stops.
/// - Complexity: O(*n m*) for *n* indices and *m* classes.
@_disfavoredOverload
public func oneHot<Scalar: Real>(_ indices: [Int], count: Int) -> Matrix<Scalar> {
  if count < 0 { stop("oneHot", "count must not be negative, but it is \(count)") }
  return Matrix(indices.count, count, indices.flatMap { oneHotRow($0, count) }, "oneHot")
}

public func oneHot(_ index: Int, count: Int) -> Vector<Double> { Vector(oneHotRow(index, count)) }

public func oneHot(_ indices: [Int], count: Int) -> Matrix<Double> {
  if count < 0 { stop("oneHot", "count must not be negative, but it is \(count)") }
  return Matrix(indices.count, count, indices.flatMap { oneHotRow($0, count) }, "oneHot")
}

private func oneHotRow<Scalar: Real>(_ index: Int, _ count: Int) -> [Scalar] {
  if index < 0 || index >= count {
    stop("oneHot", "index must be in 0..<\(Swift.max(0, count)), but it is \(index)")
  }
  var row = [Scalar](repeating: 0, count: count)
  row[index] = 1
  return row
}
