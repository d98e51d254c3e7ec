import Diagnostics
import Programs
import Testing

struct CompilerMessageTests {
  private let fallback = SourceRange(SourcePosition(line: 3, column: 1))

  private func diagnostics(_ output: String) -> [Diagnostic] {
    CompilerMessage.diagnostics(in: output, file: "a.md", fallback: fallback)
  }

  @Test func error_HasTheLessonsPlaceAndItsNoteAsHint() {
    let output = """
      lesson.md:43:7: error: cannot find 'sofmax' in scope
      sofmax(z)
      ^~~~~~
      lesson.md:40:5: note: did you mean 'softmax'?
      """
    #expect(
      diagnostics(output) == [
        Diagnostic(
          .error, code: "compile-error", file: "a.md",
          range: SourceRange(SourcePosition(line: 43, column: 7)),
          message: "cannot find 'sofmax' in scope", hint: "note: did you mean 'softmax'?")
      ])
  }

  @Test func noteOutsideTheLesson_IsLeftOut() {
    let output = """
      lesson.md:2:1: error: missing argument
      Softmax.softmax:1:13: note: 'softmax' declared here
      """
    #expect(diagnostics(output).map(\.hint) == [nil])
  }

  @Test func errorInTheScaffold_StandsAtTheLessonsFirstPart() {
    #expect(diagnostics("lectern:1000003:1: error: expected '}'").map(\.range) == [fallback])
  }

  @Test func errorWithoutAPlace_StandsAtTheLessonsFirstPart() {
    let found = diagnostics("<unknown>:0: error: module 'X' was built for another system")
    #expect(found.map(\.message) == ["module 'X' was built for another system"])
    #expect(found.map(\.range) == [fallback])
  }

  @Test func warningsOfTheScaffold_AreLeftOut() {
    let output =
      "lectern:1000003:3: warning: 'catch' block is unreachable\nlesson.md:5:5: warning: never used [#no-usage]"
    #expect(diagnostics(output).map(\.message) == ["never used"])
  }

  @Test func ordinaryOutput_IsNoMessage() {
    #expect(diagnostics("an error: yes\n12:30: all well\n").isEmpty)
  }
}
