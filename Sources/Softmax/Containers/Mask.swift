/// Which entries take part: those that do not are treated as if they were not there, and get a share of 0.
///
///     softmax([2, 1, 0], mask: [true, true, false])   // [0.7310…, 0.2689…, 0.0]
///
/// A mask has the shape of what it is applied to, or a single row that holds for every row of it. What an
/// excluded entry holds, NaN and +∞ included, makes no difference. Where no entry takes part there is no
/// mass to share: every share is 0.
///
/// Frameworks have no masks but numbers added to the logits or put in their place: −∞, which is what a mask
/// does here, or a large negative one such as −1e9, which is not quite the same; see ``filled(with:)``.
public struct Mask: Sendable, Hashable {
  /// The number of rows; 1 for a mask that holds for a vector or for every row.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// Whether an entry takes part, row by row.
  let isIncluded: [Bool]

  /// What is put in the place of excluded logits; −∞ takes them out.
  let fill: Double
}
