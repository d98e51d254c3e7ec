package import Events

/// What became of one number of a claim on an estimate.
package struct EstimateVerdict: Equatable, Sendable {
  package enum Outcome: String, Equatable, Sendable {
    /// The true mean is as stated, at 99 %.
    case supported
    /// The true mean is not as stated, by the test.
    case rejected
    /// The replicates can tell neither.
    case unsupported
    /// There is no error to judge by.
    case untestable
  }

  package var component: ClaimEstimate.Component
  package var outcome: Outcome
  /// Of the test, adjusted over all that the lesson claims of estimates; nothing where there is no test.
  package var adjustedPValue: Double?
  /// The ends of the 99 % confidence interval for the true mean.
  package var interval: Interval?

  package struct Interval: Equatable, Sendable {
    package var lower: Double
    package var upper: Double
  }
}
