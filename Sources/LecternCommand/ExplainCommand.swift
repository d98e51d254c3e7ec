import ArgumentParser
import Lectern

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what a lesson is after one of the stages.",
    discussion: """
      EXAMPLES
        lectern explain lesson.md --stage document    the tree of the Markdown, with ranges
        lectern explain lesson.md --stage program     the Swift program that is run
        lectern explain lesson.md --stage events      what the program posted, as JSON Lines
        lectern explain lesson.md --stage cache       whether it would be run, and why
      """)

  @Argument(help: "A lesson.")
  var lesson: String

  @Option(name: .long, help: "The stage.")
  var stage: ExplainedStage

  @OptionGroup var arguments: CheckArguments

  func run() async throws {
    let lessons = try CommandFailure.lessons(in: lesson)
    guard lessons.count == 1, let source = lessons.first else {
      throw ValidationError("explain takes one lesson; \(lesson) has \(lessons.count).")
    }
    let (text, report) = await Explain.run(source, stage: stage, options: arguments.prepare())
    try StandardOutput.write(text)
    // What the stage shows is standard output; what is wrong with the lesson goes beside it.
    if !report.diagnostics.isEmpty { StandardError.write(report.text) }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}

extension ExplainedStage: ExpressibleByArgument {}
