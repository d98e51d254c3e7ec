import Foundation

/// The Swift toolchain that compiles and runs lessons.
package struct Toolchain: Equatable, Sendable {
  /// The folder that holds `swift-frontend` and `swiftc`.
  package var folder: String

  var compiler: String { folder + "/swift-frontend" }
  var driver: String { folder + "/swiftc" }

  /// What of it the compiler and programs read.
  var readable: [String] {
    let real = URL(fileURLWithPath: compiler).resolvingSymlinksInPath().deletingLastPathComponent().path
    return (real == folder ? [folder] : [folder, real]).flatMap { folder in
      let root = folder.parentPath
      return [folder] + ["lib", "lib64", "libexec", "include", "share/swift"].map { root + "/" + $0 }
    }
  }

  /// The first toolchain on the search path.
  package static func locate(searchPath: String?) throws(RunnerProblem) -> Toolchain {
    for entry in (searchPath ?? "").split(separator: ":") {
      let candidate = URL(fileURLWithPath: String(entry) + "/swift-frontend").resolvingSymlinksInPath()
      guard FileManager.default.isExecutableFile(atPath: candidate.path) else { continue }
      let folder = URL(fileURLWithPath: String(entry)).resolvingSymlinksInPath().path
      return Toolchain(folder: folder)
    }
    throw .toolchainMissing
  }

  /// The first line that the compiler says of itself.
  package func version() throws(RunnerProblem) -> String {
    guard let line = QuickCommand.firstLine(of: [compiler, "-version"]) else {
      throw .toolchainBroken(compiler: compiler)
    }
    return line
  }
}
