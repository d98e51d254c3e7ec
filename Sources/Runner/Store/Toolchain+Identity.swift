import Foundation

extension Toolchain {
  private static let mark = "// swift-compiler-version: "

  #if os(macOS)
    private static let platform = "macosx"
  #else
    private static let platform = "linux"
  #endif

  #if arch(arm64)
    private static let architectures = ["aarch64", "arm64"]
  #else
    private static let architectures = ["x86_64"]
  #endif

  /// The compiler's version and what it compiles for, as its own standard library tells them: no process is started, and
  /// it does not matter where the toolchain lies. Nothing if it does not tell.
  var identity: String? {
    let compiler = URL(fileURLWithPath: compiler).resolvingSymlinksInPath()
    let root = compiler.deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.path + "/lib/swift/\(Self.platform)/Swift.swiftmodule"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let interface = files.sorted().first { file in
      file.hasSuffix(".swiftinterface") && !file.hasSuffix(".private.swiftinterface")
        && Self.architectures.contains { file.hasPrefix($0 + "-") }
    }
    guard let interface, let handle = FileHandle(forReadingAtPath: folder + "/" + interface),
      let head = try? handle.read(upToCount: 1024)
    else { return nil }
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix(Self.mark) }) else { return nil }
    return "\(line.dropFirst(Self.mark.count)), \(interface.dropLast(".swiftinterface".count))"
  }
}
