import Foundation
import Synchronization

/// The processes of one run: the one that was started, which leads a session, and all that it started.
final class ProcessGroup: Sendable {
  /// Groups that are running, so that the tool can take them along when it is interrupted.
  private static let running = Mutex<[pid_t: ProcessGroup]>([:])

  private let leader = Mutex<pid_t?>(nil)
  private let isKilled = Mutex(false)
  private let isClosed: Bool

  /// - Parameter isClosed: Whether nothing in it can start processes, or leave the group.
  init(isClosed: Bool) {
    self.isClosed = isClosed
  }

  func begin(_ process: pid_t) {
    leader.withLock { $0 = process }
    Self.running.withLock { $0[process] = self }
    if isKilled.withLock({ $0 }) { kill() }
  }

  func kill() {
    isKilled.withLock { $0 = true }
    guard let leader = leader.withLock({ $0 }) else { return }
    _ = Foundation.kill(-leader, SIGKILL)
    #if os(Linux)
      // Children of Foundation's `Process` and of the compiler's driver have groups of their own.
      if !isClosed { ProcessReport.end(session: leader) }
    #endif
  }

  /// Ends whatever the process has left behind.
  func end() {
    kill()
    guard let leader = leader.withLock({ $0 }) else { return }
    Self.running.withLock { _ = $0.removeValue(forKey: leader) }
    RunGuard.shared.forget(leader)
  }

  static func killAll() {
    for group in running.withLock({ Array($0.values) }) { group.kill() }
  }
}

/// Ends every lesson that is running; for a tool that is about to end itself.
package func endAllRuns() {
  Workspace.removeAll()
  ProcessGroup.killAll()
}
