/// The direction in which a function runs along a matrix.
///
///     softmax([[2, 1, 0], [0, 0, 0]], along: .rows)   // each row adds up to 1
public enum Axis: Sendable, Hashable {
  /// Each row is taken by itself: one result for every row.
  case rows
  /// Each column is taken by itself: one result for every column.
  case columns
}
