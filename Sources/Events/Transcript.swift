/// What a run of a lesson came to, folded from its events: per part what was shown and printed, per claim its value.
package struct Transcript: Equatable, Sendable {
  package enum Item: Equatable, Sendable {
    case printed(String)
    case printedToError(String)
    case value(LoggedValue)
    case check(CheckRecord)
    case property(PropertyRecord)
  }

  package struct Part: Equatable, Sendable {
    package var items: [Item]
    /// Whether the part ran to its end.
    package var ended: Bool
    /// The error of a cell that had to fail.
    package var failure: String?

    package init(items: [Item] = [], ended: Bool = false, failure: String? = nil) {
      self.items = items
      self.ended = ended
      self.failure = failure
    }
  }

  /// The cells and properties that began, by their number in the lesson.
  package var parts: [Int: Part]
  /// What happened while the expressions of claims ran, by their number in the lesson, such as a check in one.
  package var claimItems: [Int: [Item]]
  /// What happened between the parts and belongs to no claim that has a value.
  package var between: [Item]
  /// The values of the claims that ran, by their number in the lesson.
  package var claims: [Int: ClaimValue]
  package var started: Bool
  package var finished: Bool

  package init(
    parts: [Int: Part] = [:], between: [Item] = [], claims: [Int: ClaimValue] = [:],
    claimItems: [Int: [Item]] = [:], started: Bool = false, finished: Bool = false
  ) {
    self.parts = parts
    self.between = between
    self.claims = claims
    self.claimItems = claimItems
    self.started = started
    self.finished = finished
  }
}
