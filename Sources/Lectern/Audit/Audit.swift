import Lessons
import Verdicts

/// Finds the numbers of lessons that nothing compares with what they compute. Runs no code.
package enum Audit {
  package static func run(_ lessons: [LessonSource], options: AuditOptions) -> AuditReport {
    AuditReport(
      entries: lessons.map { source in
        let (file, problem) = LessonReader.read(source)
        let lesson = LessonParser.parse(LessonReader.text(file, of: source))
        return AuditReport.Entry(
          path: source.displayName, file: lesson.file, audit: LessonAudit(lesson),
          errors: ((problem.map { [$0] } ?? []) + lesson.problems.filter { $0.severity == .error }).ordered())
      }, options: options)
  }
}

package struct AuditOptions: Equatable, Sendable {
  /// Percent of the numbers in all lessons that must be claims.
  package var minimum = 0
  /// Every uncovered number and every exemption without use fails.
  package var isStrict = false
  /// Lists every number with what it is.
  package var isVerbose = false

  package init() {}
}
