import Foundation

/// What is in the files that lessons are compiled and run with, wherever they lie.
///
/// The digests of files are kept, and made again where a file has another stamp.
struct RuntimeDigest: Equatable, Sendable {
  /// What a lesson imports, or its imports do. Everything in them is in the library, too, but for what a compiler copies out of a
  /// module into its clients.
  private static let modules = [
    "Events", "LessonRuntime", "Plots", "Properties", "Randomness", "RealModule", "Softmax", "SoftmaxLaws",
  ]

  let text: String
  private let files: [String]
  /// While the digest was made.
  private let stamps: [FileStamp]

  /// - Parameter caches: A folder for what was found the last time.
  init?(_ installation: RuntimeInstallation, caches: String) {
    var name = StableHash()
    name.add(installation.library)
    let cache = caches + "/lectern/runtime-" + name.text
    let headers = (try? FileManager.default.contentsOfDirectory(atPath: installation.headers)) ?? []
    let files =
      [installation.library + "/" + RuntimeInstallation.libraryName, installation.launcher]
      + [installation.preloaded].compactMap(\.self)
      + Self.modules.map { installation.modules + "/\($0).swiftmodule" }
      + headers.sorted().map { installation.headers + "/" + $0 }
    let stamps = Self.stamps(files)
    guard stamps.count == files.count else { return nil }
    let state = SHA256.text(of: zip(files, stamps).map { "\($0) \($1.text)\n" }.joined().utf8)
    if let known = Self.known(in: cache, state: state) {
      text = known
    } else {
      var lines = ""
      for file in files {
        guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
        lines += "\(URL(fileURLWithPath: file).lastPathComponent) \(SHA256.text(of: bytes))\n"
      }
      text = SHA256.text(of: lines.utf8)
      guard Self.stamps(files) == stamps else { return nil }
      // Without it, the next run has to read the files again.
      try? FileManager.default.createDirectory(
        atPath: cache.parentPath, withIntermediateDirectories: true)
      try? Data("\(state) \(text)\n".utf8).write(to: URL(fileURLWithPath: cache), options: .atomic)
    }
    (self.files, self.stamps) = (files, stamps)
  }

  /// Whether the files are still the same: a run between whose start and end they were built anew belongs to neither.
  var isCurrent: Bool { Self.stamps(files) == stamps }

  private static func stamps(_ files: [String]) -> [FileStamp] {
    files.compactMap { FileStamp(of: $0, followsLinks: true) }
  }

  private static func known(in cache: String, state: String) -> String? {
    guard let data = FileManager.default.contents(atPath: cache), data.count < 256 else { return nil }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[0] == state, words[1].count == 64 else { return nil }
    return String(words[1])
  }
}
