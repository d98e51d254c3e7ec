import Diagnostics
import Events
import Lessons
import Markdown
import Testing

@testable import Verdicts

/// Lesson + transcript → verification.
@Suite struct VerifierTests {
  static let text = """
    ```{code-cell} swift
    let z = 0.75
    z
    check("small", z < 1)
    ```

    It is {claim}`0.7 <z>` and {claim}`0.8 <z>`.

    ```{property} Law
    :label: law
    forAll(.double) { _ in true }
    ```

    Then {claim}`p ≈ 3 <three>`.
    """

  static let file = SourceFile(name: "a.md", text: text)

  static func cell(
    id: Int = 0, execution: Cell.Execution = .runs, results: Cell.Results = .expressions,
    lines: ClosedRange<Int> = 2...4
  ) -> Cell {
    Cell(
      id: id, language: "swift", execution: execution, results: results, label: "one",
      source: SourceText(
        lines: lines.map { SourceText.Line(text: file.line($0) ?? "", position: at($0, 1)) }),
      range: SourceRange(at(lines.lowerBound - 1, 1), at(lines.upperBound + 1, 4)))
  }

  static func at(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }

  static func claim(_ id: Int, _ text: String, _ line: Int, _ column: Int) -> Claim {
    let position = at(line, column + 8)
    return Claim(
      id: id, notation: .prose, text: text, textPosition: position,
      expression: SourceText("z", firstLine: line),
      range: SourceRange(at(line, column), position.advanced(byColumns: text.utf8.count + 5)))
  }

  static let property = PropertyBlock(
    id: 1, number: 1, title: "Law", label: "law",
    source: SourceText("forAll(.double) { _ in true }", firstLine: 11),
    range: SourceRange(at(9, 1), at(12, 4)))

  static func lesson(
    cell: Cell = cell(), property: PropertyBlock = property, problems: [Diagnostic] = []
  ) -> Lesson {
    Lesson(
      file: file, frontMatter: FrontMatter(), document: Document(),
      parts: [.cell(cell), .property(property)],
      claims: [claim(0, "0.7", 7, 7), claim(1, "0.8", 7, 28), claim(2, "p ≈ 3", 14, 6)], problems: problems)
  }

  static func value(
    _ number: String, line: Int = 3, column: Int = 1, name: String = "", type: String = "Double"
  ) -> Transcript.Item {
    .value(
      LoggedValue(
        name: name, type: type,
        range: EventRange(startLine: line, startColumn: column, endLine: line, endColumn: column + 1),
        shown: .number(number)))
  }

  static func record(
    _ verdict: PropertyRecord.Verdict, _ quantifier: PropertyRecord.Quantifier = .forAll, line: Int = 11
  ) -> PropertyRecord {
    PropertyRecord(
      quantifier: quantifier, verdict: verdict, trials: 1000, discarded: 0, seed: "0x2A",
      example: verdict == .falsified ? ["1.0"] : [], message: "", line: line, column: 1)
  }

  static let check = CheckRecord(name: "small", passed: true, message: "", line: 4, column: 1)

  /// A run in which all is well.
  static let whole = Transcript(
    parts: [
      0: .init(items: [.printed("hi\n"), value("0.75"), .check(check)], ended: true),
      1: .init(items: [.property(record(.holds))], ended: true),
    ],
    claims: [0: .number("0.72"), 1: .number("0.75"), 2: .number("3.1")], started: true, finished: true)

  private func codes(_ verification: Verification) -> [String] {
    verification.diagnostics.map { "\($0.range.start.line):\($0.range.start.column) \($0.code)" }
  }

