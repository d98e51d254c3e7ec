import Lessons
import Runner
import Synchronization

/// The lessons that a build is running. One whose text has changed since is not waited for: its outcome would be thrown away,
/// and a loop without end would keep its own correction waiting until the time is up. Lessons that did not change go on.
final class RunningLessons: Sendable {
  private struct Entry: Sendable {
    var lesson: CheckedLesson
    var run: Task<ProgramRunner.Outcome, Never>
  }

  private struct State {
    var entries: [String: Entry] = [:]
    /// Whether something has changed since the build began.
    var isChanged = false
    var hasAbandoned = false
  }

  private let state = Mutex(State())

  /// A build begins, and reads what there is now.
  func begin() {
    state.withLock { ($0.isChanged, $0.hasAbandoned) = (false, false) }
  }

  /// Whether a lesson of the build was abandoned, so that the build is of no use.
  var hasAbandoned: Bool { state.withLock { $0.hasAbandoned } }

  /// Runs a lesson, for as long as its text is that of its files.
  func outcome(
    of lesson: CheckedLesson, _ run: @escaping @Sendable () async -> ProgramRunner.Outcome
  ) async -> ProgramRunner.Outcome {
    let entry = Entry(lesson: lesson, run: Task { await run() })
    let name = lesson.source.name
    let isChanged = state.withLock { state in
      state.entries[name] = entry
      return state.isChanged
    }
    // The change may have been told of between reading the text and this.
    if isChanged { abandon([entry]) }
    let outcome = await withTaskCancellationHandler {
      await entry.run.value
    } onCancel: {
      entry.run.cancel()
    }
    state.withLock { _ = $0.entries.removeValue(forKey: name) }
    return outcome
  }

  /// Something has changed: ends what runs with a text that is not there any more.
  func abandonOutdated() {
    let entries = state.withLock { state in
      state.isChanged = true
      return Array(state.entries.values)
    }
    abandon(entries)
  }

  private func abandon(_ entries: [Entry]) {
    for entry in entries where !entry.lesson.isCurrent {
      state.withLock { $0.hasAbandoned = true }
      entry.run.cancel()
    }
  }
}

extension CheckedLesson {
  /// Whether its files still hold what it was read from.
  fileprivate var isCurrent: Bool {
    let (file, problem) = LessonReader.read(source)
    guard problem == nil, lesson.isRead(from: LessonReader.text(file, of: source)) else { return false }
    return files == LessonFiles(lesson, source, BibliographyShelf(), DataShelf())
  }
}
