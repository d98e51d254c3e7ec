import Synchronization

/// Answers that scripts have given. They see nothing but the strings that they are called with, and so give the same ones
/// again: while every answer is known, no engine is started.
package final class ScriptMemory: Sendable {
  /// The library, the function and its arguments.
  package typealias Call = [String]

  private struct State {
    var known: [Call: String]
    var used: Set<Call> = []
    var hasNew = false
  }

  private let state: Mutex<State>

  package init(_ known: [Call: String] = [:]) {
    state = Mutex(State(known: known))
  }

  func answer(to call: Call) -> String? {
    state.withLock { state in
      guard let answer = state.known[call] else { return nil }
      state.used.insert(call)
      return answer
    }
  }

  func keep(_ answer: String, to call: Call) {
    state.withLock { state in
      state.known[call] = answer
      state.used.insert(call)
      state.hasNew = true
    }
  }

  package var isEmpty: Bool { state.withLock { $0.known.isEmpty } }

  /// Whether there are answers that it was not made with.
  package var hasNew: Bool { state.withLock { $0.hasNew } }

  /// All answers, or those that somebody asked for.
  package func answers(onlyUsed: Bool) -> [Call: String] {
    state.withLock { state in
      onlyUsed ? state.known.filter { state.used.contains($0.key) } : state.known
    }
  }
}
