import RealModule

/// What is done with one row of logits: the second buffer, which holds as many entries, is filled.
typealias RowFunction<Scalar> = (UnsafeBufferPointer<Scalar>, UnsafeMutableBufferPointer<Scalar>) -> Void

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

  /// The results of a function that is given each row or each column.
  ///
  /// - Parameter excluded: what entries that the mask takes out get, whatever the function has for them.
  func mapped(along axis: Axis, excluded: Scalar, _ function: RowFunction<Scalar>) -> [Scalar] {
    // The numbers of every `Real` type are trivial: to assign them is to initialise them.
    var results = [Scalar](unsafeUninitializedCapacity: elements.count) { results, count in
      let results = UnsafeMutableBufferPointer(rebasing: results[..<elements.count])
      results.adviseLargePages()
      elements.withUnsafeBufferPointer { logits in
        switch axis {
        case .rows:
          for row in 0..<rows {
            let range = (row &* columns)..<((row &+ 1) &* columns)
            function(.init(rebasing: logits[range]), .init(rebasing: results[range]))
          }
        case .columns:
          ColumnBlocks(rows: rows, columns: columns).map(logits, into: results, function)
        }
      }
      count = elements.count
    }
    mask?.takeOut(of: &results, leaving: excluded)
    return results
  }

  /// The numbers that a function makes of each row or each column.
  func reduced(along axis: Axis, _ function: (UnsafeBufferPointer<Scalar>) -> Scalar) -> [Scalar] {
    elements.withUnsafeBufferPointer { logits in
      switch axis {
      case .rows:
        return (0..<rows).map { row in
          function(.init(rebasing: logits[(row &* columns)..<((row &+ 1) &* columns)]))
        }
      case .columns:
        return ColumnBlocks(rows: rows, columns: columns).reduce(logits, function)
      }
    }
  }
}
