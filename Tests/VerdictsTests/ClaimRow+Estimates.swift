import Events

@testable import Verdicts

/// Claims on means over replicates.
extension ClaimRow {
  private static func row(
    _ text: String, _ mean: String, _ error: String, _ status: Verification.Status, replicates: Int = 32
  ) -> Self {
    rows(text, [(mean, error)], status, replicates: replicates, isSequence: false)
  }

  private static func rows(
    _ text: String, _ values: [(String, String)], _ status: Verification.Status, replicates: Int = 32,
    isSequence: Bool = true
  ) -> Self {
    let components = values.map {
      ClaimEstimate.Component(mean: $0.0, standardError: $0.1, replicates: replicates)
    }
    return Self(
      text: text, value: .estimate(ClaimEstimate(components: components, isSequence: isSequence)),
      status: status)
  }

  static let estimates = [
    // The 99 % interval is 0.2400 ± 0.0027.
    row("0.24", "0.24", "0.001", .passed),
    row("≈ 24%", "0.24", "0.001", .passed),
    row("0.25", "0.24", "0.001", .failed),
    row("0.23", "0.24", "0.001", .failed),
    row("0.14", "0.24", "0.001", .failed),
    row("0.240", "0.24", "0.001", .error),
    row("0.241", "0.24", "0.001", .error),
    row("0.2", "0.24", "0.001", .passed),
    row("0.3", "0.24", "0.001", .failed),
    row("≈ 2.4e-1", "0.24", "0.001", .passed),
    row("≈ 2.4e-2", "0.24", "0.001", .failed),
    row("−0.24", "0.24", "0.001", .failed),
    // Both roundings are possible.
    row("0.24", "0.2449", "0.001", .error),
    row("0.25", "0.2449", "0.001", .error),
    row("0.245", "0.2449", "0.0001", .passed),
    // Relations need the whole interval on their side.
    row("< 0.25", "0.24", "0.001", .passed),
    row("at most 0.25", "0.24", "0.001", .passed),
    row("< 0.241", "0.24", "0.001", .error),
    row("< 0.239", "0.24", "0.001", .error),
    row("less than 0.23", "0.24", "0.001", .failed),
    row("more than 0.23", "0.24", "0.001", .passed),
    row("≥ 0.239", "0.24", "0.001", .error),
    row("> 0.25", "0.24", "0.001", .failed),
    row("≠ 0.25", "0.24", "0.001", .passed),
    row("≠ 0.2405", "0.24", "0.001", .error),
    row("< ∞", "0.24", "0.001", .passed),
    row("> ∞", "0.24", "0.001", .failed),
    row("≈ NaN", "0.24", "0.001", .failed),
    // Intervals.
    row("0.24 ± 0.01", "0.24", "0.001", .passed),
    row("0.24 ± 0.001", "0.24", "0.001", .error),
    row("between 0.2 and 0.3", "0.24", "0.001", .passed),
    row("between 0.25 and 0.3", "0.24", "0.001", .failed),
    row("p ∈ (0, 1)", "0.24", "0.001", .passed),
    row("0.2 < p < 0.3", "0.24", "0.001", .passed),
    row("0.239 < p < 0.3", "0.24", "0.001", .error),
    row("0.25 < p < 0.3", "0.24", "0.001", .failed),
    // Nothing exact is ever established, and much is refuted.
    row("= 0.24", "0.24", "0.001", .error),
    row("exactly a quarter", "0.24", "0.001", .failed),
    row("1/4", "0.25", "0.001", .error),
    row("3", "3", "0.001", .error),
    row("≈ 3", "3", "0.001", .passed),
    row("≈ 4", "3", "0.001", .failed),
    // What cannot be tested never passes.
    row("0.24", "0.24", "nan", .error, replicates: 1),
    row("0.24", "0.24", "0", .error),
    row("0.25", "0.24", "0.0", .error),
    row("NaN", "nan", "nan", .error),
    row("∞", "inf", "nan", .error),
    row("0.24", "0.24", "inf", .error),
    row("0.24", "0.24", "-1", .error),
    // Few replicates make the interval wide: 63.7 errors either way for two.
    row("0.24", "0.24", "0.0001", .error, replicates: 2),
    row("0.24", "0.24", "0.00005", .passed, replicates: 2),
    row("0.25", "0.24", "0.0002", .error, replicates: 2),
    // Several numbers.
    rows("(0.24, 0.67)", [("0.24", "0.001"), ("0.67", "0.001")], .passed),
    rows("(0.24, 0.66)", [("0.24", "0.001"), ("0.67", "0.001")], .failed),
    rows("(0.24, 0.670)", [("0.24", "0.001"), ("0.67", "0.001")], .error),
    rows("(0.25, 0.670)", [("0.24", "0.001"), ("0.67", "0.001")], .failed),
    rows("p ∈ (0, 1)", [("0.24", "0.001"), ("0.67", "0.001")], .passed),
    rows("0.24", [("0.24", "0.001"), ("0.67", "0.001")], .error),
    row("(0.24, 0.67)", "0.24", "0.001", .error),
    row("no number", "0.24", "0.001", .error),
    row("2π", "6.28", "0.001", .error),
  ]
}
