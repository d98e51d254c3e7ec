import Foundation
import Synchronization

/// Notices that something in folders has changed.
///
/// It says only that there was a change: what is different is found by looking, so nothing is lost if events are. A folder
/// that is gone is waited for, and its return is a change.
protocol FolderWatcher: Sendable {
  /// One element for changes close together; those that nobody has waited for are one, too.
  func changes() -> AsyncStream<Void>
}

/// Why folders cannot be watched in the way that was tried.
enum WatchProblem: Error, Equatable, Sendable {
  /// What the kernel offers is used up, or not there.
  case unavailable(reason: String)
}

/// Looks at all files again and again: for systems without inotify, and where all of its watches are in use.
struct PollingWatcher: FolderWatcher {
  var folders: WatchedFolders
  var interval = Duration.milliseconds(250)

  func changes() -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      // Before anyone builds: what changes from now on is a change.
      var known = folders.stamps()
      let task = Task.detached { [self] in
        var debounce = Debounce()
        while !Task.isCancelled {
          try? await Task.sleep(for: debounce.wait(at: MonotonicTime.now) ?? interval)
          let stamps = folders.stamps()
          if stamps != known {
            known = stamps
            debounce.note(at: MonotonicTime.now)
          }
          if debounce.isDue(at: MonotonicTime.now) { continuation.yield() }
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}

/// Time since some moment that stays the same for the process.
enum MonotonicTime {
  private static let start = ContinuousClock.now

  static var now: Duration { start.duration(to: .now) }
}
