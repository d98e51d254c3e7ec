import ArgumentParser
import Foundation
import Lectern

/// Which reports a command makes, and where they go.
struct ReportArguments: ParsableArguments {
  @Option(name: .long, help: "The form of the report on standard output.")
  var format: ReportFormat?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "One more report, to a file; as often as you like. - is standard output, in place of --format.",
      valueName: "form:file"))
  var report: [ReportTarget] = []

  func validate() throws {
    let onOutput = report.filter { $0.file == nil }.count + (format == nil ? 0 : 1)
    if onOutput > 1 { throw ValidationError("Standard output can carry one report only.") }
    var files: Set<String> = []
    for target in report {
      if let file = target.file, !files.insert(Self.resolved(file)).inserted {
        throw ValidationError("Two reports would be written to \(file).")
      }
    }
  }

  /// - Parameter others: What else the command reads or writes, which a report must not overwrite.
  func refuse(_ others: some Sequence<String>) throws {
    let taken = Set(others.map(Self.resolved))
    for target in report {
      if let file = target.file, taken.contains(Self.resolved(file)) {
        throw ValidationError("The report would overwrite \(file).")
      }
    }
  }

  /// The form of the report on standard output.
  private var shown: ReportFormat { report.first { $0.file == nil }?.format ?? format ?? .text }

  /// All forms that are asked for.
  var formats: Set<ReportFormat> { Set(report.map(\.format) + [shown]) }

  func end(_ report: BuildReport, hasFailed: Bool = false) throws {
    try end(FinishedReport(report, as: formats), hasFailed: hasFailed)
  }

  /// Writes all reports and ends the command with the status of what they report; 2 if one could not be written.
  func end(_ report: FinishedReport, hasFailed: Bool = false) throws {
    var hasFailed = hasFailed
    for target in self.report {
      guard let file = target.file else { continue }
      do throws(ReportFile.Failure) {
        try ReportFile.write(report.texts[target.format] ?? "", to: file)
      } catch {
        StandardError.write("lectern: the report could not be written to \(error.path): \(error.reason)\n")
        hasFailed = true
      }
    }
    try StandardOutput.write(report.texts[shown] ?? "")
    let status = hasFailed ? 2 : report.exitStatus
    if status != 0 { throw ExitCode(status) }
  }

  static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}

/// `junit:report.xml`.
struct ReportTarget: ExpressibleByArgument {
  var format: ReportFormat
  /// Nothing for standard output.
  var file: String?

  init?(argument: String) {
    guard let colon = argument.firstIndex(of: ":"),
      let format = ReportFormat(rawValue: String(argument[..<colon]))
    else { return nil }
    let file = String(argument[argument.index(after: colon)...])
    guard !file.isEmpty else { return nil }
    self.format = format
    self.file = file == "-" ? nil : file
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map { "\($0.rawValue):FILE" } }
}

extension ReportFormat: ExpressibleByArgument {}
