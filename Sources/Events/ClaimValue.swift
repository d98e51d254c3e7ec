/// What a claim's expression came to.
package enum ClaimValue: Equatable, Sendable {
  case boolean(Bool)
  /// The shortest decimal that reads back as the same value, or `nan`, `inf`, `-inf`.
  case number(String)
  /// The numbers of a nested sequence, flattened in order.
  case sequence([String])
  case string(String)
  /// Means over replicates, with their errors.
  case estimate(ClaimEstimate)
  /// What the cells of a table are compared with.
  case table(ClaimTable)
  /// A value that states nothing that a text could be compared with, and why.
  case incomparable(type: String, reason: Incomparable)

  package enum Incomparable: String, Sendable {
    case kind
    case empty
    case unordered
    case tooLong
  }
}
