import Events
import Lessons
import Markdown

/// The values between the stages.
package enum ExplainedStage: String, CaseIterable, Sendable {
  case document, lesson, program, events, cache
}

/// Prints a lesson as it is after a stage.
package enum Explain {
  package static func run(
    _ source: LessonSource, stage: ExplainedStage, options: CheckOptions
  ) async -> (text: String, report: BuildReport) {
    let checker = LessonChecker(options: options, pages: PageFactory())
    let checked = stage == .events ? await checker.check(source) : checker.read(source)
    let text =
      stage == .cache
      ? checker.storeText(of: checked) + ExplainedBuilds(options: options).text(for: source)
      : text(of: checked, stage: stage)
    return (text, BuildReport(lessons: [checked], isStrict: false))
  }

  private static func text(of checked: CheckedLesson, stage: ExplainedStage) -> String {
    switch stage {
    case .document: checked.lesson.document.dump
    case .lesson: checked.lesson.dump
    case .program: checked.program.text
    case .cache: ""
    case .events: checked.events.map { JSONWriter.text(of: $0.json) + "\n" }.joined()
    }
  }
}
