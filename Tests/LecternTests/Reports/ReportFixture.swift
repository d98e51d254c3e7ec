import Diagnostics
import Events
import Lessons
import Programs
import Verdicts

@testable import Lectern

/// Lessons that have been judged without being run: a text, and the value of each of its claims.
enum ReportFixture {
  static func checked(
    _ text: String, path: String = "lesson.md", values: [ClaimValue?] = [], parts: [Transcript.Part] = [],
    problems: [Diagnostic] = []
  ) -> CheckedLesson {
    let lesson = LessonParser.parse(file: SourceFile(name: path, text: text))
    var transcript = Transcript(started: true, finished: !values.contains(nil))
    for (id, value) in values.enumerated() { transcript.claims[id] = value }
    for (id, part) in parts.enumerated() { transcript.parts[id] = part }
    var checked = CheckedLesson(
      source: LessonSource(path: path, displayName: path, name: path), isReadable: true, lesson: lesson,
      program: Program(text: "", parts: [], claims: []), outcome: nil, verification: Verification())
    checked.outcome = .init(transcript: transcript, events: [], problems: problems)
    checked.verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: problems)
    return checked
  }

  static func report(
    _ lessons: [CheckedLesson], general: [Diagnostic] = [], isStrict: Bool = false
  ) -> BuildReport {
    BuildReport(lessons: LabelAgreement.checked(lessons), general: general, isStrict: isStrict)
  }

  /// What no writer may let through: quotes, ends of sections, controls, line ends, characters beyond the first plane.
  static let hostile = "a\"b'c<d>&]]>\u{0}\u{1B}\u{B}%,:;::error::\u{2028}😀\u{FFFE}é"
}
