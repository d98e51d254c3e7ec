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
  }

  struct Outcome: Equatable, Sendable {
    var status: TerminationStatus
    var ranOutOfTime: Bool
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
    let group = ProcessGroup()
    defer { group.end() }
    return try await withThrowingTaskGroup(of: Step.self) { tasks in
      tasks.addTask { try await launch(request, group) }
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
          return Outcome(status: status, ranOutOfTime: ranOutOfTime, limitation: message)
        }
      }
      throw RunnerProblem.cannotStart(reason: "it was cancelled")
    }
  }

  private static func launch(_ request: Request, _ group: ProcessGroup) async throws -> Step {
    var options = PlatformOptions()
    options.createSession = true
    let environment = request.environment.map {
      (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value)
    }
    let result = try await Subprocess.run(
      .path(FilePath(request.launcher)), arguments: Arguments(arguments(for: request)),
      environment: .custom(Dictionary(environment, uniquingKeysWith: { first, _ in first })),
      workingDirectory: FilePath(request.folder), platformOptions: options, input: .none,
      output: .discarded, error: .string(limit: 4096)
    ) { execution in
      group.begin(execution.processIdentifier.value)
    }
    let message = result.standardError
    return .ended(result.terminationStatus, message: message.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  private static func arguments(for request: Request) -> [String] {
    var arguments = ["--output", request.output, "--error", request.error]
    if let events = request.events { arguments += ["--events", events] }
    if let position = request.position { arguments += ["--position", position] }
    arguments += ["--write", request.folder, "--memory", String(request.limits.memory)]
    arguments += ["--file-size", String(request.fileSize)]
    arguments += ["--cpu", String(request.limits.processorSeconds)]
    if request.allowsProcesses { arguments.append("--processes") }
    if !request.isConfined { arguments.append("--unconfined") }
    return arguments + ["--"] + request.command
  }
}
