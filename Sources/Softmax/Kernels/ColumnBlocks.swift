import RealModule

/// Columns of a matrix that is stored row by row, laid side by side in memory for a function of rows.
///
/// One column at a time would read a whole cache line for every entry. A block of neighbouring columns uses
/// all of a line before it is gone, and is small enough to stay in a cache while the function works on it.
struct ColumnBlocks {
  private let rows: Int
  private let columns: Int
  private let width: Int

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    // Eight doubles are a cache line; 2¹⁵ of them a quarter of a megabyte.
    width = min(columns, max(8, min(64, (1 << 15) / max(rows, 1))))
  }

  func map<Scalar: Real>(
    _ matrix: UnsafeBufferPointer<Scalar>, into results: UnsafeMutableBufferPointer<Scalar>,
    _ function: RowsFunction<Scalar>
  ) {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: 2 * width * rows) { memory in
      let block = UnsafeMutableBufferPointer(rebasing: memory[..<(width * rows)])
      let output = UnsafeMutableBufferPointer(rebasing: memory[(width * rows)...])
      for first in stride(from: 0, to: columns, by: max(width, 1)) {
        let count = min(width, columns - first)
        gather(matrix, first..<(first + count), into: block)
        let used = ..<(count * rows)
        function(.init(.init(rebasing: block[used])), rows, .init(rebasing: output[used]))
        scatter(.init(output), first..<(first + count), into: results)
      }
    }
  }

  func reduce<Scalar: Real>(
    _ matrix: UnsafeBufferPointer<Scalar>, into results: UnsafeMutableBufferPointer<Scalar>,
    _ function: RowsFunction<Scalar>
  ) {
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: width * rows) { block in
      for first in stride(from: 0, to: columns, by: max(width, 1)) {
        let count = min(width, columns - first)
        gather(matrix, first..<(first + count), into: block)
        let used = UnsafeMutableBufferPointer(rebasing: block[..<(count * rows)])
        function(.init(used), rows, .init(rebasing: results[first..<(first + count)]))
      }
    }
  }

  /// Copies some columns, one after the other.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func gather<Scalar: Real>(
    _ matrix: UnsafeBufferPointer<Scalar>, _ range: Range<Int>, into block: UnsafeMutableBufferPointer<Scalar>
  ) {
    for row in 0..<rows {
      let start = row &* columns &+ range.lowerBound
      for column in 0..<range.count { block[column &* rows &+ row] = matrix[start &+ column] }
    }
  }

  /// Copies them back.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func scatter<Scalar: Real>(
    _ block: UnsafeBufferPointer<Scalar>, _ range: Range<Int>, into matrix: UnsafeMutableBufferPointer<Scalar>
  ) {
    for row in 0..<rows {
      let start = row &* columns &+ range.lowerBound
      for column in 0..<range.count { matrix[start &+ column] = block[column &* rows &+ row] }
    }
  }
}
