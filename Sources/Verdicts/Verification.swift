package import Diagnostics
package import Events
package import Lessons

/// What became of everything in a lesson that could be wrong.
package struct Verification: Equatable, Sendable {
  package enum Status: String, Sendable {
    case passed
    /// Something that the lesson says is not so.
    case failed
    /// It could not be found out.
    case error
  }

  /// One for each claim of the lesson, in order.
  package var claims: [ClaimVerdict]
  package var checks: [CheckVerdict]
  /// One for each property directive, and one for each quantifier in a cell, in document order.
  package var properties: [PropertyVerdict]
  /// One for each `output` directive, in document order.
  package var expectedOutputs: [OutputVerdict]
  /// One for each value that stands in a sentence, in document order.
  package var evaluations: [EvaluationVerdict] = []
  /// What cells showed, by their index in `Lesson.parts`.
  package var outputs: [Int: CellOutput]
  /// How many code cells the lesson has, those that are only shown among them.
  package var cells: Int
  /// Everything to tell the author: the reader's problems, the runner's, and each failure.
  package var diagnostics: [Diagnostic]

  package init(
    claims: [ClaimVerdict] = [], checks: [CheckVerdict] = [], properties: [PropertyVerdict] = [],
    expectedOutputs: [OutputVerdict] = [], outputs: [Int: CellOutput] = [:], cells: Int = 0,
    diagnostics: [Diagnostic] = []
  ) {
    self.claims = claims
    self.checks = checks
    self.properties = properties
    self.expectedOutputs = expectedOutputs
    self.outputs = outputs
    self.cells = cells
    self.diagnostics = diagnostics
  }
}

package struct ClaimVerdict: Equatable, Sendable {
  package var claim: Claim
  package var status: Verification.Status
  /// The relation that the text states, as its sign: `≈`, `=`, `<`, …; nothing where no numbers are compared.
  package var relation: String?
  /// The numbers that the text states, as written.
  package var stated: [String]
  /// Nothing if the claim did not run.
  package var computed: ClaimValue?
  /// For a claim that does not pass: what is wrong, in a sentence.
  package var message: String
  /// The changes of the lesson's text that would make the claim hold; empty where no change of digits does.
  package var corrections: [Correction]
  /// Of the claim of a table: what became of each cell.
  package var table: TableVerdict?
  /// Of a claim on an estimate: what became of each number.
  package var estimates: [EstimateVerdict]
  /// What nudged literals do to it, where that was asked for and the claim passes.
  package var noise: NoiseVerdict?

  package init(
    claim: Claim, status: Verification.Status, relation: String?, stated: [String], computed: ClaimValue?,
    message: String, corrections: [Correction] = [], table: TableVerdict? = nil,
    estimates: [EstimateVerdict] = []
  ) {
    self.claim = claim
    self.status = status
    self.relation = relation
    self.stated = stated
    self.computed = computed
    self.message = message
    self.corrections = corrections
    self.table = table
    self.estimates = estimates
  }
}

/// What became of `` {eval}`…` ``.
package struct EvaluationVerdict: Equatable, Sendable {
  package var evaluation: Evaluation
  /// Passed, if there is a value that can be written into a sentence.
  package var status: Verification.Status
  package var computed: ClaimValue?
  /// Why there is none.
  package var message: String

  package init(
    evaluation: Evaluation, status: Verification.Status, computed: ClaimValue?, message: String = ""
  ) {
    self.evaluation = evaluation
    self.status = status
    self.computed = computed
    self.message = message
  }
}

/// Digits of a lesson that are not what was computed, and those that would be.
package struct Correction: Equatable, Sendable {
  package var range: SourceRange
  /// What stands there now: nothing else is ever replaced.
  package var original: String
  package var text: String

  package init(range: SourceRange, original: String, text: String) {
    self.range = range
    self.original = original
    self.text = text
  }
}

extension Verification {
  /// All changes of digits that would make the lesson say what was computed, in the order of the text.
  package var corrections: [Correction] {
    (claims.flatMap(\.corrections) + expectedOutputs.flatMap(\.corrections))
      .sorted { $0.range < $1.range }
  }
}

package struct CheckVerdict: Equatable, Sendable {
  package var name: String
  package var status: Verification.Status
  package var message: String
  package var position: SourcePosition

  package init(name: String, status: Verification.Status, message: String, position: SourcePosition) {
    self.name = name
    self.status = status
    self.message = message
    self.position = position
  }
}

/// What became of a property directive, or of a quantifier in a cell.
package struct PropertyVerdict: Equatable, Sendable {
  /// The directive's index in `Lesson.parts`, or that of the cell in which the quantifier stands; nothing for one in a
  /// claim's expression.
  package var part: Int?
  package var label: String
  package var title: String
  package var status: Verification.Status
  /// One for each quantifier that ran, in order; more than one only in a directive.
  package var results: [QuantifierVerdict]
  /// Why the property does not pass; empty if it does.
  package var message: String
  package var position: SourcePosition

  /// The first that does not pass, else the first.
  package var decisive: QuantifierVerdict? { results.first { $0.status != .passed } ?? results.first }

  /// The record that decides; nothing if no quantifier ran.
  package var record: PropertyRecord? { decisive?.record }

  package init(
    part: Int?, label: String, title: String, status: Verification.Status, results: [QuantifierVerdict],
    message: String, position: SourcePosition
  ) {
    self.part = part
    self.label = label
    self.title = title
    self.status = status
    self.results = results
    self.message = message
    self.position = position
  }
}

/// What became of one `forAll` or `exists`.
package struct QuantifierVerdict: Equatable, Sendable {
  package var record: PropertyRecord
  package var status: Verification.Status
  /// Why it does not pass; empty if it does.
  package var message: String
  /// The example that the lesson states in place of the one that was found.
  package var statedExample: String?
  /// The names that the law gives its arguments; empty if they are not known.
  package var parameters: [String]
  package var position: SourcePosition

  package init(
    record: PropertyRecord, status: Verification.Status, message: String, statedExample: String? = nil,
    parameters: [String] = [], position: SourcePosition
  ) {
    self.record = record
    self.status = status
    self.message = message
    self.statedExample = statedExample
    self.parameters = parameters
    self.position = position
  }
}

/// What a page shows under a cell, in order.
package struct CellOutput: Equatable, Sendable {
  package enum Item: Equatable, Sendable {
    case printed(String)
    case printedToError(String)
    /// The source line on which the expression ends, for results that stand beside their line.
    case value(ShownValue, type: String, name: String, line: Int)
    case check(CheckVerdict)
    case property(PropertyVerdict)
    /// The message of a cell that had to fail and did.
    case failure(String)
  }

  package var items: [Item]
  /// Whether the cell ran to its end; a page says so where it did not.
  package var ended: Bool

  package init(items: [Item] = [], ended: Bool) {
    self.items = items
    self.ended = ended
  }
}
