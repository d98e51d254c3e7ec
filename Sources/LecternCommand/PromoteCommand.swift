import ArgumentParser
import Foundation
import Lectern

struct PromoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Rewrite the digits of failed claims and outputs, after showing a diff.",
    discussion: """
      Of a claim only digits are ever changed: no relation, no word, nothing that is true or false, and no number \
      whose claim did not run. Of an expected output those lines change that are wrong. Every other byte of the \
      lesson stays as it is.

      EXAMPLES
        lectern promote lesson.md        shows what would change, and asks
        lectern promote --dry-run        shows it; exit status 1 if something would change
        lectern promote --yes            writes without asking, as in scripts
      """)

  @Argument(help: "Lessons, or folders of lessons.")
  var sources: [String] = ["docs"]

  @Flag(name: .customLong("dry-run"), help: "Show what would change, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Write without asking.")
  var yes = false

  @OptionGroup var reports: ReportArguments

  @OptionGroup var arguments: CheckArguments

  func validate() throws {
    if dryRun && yes { throw ValidationError("--dry-run and --yes exclude each other.") }
  }

  func run() async throws {
    let lessons = try sources.flatMap { try CommandFailure.lessons(in: $0) }
    try reports.refuse(lessons.map(\.path))
    let progress = ProgressDisplay(total: lessons.count, isQuiet: arguments.quiet)
    var promotion = await Promotion.plan(lessons, options: arguments.prepare(), isStrict: arguments.strict) {
      progress.ended($0)
    }
    progress.finish()
    let counts = promotion.counts
    guard counts.places > 0 else {
      return try reports.end(promotion.report(written: false))
    }
    try StandardOutput.write(promotion.diff)
    let what = Self.phrase(counts)
    guard try agrees(to: what) else {
      StandardError.write("lectern: \(what) would change; nothing was written\n")
      throw ExitCode(1)
    }
    promotion.write()
    try StandardOutput.write("\n")
    try reports.end(promotion.report(written: true))
  }

  private func agrees(to what: String) throws -> Bool {
    if yes { return true }
    guard !dryRun else { return false }
    guard isatty(STDIN_FILENO) == 1 else {
      StandardError.write("lectern: there is nobody to ask; --yes writes without asking\n")
      return false
    }
    StandardError.write("Change \(what)? [y/N] ")
    return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
  }

  private static func phrase(_ counts: (places: Int, files: Int)) -> String {
    let places = counts.places == 1 ? "1 place" : "\(counts.places) places"
    return places + (counts.files == 1 ? " in 1 file" : " in \(counts.files) files")
  }
}
