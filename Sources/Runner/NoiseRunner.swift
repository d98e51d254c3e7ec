package import Diagnostics
package import Events
import Foundation
package import Programs

/// What the claims of a lesson come to when the numbers in its literals are nudged.
package struct NoiseRuns: Equatable, Sendable {
  /// How many runs were started.
  package var started: Int
  /// Of those that came to their end the values of the claims, by their number in the lesson.
  package var claims: [[Int: ClaimValue]]

  package init(started: Int, claims: [[Int: ClaimValue]]) {
    self.started = started
    self.claims = claims
  }
}

/// Program → NoiseRuns: compiles a program once and runs it often.
struct NoiseRunner {
  /// Enough for a digit that moves in one of ten cases to be seen moving, all but once in thirty.
  static let runs = 32

  let mode: ImmediateMode
  let isConfined: Bool
  let limits: RunLimits

  /// Throws where the program could not be compiled or started; a run that fails is only missing.
  func run(_ program: Program) async throws(RunnerProblem) -> NoiseRuns {
    let workspace = try Workspace.make(program: program.text)
    let token = "lectern-" + String(UInt64.random(in: .min ... .max), radix: 16)
    var request = DebugCompilation(mode: mode, limits: limits, isConfined: isConfined)
      .request(in: workspace, environment: environment(workspace.scratch))
    let compiled = try await DebugCompilation.run(request, in: workspace)
    guard compiled.status.isSuccess else {
      let output = String(decoding: workspace.bytes(of: workspace.error), as: UTF8.self)
      throw .compilerStopped(output: CompilerOutput.summary(of: output))
    }
    request.command = [workspace.executable]
    request.allowsProcesses = false
    request.events = workspace.events
    request.fileSize = limits.fileSize
    request.readable = mode.readable
    request.isWatched = true
    try workspace.place(limits.data)
    request.environment["SWIFT_BACKTRACE"] = "enable=no"
    request.environment[RuntimeEnvironment.token] = token
    var result = NoiseRuns(started: 0, claims: [])
    for seed in 1...Self.runs {
      do {
        try workspace.prepareFiles()
      } catch {
        throw .workspaceFailed(reason: error.localizedDescription)
      }
      request.environment[RuntimeEnvironment.noise] = String(seed)
      let outcome = try await ConfinedProcess.run(request)
      result.started += 1
      let decoded = EventDecoder.decode(workspace.bytes(of: workspace.events), token: token)
      let transcript = Transcript(events: decoded.events, output: [], error: [])
      if transcript.finished, decoded.badLines.isEmpty { result.claims.append(transcript.claims) }
      // What hangs once would take the same time 32 times.
      if outcome.ranOutOfTime { break }
    }
    return result
  }

  private func environment(_ scratch: String) -> [String: String] {
    [
      "PATH": "\(mode.toolchain.folder):/usr/bin:/bin", "HOME": scratch, "TMPDIR": scratch, "TZ": "UTC",
      "LANG": "C.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1",
    ]
  }
}

extension ProgramRunner {
  /// Runs a program with nudged literals; nothing is shown or kept of what it prints.
  package func noise(
    _ program: Program, file: String, fallback: SourceRange, limits: RunLimits
  ) async -> Result<NoiseRuns, NoiseProblem> {
    do throws(RunnerProblem) {
      return .success(try await NoiseRunner(mode: mode, isConfined: isConfined, limits: limits).run(program))
    } catch {
      return .failure(NoiseProblem(diagnostic: error.diagnostic(file: file, at: fallback)))
    }
  }
}

/// Why a lesson could not be run with nudged literals.
package struct NoiseProblem: Error, Equatable, Sendable {
  package var diagnostic: Diagnostic
}
