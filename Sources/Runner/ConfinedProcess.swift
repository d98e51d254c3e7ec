import Foundation
import Subprocess
import Synchronization

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// One process, started through the launcher that confines it, with a deadline, and killed with its whole group.
struct ConfinedProcess: Sendable {
  /// The launcher's way of saying that it could not start the program.
  private static let cannotStart: Int32 = 125
  /// The same where the kernel lacks what a strict run asks for.
  private static let cannotConfine: Int32 = 124

  struct Request: Sendable {
    var launcher: String
    var command: [String]
    var environment: [String: String]
    var folder: String
    var output: String
    var error: String
    var events: String?
    var position: String?
    var isConfined: Bool
    /// Whether it may start others, which the runtime's backtracer has to.
    var allowsProcesses = false
    var limits: RunLimits
    var fileSize: UInt64
    /// What it may read, beside what every program of the system does, and its own folder.
    var readable: [String] = []
    /// A library that is loaded before all others.
    var preloaded: String?
    /// Whether what lies in its folder, and what it writes, is bounded: the compiler's programs may be large.
    var isWatched = false
    /// The version of Landlock to use, to be seen with kernels of the past; the kernel's own unless given.
    var landlock: Int?
  }

  struct Outcome: Equatable, Sendable {
    var status: TerminationStatus
    var ranOutOfTime: Bool
    /// What it used too much of.
    var excess: RunExcess?
    /// What the launcher could not confine; empty if nothing.
    var limitation: String
  }

  static func run(_ request: Request) async throws(RunnerProblem) -> Outcome {
    do {
      return try await start(request)
    } catch let problem as RunnerProblem {
      throw problem
    } catch {
      throw .cannotStart(reason: "\(error)")
    }
  }

  private enum Step: Sendable {
    case ended(TerminationStatus, message: String)
    case timeUp
  }

  private static func start(_ request: Request) async throws -> Outcome {
    let group = ProcessGroup(isClosed: request.isConfined && !request.allowsProcesses)
    defer { group.end() }
    let watch = watch(for: request)
    return try await withTaskCancellationHandler {
      try await outcome(of: request, group, watch)
    } onCancel: {
      group.kill()
    }
  }

  private static func outcome(
    of request: Request, _ group: ProcessGroup, _ watch: RunWatch?
  ) async throws -> Outcome {
    try await withThrowingTaskGroup(of: Step.self) { tasks in
      tasks.addTask { try await launch(request, group, watch) }
      tasks.addTask {
        try await Task.sleep(for: request.limits.wallClock)
        return .timeUp
      }
      var ranOutOfTime = false
      while let step = try await tasks.next() {
        switch step {
        case .timeUp:
          ranOutOfTime = true
          group.kill()
        case .ended(let status, let message):
          tasks.cancelAll()
          if status == .exited(cannotStart) && !message.isEmpty {
            throw RunnerProblem.cannotStart(reason: message)
          }
          if status == .exited(cannotConfine) && !message.isEmpty {
            throw RunnerProblem.sandboxRefused(message)
          }
          var outcome = Outcome(status: status, ranOutOfTime: ranOutOfTime, limitation: message)
          outcome.excess = watch?.end()
          if status == .signaled(SIGXFSZ) { outcome.excess = watch?.fullFile }
          return outcome
        }
      }
      throw RunnerProblem.cannotStart(reason: "it was cancelled")
    }
  }

  private static func watch(for request: Request) -> RunWatch? {
    guard request.isWatched else { return nil }
    return RunWatch(
      request.limits, scratch: request.folder,
      streams: [request.output, request.error] + (request.events.map { [$0] } ?? []),
      allowsProcesses: request.allowsProcesses)
  }

  private static func launch(
    _ request: Request, _ group: ProcessGroup, _ watch: RunWatch?
  ) async throws -> Step {
    var options = PlatformOptions()
    options.createSession = true
    var variables = request.environment
    if let library = request.preloaded, request.isConfined { variables["LD_PRELOAD"] = library }
    let environment = variables.map {
      (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value)
    }
    let guarded = try RunGuard.shared.connection(launcher: request.launcher)
    let result = try await Subprocess.run(
      .path(FilePath(request.launcher)), arguments: Arguments(arguments(for: request)),
      environment: .custom(Dictionary(environment, uniquingKeysWith: { first, _ in first })),
      workingDirectory: FilePath(request.folder), platformOptions: options,
      input: .fileDescriptor(FileDescriptor(rawValue: guarded), closeAfterSpawningProcess: false),
      output: .discarded, error: .string(limit: 4096)
    ) { execution in
      group.begin(execution.processIdentifier.value)
      watch?.begin(execution.processIdentifier.value, group)
    }
    let message = result.standardError
    return .ended(result.terminationStatus, message: message.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func arguments(for request: Request) -> [String] {
    var arguments = ["--guarded", "--output", request.output, "--error", request.error]
    if let events = request.events { arguments += ["--events", events] }
    if let position = request.position { arguments += ["--position", position] }
    arguments += ["--write", request.folder, "--memory", String(request.limits.memory)]
    arguments += ["--file-size", String(request.fileSize)]
    arguments += ["--cpu", String(request.limits.processorSeconds)]
    for path in request.readable + request.limits.readable { arguments += ["--read", path] }
    if request.allowsProcesses { arguments.append("--processes") }
    if !request.isConfined { arguments.append("--unconfined") }
    if !request.limits.acceptsWeakerSandbox { arguments.append("--strict") }
    if let landlock = request.landlock { arguments += ["--landlock", String(landlock)] }
    return arguments + ["--"] + request.command
  }
}
