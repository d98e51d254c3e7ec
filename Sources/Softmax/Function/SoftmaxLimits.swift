public import RealModule

/// The limit of softmax as the temperature falls to 0: the largest logits share the mass, all others get 0.
///
///     softmaxColdLimit([2, 1, 2])                            // [0.5, 0.0, 0.5]
///     softmaxColdLimit([2, 1, 2], mask: [false, true, true]) // [0.0, 0.0, 1.0]
///
/// At any temperature above 0, however small, logits that differ have different shares; only in the limit
/// does the smallest difference decide everything. Edges are those of ``softmax(_:temperature:mask:)``.
///
/// - Parameter mask: as for ``softmax(_:temperature:mask:)``.
/// - Complexity: O(*n*).
public func softmaxColdLimit<Scalar: Real>(_ logits: Vector<Scalar>, mask: Mask? = nil) -> Vector<Scalar> {
  logits.coldLimit(mask: mask)
}

/// The limit of softmax of each row, or of each column, as the temperature falls to 0.
///
///     softmaxColdLimit([[2, 1], [3, 3]], along: .rows)       // [[1.0, 0.0], [0.5, 0.5]]
///
/// - Parameters:
///   - axis: `.rows` for rows that add up to 1, `.columns` for columns.
///   - mask: as for ``softmax(_:along:temperature:mask:)``.
/// - Complexity: O(*n m*).
public func softmaxColdLimit<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, mask: Mask? = nil
) -> Matrix<Scalar> {
  logits.coldLimit(along: axis, mask: mask)
}

/// The limit of softmax as the temperature grows without bound: every finite logit gets the same share.
///
///     softmaxHotLimit([2, 1, 0, 5])                          // [0.25, 0.25, 0.25, 0.25]
///     softmaxHotLimit([2, 1, 0, -.infinity])                 // [0.3333…, 0.3333…, 0.3333…, 0.0]
///
/// Entries that are −∞ keep 0 at every temperature, and +∞ keeps all the mass; otherwise edges are those of
/// ``softmax(_:temperature:mask:)``.
///
/// - Parameter mask: as for ``softmax(_:temperature:mask:)``.
/// - Complexity: O(*n*).
public func softmaxHotLimit<Scalar: Real>(_ logits: Vector<Scalar>, mask: Mask? = nil) -> Vector<Scalar> {
  logits.hotLimit(mask: mask)
}

/// The limit of softmax of each row, or of each column, as the temperature grows without bound.
///
///     softmaxHotLimit([[2, 1], [3, 3]], along: .rows)        // [[0.5, 0.5], [0.5, 0.5]]
///
/// - Parameters:
///   - axis: `.rows` for rows that add up to 1, `.columns` for columns.
///   - mask: as for ``softmax(_:along:temperature:mask:)``.
/// - Complexity: O(*n m*).
public func softmaxHotLimit<Scalar: Real>(
  _ logits: Matrix<Scalar>, along axis: Axis, mask: Mask? = nil
) -> Matrix<Scalar> {
  logits.hotLimit(along: axis, mask: mask)
}

extension Vector {
  func coldLimit(mask: Mask? = nil) -> Self {
    mapped("softmaxColdLimit", mask, excluded: 0, rowByRow { $1.fillWithColdLimit(of: $0) })
  }

  func hotLimit(mask: Mask? = nil) -> Self {
    mapped("softmaxHotLimit", mask, excluded: 0, rowByRow { $1.fillWithHotLimit(of: $0) })
  }
}

extension Matrix {
  func coldLimit(along axis: Axis, mask: Mask? = nil) -> Self {
    mapped("softmaxColdLimit", along: axis, mask, excluded: 0, rowByRow { $1.fillWithColdLimit(of: $0) })
  }

  func hotLimit(along axis: Axis, mask: Mask? = nil) -> Self {
    mapped("softmaxHotLimit", along: axis, mask, excluded: 0, rowByRow { $1.fillWithHotLimit(of: $0) })
  }
}

extension UnsafeMutableBufferPointer where Element: Real {
  /// The shares as the temperature falls to 0: those that equal the maximum share the mass.
  @specialized(where Element == Double)
  @specialized(where Element == Float)
  func fillWithColdLimit(of logits: UnsafeBufferPointer<Element>) {
    let maximum = largestEntry(logits)
    if maximum.isNaN || maximum == -.infinity {
      update(repeating: .nan)
      return
    }
    let share = 1 / Element(logits.count { $0 == maximum })
    for index in indices { self[index] = logits[index] == maximum ? share : 0 }
  }

  /// The shares as the temperature grows without bound: all that are finite share the mass.
  @specialized(where Element == Double)
  @specialized(where Element == Float)
  func fillWithHotLimit(of logits: UnsafeBufferPointer<Element>) {
    guard largestEntry(logits).isFinite else {
      fillWithColdLimit(of: logits)
      return
    }
    let share = 1 / Element(logits.count { $0.isFinite })
    for index in indices { self[index] = logits[index].isFinite ? share : 0 }
  }

  /// The logarithms of shares that are each 0, NaN or one over a whole number.
  func replaceSharesByLogarithms() {
    let logOfCount = Element.log(Element(self.count { $0 > 0 }))
    for index in indices {
      let share = self[index]
      self[index] = share > 0 ? 0 - logOfCount : (share.isNaN ? share : -.infinity)
    }
  }
}

/// The largest entry of a row: NaN if there is one, −∞ if there are none.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func largestEntry<Scalar: Real>(_ row: UnsafeBufferPointer<Scalar>) -> Scalar {
  var largest = -Scalar.infinity
  for entry in row {
    if entry.isNaN { return entry }
    if entry > largest { largest = entry }
  }
  return largest
}
