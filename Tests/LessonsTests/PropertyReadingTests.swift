import Testing

@testable import Lessons

/// The `property` directive and the roles that refer to it.
@Suite struct PropertyReadingTests {
  private func property(_ options: String...) -> Lesson {
    Reading.lesson("```{property} Law\n" + options.map { $0 + "\n" }.joined() + "forAll(a) { }\n```")
  }

  private func block(_ lesson: Lesson) -> PropertyBlock? {
    if case .property(let block)? = lesson.parts.first { block } else { nil }
  }

  private func problems(_ lesson: Lesson) -> [String] {
    lesson.problems.map { problem in
      let start = problem.range.start
      return "\(problem.severity) \(start.line):\(start.column) \(problem.code): \(problem.message)"
        + (problem.hint.map { " (\($0))" } ?? "")
    }
  }

  // MARK: - Options

  @Test(
    arguments: [
      ("0x2a", .number(0x2a)), ("0X2A", .number(0x2a)),
      ("0xfedcba9876543210", .number(0xfedc_ba98_7654_3210)),
      ("abc", .text("abc")), ("42", .text("42")), ("x0", .text("x0")),
    ] as [(String, PropertyBlock.Seed)])
  func seed_IsTheNumberThatAResultShowsOrAText(text: String, seed: PropertyBlock.Seed) {
    let lesson = property(":seed: \(text)")
    #expect(block(lesson)?.seed == seed)
    #expect(lesson.problems.isEmpty)
  }

  @Test func reseeding_IsMixedIntoSeedsThatLessonsDoNotGive() {
    #expect(block(property().reseeded(by: "night"))?.seed == .text("night Law"))
    #expect(block(property(":label: a").reseeded(by: "night"))?.seed == .text("night a"))
    #expect(block(property(":seed: abc").reseeded(by: "night"))?.seed == .text("abc"))
    let cells = Reading.lesson("---\nseed: 7\n---\n").reseeded(by: "night")
    #expect(cells.frontMatter.seed == "night")
    #expect(cells.reseeded(by: "night") == cells)
  }

