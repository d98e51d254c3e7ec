// Arithmetic is elementwise; a scalar acts on every entry. Each entry is rounded once. Infinities and NaN
// follow IEEE 754. Vectors of different lengths stop the program: nothing is repeated to make them fit.
// `+` adds; vectors are joined by ``concatenated(_:)``.

extension Vector {
  /// The vector unchanged.
  public static prefix func + (vector: Self) -> Self { vector }

  /// Every entry negated.
  public static prefix func - (vector: Self) -> Self { vector.mapped(-) }

  /// The entrywise sum.
  public static func + (left: Self, right: Self) -> Self { zipped("Vector +", left, right, +) }

  /// The entrywise difference.
  public static func - (left: Self, right: Self) -> Self { zipped("Vector -", left, right, -) }

  /// The entrywise product; ``dot(_:_:)`` is the inner product.
  public static func * (left: Self, right: Self) -> Self { zipped("Vector *", left, right, *) }

  /// The entrywise quotient.
  public static func / (left: Self, right: Self) -> Self { zipped("Vector /", left, right, /) }

  public static func + (left: Self, right: Scalar) -> Self { left.mapped { $0 + right } }
  public static func - (left: Self, right: Scalar) -> Self { left.mapped { $0 - right } }
  public static func * (left: Self, right: Scalar) -> Self { left.mapped { $0 * right } }
  public static func / (left: Self, right: Scalar) -> Self { left.mapped { $0 / right } }

  public static func + (left: Scalar, right: Self) -> Self { right.mapped { left + $0 } }
  public static func - (left: Scalar, right: Self) -> Self { right.mapped { left - $0 } }
  public static func * (left: Scalar, right: Self) -> Self { right.mapped { left * $0 } }
  public static func / (left: Scalar, right: Self) -> Self { right.mapped { left / $0 } }

  public static func += (left: inout Self, right: Self) { left.combine("Vector +=", right, +) }
  public static func -= (left: inout Self, right: Self) { left.combine("Vector -=", right, -) }
  public static func *= (left: inout Self, right: Self) { left.combine("Vector *=", right, *) }
  public static func /= (left: inout Self, right: Self) { left.combine("Vector /=", right, /) }

  public static func += (left: inout Self, right: Scalar) { left.transform { $0 + right } }
  public static func -= (left: inout Self, right: Scalar) { left.transform { $0 - right } }
  public static func *= (left: inout Self, right: Scalar) { left.transform { $0 * right } }
  public static func /= (left: inout Self, right: Scalar) { left.transform { $0 / right } }

  /// A vector with the transform of every entry; `map` gives an array.
  ///
  ///     Vector([4, 9]).mapped { $0.squareRoot() }   // [2.0, 3.0]
  ///
  /// - Complexity: O(*n*).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func mapped(_ transform: (Scalar) -> Scalar) -> Self {
    Self(elements.map(transform))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  static func zipped(
    _ function: StaticString, _ left: Self, _ right: Self, _ combine: (Scalar, Scalar) -> Scalar
  ) -> Self {
    requireEqualCounts(function, left, right)
    return Self(left.elements.indices.map { combine(left.elements[$0], right.elements[$0]) })
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private mutating func transform(_ transform: (Scalar) -> Scalar) {
    for index in elements.indices { elements[index] = transform(elements[index]) }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private mutating func combine(
    _ function: StaticString, _ other: Self, _ combine: (Scalar, Scalar) -> Scalar
  ) {
    requireEqualCounts(function, self, other)
    for index in elements.indices { elements[index] = combine(elements[index], other.elements[index]) }
  }
}
