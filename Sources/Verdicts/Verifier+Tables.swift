internal import Diagnostics
internal import Events
internal import Lessons

extension Verifier {
  /// One verdict for the table, and a problem for each cell that does not hold.
  mutating func verify(_ claim: Claim, _ table: ClaimedTable, _ value: ClaimValue) {
    let judgement = TableJudgement(table, value: value)
    verification.claims.append(
      ClaimVerdict(
        claim: claim, status: judgement.status, relation: nil, stated: judgement.stated, computed: value,
        message: judgement.message, corrections: judgement.corrections, table: judgement.verdict))
    for (finding, range) in judgement.findings {
      report(
        finding.status == .failed ? "claim-failed" : "claim-error", at: range ?? claim.range,
        finding.message, hint: finding.hint)
    }
  }
}
