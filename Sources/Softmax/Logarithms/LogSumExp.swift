public import RealModule

/// The logarithm of the sum of exponentials, log Σ exp(xᵢ / T), computed without overflow: a smooth maximum.
///
///     logSumExp([1000, 1001, 999])                              // 1001.4076059644444
///     logSumExp([2, 1, 0], temperature: 0.5)                    // 4.142931628499899
///     logSumExp([2, 1, 0], mask: [true, true, false])           // 2.313261687518223
///
/// For T = 1 it lies between `max` and `max + log n`. With the largest term taken out of the sum,
///
///     log Σ exp(xᵢ / T) = m / T + log1p(Σ′ exp((xᵢ − m) / T)),   Σ′ over all but one entry that equals m,
///
/// so the logarithm keeps its digits when one logit dominates. Its derivative is softmax, its second
/// derivative the Jacobian of softmax.
///
/// | logits | result |
/// | --- | --- |
/// | none, or all −∞ | −∞, the logarithm of 0 |
/// | some +∞, no NaN | +∞ |
/// | a NaN anywhere | NaN |
/// | excluded by a mask | as if they were not there; −∞ if all are |
///
/// Where maximum and logarithm have one sign the result is within 3 ulps of the exact value (`Float`: 1
/// ulp). Where they have opposite signs the terms may cancel, and it is within 2 ulps of the larger of the
/// two; if the result is 10⁻⁶ of them, it has lost 6 digits. `DoubleKernel+Logarithms.swift` has the
/// bounds.
///
/// - Parameters:
///   - logits: any numbers.
///   - temperature: greater than 0; the quotient m / T may overflow, to ±∞. At +∞ the result is the
///     logarithm of the number of finite logits. Zero, a negative number and NaN stop the program.
///   - mask: as for ``softmax(_:temperature:mask:)``.
/// - Complexity: O(*n*).
public func logSumExp<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1, mask: Mask? = nil
) -> Scalar {
  logits.logSumExp(temperature: temperature, mask: mask)
}

/// The logarithm of the sum of exponentials of each row, or of each column, of a matrix.
///
///     logSumExp([[2, 1, 0], [0, 0, 0]], along: .rows)           // [2.4076…, 1.0986…]
///     logSumExp([[2, 1, 0], [0, 0, 0]], along: .columns)        // [2.1269…, 1.3132…, 0.6931…]
///
/// - Parameters:
///   - axis: `.rows` for an entry for every row, `.columns` for one for every column.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
///   - mask: as for ``softmax(_:along:temperature:mask:)``.
/// - Complexity: O(*n m*).
public func logSumExp<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil
) -> Vector<Scalar> {
  logits.logSumExp(along: axis, temperature: temperature, mask: mask)
}

extension Vector {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSumExp(temperature: Scalar = 1, mask: Mask? = nil) -> Scalar {
    requirePositive("logSumExp", temperature: temperature)
    return LogitRows(self, mask, "logSumExp")
      .reduced(along: .rows, Kernel.logSumExp(temperature: temperature))[0]
  }
}

extension Matrix {
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func logSumExp(along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil) -> Vector<Scalar> {
    requirePositive("logSumExp", temperature: temperature)
    return Vector(
      LogitRows(self, mask, "logSumExp")
        .reduced(along: axis, Kernel.logSumExp(temperature: temperature)))
  }
}
