import Foundation

/// Compiles a program to an executable with debug information, through the compiler's driver, which starts the compiler and
/// the linker. All of them are confined as lessons are, but may start processes.
struct DebugCompilation {
  let mode: ImmediateMode
  let limits: RunLimits
  let isConfined: Bool

  func request(in workspace: borrowing Workspace, environment: [String: String]) -> ConfinedProcess.Request {
    ConfinedProcess.Request(
      launcher: mode.runtime.launcher, command: mode.compile(workspace.program, to: workspace.executable),
      environment: environment, folder: workspace.scratch, output: workspace.output, error: workspace.error,
      position: workspace.position, isConfined: isConfined, allowsProcesses: true, limits: limits,
      fileSize: RunLimits.compilerFileSize, readable: mode.readable + [workspace.program] + linkerFiles,
      preloaded: mode.runtime.preloaded)
  }

  /// Once more with a module cache of its own, if the lesson imports a module that is not in the one that it may only read.
  static func run(
    _ request: ConfinedProcess.Request, in workspace: borrowing Workspace
  ) async throws(RunnerProblem) -> ConfinedProcess.Outcome {
    let outcome = try await ConfinedProcess.run(request)
    guard !outcome.status.isSuccess, let cache = request.command.firstIndex(of: "-module-cache-path"),
      request.command.indices.contains(cache + 1),
      ImmediateMode.lacksModule(String(decoding: workspace.bytes(of: workspace.error), as: UTF8.self))
    else { return outcome }
    var request = request
    request.command[cache + 1] = workspace.scratch + "/modules"
    return try await ConfinedProcess.run(request)
  }

  /// The linker of the system, where the toolchain brings none.
  private var linkerFiles: [String] { ["/usr/bin"] }
}
