import Diagnostics
import Lessons
import Markdown
import Programs
import Testing

struct ProgramBuilderTests {
  private func text(_ text: String, line: Int, column: Int = 1) -> SourceText {
    var lines: [SourceText.Line] = []
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let position = SourcePosition(line: line + lines.count, column: column)
      lines.append(SourceText.Line(text: String(part), position: position))
    }
    return SourceText(lines: lines)
  }

  private func range(_ first: Int, _ last: Int) -> SourceRange {
    SourceRange(SourcePosition(line: first, column: 1), SourcePosition(line: last, column: 4))
  }

  private func lesson(
    parts: [LessonPart] = [], claims: [Claim] = [], frontMatter: FrontMatter = FrontMatter()
  ) -> Lesson {
    Lesson(
      file: SourceFile(name: "a.md", text: ""), frontMatter: frontMatter, document: Document(), parts: parts,
      claims: claims)
  }

  private func cell(_ source: SourceText, from first: Int, to last: Int) -> Cell {
    Cell(id: 0, language: "swift", source: source, range: range(first, last))
  }

  @Test func cellAndClaim_KeepTheLinesAndColumnsOfTheLesson() {
    let claim = Claim(
      id: 0, notation: .prose, text: "1", textPosition: SourcePosition(line: 9, column: 12),
      expression: text("a + 0", line: 9, column: 15), range: range(9, 9))
    let program = ProgramBuilder.build(
      lesson(parts: [.cell(cell(text("let a = 1\na", line: 5, column: 3), from: 4, to: 7))], claims: [claim]))
    #expect(
      program.text == """
        #sourceLocation(file: "lectern", line: 1000000)
        import LessonRuntime
        _Lesson.start()
        _Lesson.begin(0, showsNames: false, line: 4, column: 1)
        #sourceLocation(file: "lesson.md", line: 5)
          let a = 1
          a
        #sourceLocation(file: "lectern", line: 1000003)
        _Lesson.end(0)
        #sourceLocation(file: "lesson.md", line: 8)
        _Lesson.claim(0,
                      a + 0
        )
        #sourceLocation(file: "lectern", line: 1000004)
        _Lesson.finish()

        """)
    #expect(program.parts == [0])
    #expect(program.claims == [0])
  }

  @Test func claimOnTheFirstLine_HasNoLineBeforeIt() {
    let claim = Claim(
      id: 0, notation: .prose, text: "1", textPosition: SourcePosition(line: 1, column: 9),
      expression: text("1", line: 1, column: 12), range: range(1, 1))
    let program = ProgramBuilder.build(lesson(claims: [claim]))
    #expect(program.text.contains("#sourceLocation(file: \"lesson.md\", line: 1)\n_Lesson.claim(0, "))
    #expect(!program.text.contains("line: 0"))
  }

  @Test func claimOfATable_IsReadAsATable() {
    let claim = Claim(
      id: 0, notation: .prose, text: "A table", textPosition: SourcePosition(line: 1, column: 11),
      expression: text("t", line: 2, column: 9), range: range(2, 2),
      table: ClaimedTable(rows: [], headerRows: 0))
    let program = ProgramBuilder.build(lesson(claims: [claim]))
    #expect(program.text.contains("line: 1)\n_Lesson.table(0,\n        t\n)\n"))
    #expect(program.claims == [0])
  }

  @Test(arguments: [Cell.Execution.skipped, .otherLanguage])
  func cellThatDoesNotRun_IsNotInTheProgram(execution: Cell.Execution) {
    var cell = cell(text("boom()", line: 2), from: 1, to: 3)
    cell.execution = execution
    let program = ProgramBuilder.build(lesson(parts: [.cell(cell)]))
    #expect(program.isEmpty)
    #expect(!program.text.contains("boom"))
  }

  @Test func localCell_IsABlockOfItsOwn() {
    var cell = cell(text("let a = 1", line: 2), from: 1, to: 3)
    cell.isLocal = true
    let lines = ProgramBuilder.build(lesson(parts: [.cell(cell)])).text.split(separator: "\n")
    #expect(lines.contains("do {"))
    #expect(lines.contains("}"))
  }

  @Test func cellThatMustFail_CatchesItsError() {
    var cell = cell(text("throw E()", line: 2), from: 1, to: 3)
    cell.execution = .mustFail
    let program = ProgramBuilder.build(lesson(parts: [.cell(cell)]))
    #expect(program.text.contains("} catch { _Lesson.fail(0, error) }"))
  }

  @Test func propertySettings_AreEscaped() {
    let property = PropertyBlock(
      id: 0, number: 1, title: "t", label: nil, trials: 20, seed: .text("a\"\\(b)\n"),
      source: text("forAll()", line: 2),
      range: range(1, 3))
    let program = ProgramBuilder.build(lesson(parts: [.property(property)]))
    #expect(program.text.contains(#"_Lesson.settings(trials: 20, seedText: "a\"\\(b)\u{a}")"#))
  }

  @Test func pastedSeed_IsUsedAsItIs() {
    let property = PropertyBlock(
      id: 0, number: 1, title: "t", label: nil, seed: .number(0x00c0_ffee), source: text("forAll()", line: 2),
      range: range(1, 3))
    let program = ProgramBuilder.build(lesson(parts: [.property(property)]))
    #expect(program.text.contains("_Lesson.settings(trials: nil, seed: 0xc0ffee)"))
  }

  @Test func cellThatSetsItsOwnLocation_IsRefusedWithItsLine() throws {
    let source = text("1\n  #sourceLocation(file: \"x\", line: 1)", line: 5)
    let program = ProgramBuilder.build(lesson(parts: [.cell(cell(source, from: 4, to: 7))]))
    let problem = try #require(program.problems.first)
    #expect(problem.code == "source-location")
    #expect(problem.range.start == SourcePosition(line: 6, column: 1))
    #expect(program.isEmpty)
  }

  @Test(arguments: [
    ("let a = 1; #sourceLocation(file: \"x\", line: 1)", "source-location"),
    ("/**/ #sourceLocation()", "source-location"), ("_Lesson.claim(0, 5)", "reserved-name"),
    ("LessonRuntime._Lesson.finish()", "reserved-name"), ("let x = _lecternScope", "reserved-name"),
  ])
  func cellThatPassesForLectern_IsRefused(code: String, problem: String) {
    let program = ProgramBuilder.build(lesson(parts: [.cell(cell(text(code, line: 2), from: 1, to: 3))]))
    #expect(program.problems.map(\.code) == [problem])
    #expect(program.isEmpty)
  }

  @Test func nameThatOnlyContainsAReservedOne_IsAllowed() {
    let source = text("let my_Lesson = 1, _Lessons = 2", line: 2)
    #expect(ProgramBuilder.build(lesson(parts: [.cell(cell(source, from: 1, to: 3))])).problems.isEmpty)
  }

  @Test func parts_StandInTheOrderOfTheText() {
    var second = cell(text("second", line: 12), from: 11, to: 13)
    second.id = 1
    let claim = Claim(
      id: 0, notation: .prose, text: "1", textPosition: SourcePosition(line: 8, column: 1),
      expression: text("between", line: 8, column: 9), range: range(8, 8))
    let program = ProgramBuilder.build(
      lesson(parts: [.cell(cell(text("first", line: 2), from: 1, to: 3)), .cell(second)], claims: [claim]))
    let order = ["first", "between", "second"].compactMap { program.text.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3)
    #expect(order == order.sorted())
  }
}
