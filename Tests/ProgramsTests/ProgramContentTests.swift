import Diagnostics
import Events
import Lessons
import Markdown
import Testing

@testable import Programs

struct ProgramContentTests {
  private func program(_ text: String) -> Program {
    ProgramBuilder.build(LessonParser.parse(file: SourceFile(name: "a.md", text: text)))
  }

  private let lesson = """
    # Title

    ```{code-cell} swift
    let a = 1
    a
    ```

    So {claim}`1 <a>` and {claim}`2 <a + a>`.

    ```{property} Order
    forAll(.int(in: 0...9)) { n in n >= 0 }
    ```
    """

  @Test(arguments: [
    "Words, and a line more.\n\n", "```python\nx = 1\n```\n\n```{code-cell} python\nx = 1\n```\n\n",
    "```{code-cell} swift\n:tags: [skip-execution]\nlet b = 2\n```\n\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n",
  ])
  func whatDoesNotRun_IsNotPartOfTheContent(prose: String) {
    let (plain, other) = (program(lesson), program(prose + lesson))
    #expect(plain.text != other.text)
    #expect(plain.content == other.content)
    #expect(plain.placement != nil && other.placement != nil)
  }

  @Test func placeInListsAndQuotes_IsNotPartOfTheContent() {
    let indented = lesson.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
    let quoted = indented.joined(separator: "\n")
    #expect(program(lesson).content == program(quoted).content)
  }

  @Test(arguments: [
    ("let a = 1", "let a = 2"), ("<a + a>", "<a - a>"), ("`1 <a>", "`1 < a>"), ("Order", "Rank"),
    ("```{code-cell} swift\n", "```{code-cell} swift\n:results: all\n"),
    ("```{code-cell} swift\n", "```{code-cell} swift\n:scope: local\n"),
    ("# Title\n", "---\nseed: other\n---\n\n# Title\n"), ("let a = 1\na", "let a = 1\n  a"),
    (" Order\n", " Order\n:trials: 10\n"),
  ])
  func whatRuns_IsPartOfTheContent(before: String, after: String) throws {
    let range = try #require(lesson.firstRange(of: before))
    let changed = lesson[..<range.lowerBound] + after + lesson[range.upperBound...]
    #expect(program(lesson).content != program(String(changed)).content)
  }

  @Test func order_IsPartOfTheContent() {
    let (a, b) = ("```{code-cell} swift\nvar x = 1\n```\n\n", "```{code-cell} swift\nvar y = 1\n```\n\n")
    #expect(program(a + b).content != program(b + a).content)
  }

  @Test(arguments: [
    ("print(#line)", true), ("f(#column)", true), ("check(\"a\", true, line: 3)", true),
    ("r.location.line", true), ("dump(r)", true), ("Mirror(reflecting: r)", true), ("let line = 1", false),
    ("lineChart(x)", false), ("Table(columns: c)", false), ("a.line", false), ("baseline: 2", false),
    ("dumped", false), ("#file", false),
  ])
  func codeThatCanTellItsPlace_HasNoOther(code: String, mentions: Bool) {
    #expect(PositionMention.isIn(code) == mentions)
    let program = program("```{code-cell} swift\n\(code)\n```\n")
    #expect((program.placement == nil) == mentions)
  }

  // MARK: - Moving

  @Test func eventsOfOneText_MoveToTheirPlacesInAnother() throws {
    let prose = "Words {sub}`1`.\n\n```{code-cell} swift\n:tags: [skip-execution]\nlet b = 2\n```\n\n"
    let (plain, other) = (program(lesson), program(prose + lesson))
    func events(lines: Int, parts: Int) -> [Event] {
      [
        Event(.started, printed: .none), Event(.began(part: parts), printed: .none),
        Event(
          .value(
            LoggedValue(
              name: "", type: "Int",
              range: EventRange(startLine: 5 + lines, startColumn: 1, endLine: 5 + lines, endColumn: 2),
              shown: .number("1"))), printed: .none),
        Event(.ended(part: parts), printed: .none), Event(.claim(id: 1, .number("2")), printed: .none),
        Event(
          .check(CheckRecord(name: "", passed: true, message: "", line: 8 + lines, column: 37)),
          printed: .none),
      ]
    }
    let (toContent, toLesson) = (Relocation.toContent(of: plain), Relocation.toLesson(of: other))
    for (event, moved) in zip(events(lines: 0, parts: 0), events(lines: 7, parts: 1)) {
      #expect(toContent.event(event).flatMap(toLesson.event) == moved)
    }
  }

  @Test func placesWithoutCode_HaveNoOther() {
    let relocation = Relocation.toContent(of: program(lesson))
    #expect(relocation.position(SourcePosition(line: 1, column: 1)) == nil)
    #expect(relocation.position(SourcePosition(line: 8, column: 1)) == nil)
    #expect(relocation.position(SourcePosition(line: 5, column: 2)) != nil)
    #expect(relocation.position(SourcePosition(line: 5, column: 3)) == nil)
    #expect(relocation.event(Event(.began(part: 7), printed: .none)) == nil)
    #expect(relocation.event(Event(.claim(id: 2, .number("1")), printed: .none)) == nil)
  }
}
