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
        lectern build readme --to md -o .  readme/README.md to README.md, with what its code prints
        lectern build --check              fails if _site/ is not what would be written
      """)

  @Argument(help: "A folder of lessons, or one lesson.")
  var source = "docs"

  @Option(
    name: [.short, .long], help: "The folder that the site is written to (default: _site; with --to md: _md)."
  )
  var output: String?

  @Option(
    name: .long,
    help: "html is a site; md is plain Markdown with all results in place, and figures beside it.")
  var to = BuildOptions.Form.html

  @Option(name: .long, help: "A folder of templates in place of Lectern's own.")
  var templates: String?

  @Flag(name: .long, help: "Write nothing; fail if the site is not what would be written.")
  var check = false

  @Flag(name: .long, help: "Write the pages of lessons that failed, too, with what failed on them.")
  var keepGoing = false

  @Flag(name: .long, help: "List the links that lead to the web, with their places.")
  var checkLinks = false

  @OptionGroup var reports: ReportArguments

  @OptionGroup var arguments: CheckArguments

  private var folder: String { output ?? "_\(to == .html ? "site" : to.rawValue)" }

  func validate() throws {
    let output = folder
    // An empty name would be the root of the file system.
    if output.isEmpty { throw ValidationError("--output must name a folder.") }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("\(output) is a file; the site needs a folder.")
    }
  }

  func run() async throws {
    var options = BuildOptions(
      check: arguments.prepare(), source: source, output: folder, isStrict: arguments.strict)
    options.templates = templates
    options.form = to
    options.writes = !check
    options.keepsGoing = keepGoing
    let earlier = UnchangedBuild(options, reports: reports.formats, request: request)
    var notes: [UnchangedBuild.Note?] = []
    switch earlier.find() {
    case .unchanged(let report):
      if !arguments.quiet { StandardError.write("lectern: nothing has changed since the last build\n") }
      return try reports.end(report)
    case .changed(let note): notes.append(note)
    }
    let course = try CommandFailure.course(in: source, excluding: folder)
    try reports.refuse(course.lessons.map(\.path))
    let progress = ProgressDisplay(total: course.lessons.count, isQuiet: arguments.quiet)
    var built = await Build.outcome(of: course, options: options) { lesson in progress.ended(lesson) }
    if checkLinks { built.report.listExternalLinks() }
    let report = FinishedReport(built.report, as: reports.formats)
    notes.append(earlier.keep(built, report: report))
    progress.finish()
    if !arguments.quiet { StandardError.write(notes.compactMap { $0?.text }.joined()) }
    try reports.end(report)
  }

  /// What else the outcome of the command depends on.
  private var request: String {
    let files = reports.report.map { "\($0.format.rawValue):\($0.file ?? "-")" }
    return "links \(checkLinks)\n" + files.joined(separator: "\n")
  }
}

extension UnchangedBuild.Note {
  fileprivate var text: String {
    switch self {
    case .replaced:
      "lectern: warning: what was kept of an earlier build could not be used, being damaged or of another tool\n"
    case .notSaved:
      "lectern: warning: this build could not be kept for the next one; is the folder writable (--cache)?\n"
    }
  }
}

extension BuildOptions.Form: ExpressibleByArgument {}
