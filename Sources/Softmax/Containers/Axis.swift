/// The direction in which a function runs along a matrix.
///
///     let m: Matrix = [[1, 2, 3], [4, 5, 6]]
///     m.sum(along: .rows)      // [6.0, 15.0], a sum for each row
///     m.sum(along: .columns)   // [5.0, 7.0, 9.0], a sum for each column
///
/// NumPy and PyTorch number the axis that disappears instead: `.rows` is their axis 1 of a matrix, the last,
/// and `.columns` their axis 0.
public enum Axis: Sendable, Hashable, CaseIterable {
  /// Each row is taken by itself: one result for every row.
  case rows
  /// Each column is taken by itself: one result for every column.
  case columns
}
