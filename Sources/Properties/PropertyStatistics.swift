// What a run has seen beside its verdict. Trials count, cases run for shrinking do not.

/// How often a law has put a label on its case, by `label` or `classify`.
public struct LabelCount: Sendable, Equatable {
  public let label: String
  public let count: Int
}

/// Whether enough of the cases were of a kind that `cover` asks for.
public struct Coverage: Sendable, Equatable {
  public enum Verdict: String, Sendable {
    /// The kind is at least as frequent as required, as far as the trials can tell.
    case sufficient
    /// The kind is rarer than required; chance hardly explains it.
    case insufficient
  }

  public let label: String
  /// The part of all cases that should be of this kind, in 0...1.
  public let required: Double
  /// How many of the trials were of this kind.
  public let count: Int
  public let trials: Int
  public let verdict: Verdict
}

/// The furthest that two values were apart which a law holds to be equal, or nearly so.
public struct Deviation: Sendable, Equatable {
  /// |actual − expected|.
  public let absolute: Double
  /// The same in units in the last place of the larger of the two magnitudes, so that it is at most 2⁵³ where
  /// both are finite: then no digit agrees.
  public let ulps: Double
  public let actual: Double
  public let expected: Double
  /// The case that it was seen in: the value of each argument, as text.
  public let arguments: [String]
}

/// The largest value of what a law asked to be made large, by `target`.
public struct TargetReached: Sendable, Equatable {
  public let label: String
  public let value: Double
  /// The case that it was seen in: the value of each argument, as text.
  public let arguments: [String]
}

/// How many cases were discarded at one place.
public struct DiscardCount: Sendable, Equatable {
  public enum Cause: String, Sendable {
    /// A `filter` turned down three values in a row, or a collection of distinct elements found too few.
    case filter
    /// An `assume` was not met.
    case assumption
    /// The generators asked for more choices than any case may have.
    case size
  }

  public let cause: Cause
  /// Where the filter or the assumption stands; `nil` for cases that became too large.
  public let location: PropertyResult.Location?
  public let count: Int
}
