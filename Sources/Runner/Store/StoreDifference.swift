/// What is not the same in the latest result of a lesson and in what it needs now.
package struct StoreDifference: Equatable, Sendable {
  package struct Change: Equatable, Sendable {
    package var part: ResultKey.Part
    package var stored: String
    package var wanted: String
  }

  package var changes: [Change]

  init(stored: ResultKey, wanted: ResultKey) {
    changes = wanted.differences(from: stored).map {
      Change(part: $0, stored: stored[$0], wanted: wanted[$0])
    }
  }

  /// `its code has changed, and the runtime library is another`.
  package var message: String {
    changes.map(\.message).joined(separator: ", and ")
  }
}

extension StoreDifference.Change {
  fileprivate var message: String {
    switch part {
    case .program: "its code has changed"
    case .data: "its data files have changed"
    case .toolchain: "the toolchain is another (\(wanted) in place of \(stored))"
    case .runtime: "the runtime library is another"
    case .system: "the system is another (\(wanted) in place of \(stored))"
    case .processor: "the processor is another (\(wanted) in place of \(stored))"
    case .flags: "the compiler's flags are others"
    case .sandbox: "the sandbox is \(wanted), and was \(stored)"
    case .format: "results are stored in another form"
    }
  }
}

/// What there is to say about the store beside the report: nothing in it changes what a lesson says.
package enum StoreNote: Hashable, Sendable {
  /// A stored result was damaged or not what its name says; the lesson was run, and its result put in its place.
  case replaced
  case notSaved
  /// What results depend on cannot be told, so that none are kept.
  case noKey
}
