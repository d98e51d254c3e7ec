/// Something an author should know about a place in a lesson.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning

    package static func < (a: Severity, b: Severity) -> Bool { a == .error && b == .warning }
  }

  /// A stable name for the kind of problem, in kebab case: `compile-error`, `claim-failed`, `unknown-directive`.
  package var code: String
  package var severity: Severity
  /// The file's name, as in `SourceFile.name`.
  package var file: String
  package var range: SourceRange
  /// One sentence, without a full stop where it is a fragment.
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// Where the file is included, from the inside out; empty for one that nothing includes.
  package var includedFrom: [SourceOrigin.Place] = []

  package init(
    _ severity: Severity, code: String, file: String, range: SourceRange, message: String, hint: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.range = range
    self.message = message
    self.hint = hint
  }
}

extension [Diagnostic] {
  /// In the order of the files, each problem once.
  package func ordered() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
      .sorted {
        ($0.file, $0.range, $0.severity, $0.code, $0.message)
          < ($1.file, $1.range, $1.severity, $1.code, $1.message)
      }
  }
}
