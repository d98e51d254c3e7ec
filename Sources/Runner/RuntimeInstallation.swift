import Foundation

/// Where the parts of Lectern lie that a lesson's process needs.
package struct RuntimeInstallation: Equatable, Sendable {
  /// Holds the modules that lessons import.
  package var modules: String
  /// Holds `libLessonRuntime`.
  package var library: String
  /// Holds the module map that `RealModule` needs its clients to see.
  package var headers: String
  package var launcher: String

  static var libraryName: String {
    #if os(macOS)
      "libLessonRuntime.dylib"
    #else
      "libLessonRuntime.so"
    #endif
  }

  /// What is loaded into a confined process before all else; nothing on systems that do not confine.
  var preloaded: String? {
    #if os(Linux)
      library + "/libLessonProcess.so"
    #else
      nil
    #endif
  }

  /// Looks beside the running executable: in an installation its prefix, else the build folder that it came from.
  package static func locate(executable: String) throws(RunnerProblem) -> RuntimeInstallation {
    let folder = URL(fileURLWithPath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
    let prefix = folder.deletingLastPathComponent()
    let build = folder.deletingLastPathComponent().deletingLastPathComponent()
    let candidates = [
      RuntimeInstallation(
        modules: prefix.path + "/lib/lectern/modules", library: prefix.path + "/lib/lectern",
        headers: prefix.path + "/lib/lectern/include",
        launcher: prefix.path + "/lib/lectern/lectern-sandbox"),
      RuntimeInstallation(
        modules: folder.path + "/Modules", library: folder.path,
        headers: build.path + "/checkouts/swift-numerics/Sources/_NumericsShims/include",
        launcher: folder.path + "/lectern-sandbox"),
    ]
    for candidate in candidates where candidate.missing.isEmpty { return candidate }
    throw .runtimeMissing(candidates.last?.missing ?? [])
  }

  /// The version of Landlock that the kernel speaks: 0 if it has none, nothing if the launcher does not run.
  package var landlockVersion: Int? {
    QuickCommand.firstLine(of: [launcher, "--version"]).flatMap { Int($0) }
  }

  /// Whether the kernel counts what a process writes, also to files that it has removed.
  package var countsWrites: Bool {
    #if os(Linux)
      ProcessReport.written(by: getpid()) != nil
    #else
      false
    #endif
  }

  private var missing: [String] {
    [
      modules + "/LessonRuntime.swiftmodule", library + "/" + Self.libraryName,
      headers + "/module.modulemap", launcher, preloaded,
    ].compactMap(\.self).filter { !FileManager.default.fileExists(atPath: $0) }
  }
}
