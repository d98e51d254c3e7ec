package import Foundation

/// The folder that a site is written to: all files are written beside their places and then renamed, unchanged
/// ones are left alone, and files of an earlier build that no longer belong there are removed.
package struct OutputFolder: Sendable {
  /// Lists what Lectern wrote, so that it never removes what somebody else put there.
  static let manifestName = ".lectern-files"

  package enum Failure: Error, Equatable, Sendable {
    case unwritable(String, reason: String)
    /// Another process writes to the folder: `process 123 (lectern serve)`.
    case locked(String, by: String)
  }

  let path: String

  package init(path: String) {
    self.path = path
  }

  /// Names of files, relative to the folder, with `/`, and what they hold.
  package typealias Files = [String: Data]

  /// - Parameter kept: Pages that stay as they are: those of lessons that failed.
  package func write(_ files: Files, keeping kept: Set<String>) throws(Failure) {
    let earlier = manifest
    let staying = kept.intersection(earlier)
    let names = staying.union(files.keys)
    var files = files
    files[Self.manifestName] = Self.manifest(of: names)
    try replace(files)
    for name in earlier.subtracting(names).sorted() where contains(name) && !isFolder(name) {
      try refuseLinks(above: [name])
      try remove(name)
    }
  }

  /// The list of the files that belong to a site.
  static func manifest(of names: some Sequence<String>) -> Data {
    Data((names.sorted().joined(separator: "\n") + "\n").utf8)
  }

  /// The names of the files that differ from what would be written, missing and superfluous ones included.
  package func differences(from files: Files, keeping kept: Set<String>) -> [String] {
    let superfluous = manifest.subtracting(files.keys).subtracting(kept)
    return (changed(files) + superfluous).sorted()
  }

  /// Whether a page stands there from an earlier build.
  package func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// What an earlier build wrote and is still to be had.
  func earlierNames(where isWanted: (String) -> Bool) -> Set<String> {
    manifest.filter { isWanted($0) && contains($0) }
  }

  private var manifest: Set<String> {
    let data = FileManager.default.contents(atPath: path + "/" + Self.manifestName) ?? Data()
    let names = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    return Set(names.filter(Self.isInside))
  }

  /// A manifest that somebody edited must not lead out of the folder, nor to the folder itself.
  private static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { ["", ".", ".."].contains($0) } && !name.utf8.contains { $0 < 0x20 }
  }

  /// Removes a file, and the folders that it leaves empty.
  private func remove(_ name: String) throws(Failure) {
    do {
      try FileManager.default.removeItem(atPath: path + "/" + name)
      var folder = name.parentPath
      while !folder.isEmpty {
        guard try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).isEmpty else { return }
        try FileManager.default.removeItem(atPath: path + "/" + folder)
        folder = folder.parentPath
      }
    } catch {
      throw .unwritable(name, reason: FileFailure.reason(of: error))
    }
  }
}
