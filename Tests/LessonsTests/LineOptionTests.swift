import Testing

@testable import Lessons

@Suite struct LineOptionTests {
  @Test(arguments: [
    (":linenos:", "numbered"), (":lineno-start: 5", "numbered:5"), (":number-lines: 3", "numbered:3"),
    (":number-lines:", "numbered"), (":linenos: false", ""), (":emphasize-lines: 2", "emphasized:2"),
    (":emphasize-lines: 4, 1-2 ,2-3", "emphasized:1-4"), (":emphasize-lines: -2,4-", "emphasized:1-2,4"),
    (":linenos:\n:lineno-start: 9\n:emphasize-lines: 1,3-4", "numbered:9 emphasized:1,3-4"),
  ])
  func lines_AreReadOfCellsAndListings(options: String, expected: String) {
    for directive in ["code-cell", "code-block"] {
      let lesson = Reading.lesson("```{\(directive)} c\n\(options)\na\nb\nc\nd\n```")
      #expect(lesson.problems.map(\.message) == [])
      #expect(lines(lesson)?.dump.joined(separator: " ") == expected)
    }
  }

  @Test(arguments: ["0", "5", "3-2", "x", "1,,2", "", "-", "1-2-3", "99999999999999999999", "1;2"])
  func linesThatDoNotExist_AreReported(value: String) {
    for directive in ["code-cell", "code-block"] {
      let lesson = Reading.lesson("```{\(directive)} c\n:emphasize-lines: \(value)\na\nb\nc\nd\n```")
      #expect(
        lesson.problems.map(\.message) == [
          "the option “emphasize-lines” must be lines from 1 to 4, as in “1,3-4”, not “\(value)”"
        ])
      #expect(lesson.problems.first?.range.start.line == 2)
      #expect(lines(lesson)?.emphasized == [])
    }
  }

  @Test func numberThatIsNone_IsReportedOnce() {
    let lesson = Reading.lesson("```{code-block} c\n:number-lines: 0\na\n```")
    #expect(
      lesson.problems.map(\.message) == [
        "the option “number-lines” must be a whole number greater than 0, not “0”"
      ])
  }

  private func lines(_ lesson: Lesson) -> LineMarks? {
    if case .cell(let cell)? = lesson.parts.first { return cell.lines }
    if case .listing(let listing)? = lesson.directives.values.first { return listing.lines }
    return nil
  }
}
