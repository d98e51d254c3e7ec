import Events

/// A mean and its error, as tests need them.
struct MeanSample: Sendable {
  /// Why nothing can be tested.
  enum Defect: Equatable, Sendable {
    case notFinite
    case singleReplicate
    /// All replicates are equal, so that nothing is known of the error.
    case noVariation
    case unreadable
  }

  /// Of the intervals and of the test.
  static let confidence = 0.99
  static let alpha = 0.01

  let component: ClaimEstimate.Component
  let mean: Rational
  let standardError: Double
  let distribution: StudentT
  /// How far the true mean may be on one side, and on each of both, at that confidence.
  private let oneSidedReach: Double
  private let twoSidedReach: Double

  static func read(_ component: ClaimEstimate.Component) -> Result<MeanSample, DefectError> {
    guard let mean = ComputedNumber(component.mean) else { return .failure(DefectError(.unreadable)) }
    guard case .finite(let value) = mean.value else { return .failure(DefectError(.notFinite)) }
    guard component.replicates > 1 else { return .failure(DefectError(.singleReplicate)) }
    guard let error = Double(component.standardError), error >= 0, error.isFinite else {
      return .failure(DefectError(.unreadable))
    }
    guard error > 0 else { return .failure(DefectError(.noVariation)) }
    return .success(MeanSample(component, mean: value, standardError: error))
  }

  private init(_ component: ClaimEstimate.Component, mean: Rational, standardError: Double) {
    (self.component, self.mean, self.standardError) = (component, mean, standardError)
    distribution = StudentT(degreesOfFreedom: component.replicates - 1)
    let tail = 1 - Self.confidence
    oneSidedReach = distribution.quantile(upperTail: tail) * standardError
    twoSidedReach = distribution.quantile(upperTail: tail / 2) * standardError
  }

  struct DefectError: Error {
    var defect: Defect
    init(_ defect: Defect) { self.defect = defect }
  }

  /// How far the true mean may be from this one, at the confidence that digits need.
  func reach(_ hypothesis: MeanHypothesis) -> Double {
    let isOneSided = (hypothesis.lower == nil) != (hypothesis.upper == nil) && hypothesis.excluded == nil
    return isOneSided ? oneSidedReach : twoSidedReach
  }

  /// How far inside the mean is, and negative outside.
  func room(_ hypothesis: MeanHypothesis) -> Double {
    if hypothesis.isImpossible { return -.infinity }
    if let excluded = hypothesis.excluded { return (mean - excluded).magnitude.double }
    let below = hypothesis.lower.map { (mean - $0).double } ?? .infinity
    let above = hypothesis.upper.map { ($0 - mean).double } ?? .infinity
    return min(below, above)
  }

  /// Whether the data establish it: the confidence interval lies in that of the hypothesis.
  func supports(_ hypothesis: MeanHypothesis) -> Bool {
    room(hypothesis) >= reach(hypothesis)
  }

  /// Of the hypothesis that the true mean lies in the interval, the probability of a mean that lies at least as far
  /// outside, at the end where it is largest; 1 for a mean inside.
  func pValue(_ hypothesis: MeanHypothesis) -> Double {
    if hypothesis.isImpossible { return 0 }
    guard hypothesis.excluded == nil else { return 1 }
    let below = hypothesis.lower.map { (mean - $0).double } ?? .infinity
    let above = hypothesis.upper.map { ($0 - mean).double } ?? .infinity
    guard min(below, above) < 0 else { return 1 }
    let near = -min(below, above) / standardError
    let far = max(below, above) / standardError
    return min(1, distribution.upperTail(near) + distribution.upperTail(far))
  }

  /// The ends of the two-sided interval, as decimals.
  var interval: (lower: Double, upper: Double) {
    (mean.double - twoSidedReach, mean.double + twoSidedReach)
  }

  /// To two digits: no more of it is known.
  private static func roundedUp(_ count: Int) -> Int {
    var unit = 1
    while count / unit >= 100 { unit *= 10 }
    return (count + unit - 1) / unit * unit
  }

  /// About how many replicates more would establish the hypothesis, if the mean stayed; nothing where none would, or
  /// more than anybody runs.
  func missingReplicates(for hypothesis: MeanHypothesis) -> Int? {
    let room = room(hypothesis)
    guard room > 0, room.isFinite else { return nil }
    let ratio = reach(hypothesis) / room
    let needed = (Double(component.replicates) * ratio * ratio).rounded(.up)
    guard needed.isFinite, needed > Double(component.replicates), needed <= 1e6 else { return nil }
    return Self.roundedUp(Int(needed) - component.replicates)
  }
}
