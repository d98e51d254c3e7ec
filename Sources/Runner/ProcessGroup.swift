import Foundation
import Synchronization

/// The processes of one run: the one that was started, and all that it started.
final class ProcessGroup: Sendable {
  /// Groups that are running, so that the tool can take them along when it is interrupted.
  private static let running = Mutex<Set<pid_t>>([])

  private let leader = Mutex<pid_t?>(nil)
  private let isKilled = Mutex(false)

  func begin(_ process: pid_t) {
    leader.withLock { $0 = process }
    Self.running.withLock { _ = $0.insert(process) }
    if isKilled.withLock({ $0 }) { kill() }
  }

  func kill() {
    isKilled.withLock { $0 = true }
    if let leader = leader.withLock({ $0 }) { _ = Foundation.kill(-leader, SIGKILL) }
  }

  /// Ends whatever the process has left behind.
  func end() {
    kill()
    if let leader = leader.withLock({ $0 }) { Self.running.withLock { _ = $0.remove(leader) } }
  }

  static func killAll() {
    for leader in running.withLock({ $0 }) { _ = Foundation.kill(-leader, SIGKILL) }
  }
}

/// Ends every lesson that is running; for a tool that is about to end itself.
package func endAllRuns() {
  Workspace.removeAll()
  ProcessGroup.killAll()
}
