// Sums and differences are entrywise and scalars act on every entry. `*` between matrices, or a matrix and a
// vector, is the product of linear algebra (see Matrix+Products.swift); the entrywise one is
// ``Matrix/hadamard(_:_:)``. What acts on each row or column has a name, since an operator would not say
// which of the two is meant where a matrix is square. Shapes that do not fit stop the program.

extension Matrix {
  /// Every entry negated.
  public static prefix func - (matrix: Self) -> Self { matrix.mapped(-) }

  /// The entrywise sum.
  public static func + (left: Self, right: Self) -> Self { zipped("Matrix +", left, right, +) }

  /// The entrywise difference.
  public static func - (left: Self, right: Self) -> Self { zipped("Matrix -", left, right, -) }

  /// The entrywise product.
  public static func hadamard(_ left: Self, _ right: Self) -> Self {
    zipped("Matrix.hadamard", left, right, *)
  }

  /// The entrywise quotient.
  public static func hadamardQuotient(_ left: Self, _ right: Self) -> Self {
    zipped("Matrix.hadamardQuotient", left, right, /)
  }

  public static func + (left: Self, right: Scalar) -> Self { left.mapped { $0 + right } }
  public static func - (left: Self, right: Scalar) -> Self { left.mapped { $0 - right } }
  public static func * (left: Self, right: Scalar) -> Self { left.mapped { $0 * right } }
  public static func / (left: Self, right: Scalar) -> Self { left.mapped { $0 / right } }

  public static func + (left: Scalar, right: Self) -> Self { right.mapped { left + $0 } }
  public static func - (left: Scalar, right: Self) -> Self { right.mapped { left - $0 } }
  public static func * (left: Scalar, right: Self) -> Self { right.mapped { left * $0 } }
  public static func / (left: Scalar, right: Self) -> Self { right.mapped { left / $0 } }

  public static func += (left: inout Self, right: Self) { left = zipped("Matrix +=", left, right, +) }
  public static func -= (left: inout Self, right: Self) { left = zipped("Matrix -=", left, right, -) }

  public static func += (left: inout Self, right: Scalar) { left = left + right }
  public static func -= (left: inout Self, right: Scalar) { left = left - right }
  public static func *= (left: inout Self, right: Scalar) { left = left * right }
  public static func /= (left: inout Self, right: Scalar) { left = left / right }

  /// A matrix with the transform of every entry.
  ///
  ///     Matrix([[4, 9]]).mapped { $0.squareRoot() }   // [[2.0, 3.0]]
  ///
  /// - Complexity: O(*n m*).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func mapped(_ transform: (Scalar) -> Scalar) -> Self {
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

extension Matrix {
  /// The vector added to every row: entry (i, j) is mᵢⱼ + vⱼ.
  ///
  ///     Matrix([[1, 2], [3, 4]]).addingToRows([10, 20])   // [[11.0, 22.0], [13.0, 24.0]]
  ///
  /// A vector with another number of entries than there are columns stops the program.
  ///
  /// - Complexity: O(*n m*).
  public func addingToRows(_ vector: Vector<Scalar>) -> Self {
    combinedWithRows("Matrix.addingToRows", vector, +)
  }

  /// The vector added to every column: entry (i, j) is mᵢⱼ + vᵢ.
  ///
  ///     Matrix([[1, 2], [3, 4]]).addingToColumns([10, 20])   // [[11.0, 12.0], [23.0, 24.0]]
  ///
  /// A vector with another number of entries than there are rows stops the program.
  ///
  /// - Complexity: O(*n m*).
  public func addingToColumns(_ vector: Vector<Scalar>) -> Self {
    combinedWithColumns("Matrix.addingToColumns", vector, +)
  }

  /// Every row multiplied by its own number, mᵢⱼ vᵢ: the product diag(v) · m without the diagonal matrix.
  ///
  ///     Matrix([[1, 2], [3, 4]]).scalingRows(by: [10, 20])   // [[10.0, 20.0], [60.0, 80.0]]
  ///
  /// A vector with another number of entries than there are rows stops the program.
  ///
  /// - Complexity: O(*n m*).
  public func scalingRows(by factors: Vector<Scalar>) -> Self {
    combinedWithColumns("Matrix.scalingRows", factors, *)
  }

  /// Every column multiplied by its own number, mᵢⱼ vⱼ: the product m · diag(v) without the diagonal matrix.
  ///
  ///     Matrix([[1, 2], [3, 4]]).scalingColumns(by: [10, 20])   // [[10.0, 40.0], [30.0, 80.0]]
  ///
  /// A vector with another number of entries than there are columns stops the program.
  ///
  /// - Complexity: O(*n m*).
  public func scalingColumns(by factors: Vector<Scalar>) -> Self {
    combinedWithRows("Matrix.scalingColumns", factors, *)
  }

  private func combinedWithRows(
    _ function: StaticString, _ vector: Vector<Scalar>, _ combine: (Scalar, Scalar) -> Scalar
  ) -> Self {
    if vector.count != columns {
      stop(
        function,
        "the vector must have an entry for each column, but the matrix is \(shapeText) and the vector has "
          + "\(vector.count)")
    }
    let combined = elements.indices.map { combine(elements[$0], vector.elements[$0 % columns]) }
    return Self(rows, columns, combined, function)
  }

  private func combinedWithColumns(
    _ function: StaticString, _ vector: Vector<Scalar>, _ combine: (Scalar, Scalar) -> Scalar
  ) -> Self {
    if vector.count != rows {
      stop(
        function,
        "the vector must have an entry for each row, but the matrix is \(shapeText) and the vector has "
          + "\(vector.count)")
    }
    let combined = elements.indices.map { combine(elements[$0], vector.elements[$0 / columns]) }
    return Self(rows, columns, combined, function)
  }
}
