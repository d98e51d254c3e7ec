import Events
import Lessons

/// The numbers of a claim's text beside the numbers of an estimate, one test for each.
struct EstimateComparison {
  struct Trial {
    var item: ClaimStatement.Item
    var relation: Relation
    var hypothesis: MeanHypothesis
    var component: ClaimEstimate.Component
    var sample: Result<MeanSample, MeanSample.DefectError>
  }

  private let statement: ClaimStatement
  private(set) var trials: [Trial] = []

  /// As many items as components.
  init(_ statement: ClaimStatement, items: [ClaimStatement.Item], _ estimate: ClaimEstimate) {
    self.statement = statement
    for (item, component) in zip(items, estimate.components) {
      var hypothesis: MeanHypothesis
      let relation: Relation
      switch item {
      case .number(let number):
        relation = statement.relation(for: number)
        hypothesis = MeanHypothesis(number, relation)
      case .interval(let interval):
        relation = .member
        hypothesis = MeanHypothesis(interval)
      }
      if let bound = statement.bound {
        hypothesis = hypothesis.and(MeanHypothesis(bound.number, bound.relation))
      }
      trials.append(
        Trial(
          item: item, relation: relation, hypothesis: hypothesis, component: component,
          sample: MeanSample.read(component)))
    }
  }

  /// Of each number the p-value by itself; nothing where there is no test.
  var pValues: [Double?] {
    trials.map { trial in
      guard case .success(let sample) = trial.sample, trial.hypothesis.excluded == nil else { return nil }
      return sample.pValue(trial.hypothesis)
    }
  }

  /// - Parameter adjusted: The p-values, adjusted over all that the lesson claims of estimates.
  func verdicts(adjusted: [Double?]) -> [EstimateVerdict] {
    zip(trials, adjusted).map { trial, value in
      guard case .success(let sample) = trial.sample else {
        return EstimateVerdict(component: trial.component, outcome: .untestable)
      }
      let (lower, upper) = sample.interval
      let outcome: EstimateVerdict.Outcome =
        if let value, value <= MeanSample.alpha {
          .rejected
        } else {
          sample.supports(trial.hypothesis) ? .supported : .unsupported
        }
      return EstimateVerdict(
        component: trial.component, outcome: outcome, adjustedPValue: value,
        interval: EstimateVerdict.Interval(lower: lower, upper: upper))
    }
  }

  /// The number with digits that are supported; nothing where another relation would be needed.
  func correction(of trial: Trial) -> SupportedDigits? {
    guard case .success(let sample) = trial.sample, case .number(let number) = trial.item,
      trial.relation == .approximately, statement.bound == nil, !number.form.isInWords
    else { return nil }
    return SupportedDigits.find(
      number, sample, statement.notation, sign: statement.relation == .approximately ? "≈ " : "")
  }

  func finding(_ trial: Trial, _ verdict: EstimateVerdict, place: Int, failed: Int) -> EstimateFinding? {
    let reason: EstimateFinding.Reason
    switch (verdict.outcome, trial.sample) {
    case (.supported, _): return nil
    case (.rejected, _): reason = .rejected(adjustedPValue: verdict.adjustedPValue ?? 0)
    case (.unsupported, .success(let sample)):
      guard let interval = verdict.interval else { return nil }
      let isExact = trial.relation == .equal
      reason = .unsupported(
        interval, digits: correction(of: trial)?.count,
        missingReplicates: isExact ? nil : sample.missingReplicates(for: trial.hypothesis), isExact: isExact)
    case (_, .failure(let error)):
      switch error.defect {
      case .notFinite: reason = .notFinite
      case .singleReplicate: reason = .singleReplicate
      case .noVariation: reason = .noVariation
      case .unreadable: reason = .unreadable
      }
    case (.untestable, .success): reason = .unreadable
    }
    let (stated, range): (String, Range<Int>) =
      switch trial.item {
      case .number(let number): ("\(trial.relation.rawValue) \(number.text)", number.range)
      case .interval(let interval): (interval.text, interval.range)
      }
    return EstimateFinding(
      reason: reason, component: verdict.component, stated: stated, range: range, place: place,
      count: trials.count, failed: failed)
  }
}
