import Diagnostics
import Testing

struct DiagnosticRendererTests {
  private func render(_ text: String, line: Int, from: Int, to: Int, hint: String? = nil) -> String {
    let file = SourceFile(name: "lesson.md", text: text)
    let range = SourceRange(
      SourcePosition(line: line, column: from), SourcePosition(line: line, column: to))
    let diagnostic = Diagnostic(
      .error, code: "claim-failed", file: "lesson.md", range: range, message: "it is not so", hint: hint)
    return DiagnosticRenderer(files: [file]).render(diagnostic)
  }

  @Test func problem_ShowsItsLineACaretAndWhatToDo() {
    #expect(
      render("first\nsecond line", line: 2, from: 8, to: 12, hint: "Write 2.") == """
        lesson.md:2:8: error: it is not so [claim-failed]
          2 | second line
            |        ^~~~
          Write 2.
        """)
  }

  @Test func caret_StandsUnderCharactersNotBytes() {
    #expect(
      render("äöü x", line: 1, from: 8, to: 9) == """
        lesson.md:1:5: error: it is not so [claim-failed]
          1 | äöü x
            |     ^
        """)
  }

  @Test func tabsAndControlCharacters_DoNotMoveTheCaret() {
    #expect(render("\t\u{1B}[2Jx", line: 1, from: 6, to: 7).contains("  1 |   [2Jx\n    |      ^"))
  }

  @Test func longLine_IsCutAroundTheCaret() {
    let text = String(repeating: "a", count: 5000) + "!" + String(repeating: "b", count: 5000)
    let rendered = render(text, line: 1, from: 5001, to: 5002)
    #expect(rendered.contains("!"))
    #expect(rendered.split(separator: "\n").allSatisfy { $0.count < 200 })
  }

  @Test func lineThatIsNotThere_IsLeftOut() {
    #expect(render("one", line: 9, from: 1, to: 1) == "lesson.md:9:1: error: it is not so [claim-failed]")
  }

  @Test func ordering_IsByPlaceAndDropsRepetitions() {
    func diagnostic(_ line: Int, _ message: String) -> Diagnostic {
      let range = SourceRange(SourcePosition(line: line, column: 1))
      return Diagnostic(.warning, code: "c", file: "a.md", range: range, message: message)
    }
    let ordered = [diagnostic(3, "z"), diagnostic(1, "y"), diagnostic(3, "z")].ordered()
    #expect(ordered.map(\.message) == ["y", "z"])
  }
}
