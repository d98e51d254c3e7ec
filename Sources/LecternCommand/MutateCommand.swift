import ArgumentParser
import Lectern

struct MutateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Change numbers one at a time; list the changes that nothing noticed.",
    discussion: """
      Every digit, sign and relation of every claim is changed, which takes no run; then numbers in the code, each of \
      which takes one. Lessons that do not pass as they stand are not changed.

      EXAMPLES
        lectern mutate lesson.md              one lesson
        lectern mutate --limit 100            more changes of code for each lesson; 0 tries them all
        lectern mutate --strict               changes of code that nothing notices fail, too

      EXIT STATUS
        0   every change of a claim was noticed
        1   one was not; with --strict, also one of code
        2   a lesson does not pass as it stands
      """)

  @Argument(help: "Lessons, or folders of lessons.")
  var sources: [String] = ["docs"]

  @Option(name: .long, help: "How many changes of code are tried for each lesson; 0 for all of them.")
  var limit = Mutation.standardLimit

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(name: .long, help: "The form of the report.")
  var format: Form = .text

  @OptionGroup var arguments: CheckArguments

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit must not be negative.") }
  }

  func run() async throws {
    let lessons = try sources.flatMap { try CommandFailure.lessons(in: $0) }
    let progress = ProgressDisplay(total: lessons.count, isQuiet: arguments.quiet)
    let report = await Mutation.run(
      lessons, options: arguments.prepare(), limit: limit == 0 ? nil : limit, ended: { progress.ended($0) })
    progress.finish()
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    }
    let status = report.exitStatus(isStrict: arguments.strict)
    if status != 0 { throw ExitCode(status) }
  }
}
