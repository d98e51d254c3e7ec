import Diagnostics
import Lessons
import Programs
import Testing

/// A script's variables can be read before they have a value; a lesson's cannot.
struct EarlyUseTests {
  private func problems(_ text: String) -> [String] {
    let program = ProgramBuilder.build(LessonParser.parse(file: SourceFile(name: "a.md", text: text)))
    return program.problems.filter { $0.code == "used-before-defined" }.map {
      "\($0.range.start.line):\($0.range.start.column): \($0.message)"
    }
  }

  private func cell(_ code: String) -> String { "```{code-cell} swift\n\(code)\n```\n" }

  @Test func claimAboveItsCell_IsReportedAtTheName() {
    let text = "Half: {claim}`0.5 <1 - half>`.\n\n" + cell("let half = 0.5")
    #expect(problems(text) == ["1:24: “half” is defined below, on line 4"])
    #expect(problems(cell("let half = 0.5") + "\nHalf: {claim}`0.5 <1 - half>`.\n").isEmpty)
  }

  @Test func claimAboveItsCell_DoesNotRun() {
    let text = "{claim}`0 <half>` and {claim}`1 <1>`.\n\n" + cell("let half = 0.5")
    let program = ProgramBuilder.build(LessonParser.parse(file: SourceFile(name: "a.md", text: text)))
    #expect(program.claims == [1])
  }

  @Test func cell_SeesWhatStandsAboveInItself() {
    #expect(problems(cell("let a = b\nlet b = 2")) == ["2:9: “b” is defined below, on line 3"])
    #expect(problems(cell("let a = 1\nlet b = a")).isEmpty)
  }

  @Test func functionThatReadsALaterName_IsReportedWhereItIsCalled() {
    let text =
      cell("func f() -> Double { g() }\nfunc g() -> Double { late }") + "\n{claim}`1 <f()>`\n\n"
      + cell("let late = 1.0\nf()")
    #expect(problems(text) == ["6:12: “f” uses “late”, which is defined below, on line 9"])
  }

  @Test func computedVariable_IsReadWhereItIsUsed() {
    let early = cell("var twice: Double { 2 * late }") + cell("twice\nlet late = 1.0")
    #expect(problems(early) == ["5:1: “twice” uses “late”, which is defined below, on line 6"])
    #expect(problems(cell("var twice: Double { 2 * late }\nlet late = 1.0\ntwice")).isEmpty)
  }

  @Test func tupleAndGuard_Define() {
    #expect(problems("{claim}`1 <b>`\n\n" + cell("let (a, b) = (0, 1)")).count == 1)
    #expect(
      problems("{claim}`1 <b>`\n\n" + cell("guard let b = Int(\"1\") else { fatalError() }")).count == 1)
  }

  @Test func propertyAboveItsCell_IsReported() {
    let property = "```{property} Law\nforAll(.int(in: 0...9)) { k in k + shift >= shift }\n```\n"
    #expect(problems(property + cell("let shift = 1")) == ["2:36: “shift” is defined below, on line 5"])
  }

  @Test(arguments: [
    // Parameters, members, labels and names of inner blocks are others.
    "[1].map { late in late }", "[1].map { (late: Int) -> Int in late }", "for late in 0..<1 { late }",
    "f(late: 1)", "x.late", "if true { let late = 1; late }", "func f(late: Int) -> Int { late }",
    "if let late = Int(\"1\") { late }", "struct S { var late = 1 }", "let f = { late }", "Task { late }",
    "\"late\"", "// late", "let text = \"late\"", "func g() { late }",
  ])
  func nameThatIsNotReadHere_IsNoProblem(code: String) {
    #expect(problems(cell(code) + cell("let late = 1")).isEmpty)
  }

  @Test(arguments: ["late", "f(1, late)", "0..<late", "[late]", "\"\\(late)\"", "true ? late : 0", "-late"])
  func nameThatIsRead_IsAProblem(code: String) {
    #expect(problems(cell(code) + cell("let late = 1")).count == 1)
  }

  @Test func cellWithNamesOfItsOwn_DefinesNothing() {
    let local = "```{code-cell} swift\n:scope: local\nlet late = 1\nlate\n```\n"
    #expect(problems("{claim}`1 <late>`\n\n" + local).isEmpty)
  }

  @Test func longChainOfFunctions_IsFollowedOnce() {
    let functions =
      (0..<500).map { "func f\($0)() -> Int { f\($0 + 1)() }" } + ["func f500() -> Int { late }"]
    let text = cell(functions.joined(separator: "\n")) + cell("f0()\nlet late = 1")
    #expect(problems(text).count == 1)
  }
}
