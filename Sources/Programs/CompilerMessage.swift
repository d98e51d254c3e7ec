package import Diagnostics
import Events

/// What the compiler prints → diagnostics. The lines are the lesson's own already.
package enum CompilerMessage {
  /// - Parameters:
  ///   - output: Standard error of the compiler.
  ///   - file: The lesson's name.
  ///   - fallback: Where to put a message that has no place in the lesson.
  package static func diagnostics(
    in output: String, file: String, fallback: SourceRange
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for line in output.split(separator: "\n") {
      guard let message = Parsed(line) else { continue }
      guard let severity = message.severity else {
        addNote(message, to: &diagnostics)
        continue
      }
      // A warning about lines that no author wrote is ours to know, not theirs.
      if severity == .warning && message.position == nil { continue }
      let position = message.position
      diagnostics.append(
        Diagnostic(
          severity, code: severity == .error ? "compile-error" : "compile-warning", file: file,
          range: position.map { SourceRange($0) } ?? fallback,
          message: message.isAboutScope ? "the braces of this cell do not match" : message.text))
    }
    return diagnostics
  }

  private static func addNote(_ message: Parsed, to diagnostics: inout [Diagnostic]) {
    guard message.position != nil, let last = diagnostics.indices.last else { return }
    let hint = "note: " + message.text
    diagnostics[last].hint = diagnostics[last].hint.map { $0 + "\n  " + hint } ?? hint
  }

  /// One line of the form `file:line:column: severity: text`.
  private struct Parsed {
    /// Nothing for a note.
    var severity: Diagnostic.Severity?
    /// Nothing outside the lesson.
    var position: SourcePosition?
    var text: String

    /// The block that a cell was put into has been closed by the cell.
    var isAboutScope: Bool { text.contains("'\(ProgramScope.name)'") }

    init?(_ line: Substring) {
      for (word, severity) in [("error", Diagnostic.Severity.error), ("warning", .warning), ("note", nil)] {
        guard let mark = line.firstRange(of: ": \(word): ") else { continue }
        let place = line[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        self.severity = severity
        text = Self.withoutGroup(line[mark.upperBound...])
        if place.count >= 3, let line = Int(place[place.count - 2]), let column = Int(place[place.count - 1]),
          place[place.count - 3].hasSuffix(Program.lessonName), line < ScaffoldLine.first
        {
          position = SourcePosition(line: line, column: column)
        } else if place.count != 1 && severity == nil {
          return nil
        }
        return
      }
      return nil
    }

    /// Without the group's name that the compiler adds: `never used [#no-usage]`.
    private static func withoutGroup(_ text: Substring) -> String {
      guard text.hasSuffix("]"), let group = text.ranges(of: " [#").last else { return String(text) }
      return String(text[..<group.lowerBound])
    }
  }
}
