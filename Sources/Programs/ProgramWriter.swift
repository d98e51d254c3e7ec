import Diagnostics
import Events

/// The text of a program as it grows: scaffold lines with numbers of their own, lesson lines at their places.
struct ProgramWriter {
  private(set) var text = ""
  private var nextScaffoldLine = ScaffoldLine.first
  private var writesScaffold = false

  /// A statement that no author wrote.
  mutating func scaffold(_ line: String) {
    if !writesScaffold {
      text += "#sourceLocation(file: \"\(Program.scaffoldName)\", line: \(nextScaffoldLine))\n"
      writesScaffold = true
    }
    text += line + "\n"
    nextScaffoldLine += 1
  }

  /// Statements of the lesson, as they stand there.
  mutating func lesson(_ source: SourceText) {
    var expected: Int?
    for line in source.lines {
      if expected != line.position.line { locate(line: line.position.line) }
      expected = line.position.line + 1
      text += padded(line) + "\n"
    }
  }

  /// A statement that no author wrote, whose error is to be told at a line of the lesson.
  mutating func place(_ statement: String, onLine line: Int) {
    locate(line: line)
    text += statement + "\n"
  }

  /// A call whose argument is an expression of the lesson. `#sourceLocation` stands between statements only, so the call
  /// begins on the line before the expression, and ends on the one after.
  mutating func call(_ beginning: String, with expression: SourceText) {
    guard let first = expression.lines.first else { return }
    let line = first.position.line
    if line > 1 {
      locate(line: line - 1)
      text += beginning + "\n"
    } else {
      locate(line: 1)
      text += beginning + " "
    }
    for line in expression.lines { text += padded(line) + "\n" }
    text += ")\n"
  }

  private mutating func locate(line: Int) {
    text += "#sourceLocation(file: \"\(Program.lessonName)\", line: \(line))\n"
    writesScaffold = false
  }

  private func padded(_ line: SourceText.Line) -> String {
    guard !line.text.isEmpty else { return "" }
    return String(repeating: " ", count: max(0, line.position.column - 1)) + line.text
  }
}
