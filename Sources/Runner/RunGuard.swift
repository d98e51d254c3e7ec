import Foundation
import Synchronization

/// A small process beside the tool that ends what runs when the tool is gone, even by SIGKILL.
///
/// It learns of each run from the launcher (`guard.c`) and of its end from the tool, through one pipe. Whoever starts the
/// first run starts it; it ends with the tool.
final class RunGuard: Sendable {
  static let shared = RunGuard()

  private struct Standing {
    var process: pid_t
    /// The end of the pipe that is written to; no program but launchers gets it.
    var connection: CInt
  }

  private let state = Mutex<Standing?>(nil)

  private init() {}

  /// What launchers get as standard input.
  func connection(launcher: String) throws(RunnerProblem) -> CInt {
    do {
      return try state.withLock { state in
        // One that somebody has ended is replaced; the old pipe stays open, since a launcher may just be getting it.
        if let state, waitpid(state.process, nil, WNOHANG) == 0 { return state.connection }
        let standing = try Self.start(launcher)
        state = standing
        return standing.connection
      }
    } catch {
      throw .cannotStart(reason: "the process that guards runs: \(error.localizedDescription)")
    }
  }

  /// Says that a run is over, whose number may come to be that of another process.
  func forget(_ session: pid_t) {
    guard let connection = state.withLock({ $0?.connection }) else { return }
    let notice: [Int32] = [session, 1]
    // A guard that is gone has nothing to forget.
    _ = notice.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
  }

  private static func start(_ launcher: String) throws -> Standing {
    var pipeEnds: [CInt] = [-1, -1]
    guard pipe(&pipeEnds) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    // Away from the standard streams, which may be closed; and no program but launchers gets them.
    let ends = pipeEnds.map { fcntl($0, F_DUPFD_CLOEXEC, 16) }
    for end in pipeEnds { close(end) }
    defer { close(ends[0]) }
    do {
      return Standing(process: try spawn(launcher, reading: ends[0]), connection: ends[1])
    } catch {
      close(ends[1])
      throw error
    }
  }

  /// Not by Foundation's `Process`, which takes one that closes what it inherited for ended, and then waits for its end.
  private static func spawn(_ launcher: String, reading end: CInt) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, end, 0)
    for stream: CInt in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    let words = [launcher, "--guard"].map { (word: String) in strdup(word) }
    defer { for word in words { free(word) } }
    var process = pid_t()
    let reason = posix_spawn(&process, launcher, &actions, nil, words + [nil], [nil])
    guard reason == 0 else { throw POSIXError(POSIXErrorCode(rawValue: reason) ?? .EIO) }
    return process
  }
}
