import RealModule

/// What is done with rows of some length that lie one after the other: the second buffer is filled, with as
/// many entries or, if the function makes a number of a row, with one for each.
typealias RowsFunction<Scalar> = (UnsafeBufferPointer<Scalar>, Int, UnsafeMutableBufferPointer<Scalar>) ->
  Void

/// What is done with one row, done with each.
func rowByRow<Scalar>(
  _ function: @escaping (UnsafeBufferPointer<Scalar>, UnsafeMutableBufferPointer<Scalar>) -> Void
) -> RowsFunction<Scalar> {
  { forEachRow($0, of: $1, into: $2, function) }
}

/// Logits row by row, on which a function works along rows or columns; a vector is one row.
struct LogitRows<Scalar: Real> {
  private let rows: Int
  private let columns: Int
  private let elements: [Scalar]
  private let mask: Mask?

  init(_ vector: Vector<Scalar>, _ mask: Mask?, _ function: StaticString) {
    self.init(1, vector.count, vector.elements, mask, function)
  }

  init(_ matrix: Matrix<Scalar>, _ mask: Mask?, _ function: StaticString) {
    self.init(matrix.rows, matrix.columns, matrix.elements, mask, function)
  }

  private init(_ rows: Int, _ columns: Int, _ elements: [Scalar], _ mask: Mask?, _ function: StaticString) {
    mask?.requireShapeOfLogits(rows, columns, function)
    self.rows = rows
    self.columns = columns
    self.elements = mask?.filled(elements) ?? elements
    self.mask = mask
  }

  /// The results of a function that is given the rows or the columns.
  ///
  /// - Parameter excluded: what entries that the mask takes out get, whatever the function has for them.
  func mapped(along axis: Axis, excluded: Scalar, _ function: RowsFunction<Scalar>) -> [Scalar] {
    var results = filled(elements.count) { logits, results in
      results.adviseLargePages()
      switch axis {
      case .rows: function(logits, columns, results)
      case .columns: ColumnBlocks(rows: rows, columns: columns).map(logits, into: results, function)
      }
    }
    mask?.takeOut(of: &results, leaving: excluded)
    return results
  }

  /// The numbers that a function makes of the rows or the columns.
  func reduced(along axis: Axis, _ function: RowsFunction<Scalar>) -> [Scalar] {
    switch axis {
    case .rows:
      return filled(rows) { function($0, columns, $1) }
    case .columns:
      return filled(columns) {
        ColumnBlocks(rows: rows, columns: columns).reduce($0, into: $1, function)
      }
    }
  }

  private func filled(
    _ count: Int, _ fill: (UnsafeBufferPointer<Scalar>, UnsafeMutableBufferPointer<Scalar>) -> Void
  ) -> [Scalar] {
    // The numbers of every `Real` type are trivial: to assign them is to initialise them.
    [Scalar](unsafeUninitializedCapacity: count) { results, initialized in
      let results = UnsafeMutableBufferPointer(rebasing: results[..<count])
      elements.withUnsafeBufferPointer { fill($0, results) }
      initialized = count
    }
  }
}
