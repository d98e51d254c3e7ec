/// What nudging the literals of a lesson does to a claim that passes.
package struct NoiseVerdict: Equatable, Sendable {
  package enum Outcome: String, Equatable, Sendable {
    /// Every printed digit stays, and the relation holds in every run.
    case supported
    /// Another machine may give other digits, or another truth.
    case limited
    /// Too few of the runs came to their end.
    case unmeasured
  }

  package var outcome: Outcome
  /// How many runs there are to compare with.
  package var runs: Int
  /// The largest movement of any of the claim's numbers; nothing for what is no number.
  package var deviation: Double?
  /// Significant digits that are safe, of the number that has fewest of those that are limited.
  package var digits: Int?
  /// Of a claim that is limited: why, in a sentence.
  package var message: String
  /// The claim's number, or cell, with the digits that are safe.
  package var safeText: String?
}
