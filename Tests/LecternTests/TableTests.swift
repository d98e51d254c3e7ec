import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing
import Verdicts

@testable import Lectern

/// Tables that make claims, from the text to the verdict.
@Suite(.serialized)
struct TableTests {
  private static let lesson = """
    # Tables

    ```{table} Of *all* temperatures
    :claim: temperatureTable([2, 1, 0], temperatures: [0.5, 1, 2])

    | T | $p_1$ | p₂ | p₃ | H |
    | --- | :-: | --- | --- | --- |
    | 0.5 | **0.867** | 11.7% | `0.016` | $0.441$ |
    | 1 | é 0.665 | a \\| b: 0.245 | ≈ 0.090 | 8.32 × 10⁻¹ |
    | 2 | 0.506 | 0.307 | 0.186 | 1.020 |
    ```

    - ```{list-table}
      :claim: Table(columns: ["p"], rows: ["T = 1": [.init(softmax([2, 1, 0])[0])]], labels: "")
      * - $T = 1$
        - $\\displaystyle 0.665$
      ```

    """

  private static func checked(_ text: String) async throws -> (CheckedLesson, LessonChecker) {
    let folder = try TestFolder(["lesson.md": text])
    let checker = LessonChecker(options: TestSite.options, pages: TestSite.pages)
    let source = try #require(LessonFolder.lessons(in: folder.source).first)
    return (await checker.check(source), checker)
  }

  /// Every digit of every cell that is compared, changed alone, is a failed claim at its own line and column.
  @Test func everyChangedDigit_IsCaughtAtItsPlace() async throws {
    let (checked, checker) = try await Self.checked(Self.lesson)
    #expect(checked.verification.diagnostics == [])
    #expect(checked.verification.claims.map(\.status) == [.passed, .passed])
    let claims = checked.verification.claims
    let mutants = try claims.flatMap { verdict in
      let value = try #require(verdict.computed)
      return ClaimMutant.all(of: verdict.claim, value: value).filter { $0.kind == .digit }
        .map { (verdict.claim, $0) }
    }
    #expect(mutants.count == 57)
    for (claim, mutant) in mutants {
      let range = mutant.range(in: claim)
      // An exponent in superscripts has digits of its own, which stand for others.
      let before = mutant.before(in: claim)
      let correction = Correction(range: range, original: before, text: mutant.replacement)
      let edit = try LessonEdit(Data(Self.lesson.utf8), corrections: [correction])
      let changed = try #require(checker.judge(String(decoding: edit.data, as: UTF8.self), in: checked))
      let problems = changed.verification.diagnostics
      #expect(problems.count == 1 && problems.first?.code == "claim-failed")
      let place = try #require(problems.first?.range)
      #expect(place.start.line == range.start.line)
      #expect(place.start <= range.start && range.end <= place.end)
    }
  }

  @Test func promotion_RestoresTheDigitsOfCells() async throws {
    let wrong =
      Self.lesson.replacing("0.867", with: "0.861").replacing("11.7%", with: "11.9%")
      .replacing("`0.016`", with: "`0.026`").replacing("$0.441$", with: "$0.421$")
      .replacing("b: 0.245", with: "b: 0.249").replacing("8.32 × 10⁻¹", with: "8.22 × 10⁻¹")
      .replacing(#"displaystyle 0.665"#, with: #"displaystyle 0.662"#)
    let folder = try TestFolder(["lesson.md": wrong])
    let lessons = try LessonFolder.lessons(in: folder.source)
    var promotion = await Promotion.plan(
      lessons, options: TestSite.options, isStrict: false, ended: { _ in })
    #expect(promotion.counts == (7, 1))
    promotion.write()
    #expect(promotion.report(written: true).exitStatus == 0)
    let written = FileManager.default.contents(atPath: folder.source + "/lesson.md")
    #expect(written.map { String(decoding: $0, as: UTF8.self) } == Self.lesson)
  }

  @Test func mutation_ChangesCells() async throws {
    let folder = try TestFolder(["lesson.md": Self.lesson])
    let report = await Mutation.run(
      try LessonFolder.lessons(in: folder.source), options: TestSite.options, limit: 0, ended: { _ in })
    let entry = try #require(report.entries.first)
    #expect(entry.count(.claim) > 60 && entry.count(.claim, .noticed) == entry.count(.claim))
  }

  @Test func tableThatDidNotRun_IsAnError() async throws {
    let (checked, _) = try await Self.checked(
      "```{table}\n:claim: unknown\n\n| a |\n|---|\n| 1 |\n```\n")
    #expect(checked.verification.claims.map(\.status) == [.error])
    #expect(checked.verification.claims.map(\.stated) == [["1"]])
    #expect(checked.verification.status == .error)
    #expect(
      checked.verification.diagnostics.map { "\($0.range.start.line):\($0.range.start.column)" } == ["2:9"])
  }

  @Test func anotherExpression_IsAnotherProgram() async throws {
    let (checked, checker) = try await Self.checked(Self.lesson)
    #expect(checker.judge(Self.lesson.replacing("[0.5, 1, 2]", with: "[0.5, 1, 3]"), in: checked) == nil)
    #expect(
      checker.judge(
        Self.lesson.replacing("```{list-table}\n  :claim: ", with: "```{list-table}\n  :class: "), in: checked
      ) == nil)
  }
}
