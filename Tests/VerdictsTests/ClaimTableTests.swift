import Events
import Lessons
import Testing

@testable import Verdicts

/// Text, value, verdict: the rules of the lesson language, one row each.
struct ClaimRow: Sendable, CustomTestStringConvertible {
  var text: String
  var value: ClaimValue
  var status: Verification.Status
  var notation = Claim.Notation.prose

  var testDescription: String { "\(text) against \(value): \(status)" }

  static func row(
    _ text: String, _ value: String, _ status: Verification.Status, _ notation: Claim.Notation = .prose
  ) -> Self {
    Self(text: text, value: .number(value), status: status, notation: notation)
  }

  static func row(_ text: String, _ values: [String], _ status: Verification.Status) -> Self {
    Self(text: text, value: .sequence(values), status: status)
  }

  static func tex(_ text: String, _ value: String, _ status: Verification.Status) -> Self {
    row(text, value, status, .tex)
  }

  static let all =
    rounding + exponents + exact + percentages + special + relations + sequences + names + others + words
    + intervals + texts + estimates
}

@Suite struct ClaimTableTests {
  @Test(arguments: ClaimRow.all) func claim_IsJudgedByTheRules(row: ClaimRow) {
    let judgement = ClaimJudgement(text: row.text, notation: row.notation, value: row.value)
    #expect(judgement.status == row.status, "\(judgement)")
    #expect((judgement.finding?.message ?? "").isEmpty == (row.status == .passed))
  }

  @Test func table_HasMoreFailingRowsThanPassing() {
    let passing = ClaimRow.all.filter { $0.status == .passed }.count
    #expect(ClaimRow.all.count >= 450)
    #expect(passing * 2 <= ClaimRow.all.count)
  }

  @Test(arguments: [
    ("≈ 67.5%", "0.6652409557748218", "stated ≈ 67.5%, computed 0.6652409557748218; they agree to 1 digit"),
    ("0.664", "0.6652409557748218", "stated ≈ 0.664, computed 0.6652409557748218; they agree to 2 digits"),
    ("0.9", "0.1", "stated ≈ 0.9, computed 0.1"),
    ("−0.5", "0.5", "stated ≈ −0.5, computed 0.5"),
    (
      "between 0.2 and 0.3", "0.31",
      "stated between 0.2 and 0.3, computed 0.31, which is 0.010 above its upper end"
    ),
    ("0.25 ± 0.01", "1e-9", "stated 0.25 ± 0.01, computed 1e-9, which is 0.24 below its lower end"),
    ("p ∈ (0, 1)", "1", "stated ∈ (0, 1), computed 1, which is at an end that does not belong to it"),
  ])
  func message_SaysHowFarOffTheNumberIs(text: String, value: String, message: String) {
    let judgement = ClaimJudgement(text: text, notation: .prose, value: .number(value))
    #expect(judgement.finding?.message == message)
  }
}
