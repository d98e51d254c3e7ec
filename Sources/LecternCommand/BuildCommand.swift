import ArgumentParser
import Foundation
import Lectern

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Run lessons, check what they say, and write the site.",
    discussion: """
      A lesson that fails stops no other, and its page stays as an earlier build left it.

      EXAMPLES
        lectern build                      docs/ to _site/
        lectern build course -o public     another folder, another place
        lectern build --check              fails if _site/ is not what would be written
      """)

  @Argument(help: "A folder of lessons, or one lesson.")
  var source = "docs"

  @Option(name: [.short, .long], help: "The folder that the site is written to.")
  var output = "_site"

  @Option(name: .long, help: "A folder of templates in place of Lectern's own.")
  var templates: String?

  @Flag(name: .long, help: "Write nothing; fail if the site is not what would be written.")
  var check = false

  @Flag(name: .long, help: "Write the pages of lessons that failed, too, with what failed on them.")
  var keepGoing = false

  @OptionGroup var reports: ReportArguments

  @OptionGroup var arguments: CheckArguments

  func validate() throws {
    // An empty name would be the root of the file system.
    if output.isEmpty { throw ValidationError("--output must name a folder.") }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("\(output) is a file; the site needs a folder.")
    }
  }

  func run() async throws {
    let lessons = try CommandFailure.lessons(in: source, excluding: output)
    try reports.refuse(lessons.map(\.path))
    var options = BuildOptions(
      check: arguments.prepare(), source: source, output: output, isStrict: arguments.strict)
    options.templates = templates
    options.writes = !check
    options.keepsGoing = keepGoing
    let progress = ProgressDisplay(total: lessons.count, isQuiet: arguments.quiet)
    let report = await Build.run(lessons, options: options) { lesson in progress.ended(lesson) }
    progress.finish()
    try reports.end(report)
  }
}
