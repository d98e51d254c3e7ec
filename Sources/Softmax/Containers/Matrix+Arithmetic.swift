// Sums and differences are entrywise, scalars act on every entry, and `*` between matrices, or a matrix and
// a vector, is the product of linear algebra. The entrywise product is ``Matrix/hadamard(_:_:)``. Shapes
// that do not fit stop the program.

extension Matrix {
  public static prefix func - (matrix: Self) -> Self { matrix.mapped(-) }

  /// The entrywise sum.
  public static func + (left: Self, right: Self) -> Self { zipped("Matrix +", left, right, +) }

  /// The entrywise difference.
  public static func - (left: Self, right: Self) -> Self { zipped("Matrix -", left, right, -) }

  /// The entrywise product.
  public static func hadamard(_ left: Self, _ right: Self) -> Self {
    zipped("Matrix.hadamard", left, right, *)
  }

  public static func + (left: Self, right: Scalar) -> Self { left.mapped { $0 + right } }
  public static func - (left: Self, right: Scalar) -> Self { left.mapped { $0 - right } }
  public static func * (left: Self, right: Scalar) -> Self { left.mapped { $0 * right } }
  public static func / (left: Self, right: Scalar) -> Self { left.mapped { $0 / right } }

  public static func + (left: Scalar, right: Self) -> Self { right.mapped { left + $0 } }
  public static func - (left: Scalar, right: Self) -> Self { right.mapped { left - $0 } }
  public static func * (left: Scalar, right: Self) -> Self { right.mapped { left * $0 } }
  public static func / (left: Scalar, right: Self) -> Self { right.mapped { left / $0 } }

  /// The matrix product: entry (i, j) is the inner product of row i of `left` and column j of `right`.
  ///
  /// The entries have the accuracy of ``dot(_:_:)``.
  ///
  /// - Complexity: O(*n m k*) for an *n* × *k* and a *k* × *m* matrix.
  public static func * (left: Self, right: Self) -> Self {
    if left.columns != right.rows {
      stop(
        "Matrix *",
        "columns on the left must equal rows on the right, but the shapes are \(left.shapeText) and "
          + right.shapeText)
    }
    let turned = right.transpose
    var products: [Scalar] = []
    products.reserveCapacity(left.rows * right.columns)
    for i in 0..<left.rows {
      for j in 0..<right.columns {
        products.append(compensatedDot(left.rowSlice(i), turned.rowSlice(j)))
      }
    }
    return Self(left.rows, right.columns, products, "Matrix *")
  }

  /// The product of a matrix and a column vector: entry i is the inner product of row i and the vector.
  public static func * (left: Self, right: Vector<Scalar>) -> Vector<Scalar> {
    if left.columns != right.count {
      stop(
        "Matrix * Vector",
        "columns must equal the vector's entries, but the matrix is \(left.shapeText) and the vector has "
          + "\(right.count)")
    }
    return Vector((0..<left.rows).map { compensatedDot(left.rowSlice($0), right.elements[...]) })
  }

  /// The sum of all entries, compensated; 0 if there are none.
  public var sum: Scalar { compensatedSum(elements) }

  /// The sum of all entries divided by their number; NaN if there are none.
  public var mean: Scalar { sum / Scalar(elements.count) }

  /// The smallest entry: NaN if an entry is NaN, +∞ if there are none.
  public func min() -> Scalar { -largestElement(elements.map(-)) }

  /// The largest entry: NaN if an entry is NaN, −∞ if there are none.
  public func max() -> Scalar { largestElement(elements) }

  private func rowSlice(_ i: Int) -> ArraySlice<Scalar> {
    elements[(i * columns)..<((i + 1) * columns)]
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func mapped(_ transform: (Scalar) -> Scalar) -> Self {
    Self(rows, columns, elements.map(transform), "Matrix.mapped")
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  static func zipped(
    _ function: StaticString, _ left: Self, _ right: Self, _ combine: (Scalar, Scalar) -> Scalar
  ) -> Self {
    requireEqualShapes(function, left, right)
    let elements = left.elements.indices.map { combine(left.elements[$0], right.elements[$0]) }
    return Self(left.rows, left.columns, elements, function)
  }
}
