import ArgumentParser
import Foundation
import Lectern

@main
struct LecternCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Turn Markdown lessons into pages whose claims have been checked.",
    discussion: """
      EXAMPLES
        lectern verify lesson.md      run one lesson and check what it says
        lectern build                 check docs/ and write the site to _site/
        lectern build course -o out   another folder, another place
        lectern serve                 show docs/ in a browser, and reload what changes
        lectern new course            a course that builds
        lectern doctor                what this machine has and lacks

      EXIT STATUS
        0   everything is as the lessons say
        1   a claim, check, property or expected output failed
        2   a lesson could not be read, compiled or run; with --strict, a warning
        64  wrong usage
      """,
    version: Release.version,
    subcommands: [
      BuildCommand.self, ServeCommand.self, VerifyCommand.self, AuditCommand.self, PromoteCommand.self,
      MutateCommand.self, DiffCommand.self, NewCommand.self, DoctorCommand.self, ExplainCommand.self,
    ])

  static func main() async {
    StandardDescriptors.fill()
    // The lessons that are running would go on without the tool, and the site can do without a reader of the progress.
    signal(SIGPIPE, SIG_IGN)
    await main(nil)
  }
}
