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
        lectern verify --report junit:report.xml --report sarif:report.sarif
        lectern verify --ledger ledger.json
        lectern verify --frozen            runs no code: checks the texts against stored results
        lectern verify --noise             warns of digits that another machine may not give
      """)

  @Argument(help: "Lessons, or folders of lessons.")
  var sources: [String] = ["docs"]

  @Option(name: .long, help: "Write every claim with its value to this file, for `lectern diff`.")
  var ledger: String?

  @Flag(name: .long, help: "List the links that lead to the web, with their places.")
  var checkLinks = false

  @OptionGroup var reports: ReportArguments

  @Flag(name: .long, help: "Run no code; a lesson whose code has no stored result is an error.")
  var frozen = false

  @Flag(
    name: .long,
    help: "Run each lesson again with nudged literals, and warn of claims whose digits that changes.")
  var noise = false

  @OptionGroup var arguments: CheckArguments

  func validate() throws {
    if ledger?.isEmpty == true { throw ValidationError("--ledger must name a file.") }
    if frozen && noise {
      throw ValidationError("--frozen runs nothing, so that --noise has nothing to compare.")
    }
    if frozen && arguments.store.noCache {
      throw ValidationError("--frozen and --no-cache exclude each other.")
    }
  }

  func run() async throws {
    let courses = try sources.map { try CommandFailure.course(in: $0) }
    let lessons = courses.flatMap(\.lessons)
    let files = lessons.map(\.path)
    try reports.refuse(files + (ledger.map { [$0] } ?? []))
    if let ledger, files.map(ReportArguments.resolved).contains(ReportArguments.resolved(ledger)) {
      throw ValidationError("The ledger would overwrite \(ledger).")
    }
    let progress = ProgressDisplay(total: lessons.count, isQuiet: arguments.quiet)
    var options = arguments.prepare()
    options.measuresNoise = noise
    if frozen { options.results = .frozen(arguments.store.folder) }
    var report = await Verify.run(courses, options: options, isStrict: arguments.strict) {
      lesson in
      progress.ended(lesson)
    }
    progress.finish()
    if checkLinks { report.listExternalLinks() }
    try reports.end(report, hasFailed: !writesLedger(of: report))
  }

  /// False if it could not be written.
  private func writesLedger(of report: BuildReport) -> Bool {
    guard let ledger else { return true }
    do throws(ReportFile.Failure) {
      try ReportFile.write(Ledger(report).json, to: ledger)
      return true
    } catch {
      StandardError.write("lectern: the ledger could not be written to \(error.path): \(error.reason)\n")
      return false
    }
  }
}
