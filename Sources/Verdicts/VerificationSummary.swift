/// The counts of a report, of one lesson or of many.
package struct VerificationSummary: Equatable, Sendable {
  package struct Tally: Equatable, Sendable {
    package var passed: Int
    /// Whatever did not pass, because it is wrong or because it could not be found out.
    package var failed: Int

    package init(passed: Int = 0, failed: Int = 0) {
      self.passed = passed
      self.failed = failed
    }

    fileprivate init(_ statuses: [Verification.Status]) {
      passed = statuses.filter { $0 == .passed }.count
      failed = statuses.count - passed
    }

    fileprivate static func += (a: inout Tally, b: Tally) {
      a.passed += b.passed
      a.failed += b.failed
    }
  }

  /// All code cells, those that are only shown among them.
  package var cells = 0
  package var claims = Tally()
  package var checks = Tally()
  package var properties = Tally()
  package var outputs = Tally()
  /// Values that stand in sentences.
  package var evaluations = Tally()
  /// Diagnostics that are no failed claim, check, property or output: those are counted there.
  package var errors = 0
  package var warnings = 0
  /// Claims by what nudged literals do to them; nothing where that was not asked for.
  package var noise: [NoiseVerdict.Outcome: Int] = [:]

  package init() {}

  package static func sum(of summaries: [VerificationSummary]) -> VerificationSummary {
    summaries.reduce(into: VerificationSummary()) { sum, summary in
      sum.cells += summary.cells
      sum.claims += summary.claims
      sum.checks += summary.checks
      sum.properties += summary.properties
      sum.outputs += summary.outputs
      sum.evaluations += summary.evaluations
      sum.errors += summary.errors
      sum.warnings += summary.warnings
      sum.noise.merge(summary.noise, uniquingKeysWith: +)
    }
  }
}

extension Verification {
  package var summary: VerificationSummary {
    var summary = VerificationSummary()
    summary.cells = cells
    summary.claims = VerificationSummary.Tally(claims.map(\.status))
    summary.checks = VerificationSummary.Tally(checks.map(\.status))
    summary.properties = VerificationSummary.Tally(properties.map(\.status))
    summary.outputs = VerificationSummary.Tally(expectedOutputs.map(\.status))
    summary.evaluations = VerificationSummary.Tally(evaluations.map(\.status))
    summary.errors = diagnostics.filter(\.isErrorInLesson).count
    summary.warnings = diagnostics.filter { $0.severity == .warning }.count
    summary.noise = claims.compactMap(\.noise).reduce(into: [:]) { $0[$1.outcome, default: 0] += 1 }
    return summary
  }
}
