import ArgumentParser
import Lectern

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run lessons and check what they say, without writing pages.",
    discussion: """
      EXAMPLES
        lectern verify                     every lesson below docs/
        lectern verify lesson.md           one lesson; it needs no course around it
        lectern verify course --strict     for CI
        lectern verify --format json       for other programs
      """)

  @Argument(help: "Lessons, or folders of lessons.")
  var sources: [String] = ["docs"]

  @OptionGroup var arguments: CheckArguments

  func run() async throws {
    let lessons = try sources.flatMap { try CommandFailure.lessons(in: $0) }
    let progress = ProgressDisplay(total: lessons.count, isQuiet: arguments.quiet)
    let report = await Verify.run(lessons, options: arguments.prepare(), isStrict: arguments.strict) {
      lesson in
      progress.ended(lesson)
    }
    progress.finish()
    try CommandFailure.end(report, format: arguments.format)
  }
}
