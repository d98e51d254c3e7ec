internal import Events
internal import Verdicts

/// What is known of the numbers of a claim on an estimate.
enum EstimateWords {
  /// `= 0.2500 ± 0.0021 (32 replicates); 99 % interval 0.2443 to 0.2557; adjusted p = 1`, of several numbers the least
  /// p; nothing where no estimate was compared.
  static func value(_ verdict: ClaimVerdict) -> String? {
    guard !verdict.estimates.isEmpty else { return nil }
    var parts = verdict.computed.map { ["= \($0.fullText)"] } ?? []
    let intervals = verdict.estimates.compactMap(\.interval?.text)
    if !intervals.isEmpty {
      let noun = intervals.count == 1 ? "interval" : "intervals"
      parts.append("99 % \(noun) \(intervals.joined(separator: ", "))")
    }
    if let value = verdict.estimates.compactMap(\.adjustedPValue).min() {
      parts.append("adjusted p = \(ProbabilityText.text(value))")
    }
    return parts.joined(separator: "; ")
  }
}
