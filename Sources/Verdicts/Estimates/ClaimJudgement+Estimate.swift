import Events
import Lessons

extension ClaimJudgement {
  /// The p-values of what a text states of an estimate, not yet adjusted; empty where nothing can be tested.
  static func pValues(text: String, notation: Claim.Notation, value: ClaimValue) -> [Double?] {
    guard case .estimate(let estimate) = value else { return [] }
    let statement = ClaimStatement(text: text, notation: notation)
    var scratch = ClaimJudgement(text: "", notation: notation, value: .boolean(true))
    guard let items = scratch.items(of: statement, comparedWith: estimate.components.count) else { return [] }
    return EstimateComparison(statement, items: items, estimate).pValues
  }

  mutating func judge(
    _ text: String, _ notation: Claim.Notation, _ estimate: ClaimEstimate, _ adjusted: [Double?]?
  ) {
    let statement = ClaimStatement(text: text, notation: notation)
    guard let items = items(of: statement, comparedWith: estimate.components.count) else { return }
    let comparison = EstimateComparison(statement, items: items, estimate)
    estimates = comparison.verdicts(adjusted: adjusted ?? Self.adjusted(comparison.pValues))
    let judged = Array(zip(comparison.trials, estimates))
    for (trial, verdict) in judged {
      guard case .number(let written) = trial.item else { continue }
      let holds = verdict.outcome == .supported
      numbers.append(
        JudgedNumber(
          written: written, computed: trial.component.mean, holds: holds,
          correction: holds ? nil : comparison.correction(of: trial)?.text))
    }
    let failed = judged.count { $1.outcome != .supported }
    // A number that is wrong says more than one that is not known.
    let worst =
      estimates.firstIndex { $0.outcome == .rejected } ?? estimates.firstIndex { $0.outcome != .supported }
    guard let worst else { return }
    finding = comparison.finding(judged[worst].0, judged[worst].1, place: worst + 1, failed: failed)
      .map(ClaimFinding.estimate)
    let wrong = numbers.filter { !$0.holds }
    if wrong.count == failed { correctedText = Self.corrected(text, wrong) }
  }

  private static func adjusted(_ values: [Double?]) -> [Double?] {
    var adjusted = Holm.adjusted(values.compactMap(\.self))[...]
    return values.map { $0 == nil ? nil : adjusted.popFirst() }
  }
}
