/// The forms of a report; all are made from the same value.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// Schema 1: docs/reference/report.schema.json.
  case json
  /// JUnit's XML, as CI servers read it.
  case junit
  /// SARIF 2.1.0, as code scanners exchange it.
  case sarif
  /// Commands that GitHub Actions shows beside the changed lines.
  case github
}

extension BuildReport {
  package func text(as format: ReportFormat) -> String {
    switch format {
    case .text: text
    case .json: json
    case .junit: junit
    case .sarif: sarif
    case .github: github
    }
  }
}
