package import Runner

/// How a lesson came by what is known of it, for those who ask.
package struct LessonAccount: Sendable {
  /// Why its program ran, or did not; nothing where it has none, or cannot run.
  package var reason: ProgramResults.Explanation.State?
  /// How long its results took to come, by running or from the store.
  package var results = Duration.zero
  /// How long its page took.
  package var page = Duration.zero
}

extension ProgramResults.Explanation.State {
  /// Without a full stop.
  package var reason: String {
    switch self {
    case .off: "no results are stored (--no-cache)"
    case .unidentified(let problem): problem.message
    case .readsElsewhere: "it reads files outside of its course, so that no result of it is stored"
    case .found: "its result is stored"
    case .unusable: "its stored result is damaged, and is replaced"
    case .absent(nil): "no result of it is stored"
    case .absent(let difference?): "since its latest result was stored, \(difference.message)"
    }
  }
}
