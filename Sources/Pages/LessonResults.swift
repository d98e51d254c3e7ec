internal import Events
internal import Lessons
internal import Verdicts

/// A verification by the numbers that a lesson has for its claims and parts.
struct LessonResults: Sendable {
  private let claims: [Int: ClaimVerdict]
  private let properties: [Int: PropertyVerdict]
  private let outputs: [Int: CellOutput]
  private let expectedOutputs: [Int: OutputVerdict]
  private let evaluations: [Int: EvaluationVerdict]

  init(_ verification: Verification) {
    claims = Dictionary(
      verification.claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    properties = Dictionary(
      verification.properties.compactMap { verdict in verdict.part.map { ($0, verdict) } },
      uniquingKeysWith: { first, _ in first })
    expectedOutputs = Dictionary(
      verification.expectedOutputs.map { ($0.output.id, $0) }, uniquingKeysWith: { first, _ in first })
    outputs = verification.outputs
    evaluations = Dictionary(
      verification.evaluations.map { ($0.evaluation.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A claim without a verdict is one that did not run, never one that passed.
  func verdict(on claim: Claim) -> ClaimVerdict {
    claims[claim.id]
      ?? ClaimVerdict(
        claim: claim, status: .error, relation: nil, stated: [], computed: nil,
        message: "the claim did not run")
  }

  /// The same for an expected output.
  func verdict(on output: ExpectedOutput) -> OutputVerdict {
    expectedOutputs[output.id]
      ?? OutputVerdict(
        output: output, status: .error,
        notes: [OutputVerdict.Note(line: nil, message: "the output was not compared")])
  }

  func verdict(on evaluation: Evaluation) -> EvaluationVerdict {
    evaluations[evaluation.id]
      ?? EvaluationVerdict(
        evaluation: evaluation, status: .error, computed: nil, message: "the expression did not run")
  }

  func property(_ part: Int) -> PropertyVerdict? { properties[part] }
  func output(_ part: Int) -> CellOutput? { outputs[part] }
}

extension PropertyVerdict {
  init(notRun property: PropertyBlock) {
    self.init(
      part: property.id, label: property.label ?? "", title: property.title, status: .error, results: [],
      message: "", position: property.range.start)
  }
}
