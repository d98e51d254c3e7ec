/// A report in the forms that were asked for.
package struct FinishedReport: Equatable, Sendable {
  package var texts: [ReportFormat: String]
  package var exitStatus: Int32
  /// How many lessons it is about.
  package var lessons: Int

  package init(texts: [ReportFormat: String], exitStatus: Int32, lessons: Int) {
    (self.texts, self.exitStatus, self.lessons) = (texts, exitStatus, lessons)
  }

  package init(_ report: BuildReport, as formats: Set<ReportFormat>) {
    self.init(
      texts: Dictionary(uniqueKeysWithValues: formats.map { ($0, report.text(as: $0)) }),
      exitStatus: report.exitStatus, lessons: report.entries.count)
  }
}
