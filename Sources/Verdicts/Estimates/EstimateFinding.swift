package import Events

/// Why a claim on an estimate does not pass.
package struct EstimateFinding: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// By the test, with the p-value after adjustment.
    case rejected(adjustedPValue: Double)
    /// Neither rejected nor established.
    case unsupported(EstimateVerdict.Interval, digits: Int?, missingReplicates: Int?, isExact: Bool)
    case notFinite
    case singleReplicate
    case noVariation
    case unreadable
  }

  package var reason: Reason
  package var component: ClaimEstimate.Component
  /// The relation and the number, or the interval, as written.
  package var stated: String
  package var range: Range<Int>
  /// From 1, among so many numbers.
  package var place: Int
  package var count: Int
  package var failed: Int

  var status: Verification.Status {
    if case .rejected = reason { .failed } else { .error }
  }
}
