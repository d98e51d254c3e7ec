package import Diagnostics

extension Verification {
  /// An error outweighs a failure: where something could not be found out, the rest says less. Warnings do not matter.
  package var status: Status {
    if diagnostics.contains(where: \.isErrorInLesson) { return .error }
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed }
    let statuses =
      claims.map(\.status) + checks.map(\.status) + properties.map(\.status)
      + expectedOutputs.map(\.status) + evaluations.map(\.status)
    if statuses.contains(.error) { return .error }
    return statuses.contains(.failed) ? .failed : .passed
  }
}

extension Diagnostic {
  /// What a lesson states and what is not so; every other error says that it could not be found out.
  package static let failureCodes: Set<String> = [
    "claim-failed", "check-failed", "property-failed", "output-failed",
  ]

  package var isErrorInLesson: Bool { severity == .error && !Self.failureCodes.contains(code) }
}