  @Test func everythingRight_Passes() {
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: Self.whole, problems: [])
    #expect(verification.diagnostics == [])
    #expect(verification.status == .passed)
    #expect(verification.claims.map(\.status) == [.passed, .passed, .passed])
    #expect(verification.claims.map(\.relation) == ["≈", "≈", "≈"])
    #expect(verification.claims.map(\.stated) == [["0.7"], ["0.8"], ["3"]])
    #expect(verification.checks.map(\.status) == [.passed])
    #expect(verification.properties.map(\.status) == [.passed])
    #expect(verification.properties.map(\.label) == ["law"])
    let check = CheckVerdict(name: "small", status: .passed, message: "", position: Self.at(4, 1))
    #expect(
      verification.outputs == [
        0: CellOutput(
          items: [
            .printed("hi\n"), .value(.number("0.75"), type: "Double", name: "", line: 3), .check(check),
          ], ended: true)
      ])
    var summary = VerificationSummary()
    summary.cells = 1
    summary.claims.passed = 3
    summary.checks.passed = 1
    summary.properties.passed = 1
    #expect(verification.summary == summary)
    #expect(VerificationSummary.sum(of: [summary, summary]).claims.passed == 6)
  }

  @Test(arguments: [("67%", true), ("68%", false), ("66.6%", false)])
  func wholeNumberThatIsRounded_IsToldOfAbout(text: String, isTold: Bool) {
    let judgement = ClaimJudgement(text: text, notation: .prose, value: .number("0.6652409557748219"))
    let hint = judgement.finding?.hint(correctedText: judgement.correctedText, notation: .prose)
    #expect(hint?.contains("“about”") == isTold)
  }

  @Test func failedClaim_IsReportedAtItsNumber() {
    var transcript = Self.whole
    transcript.claims[2] = .number("3.75")
    transcript.claims[0] = .sequence(["1", "2"])
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(codes(verification) == ["7:7 claim-error", "14:20 claim-failed"])
    #expect(verification.diagnostics.last?.message == "stated ≈ 3, computed 3.75")
    #expect(verification.diagnostics.last?.hint == "“p ≈ 4” would be right.")
    #expect(verification.claims.map(\.status) == [.error, .passed, .failed])
    #expect(verification.status == .error)
    transcript.claims[0] = .number("0.7")
    let failed = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(failed.status == .failed)
    #expect(failed.summary.claims == VerificationSummary.Tally(passed: 2, failed: 1))
    #expect(failed.summary.errors == 0)
  }

  @Test func nothingRan_NothingPasses() {
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: nil, problems: [])
    #expect(verification.claims.allSatisfy { $0.status == .error && $0.computed == nil })
    #expect(verification.properties.map(\.status) == [.error])
    #expect(codes(verification) == ["1:1 did-not-finish"])
    #expect(verification.status == .error)
  }

  @Test func lessonWithNothingToRun_Passes() {
    let lesson = Lesson(file: Self.file, frontMatter: FrontMatter(), document: Document())
    #expect(Verifier.verify(lesson: lesson, transcript: nil, problems: []) == Verification())
  }

  @Test func trap_IsReportedOnceAndTheRestIsNoPass() {
    let trap = Diagnostic(
      .error, code: "trap", file: "a.md", range: SourceRange(Self.at(3, 1)), message: "out of range")
    let transcript = Transcript(parts: [0: .init(items: [.printed("hi")])], started: true)
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [trap])
    #expect(codes(verification) == ["3:1 trap"])
    #expect(verification.claims.map(\.status) == [.error, .error, .error])
    #expect(
      verification.claims.first?.message
        == "the claim did not run: what begins on line 1 did not reach its end")
    #expect(verification.outputs == [0: CellOutput(items: [.printed("hi")], ended: false)])
    #expect(verification.properties.map(\.status) == [.error])
  }

  @Test func unexplainedEnd_IsAnError() {
    var transcript = Self.whole
    transcript.finished = false
    #expect(
      codes(Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: []))
        == ["14:6 did-not-finish"])
    transcript.claims[2] = nil
    #expect(
      codes(Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: []))
        == ["14:6 did-not-finish"])
    transcript.parts[1] = nil
    #expect(
      codes(Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: []))
        == ["9:1 did-not-finish"])
  }

  @Test func lostRecords_AreErrors() {
    var transcript = Self.whole
    transcript.claims[1] = nil
    transcript.claims[2] = nil
    transcript.parts[1] = nil
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(codes(verification) == ["7:28 claim-error", "9:1 did-not-finish", "14:6 claim-error"])
    #expect(verification.status == .error)
  }

  @Test func failedCheck_IsReportedAtItsPlace() {
    var transcript = Self.whole
    let failed = CheckRecord(name: "small", passed: false, message: "2 < 1", line: 4, column: 7)
    transcript.parts[0]?.items = [.check(failed)]
    transcript.between = [.check(CheckRecord(name: "", passed: false, message: "", line: 99, column: 1))]
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(codes(verification) == ["4:7 check-failed", "7:7 check-failed"])
    #expect(verification.diagnostics.map(\.message) == ["the check “small” failed: 2 < 1", "a check failed"])
    #expect(verification.checks.map(\.status) == [.failed, .failed])
    #expect(verification.status == .failed)
  }

  @Test func verdictsInAClaim_AreItsOwn() {
    var transcript = Self.whole
    let failed = CheckRecord(name: "", passed: false, message: "", line: 99, column: 1)
    transcript.claimItems = [2: [.check(failed), .property(Self.record(.falsified, line: 14))]]
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(codes(verification) == ["14:1 property-failed", "14:6 check-failed"])
    #expect(verification.properties.map(\.part) == [1, nil])
    #expect(verification.claims.map(\.status) == [.passed, .passed, .passed])
    #expect(verification.status == .failed)
  }

  @Test func checkThatDidNotRun_IsReported() {
    var transcript = Self.whole
    transcript.parts[0]?.items = []
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(codes(verification) == ["4:6 check-not-run"])
    #expect(verification.diagnostics.map(\.severity) == [.warning])
    transcript.between = [.check(Self.check)]
    #expect(
      Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: []).diagnostics == [])
  }

  @Test(arguments: [
    ([record(.holds)], PropertyBlock.Expectation.holds, Verification.Status.passed),
    ([record(.falsified)], .holds, .failed), ([record(.gaveUp)], .holds, .failed),
    ([record(.threw)], .holds, .failed), ([], .holds, .error), ([], .falsified, .error),
    ([record(.witnessFound, .exists)], .holds, .passed), ([record(.noWitness, .exists)], .holds, .failed),
    ([record(.holds), record(.falsified)], .holds, .failed), ([record(.falsified)], .falsified, .passed),
    ([record(.holds)], .falsified, .failed), ([record(.gaveUp)], .falsified, .failed),
    ([record(.threw)], .falsified, .failed), ([record(.falsified), record(.holds)], .falsified, .failed),
    ([record(.noWitness, .exists)], .falsified, .failed),
    ([record(.falsified), record(.witnessFound, .exists)], .falsified, .passed),
  ])
  func property_PassesIfItsQuantifiersDo(
    records: [PropertyRecord], expectation: PropertyBlock.Expectation, status: Verification.Status
  ) {
    var transcript = Self.whole
    transcript.parts[1]?.items = records.map(Transcript.Item.property)
    var property = Self.property
    property.expectation = expectation
    let verification = Verifier.verify(
      lesson: Self.lesson(property: property), transcript: transcript, problems: [])
    #expect(verification.properties.map(\.status) == [status])
    #expect(verification.status == status)
    #expect((verification.properties.first?.message == "") == (status == .passed))
    let code = status == .failed ? ["property-failed"] : status == .error ? ["property-error"] : []
    #expect(verification.diagnostics.map(\.code) == code)
  }

  @Test func counterexample_IsInTheMessage() {
    var transcript = Self.whole
    transcript.parts[1]?.items = [.property(Self.record(.falsified))]
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(
      verification.diagnostics.map(\.message) == ["“Law”: counterexample: 1.0 (seed 0x2A, 1000 trials)"])
  }

  @Test func quantifierInACell_IsAPropertyOfItsOwn() {
    var transcript = Self.whole
    transcript.parts[0]?.items = [.property(Self.record(.falsified, line: 3)), .check(Self.check)]
    let verification = Verifier.verify(lesson: Self.lesson(), transcript: transcript, problems: [])
    #expect(verification.properties.map(\.title) == ["forAll", "Law"])
    #expect(verification.properties.map(\.label) == ["one", "law"])
    #expect(verification.properties.map(\.status) == [.failed, .passed])
    #expect(codes(verification) == ["3:1 property-failed"])
  }

  @Test func cellThatMustFail_FailsOrIsAnError() {
    let lesson = Self.lesson(cell: Self.cell(execution: .mustFail))
    var transcript = Self.whole
    #expect(
      codes(Verifier.verify(lesson: lesson, transcript: transcript, problems: [])) == ["1:1 expected-failure"]
    )
    transcript.parts[0]?.failure = "no such thing"
    let verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    #expect(verification.status == .passed)
    #expect(verification.outputs[0]?.items.last == .failure("no such thing"))
  }

  @Test func skippedCell_HasNoOutput() {
    let lesson = Self.lesson(cell: Self.cell(execution: .skipped))
    var transcript = Self.whole
    transcript.parts[0] = nil
    let verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    #expect(verification.outputs == [:])
    #expect(verification.status == .passed)
    #expect(verification.summary.cells == 1)
  }

  @Test(arguments: [
    (value("1", line: 3), Cell.Results.expressions, true), (value("1", line: 3), .none, false),
    (value("1", line: 2, column: 9), .expressions, false), (value("1", line: 2, column: 9), .all, false),
    (value("1", line: 2, name: "z"), .expressions, false), (value("1", line: 2, name: "z"), .all, true),
    (value("1", line: 2, name: "z"), .inline, true), (value("1", line: 2, name: "z"), .none, false),
    (value("1", line: 2, name: "f", type: "(Int) -> Int"), .all, false),
    (value("1", line: 2, name: "f", type: "()"), .all, false), (value("1", line: 14), .expressions, false),
  ])
  func values_AreShownByTheCellsRule(item: Transcript.Item, results: Cell.Results, isShown: Bool) {
    var transcript = Self.whole
    transcript.parts[0]?.items = [item]
    let lesson = Self.lesson(cell: Self.cell(results: results))
    let verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    #expect((verification.outputs[0]?.items.count == 1) == isShown)
  }

  @Test func warnings_DoNotMatter() {
    let warning = Diagnostic(
      .warning, code: "raw-html", file: "a.md", range: SourceRange(Self.at(1, 1)), message: "raw")
    let lesson = Self.lesson(problems: [warning])
    let verification = Verifier.verify(lesson: lesson, transcript: Self.whole, problems: [warning])
    #expect(verification.status == .passed)
    #expect(verification.summary.warnings == 1)
  }
}
