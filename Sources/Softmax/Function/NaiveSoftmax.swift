public import RealModule

/// The formula of softmax as it is written, for showing what goes wrong with it.
///
///     naiveSoftmax([2, 1, 0])            // [0.6652…, 0.2447…, 0.0900…]
///     naiveSoftmax([1000, 1001, 999])    // [nan, nan, nan]
///     naiveSoftmax([800, 0])             // [nan, 0.0]
///
/// `Double.exp` overflows to +∞ above 709.78 (`Float.exp` above 88.72), and ∞/∞ is NaN; below −745.13
/// (−103.97) all exponentials underflow to 0, and 0/0 is NaN too. Use ``softmax(_:temperature:mask:)`` for
/// anything else.
///
/// - Parameters:
///   - temperature: greater than 0; anything else stops the program.
///   - mask: as for ``softmax(_:temperature:mask:)``; entries that it excludes get 0.
/// - Complexity: O(*n*).
public func naiveSoftmax<Scalar: Real>(
  _ logits: Vector<Scalar>, temperature: Scalar = 1, mask: Mask? = nil
) -> Vector<Scalar> {
  logits.naiveSoftmax(temperature: temperature, mask: mask)
}

/// The formula of softmax as it is written, for each row, or each column, of a matrix.
///
///     naiveSoftmax([[0, 0], [800, 0]], along: .rows)    // [[0.5, 0.5], [nan, 0.0]]
///
/// - Parameters:
///   - axis: `.rows` for rows that add up to 1, `.columns` for columns.
///   - temperature: greater than 0; anything else stops the program.
///   - mask: as for ``softmax(_:along:temperature:mask:)``.
/// - Complexity: O(*n m*).
public func naiveSoftmax<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil
) -> Matrix<Scalar> {
  logits.naiveSoftmax(along: axis, temperature: temperature, mask: mask)
}

extension Vector {
  func naiveSoftmax(temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("naiveSoftmax", temperature: temperature)
    let function: RowsFunction<Scalar> = rowByRow {
      $1.fillWithNaiveSoftmax(of: $0, temperature: temperature)
    }
    return mapped("naiveSoftmax", mask, excluded: 0, function)
  }
}

extension Matrix {
  func naiveSoftmax(along axis: Axis, temperature: Scalar = 1, mask: Mask? = nil) -> Self {
    requirePositive("naiveSoftmax", temperature: temperature)
    let function: RowsFunction<Scalar> = rowByRow {
      $1.fillWithNaiveSoftmax(of: $0, temperature: temperature)
    }
    return mapped("naiveSoftmax", along: axis, mask, excluded: 0, function)
  }
}

extension UnsafeMutableBufferPointer where Element: Real {
  @specialized(where Element == Double)
  @specialized(where Element == Float)
  fileprivate func fillWithNaiveSoftmax(of logits: UnsafeBufferPointer<Element>, temperature: Element) {
    var sum: Element = 0
    for index in indices {
      self[index] = Element.exp(logits[index] / temperature)
      sum += self[index]
    }
    for index in indices {
      let share = self[index] / sum
      // Some processors give ∞/∞ a sign, which would be printed.
      self[index] = share.isNaN ? .nan : share
    }
  }
}
