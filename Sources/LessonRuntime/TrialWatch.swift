import Events
@_spi(Lectern) import Properties

/// Keeps the shared page up to date about the case that a property is trying, so that a law that never
/// returns, or takes the process with it, can be reported with its input.
enum TrialWatch {
  /// - Parameter describesInputs: Whether inputs are written down, too. Making a text of each costs more
  ///   than many laws do, so that is left to the second run of a lesson that failed.
  static func start(describesInputs: Bool) {
    PropertyTrialObserver.set { location, trial, seed, arguments in
      guard location.line < ScaffoldLine.first else { return }
      guard describesInputs else {
        LessonPosition.begin(trial: trial, line: location.line, seed: seed)
        return
      }
      // The input of the case before must not stand there if making this one fails.
      LessonPosition.describe(nil)
      LessonPosition.begin(trial: trial, line: location.line, seed: seed)
      LessonPosition.describe(arguments().joined(separator: ", "))
    }
  }
}
