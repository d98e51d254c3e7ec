package import Events

/// Why a claim does not pass.
package enum ClaimFinding: Equatable, Sendable {
  // MARK: The text is wrong

  /// The expression is `false`.
  case isFalse
  /// A number of the text does not hold; the first of `failed` such numbers.
  case differs(JudgedNumber, place: Int, of: Int, failed: Int, relation: Relation)
  /// The number on the left of the value, as in `0.2 < p < 0.3`, does not hold.
  case outside(JudgedNumber, relation: Relation)
  /// The value lies outside of an interval; the first of `failed` such values.
  case notWithin(StatedInterval, ComputedNumber, place: Int, of: Int, failed: Int)
  case textDiffers(computed: String)
  /// A number of an estimate is not as stated, or not known to be.
  case estimate(EstimateFinding)

  // MARK: It cannot be judged

  case unreadable(StatementProblem)
  case noNumber
  case count(stated: Int, computed: Int)
  case incomparable(type: String, ClaimValue.Incomparable)
  /// The record of the value is none.
  case unreadableValue(String)
  case notRun(NotRun)

  package enum NotRun: Equatable, Sendable {
    /// The lesson's program never began.
    case lesson
    /// The part before it did not reach its end.
    case partBefore(place: String)
    /// The lesson stopped before it.
    case stopped
    /// The lesson ran to its end and the claim's value did not arrive.
    case lost
  }

  package var status: Verification.Status {
    switch self {
    case .isFalse, .differs, .outside, .notWithin, .textDiffers: .failed
    case .estimate(let finding): finding.status
    case .unreadable(let problem): problem.kind.isWrongNumber ? .failed : .error
    case .noNumber, .count, .incomparable, .unreadableValue, .notRun: .error
    }
  }

  /// Whether it is of an estimate, and neither refuted nor established.
  var isUnsupported: Bool {
    if case .estimate(let finding) = self, case .unsupported = finding.reason { true } else { false }
  }

  /// The bytes of the claim's text that it is about; nothing for all of it.
  package var range: Range<Int>? {
    switch self {
    case .differs(let number, _, _, _, _), .outside(let number, _): number.written.range
    case .notWithin(let interval, _, _, _, _): interval.range
    case .unreadable(let problem): problem.range
    case .estimate(let finding): finding.range
    default: nil
    }
  }
}

/// A number of a claim's text beside the value that it was compared with.
package struct JudgedNumber: Equatable, Sendable {
  package var written: WrittenNumber
  package var computed: String
  package var holds: Bool
  /// What would hold in its place, written alike; nothing where another relation would be needed.
  package var correction: String?
}
