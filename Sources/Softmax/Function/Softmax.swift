public import RealModule

/// The softmax of logits: pᵢ = exp(xᵢ / T) / Σⱼ exp(xⱼ / T), computed without overflow.
///
///     softmax([2, 1, 0])                                  // [0.6652…, 0.2447…, 0.0900…]
///     softmax([1000, 1001, 999])                          // the same three numbers, in another order
///     softmax([2, 1, 0], temperature: 0.5)                // [0.8668…, 0.1173…, 0.0158…], sharper
///     softmax([2, 1, 0], mask: [true, true, false])       // [0.7310…, 0.2689…, 0.0]
///
/// The entries are in 0...1, add up to 1, and keep the order of the logits. Adding a constant to all logits
/// changes nothing; multiplying them does, and that is what the temperature is for.
///
/// | logits | result |
/// | --- | --- |
/// | none | no entries |
/// | one, finite or +∞ | `[1]` |
/// | all equal and finite | 1/n each |
/// | some −∞ | these get exactly 0 |
/// | all −∞ | NaN everywhere: there is no mass to share |
/// | one +∞ | that one gets 1, the others 0 |
/// | several +∞ | these share the mass equally, the others get 0 |
/// | a NaN anywhere | NaN everywhere |
/// | excluded by a mask | exactly 0, and the rest as if they were not there |
/// | all excluded | 0 everywhere |
///
/// For any finite logits, any number of them and any temperature, an entry is within 3 ulps of the exact
/// value for `Double` and within 1 ulp for `Float` and `Float16`; where it is subnormal, units of the
/// smallest number count. The largest errors found are 2.1 and 0.56 ulps, and 0.76 for up to 16 logits;
/// `Weights.swift` has the proof. The formula as it is usually computed loses up to 9 bits by the subtraction
/// of the maximum, and more as entries become many.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0. Near 0 the largest logit takes all, as in
///     ``softmaxColdLimit(_:mask:)``; +∞ gives ``softmaxHotLimit(_:mask:)``. Zero, a negative number and
///     NaN stop the program.
///   - mask: a row of flags as long as the logits, false where one does not take part, whatever it holds.
///     With ``Mask/filled(with:)`` the number stands in the place of these logits. Another shape stops the
///     program.
/// - Complexity: O(*n*), three passes over the logits. Without a mask nothing but the result is allocated.
public func softmax<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1, mask: Mask? = nil
) -> Vector<Scalar> {
  logits.softmax(temperature: temperature, mask: mask)
}

/// The softmax of each row, or of each column, of a matrix.
///
///     softmax([[2, 1, 0], [0, 0, 0]], along: .rows)       // [[0.6652…, 0.2447…, 0.0900…], [0.3333…, …]]
///     softmax([[2, 1], [0, 1]], along: .columns)          // [[0.8807…, 0.5], [0.1192…, 0.5]]
///
/// Each row or column is treated as ``softmax(_:temperature:mask:)`` treats a vector, with the same
/// accuracy and the same edges; one that holds NaN does not affect the others. A matrix without entries
/// gives itself.
///
/// - Parameters:
///   - logits: any numbers.
///   - axis: `.rows` for rows that add up to 1, `.columns` for columns.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
///   - mask: flags in the shape of the matrix, or a single row of them that holds for every row; another
///     shape stops the program. A row or column all of which is excluded is 0 everywhere.
/// - Complexity: O(*n m*).
public func softmax<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil
) -> Matrix<Scalar> {
  logits.softmax(along: axis, temperature: temperature, mask: mask)
}

extension Vector {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func softmax(temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("softmax", temperature: temperature)
    return mapped("softmax", mask, excluded: 0, Kernel.softmax(temperature: temperature))
  }

  /// A vector that a function makes of the logits that a mask leaves.
  func mapped(
    _ function: StaticString, _ mask: Mask?, excluded: Scalar, _ transform: RowsFunction<Scalar>
  ) -> Self {
    Self(LogitRows(self, mask, function).mapped(along: .rows, excluded: excluded, transform))
  }
}

extension Matrix {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func softmax(along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("softmax", temperature: temperature)
    return mapped("softmax", along: axis, mask, excluded: 0, Kernel.softmax(temperature: temperature))
  }

  /// A matrix that a function makes of each row or column of the logits that a mask leaves.
  func mapped(
    _ function: StaticString, along axis: Axis, _ mask: Mask?, excluded: Scalar,
    _ transform: RowsFunction<Scalar>
  ) -> Self {
    let elements = LogitRows(self, mask, function).mapped(along: axis, excluded: excluded, transform)
    return Self(rows, columns, elements, function)
  }
}
