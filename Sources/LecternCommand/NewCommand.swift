import ArgumentParser
import Lectern

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a course that builds, to begin with.",
    discussion: """
      The course has a configuration, two lessons with claims, a property, a chart and an exercise, and what GitHub and \
      GitLab need to check and publish it. Nothing that is there is overwritten.

      EXAMPLES
        lectern new course                       writes course/
        lectern new course --title "Attention"   with a title of its own
        lectern build course -o _site            checks it and writes its site
      """)

  @Argument(help: "The folder of the course.")
  var folder: String

  @Option(name: .long, help: "The title of the course (default: the name of the folder).")
  var title: String?

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The folder must have a name.") }
    if title?.isEmpty == true { throw ValidationError("--title must not be empty.") }
  }

  func run() throws {
    do throws(NewCourse.Failure) {
      let names = try NewCourse.write(to: folder, title: title)
      let list = names.map { "  \(folder)/\($0)\n" }.joined()
      try? StandardOutput.write(list + "\nNext: lectern build \(folder) -o _site\n")
    } catch {
      switch error {
      case .exists(let names):
        throw ValidationError(
          "Nothing was written, because this is there already: \(names.joined(separator: ", ")).")
      case .unwritable(let name, let reason):
        StandardError.write("lectern: \(name) could not be written: \(reason)\n")
        throw ExitCode(2)
      }
    }
  }
}
