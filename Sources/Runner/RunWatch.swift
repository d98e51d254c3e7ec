import Dispatch
import Foundation
import Synchronization

/// Looks at what a process uses that the kernel does not bound by itself, and ends the process if that is too much.
///
/// Between two looks a process can write some tens of megabytes and start some hundreds of threads; that is how far the
/// bounds are out.
final class RunWatch: Sendable {
  private static let interval = DispatchTimeInterval.milliseconds(20)
  /// Counting the processes of a session means looking at all of the machine.
  private static let looksBetweenCounts = 5
  /// The runtime's backtracer is one.
  private static let mostProcesses = 16

  private struct State {
    var process: pid_t?
    var looks = 0
    var excess: RunExcess?
    var hasEnded = false
  }

  private let limits: RunLimits
  private let scratch: String
  private let streams: [String]
  private let allowsProcesses: Bool
  /// What lies there before the lesson begins does not count.
  private let before: ScratchUse
  private let queue = DispatchQueue(label: "lectern.watch")
  private let state = Mutex(State())

  /// - Parameter streams: The files of its output.
  init(_ limits: RunLimits, scratch: String, streams: [String], allowsProcesses: Bool) {
    (self.limits, self.scratch, self.streams) = (limits, scratch, streams)
    self.allowsProcesses = allowsProcesses
    before = ScratchUse(of: scratch, most: .max)
  }

  func begin(_ process: pid_t, _ group: ProcessGroup) {
    state.withLock { $0.process = process }
    scheduleLook(group)
  }

  /// What was too much, also at the very end.
  func end() -> RunExcess? {
    let excess = state.withLock { state in
      state.hasEnded = true
      return state.excess
    }
    return excess ?? excessInFolder
  }

  private func scheduleLook(_ group: ProcessGroup) {
    queue.asyncAfter(deadline: .now() + Self.interval) { [self] in look(group) }
  }

  private func look(_ group: ProcessGroup) {
    let (process, number) = state.withLock { state in
      state.looks += 1
      return (state.hasEnded ? nil : state.process, state.looks)
    }
    guard let process else { return }
    guard let excess = excessInFolder ?? excess(of: process, group, number) else {
      return scheduleLook(group)
    }
    let isRunning = state.withLock { state in
      if !state.hasEnded { state.excess = excess }
      return !state.hasEnded
    }
    if isRunning { group.kill() }
  }

  private var excessInFolder: RunExcess? {
    let most = before.entries + limits.scratchFiles
    let use = ScratchUse(of: scratch, most: most)
    if use.isTooDeep { return .scratchDepth(ScratchUse.deepest) }
    if use.entries > most { return .scratchEntries(limits.scratchFiles) }
    if use.bytes > before.bytes + limits.scratch { return .scratchBytes(limits.scratch) }
    guard limits.fileSize > limits.output else { return nil }
    return streams.contains { Self.size(of: $0) > limits.output } ? .output(limits.output) : nil
  }

  /// What the kernel tells of a process; nothing where it does not.
  private func excess(of process: pid_t, _ group: ProcessGroup, _ look: Int) -> RunExcess? {
    #if os(Linux)
      var status = stat()
      if stat("/proc/\(process)/task", &status) == 0, Int(status.st_nlink) - 2 > limits.threads {
        return .threads(limits.threads)
      }
      if let bytes = ProcessReport.written(by: process), bytes > limits.written {
        return .written(limits.written)
      }
      if allowsProcesses, look % Self.looksBetweenCounts == 0,
        ProcessReport.count(inSession: process) > Self.mostProcesses
      {
        return .processes(Self.mostProcesses)
      }
    #endif
    return nil
  }

  private static func size(of file: String) -> UInt64 {
    var status = stat()
    return stat(file, &status) == 0 ? UInt64(max(0, status.st_size)) : 0
  }

  /// Which of the files reached the limit of each when the kernel stopped the process there.
  var fullFile: RunExcess {
    let isStream = streams.contains { Self.size(of: $0) >= limits.output }
    return isStream ? .output(limits.output) : .scratchFile(limits.fileSize)
  }
}