  @Test(arguments: ["0x", "0x12g", "0x00000000000000001", "0x-1", "0x+1", "0x 1"])
  func seedThatOnlyBeginsLikeANumber_IsAnError(text: String) {
    let lesson = property(":seed: \(text)")
    #expect(block(lesson)?.seed == nil)
    #expect(
      problems(lesson) == [
        "error 2:8 invalid-option: the option “seed” must be “0x” and up to 16 hexadecimal digits, or a text "
          + "that begins otherwise, not “\(text)”"
      ])
  }

  @Test(arguments: ["0", "-1", "many", "", "1e3", "1000000001", "99999999999999999999"])
  func trialsThatAreNoNumber_AreAnError(text: String) {
    let lesson = property(":trials: \(text)")
    #expect(block(lesson)?.trials == nil)
    #expect(lesson.problems.map(\.code) == ["invalid-option"])
    #expect(lesson.problems.first?.message.contains("from 1 to 1000000000") == true)
  }

  @Test func example_IsPinned() {
    let lesson = property(":expect: falsified", ":counterexample:  [0.0, 1.0], 2.0 ")
    #expect(block(lesson)?.expectation == .falsified)
    #expect(block(lesson)?.counterexample?.text == "[0.0, 1.0], 2.0")
    #expect(block(lesson)?.counterexample?.range.start.line == 3)
    #expect(block(lesson)?.counterexample?.range.start.column == 19)
    #expect(lesson.problems.isEmpty)
    #expect(lesson.dump.contains("expect:falsified counterexample:“[0.0, 1.0], 2.0”"))
    let witness = property(":witness: \"a b\"")
    #expect(block(witness)?.witness?.text == "\"a b\"")
    #expect(witness.problems.isEmpty)
  }

  @Test(arguments: [[":counterexample: 1"], [":expect: holds", ":counterexample: 1"]])
  func counterexampleOfALawThatHolds_IsAnError(options: [String]) {
    let lesson = Reading.lesson(
      "```{property} Law\n" + options.map { $0 + "\n" }.joined() + "forAll(a) { }\n```")
    #expect(block(lesson)?.counterexample == nil)
    #expect(
      problems(lesson) == [
        "error \(options.count + 1):18 invalid-option: a law with a counterexample cannot be expected to hold "
          + "(Add “:expect: falsified”; for the witness of an exists, write “:witness:” in place of it.)"
      ])
  }

  @Test func misspelledExpectation_IsOneProblem() {
    let lesson = property(":expect: falsifed", ":counterexample: 1")
    #expect(
      problems(lesson) == [
        "error 2:10 invalid-option: the option “expect” must be “holds” or “falsified”, not “falsifed” "
          + "(Did you mean “falsified”?)"
      ])
  }

  @Test(arguments: ["seed", "counterexample", "witness"])
  func emptyOption_IsAnError(name: String) {
    let lesson = property(":expect: falsified", ":\(name):")
    #expect(lesson.problems.map(\.code) == ["invalid-option"])
    #expect(lesson.problems.first?.range.start.line == 3)
  }

  @Test func misspelledOption_IsGuessed() {
    #expect(
      problems(property(":counterexampel: 1")) == [
        "warning 2:1 unknown-option: “property” has no option “counterexampel” (Did you mean “counterexample”?)"
      ])
  }

  // MARK: - References

  @Test func reference_MayComeBeforeWhatItNames() {
    let lesson = Reading.lesson(
      """
      See {prf:ref}`shift`, {prf:ref}`the law <shift>`, {ref}`shift` and {ref}`the chart <bars>` or {ref}`bars`,
      in {ref}`a box`.

      ```{property} Shift
      :label: shift
      forAll(a) { }
      ```

      ```{code-cell}
      :label: bars
      :caption: Bars
      1
      ```

      ```{note} A *box*
      :label: a box
      x
      ```
      """)
    #expect(lesson.problems.isEmpty)
    #expect(
      lesson.labels == [
        "shift": .property(0), "bars": .cell(1), "a box": .admonition(title: "A box"),
      ])
    let dump = lesson.dump
    #expect(dump.contains("role 1:5 proof #shift\n"))
    #expect(dump.contains("role 1:23 proof #shift “the law”"))
    #expect(dump.contains("ref #bars “the chart”"))
  }

  @Test func referenceToSomethingElse_SaysWhatToWrite() {
    let lesson = Reading.lesson(
      """
      {prf:ref}`bars` {ref}`bars` {ref}`eq` {ref}`it <eq>` {ref}`list`

      ```{code-cell}
      :label: bars
      1
      ```

      $$x$$ (eq)

      ```{code-block} swift
      :label: list
      x
      ```
      """)
    #expect(
      problems(lesson) == [
        "error 1:1 broken-reference: the label “bars” names no property, no theorem and nothing of the kind "
          + "(Write {ref}`bars` to refer to something else.)",
        "error 1:17 broken-reference: “bars” has no number and no title that could stand here (Write {ref}`words "
          + "<bars>`.)",
        "error 1:54 broken-reference: “list” has no number and no title that could stand here (Write {ref}`words "
          + "<list>`.)",
      ])
  }

  @Test func labelOfTwoProperties_IsAnError() {
    let lesson = Reading.lesson(
      "```{property} A\n:label: a\nforAll(a) { }\n```\n\n```{property} B\n:label: a\nforAll(a) { }\n```\n\n{prf:ref}`a`"
    )
    #expect(problems(lesson).count == 2)
    #expect(
      problems(lesson).first?.hasPrefix("error 2:9 duplicate-label: the label “a” stands twice") == true)
    #expect(problems(lesson).last?.hasPrefix("error 7:9 duplicate-label: the label “a” stands twice") == true)
    #expect(lesson.labels == ["a": .property(0)])
  }
}
