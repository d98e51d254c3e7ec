import Foundation

/// The compiler's cache of imported modules, filled once before lessons run.
///
/// Filling it takes about a second. A lesson may read it but not write to it: what one lesson left there, the next would
/// run.
actor ModuleCache {
  /// What lessons import without asking for a module that nobody has compiled yet.
  private static let imports = ["LessonRuntime", "Dispatch", "Foundation", "Glibc", "Synchronization"]

  private let installation: RuntimeInstallation
  private let toolchain: Toolchain
  let folder: String
  private var filling: Task<Void, any Error>?

  init(toolchain: Toolchain, installation: RuntimeInstallation, caches: String) {
    self.toolchain = toolchain
    self.installation = installation
    folder = caches + "/lectern/modules-" + Self.name(toolchain: toolchain, installation: installation)
  }

  /// Changes with everything that makes the compiler take a cached module for stale: a lesson could not replace it.
  private static func name(toolchain: Toolchain, installation: RuntimeInstallation) -> String {
    var hash = StableHash()
    hash.add(installation.headers)
    let headers = (try? FileManager.default.contentsOfDirectory(atPath: installation.headers)) ?? []
    for file in [toolchain.compiler] + headers.sorted().map({ installation.headers + "/" + $0 }) {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      let date = attributes?[.modificationDate] as? Date
      hash.add(file)
      hash.add("\(attributes?[.size] ?? 0) \(date?.timeIntervalSinceReferenceDate ?? 0)")
    }
    return hash.text
  }

  /// Returns when the cache is filled; the first caller fills it.
  func fill() async throws(RunnerProblem) {
    let task = filling ?? Task { try await fillOnce() }
    filling = task
    do {
      try await task.value
    } catch let problem as RunnerProblem {
      throw problem
    } catch {
      throw .cannotStart(reason: "\(error)")
    }
  }

  /// The next run of the tool fills the cache again: something in it is stale or missing.
  func forget() {
    try? FileManager.default.removeItem(atPath: marker)
  }

  private var marker: String { folder + "/filled" }

  private func fillOnce() async throws {
    if FileManager.default.fileExists(atPath: marker) { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw RunnerProblem.cacheFailed(folder: folder)
    }
    let program = Self.imports.map { "#if canImport(\($0))\nimport \($0)\n#endif\n" }.joined()
    let workspace = try Workspace.make(program: program)
    let mode = ImmediateMode(toolchain: toolchain, runtime: installation, moduleCache: folder)
    let outcome = try await ConfinedProcess.run(
      ConfinedProcess.Request(
        launcher: installation.launcher, command: mode.run(workspace.program),
        environment: ["PATH": toolchain.folder], folder: workspace.scratch, output: workspace.output,
        error: workspace.error, isConfined: false, limits: RunLimits(),
        fileSize: RunLimits.compilerFileSize))
    guard outcome.status.isSuccess else {
      let output = String(decoding: workspace.bytes(of: workspace.error), as: UTF8.self)
      if ImmediateMode.refusesFlags(output) {
        throw RunnerProblem.toolchainRefusesFlags(version: try toolchain.version())
      }
      throw RunnerProblem.compilerStopped(output: CompilerOutput.summary(of: output))
    }
    try Data().write(to: URL(fileURLWithPath: marker))
  }
}
