import ArgumentParser
import Lectern

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "List the numbers in the text that no claim covers.",
    discussion: """
      Counts what a reader would take for a statement: digits in sentences, tables, captions and formulas. Dates, \
      references, names, code, headings and the like are told apart. No code is run.

      A comment exempts the block behind it, or the line that it ends: <!-- lectern: not a claim -->

      EXAMPLES
        lectern audit lesson.md          the numbers that no claim covers
        lectern audit --minimum 90       fails if fewer than 90 % of the numbers are claims
        lectern audit --verbose          every number, and what it was taken for

      EXIT STATUS
        0   enough numbers are claims
        1   fewer than --minimum; with --strict, any is not
        2   a lesson could not be read; with --strict, an exemption exempts nothing
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "Lessons, or folders of lessons.")
  var sources: [String] = ["docs"]

  @Option(name: .long, help: "Percent of all numbers that must be claims.")
  var minimum = 0

  @Option(name: .long, help: "The form of the report.")
  var format: Format = .text

  @Flag(name: .long, help: "Fail if a number is not covered or an exemption exempts nothing.")
  var strict = false

  @Flag(name: .long, help: "List every number with what it was taken for.")
  var verbose = false

  func validate() throws {
    if !(0...100).contains(minimum) { throw ValidationError("--minimum must be from 0 to 100.") }
  }

  func run() throws {
    let lessons = try sources.flatMap { try CommandFailure.lessons(in: $0) }
    var options = AuditOptions()
    options.minimum = minimum
    options.isStrict = strict
    options.isVerbose = verbose
    let report = Audit.run(lessons, options: options)
    switch format {
    case .text: try StandardOutput.write(report.text)
    case .json: try StandardOutput.write(report.json)
    }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
