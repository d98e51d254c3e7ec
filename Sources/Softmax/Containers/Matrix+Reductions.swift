public import RealModule

extension Matrix {
  /// The sum of all entries, compensated; 0 if there are none.
  public var sum: Scalar { compensatedSum(elements) }

  /// The sum of all entries divided by their number; NaN if there are none.
  public var mean: Scalar { arithmeticMean(elements) }

  /// The smallest entry: NaN if an entry is NaN, +∞ if there are none.
  public func min() -> Scalar { smallestElement(elements) }

  /// The largest entry: NaN if an entry is NaN, −∞ if there are none.
  public func max() -> Scalar { largestElement(elements) }

  /// The sum of each row, or of each column, compensated; 0 where there are no entries.
  ///
  ///     let m: Matrix = [[1, 2, 3], [4, 5, 6]]
  ///     m.sum(along: .rows)      // [6.0, 15.0]
  ///     m.sum(along: .columns)   // [5.0, 7.0, 9.0]
  ///
  /// - Complexity: O(*n m*).
  public func sum(along axis: Axis) -> Vector<Scalar> { reduced(along: axis, compensatedSum) }

  /// The mean of each row, or of each column; NaN where there are no entries.
  ///
  /// - Complexity: O(*n m*).
  public func mean(along axis: Axis) -> Vector<Scalar> { reduced(along: axis, arithmeticMean) }

  /// The smallest entry of each row, or of each column: NaN where one is NaN, +∞ where there are none.
  ///
  /// - Complexity: O(*n m*).
  public func min(along axis: Axis) -> Vector<Scalar> { reduced(along: axis, smallestElement) }

  /// The largest entry of each row, or of each column: NaN where one is NaN, −∞ where there are none.
  ///
  /// - Complexity: O(*n m*).
  public func max(along axis: Axis) -> Vector<Scalar> { reduced(along: axis, largestElement) }

  /// The cumulative sums of each row, or of each column, in the places of its entries.
  ///
  ///     Matrix([[1, 2], [3, 4]]).cumulativeSum(along: .columns)   // [[1.0, 2.0], [4.0, 6.0]]
  ///
  /// Compensated, as ``Vector/cumulativeSum()`` is.
  ///
  /// - Complexity: O(*n m*).
  public func cumulativeSum(along axis: Axis) -> Self {
    let sums = lines(along: axis).flatMap { Vector($0).cumulativeSum().elements }
    switch axis {
    case .rows: return Self(rows, columns, sums, "Matrix.cumulativeSum")
    case .columns: return Self(columns, rows, sums, "Matrix.cumulativeSum").transpose
    }
  }

  private func reduced(along axis: Axis, _ reduce: ([Scalar]) -> Scalar) -> Vector<Scalar> {
    Vector(lines(along: axis).map(reduce))
  }

  /// The entries of each row, or of each column.
  func lines(along axis: Axis) -> [[Scalar]] {
    switch axis {
    case .rows: (0..<rows).map { Array(rowSlice($0)) }
    case .columns: transpose.lines(along: .rows)
    }
  }
}

/// The index of the largest entry of each row, or of each column, with the edges of ``argmax(_:)``.
///
///     argmax([[1, 9, 2], [7, 3, 5]], along: .rows)      // [1, 0]
///     argmax([[1, 9, 2], [7, 3, 5]], along: .columns)   // [1, 0, 1]
///
/// Rows (or columns) without entries stop the program, unless there is none of them either.
///
/// - Complexity: O(*n m*).
public func argmax<Scalar: Real>(_ matrix: Matrix<Scalar>, along axis: Axis) -> [Int] {
  matrix.argmax(along: axis)
}

/// The index of the smallest entry of each row, or of each column, with the edges of ``argmin(_:)``.
///
///     argmin([[1, 9, 2], [7, 3, 5]], along: .rows)   // [0, 1]
///
/// Rows (or columns) without entries stop the program, unless there is none of them either.
///
/// - Complexity: O(*n m*).
public func argmin<Scalar: Real>(_ matrix: Matrix<Scalar>, along axis: Axis) -> [Int] {
  matrix.argmin(along: axis)
}

/// For each row, or each column, the indices of its entries in the order of their size; see
/// ``argsort(_:descending:)``.
///
///     argsort([[1, 9, 2], [7, 3, 5]], along: .rows)   // [[0, 2, 1], [1, 2, 0]]
///
/// - Complexity: O(*n m* log *m*) for *n* rows (or columns) of *m* entries.
public func argsort<Scalar: Real>(
  _ matrix: Matrix<Scalar>, along axis: Axis, descending: Bool = false
) -> [[Int]] {
  matrix.argsort(along: axis, descending: descending)
}

extension Matrix {
  func argmax(along axis: Axis) -> [Int] {
    requireEntries("argmax", along: axis)
    return lines(along: axis).map(indexOfLargest)
  }

  func argmin(along axis: Axis) -> [Int] {
    requireEntries("argmin", along: axis)
    return lines(along: axis).map(indexOfSmallest)
  }

  func argsort(along axis: Axis, descending: Bool) -> [[Int]] {
    lines(along: axis).map { order($0, descending: descending) }
  }

  private func requireEntries(_ function: StaticString, along axis: Axis) {
    let (lines, entries) = axis == .rows ? (rows, columns) : (columns, rows)
    if lines > 0 && entries == 0 {
      stop(function, "\(axis) must have at least one entry, but the matrix is \(shapeText)")
    }
  }
}
