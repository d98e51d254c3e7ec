package import Diagnostics

/// What a code of a diagnostic means: one for each code that the sources use, which a test makes sure of.
package struct DiagnosticRule: Equatable, Sendable {
  package var code: String
  /// How its problems are reported, unless `--strict` says otherwise.
  package var severity: Diagnostic.Severity
  /// What is wrong, without a full stop.
  package var summary: String
  /// What it means and what to do, in sentences.
  package var help: String

  init(_ severity: Diagnostic.Severity, _ code: String, _ summary: String, help: String) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.help = help
  }

  package static let all = claims + lessons + references + runs + courses + pages

  /// The page of all codes, docs/reference/diagnostics.md.
  package static var page: String {
    let sections = [
      ("What lessons state", claims), ("How lessons are written", lessons),
      ("How lessons refer to each other and to files", references), ("How lessons run", runs),
      ("How courses are put together", courses), ("How pages are made", pages),
    ]
    return """
      ---
      title: Problems and their codes
      description: Every code that a report can have in brackets, what it means and what to do.
      ---

      Each problem in a report ends with a code in brackets, which stays the same when sentences change. `--strict` makes
      warnings fail.

      """
        + sections.map { title, rules in
          "\n## \(title)\n\n" + rules.map(\.item).joined(separator: "\n") + "\n"
        }.joined()
  }

  private var item: String { "- **`\(code)`** (\(severity.rawValue)) \(summary). \(help)" }
}
