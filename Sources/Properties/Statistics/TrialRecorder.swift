import Synchronization

/// What a law has noted in one case.
struct TrialNotes: Sendable {
  struct Requirement: Sendable {
    var label: String
    var fraction: Double
    var isMet: Bool
  }

  struct Target: Sendable {
    var label: String
    var value: Double
  }

  var labels: [String] = []
  var requirements: [Requirement] = []
  var targets: [Target] = []
  var departures = Departures()
}

/// Where a law that is being tried leaves its notes.
///
/// A law may note from child tasks, so this is guarded. While a case is run for shrinking, or drawn again
/// to describe it, nothing is noted.
final class TrialRecorder: Sendable {
  private struct State {
    var isRecording = false
    var notes = TrialNotes()
    var isEmpty = true
  }

  private let state = Mutex(State())

  /// The recorder of the innermost law around the caller.
  static var current: TrialRecorder? { PropertyScope.current?.recorder }

  func begin() {
    state.withLock { $0.isRecording = true }
  }

  /// Ends a case: its notes, or `nil` if there are none.
  func end() -> TrialNotes? {
    state.withLock { state in
      state.isRecording = false
      if state.isEmpty { return nil }
      state.isEmpty = true
      defer { state.notes = TrialNotes() }
      return state.notes
    }
  }

  func note(_ change: (inout TrialNotes) -> Void) {
    state.withLock { state in
      guard state.isRecording else { return }
      state.isEmpty = false
      change(&state.notes)
    }
  }
}
