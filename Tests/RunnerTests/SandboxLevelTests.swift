import Foundation
import Testing

@testable import Runner

/// Kernels that lack something, as far as the launcher can make less of this one.
@Suite(.serialized, .enabled(if: Confinement.isThere, "this kernel has no Landlock"))
struct SandboxLevelTests {
  private func run(landlock: Int, accepts: Bool) async throws(RunnerProblem) -> ConfinedProcess.Outcome {
    let installation = try RuntimeInstallation.locate(executable: TestRun.executable)
    let workspace = try Workspace.make(program: "")
    var limits = RunLimits()
    limits.acceptsWeakerSandbox = accepts
    return try await ConfinedProcess.run(
      ConfinedProcess.Request(
        launcher: installation.launcher, command: [installation.launcher, "--version"], environment: [:],
        folder: workspace.scratch, output: workspace.output, error: workspace.error, isConfined: true,
        limits: limits,
        fileSize: limits.fileSize, readable: ["/opt", "/usr", installation.library], landlock: landlock))
  }

  @Test func kernelWithoutLandlock_IsToldOf() async throws {
    let outcome = try await run(landlock: 0, accepts: true)
    #expect(outcome.status == .exited(0))
    #expect(outcome.limitation == "this kernel has no Landlock, so files are not confined")
  }

  @Test func kernelWithoutLandlock_IsRefusedByStrictRuns() async throws {
    await #expect(
      throws: RunnerProblem.sandboxRefused("this kernel has no Landlock, so files are not confined")
    ) {
      _ = try await run(landlock: 0, accepts: false)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5]) func olderLandlock_IsEnough(version: Int) async throws {
    let outcome = try await run(landlock: version, accepts: false)
    #expect(outcome.status == .exited(0))
    #expect(outcome.limitation.isEmpty)
  }
}
