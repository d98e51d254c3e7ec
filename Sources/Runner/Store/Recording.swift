import Diagnostics
import Events
import Programs

/// Everything that a run has left which came to its end: enough to judge any text about the same program.
struct Recording: Equatable, Sendable {
  var events: [Event]
  /// What the lesson itself printed.
  var output: [UInt8]
  var error: [UInt8]
  /// The compiler's warnings. Nothing else is wrong with such a run.
  var warnings: [Diagnostic]

  /// What the runner reports of such a run, whether it was now or earlier.
  func outcome(of file: String) -> ProgramRunner.Outcome {
    var problems = warnings
    for index in problems.indices { problems[index].file = file }
    return ProgramRunner.Outcome(
      transcript: Transcript(events: events, output: output, error: error), events: events, problems: problems
    )
  }

  /// The same at other places; nothing if something in it stands at none of them.
  func moved(_ relocation: Relocation) -> Recording? {
    var moved = self
    moved.events = events.compactMap(relocation.event)
    moved.warnings = warnings.compactMap { warning in
      guard let range = relocation.range(warning.range) else { return nil }
      var warning = warning
      warning.range = range
      return warning
    }
    guard moved.events.count == events.count, moved.warnings.count == warnings.count else { return nil }
    return moved
  }
}
