import Diagnostics
import Testing

@testable import Lessons

@Suite struct OutputReadingTests {
  private func outputs(_ text: String) -> [String] {
    let lesson = Reading.lesson(text)
    let found = lesson.expectedOutputs.map {
      "\($0.range.start.line) of \($0.cell.map(String.init) ?? "nothing") \($0.stream) \($0.matching)"
    }
    return found
      + lesson.problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.code): \($0.message)" }
  }

  private static let cell = "```{code-cell} swift\n1\n```\n"

  @Test func output_BelongsToTheCellBeforeIt() {
    let text = """
      \(Self.cell)
      Words.

      > ```{output}
      > 1
      > ```

      ```{property} P
      forAll(.double) { _ in true }
      ```

      ````{note}
      ```{code-cell} swift
      2
      ```
      ````

      ```{output}
      :match: exact
      :stream: all
      2
      ```
      """
    #expect(outputs(text) == ["7 of 0 stdout numbers", "21 of 2 all exact"])
    #expect(Reading.lesson(text).expectedOutputs.map(\.body.text) == ["1\n", "2\n"])
  }

  @Test func label_NamesACellAnywhere() {
    let text = """
      ```{output}
      :cell: later
      ```

      ```{code-cell} swift
      :label: later
      1
      ```
      """
    #expect(outputs(text) == ["1 of 0 stdout numbers"])
  }

  @Test(arguments: [
    (
      "```{output}\n1\n```",
      ["1 of nothing stdout numbers", "1:5 expected-output: no cell stands before this output"]
    ),
    (
      "\(cell)\n```{output}\n1\n```\n\n```{output}\n1\n```",
      [
        "5 of 0 stdout numbers", "9 of nothing stdout numbers",
        "9:5 expected-output: the output of the cell on line 1 is stated twice, first on line 5",
      ]
    ),
    (
      "\(cell)\n```{output}\n1\n```\n\n```{output}\n:stream: stderr\n1\n```",
      ["5 of 0 stdout numbers", "9 of 0 stderr numbers"]
    ),
    (
      "```{code-cell} swift\n:tags: [skip-execution]\n1\n```\n\n```{output}\n1\n```",
      [
        "6 of nothing stdout numbers",
        "6:5 expected-output: the cell on line 1 is skipped, so there is no output to compare with",
      ]
    ),
    (
      "```{code-cell} python\n1\n```\n\n```{output}\n1\n```",
      [
        "5 of nothing stdout numbers",
        "5:5 expected-output: the cell on line 1 is in python and is not run, so there is no output to compare with",
      ]
    ),
    (
      "\(cell)\n```{output} one\n:cell: two\n:match: all\n:label: x\n1\n```",
      [
        "5 of nothing stdout numbers", "5:13 expected-output: “output” takes nothing behind its name",
        "6:8 broken-reference: the label “two” names no cell",
        "7:9 invalid-option: the option “match” must be “numbers” or “exact”, not “all”",
        "8:1 unknown-option: “output” has no option “label”",
      ]
    ),
    (
      "\(cell)\n```{output}\n:cell:\n1\n```",
      [
        "5 of nothing stdout numbers",
        "6:7 invalid-option: the option “cell” must be the label of a cell, not “”",
      ]
    ),
  ])
  func output_ThatCannotBeComparedIsAnError(text: String, expected: [String]) {
    #expect(outputs(text) == expected)
  }

  @Test func changedOutput_LeavesCodeInItsPlace() {
    let text = Self.cell + "\n```{output}\n1\n```\n"
    let changed = text.replacing("{output}\n1", with: "{output}\n2")
    let longer = "\n" + text
    #expect(Reading.lesson(text).isPlacedLike(Reading.lesson(changed)))
    #expect(!Reading.lesson(text).isPlacedLike(Reading.lesson(longer)))
  }

  @Test func captionAndDescription_HoldClaims() {
    let text = """
      ```{code-cell} swift
      ---
      caption: "About {claim}`1 <x>` and $\\\\claim{2}{y}$"
      alt: 'It is {claim}`3 <z>`'
      ---
      chart
      ```

      ```{code-block} swift
      :caption: *Shown* {claim}`4 <x>`
      ```
      """
    let lesson = Reading.lesson(text.replacing(#"\\claim"#, with: #"\claim"#))
    #expect(lesson.claims.map(\.text) == ["1", "2", "3", "4"])
    #expect(lesson.claims.map(\.range.start.line) == [3, 3, 4, 10])
    #expect(lesson.claims.first?.range.start.column == 17)
    #expect(lesson.problems == [])
    guard case .cell(let cell) = lesson.parts.first else {
      Issue.record("There is no cell.")
      return
    }
    #expect(cell.caption?.plainText == "About 1 and 2")
    #expect(cell.alt?.plainText == "It is 3")
  }

  @Test func optionWithEscapes_HoldsNoClaims() {
    let text = "```{code-cell} swift\n---\ncaption: 'It''s {claim}`1 <x>`'\n---\n1\n```"
    let lesson = Reading.lesson(text)
    #expect(lesson.claims == [])
    #expect(lesson.problems.map(\.message) == ["a claim in a caption is not checked"])
    #expect(lesson.problems.map(\.range.start) == [SourcePosition(line: 3, column: 17)])
  }
}
