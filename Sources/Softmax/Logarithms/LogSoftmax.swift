public import RealModule

/// The logarithm of softmax, log pᵢ = xᵢ / T − log Σⱼ exp(xⱼ / T), exact where `log(softmax(…))` has run
/// out of digits or is −∞.
///
///     logSoftmax([1000, 0])                            // [0.0, -1000.0], log(softmax(…)) is [0.0, -inf]
///     logSoftmax([40, 0])[0]                           // -4.248354255291589e-18, log(softmax(…)) is 0
///     logSoftmax([2, 1], mask: [true, false])          // [0.0, -inf]
///
/// Written as (xᵢ − m) / T − log1p(Σ′ …), both terms have one sign and nothing cancels, so that every entry
/// is within 3 ulps of the exact value (`Float`: 1 ulp) wherever softmax itself underflows. Edges are the
/// logarithms of those of ``softmax(_:temperature:mask:)``: −∞ where softmax is exactly 0, be it for −∞ or
/// for a mask.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
///   - mask: as for ``softmax(_:temperature:mask:)``; entries that it excludes get −∞.
/// - Complexity: O(*n*).
public func logSoftmax<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1, mask: Mask? = nil
) -> Vector<Scalar> {
  logits.logSoftmax(temperature: temperature, mask: mask)
}

/// The logarithm of softmax of each row, or of each column, of a matrix.
///
///     logSoftmax([[1000, 0], [0, 0]], along: .rows)    // [[0.0, -1000.0], [-0.6931…, -0.6931…]]
///
/// - Parameters:
///   - axis: `.rows` for the logarithms of rows that add up to 1, `.columns` for columns.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
///   - mask: as for ``softmax(_:along:temperature:mask:)``; entries that it excludes get −∞.
/// - Complexity: O(*n m*).
public func logSoftmax<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil
) -> Matrix<Scalar> {
  logits.logSoftmax(along: axis, temperature: temperature, mask: mask)
}

extension Vector {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSoftmax(temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("logSoftmax", temperature: temperature)
    return mapped("logSoftmax", mask, excluded: -.infinity, Kernel.logSoftmax(temperature: temperature))
  }
}

extension Matrix {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSoftmax(along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("logSoftmax", temperature: temperature)
    return mapped(
      "logSoftmax", along: axis, mask, excluded: -.infinity, Kernel.logSoftmax(temperature: temperature))
  }
}
