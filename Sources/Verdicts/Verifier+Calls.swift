internal import Diagnostics
internal import Events
internal import Lessons

// A check that is written and never made says nothing, and looks as if nothing had been wrong.

extension Verifier {
  private static let names: Set<String> = ["check", "forAll", "exists"]

  /// Compares the checks and quantifiers that stand in the text with those that ran.
  mutating func verifyCalls() {
    guard let transcript, transcript.finished else { return }
    let sources = endedSources(transcript).map { SwiftCalls(of: Self.names, in: $0) }
    // A name that the lesson gives to something of its own is not known to be one of these.
    let declared = sources.reduce(into: Set<String>()) { $0.formUnion($1.declared) }
    let calls = sources.flatMap(\.calls).filter { !declared.contains($0.name) }
    for call in Self.calls(calls, without: transcript.placesOfVerdicts) {
      let subject = call.name == "check" ? "this check" : "this \(call.name)"
      let severity: Diagnostic.Severity = call.isInTask ? .error : .warning
      findings.append(
        Diagnostic(
          severity, code: "check-not-run", file: lesson.file.name, range: SourceRange(call.position),
          message: call.isInTask
            ? "\(subject) did not run before the lesson ended" : "\(subject) did not run",
          hint: call.isInTask
            ? "Wait for its task: “await task.value”."
            : "Call the function that it stands in, or write it where it always runs."))
    }
  }

  /// Line by line, so that a compiler that counts columns otherwise raises no false alarm.
  private static func calls(
    _ calls: [SwiftCalls.Call], without places: Set<SourcePosition>
  ) -> [SwiftCalls.Call] {
    let known = Set(calls.map(\.position))
    var elsewhere = places.subtracting(known).reduce(into: [Int: Int]()) { $0[$1.line, default: 0] += 1 }
    return calls.filter { call in
      if places.contains(call.position) { return false }
      guard let count = elsewhere[call.position.line], count > 0 else { return true }
      elsewhere[call.position.line] = count - 1
      return false
    }
  }

  /// The code of all that ran to its end. A cell that must fail may stop before any of its checks.
  private func endedSources(_ transcript: Transcript) -> [SourceText] {
    let parts = lesson.parts.enumerated().compactMap { id, part -> SourceText? in
      guard let run = transcript.parts[id], run.ended else { return nil }
      switch part {
      case .cell(let cell): return cell.execution == .runs ? cell.source : nil
      // That none ran at all is an error of the property's own.
      case .property(let property): return run.items.isEmpty ? nil : property.source
      }
    }
    let evaluations = lesson.evaluations.filter { transcript.claims[lesson.valueID(of: $0)] != nil }
    return parts + lesson.claims.filter { transcript.claims[$0.id] != nil }.map(\.expression)
      + evaluations.map(\.expression)
  }
}

extension Transcript {
  /// Where checks and quantifiers that ran stand.
  fileprivate var placesOfVerdicts: Set<SourcePosition> {
    let items = parts.values.flatMap(\.items) + claimItems.values.joined() + between
    return Set(
      items.compactMap { item in
        switch item {
        case .check(let record): SourcePosition(line: record.line, column: record.column)
        case .property(let record): SourcePosition(line: record.line, column: record.column)
        case .printed, .printedToError, .value: nil
        }
      })
  }
}
