import Foundation
import Runner

/// Tells whether a build would do nothing, and keeps what has to be known for that.
///
/// A build is left out only if everything that it would read is the same to the byte as when it last came to its end, and so is
/// everything that it then wrote. In all other cases it is made as if there had never been one.
package struct UnchangedBuild: Sendable {
  /// What there is to say about records; nothing in them changes what a build comes to.
  package enum Note: Sendable {
    /// A record was damaged or not what its name says.
    case replaced
    case notSaved
  }

  private let options: BuildOptions
  private let observed: Result<ObservedState, BuildDoubt>
  private let store: ResultStore?
  private let name: String

  /// Looks at everything that the build is about to read.
  ///
  /// - Parameters:
  ///   - reports: The forms in which the report is wanted.
  ///   - request: What else the command was given that its report depends on.
  package init(_ options: BuildOptions, reports: Set<ReportFormat>, request: String = "") {
    self.options = options
    let forms = reports.map(\.rawValue).sorted().joined(separator: " ")
    let request = "reports \(forms)\n\(request)"
    name =
      SHA256.text(of: ObservedState.text(of: options, request: request).utf8) + ResultStore.buildSuffix
    guard case .storing(let folder) = options.check.results else {
      (store, observed) = (nil, .failure(.unidentified))
      return
    }
    store = ResultStore(folder: folder)
    observed = Result { () throws(BuildDoubt) in
      try ObservedState(options, request: request)
    }
  }

  package enum Finding: Sendable {
    /// What the build would report.
    case unchanged(FinishedReport)
    case changed(Note?)
  }

  package func find() -> Finding {
    guard let store, case .success(let observed) = observed else { return .changed(nil) }
    switch store.bytes(ofRecord: name) {
    case .absent: return .changed(nil)
    case .unusable: return .changed(.replaced)
    case .found(let bytes):
      guard let record = try? BuildRecord(bytes, name: name) else { return .changed(.replaced) }
      guard record.state == observed.state, SiteDigest.holds(record.site, in: options.output) else {
        return .changed(nil)
      }
      return .unchanged(record.report)
    }
  }

  /// Keeps what a build came to, if the next one would come to the same.
  package func keep(_ built: Build.Outcome, report: FinishedReport) -> Note? {
    guard let store, let files = built.repeatable, case .success(let observed) = observed,
      observed.isCurrent
    else { return nil }
    let record = BuildRecord(
      state: observed.state, source: options.source, output: options.output,
      site: SiteDigest.text(of: files), report: report)
    do {
      try store.save(record: record.bytes(name: name), name: name)
      return nil
    } catch {
      return .notSaved
    }
  }
}
