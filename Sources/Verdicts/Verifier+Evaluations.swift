internal import Events
internal import Lessons

extension Verifier {
  /// An evaluation states nothing and cannot be false; it can only have no value.
  mutating func verifyEvaluations(isExplained: Bool) {
    for evaluation in lesson.evaluations {
      let value = transcript?.claims[lesson.valueID(of: evaluation)]
      let message = value.map(Self.problem) ?? "the expression did not run"
      if let message, value != nil || !isExplained {
        report(
          "no-value", at: evaluation.range, message,
          hint: value == nil
            ? nil : "Write an expression that gives a number, a text, a Bool or a list of numbers.")
      }
      verification.evaluations.append(
        EvaluationVerdict(
          evaluation: evaluation, status: message == nil ? .passed : .error, computed: value,
          message: message ?? ""))
    }
  }

  /// Why a value cannot be written into a sentence.
  private static func problem(with value: ClaimValue) -> String? {
    switch value {
    case .boolean, .number, .sequence, .string, .estimate: nil
    case .table: "a table cannot stand in a sentence"
    case .incomparable(_, .empty): "an empty list cannot stand in a sentence"
    case .incomparable(let type, _): "a value of type \(type) cannot stand in a sentence"
    }
  }
}
