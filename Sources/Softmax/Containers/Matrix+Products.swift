public import RealModule

extension Matrix {
  /// The matrix product: entry (i, j) is the inner product of row i of `left` and column j of `right`.
  ///
  ///     let m: Matrix = [[1, 2], [3, 4]]
  ///     m * m   // [[7.0, 10.0], [15.0, 22.0]]
  ///
  /// The entries have the accuracy of ``dot(_:_:)``: as if computed in twice the precision. Where the inner
  /// dimension is 0 every entry is 0. Shapes that do not fit stop the program.
  ///
  /// - Complexity: O(*n m k*) for an *n* × *k* and a *k* × *m* matrix.
  public static func * (left: Self, right: Self) -> Self { left.product(right) }

  /// The product of a matrix and a column vector: entry i is the inner product of row i and the vector.
  ///
  ///     let m: Matrix = [[1, 2], [3, 4]]
  ///     m * [1, 10]   // [21.0, 43.0]
  ///
  /// Accuracy and edges are those of the product of matrices.
  ///
  /// - Complexity: O(*n m*).
  public static func * (left: Self, right: Vector<Scalar>) -> Vector<Scalar> { left.product(right) }

  /// The product of a row vector and a matrix: entry j is the inner product of the vector and column j.
  ///
  ///     let m: Matrix = [[1, 2], [3, 4]]
  ///     [1, 10] * m   // [31.0, 42.0]
  ///
  /// The same as `right.transpose * left`. Accuracy and edges are those of the product of matrices.
  ///
  /// - Complexity: O(*n m*).
  public static func * (left: Vector<Scalar>, right: Self) -> Vector<Scalar> { right.product(from: left) }

  func product(_ other: Self) -> Self {
    if columns != other.rows {
      stop(
        "Matrix *",
        "columns on the left must equal rows on the right, but the shapes are \(shapeText) and "
          + other.shapeText)
    }
    let turned = other.transpose
    var products: [Scalar] = []
    products.reserveCapacity(rows * other.columns)
    for i in 0..<rows {
      for j in 0..<other.columns {
        products.append(compensatedDot(rowSlice(i), turned.rowSlice(j)))
      }
    }
    return Self(rows, other.columns, products, "Matrix *")
  }

  func product(_ vector: Vector<Scalar>) -> Vector<Scalar> {
    if columns != vector.count {
      stop(
        "Matrix * Vector",
        "columns must equal the vector's entries, but the matrix is \(shapeText) and the vector has "
          + "\(vector.count)")
    }
    return Vector((0..<rows).map { compensatedDot(rowSlice($0), vector.elements[...]) })
  }

  func product(from vector: Vector<Scalar>) -> Vector<Scalar> {
    if rows != vector.count {
      stop(
        "Vector * Matrix",
        "rows must equal the vector's entries, but the vector has \(vector.count) and the matrix is "
          + shapeText)
    }
    let turned = transpose
    return Vector((0..<columns).map { compensatedDot(vector.elements[...], turned.rowSlice($0)) })
  }

  func rowSlice(_ i: Int) -> ArraySlice<Scalar> {
    elements[(i * columns)..<((i + 1) * columns)]
  }
}

/// The outer product: the matrix with aᵢ bⱼ in row i and column j, which has rank 1.
///
///     outer([1, 2], [10, 20, 30])   // [[10.0, 20.0, 30.0], [20.0, 40.0, 60.0]]
///
/// The vectors may differ in length; if one is empty there are no entries. The Jacobian of softmax is
/// `Matrix(diagonal: p) - outer(p, p)`.
///
/// - Complexity: O(*n m*).
public func outer<Scalar: Real>(_ left: Vector<Scalar>, _ right: Vector<Scalar>) -> Matrix<Scalar> {
  left.outer(right)
}

extension Vector {
  func outer(_ other: Self) -> Matrix<Scalar> {
    let products = elements.flatMap { a in other.elements.map { a * $0 } }
    return Matrix(count, other.count, products, "outer")
  }
}
