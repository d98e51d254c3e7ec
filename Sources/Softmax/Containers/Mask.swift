/// Which entries take part: those that do not are treated as if they were not there, and get a share of 0.
///
///     softmax([2, 1, 0], mask: [true, true, false])   // [0.7310…, 0.2689…, 0.0]
///
/// A mask has the shape of what it is applied to, or a single row that holds for every row of it. What an
/// excluded entry holds, NaN and +∞ included, makes no difference. Where no entry takes part there is no
/// mass to share: every share is 0.
///
///     let causal = Mask.causal(queries: 2, keys: 2)   // [[true, false], [true, true]]
///     causal.intersection([true, false])              // [[true, false], [true, false]]
///
/// A lower triangle says which keys a query may see, a row of flags which tokens are padding, and a condition
/// which entries matter (``init(of:where:)``); ``intersection(_:)``, ``union(_:)`` and ``complement`` combine
/// them.
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

extension Mask: ExpressibleByArrayLiteral {
  /// A mask of one row: true where the entry takes part.
  public init(_ isIncluded: some Sequence<Bool>) {
    let flags = Array(isIncluded)
    self.init(rows: 1, columns: flags.count, isIncluded: flags, fill: -.infinity)
  }

  public init(arrayLiteral elements: Bool...) {
    self.init(elements)
  }

  /// A mask with a row of flags for each row of a matrix; rows of different lengths stop the program.
  public init(rows: some Sequence<[Bool]>) {
    let rows = Array(rows)
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      stop(
        "Mask.init(rows:)",
        "rows must have the same number of entries, but row 0 has \(columns) and row \(index) has \(row.count)"
      )
    }
    self.init(rows: rows.count, columns: columns, isIncluded: rows.flatMap { $0 }, fill: -.infinity)
  }
}

extension Mask {
  /// The same mask with another number in the place of excluded logits.
  ///
  /// With a finite number such as −1e9 an excluded entry is a very small logit, not an absent one: its share
  /// is 0 only as long as some other logit is some 750 larger. Where all entries are excluded, all are equal,
  /// and the mass is shared by those that should have none.
  ///
  /// - Parameter logit: below +∞; +∞ and NaN would take all the mass, and they stop the program.
  public func filled(with logit: Double) -> Self {
    if !(logit < .infinity) {
      stop("Mask.filled", "logit must be less than +∞, but it is \(logit)")
    }
    return Self(rows: rows, columns: columns, isIncluded: isIncluded, fill: logit)
  }

  /// The mask in which each query sees the keys up to its own place: key j takes part for query i where
  /// j ≤ i + (keys − queries), so that the last query sees every key.
  ///
  ///     Mask.causal(queries: 2, keys: 3)   // [[true, true, false], [true, true, true]]
  ///
  /// With more queries than keys, the first queries see nothing. Negative numbers stop the program.
  public static func causal(queries: Int, keys: Int) -> Self {
    if queries < 0 || keys < 0 {
      stop(
        "Mask.causal", "queries and keys must not be negative, but they are \(queries) and \(keys)")
    }
    let flags = (0..<queries).flatMap { query in (0..<keys).map { key in key <= query + keys - queries } }
    return Self(rows: queries, columns: keys, isIncluded: flags, fill: -.infinity)
  }

  /// The mask of a sequence that was padded to a length: the first `count` entries take part.
  ///
  ///     Mask.padding(after: 2, of: 3)   // [true, true, false]
  ///
  /// A count outside `0...length` stops the program.
  public static func padding(after count: Int, of length: Int) -> Self {
    if length < 0 { stop("Mask.padding", "length must not be negative, but it is \(length)") }
    if count < 0 || count > length {
      stop("Mask.padding", "count must be in 0...\(length), but it is \(count)")
    }
    return Self((0..<length).map { $0 < count })
  }

  /// The mask of several sequences that were padded to one length: a row for each.
  ///
  ///     Mask.padding(after: [1, 3], of: 3)   // [[true, false, false], [true, true, true]]
  ///
  /// A count outside `0...length` stops the program.
  public static func padding(after counts: [Int], of length: Int) -> Self {
    let flags = counts.flatMap { padding(after: $0, of: length).isIncluded }
    return Self(rows: counts.count, columns: length, isIncluded: flags, fill: -.infinity)
  }

  /// Whether an entry takes part. An index outside the shape stops the program.
  public subscript(row: Int, column: Int) -> Bool {
    if !(0..<rows).contains(row) || !(0..<columns).contains(column) {
      stop("Mask", "index must be inside \(rows) × \(columns), but it is [\(row), \(column)]")
    }
    return isIncluded[row * columns + column]
  }
}
