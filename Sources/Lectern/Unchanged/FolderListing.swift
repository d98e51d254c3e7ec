import Foundation
import Runner

/// The names in a folder and below it, with the stamps of what they name.
struct FolderListing: Equatable, Sendable {
  /// What no build looks at, however it is asked to: `CourseFiles` finds nothing there.
  static let leftOut: Set<String> = [".git", ".hg", ".svn", ".jj"]
  /// More is not looked at: reading it again and again would take longer than it saves.
  static let mostEntries = 50_000
  static let mostBytes = 256 << 20

  struct Entry: Equatable, Sendable {
    /// Relative to the folder, with `/`.
    var name: String
    var stamp: FileStamp
    /// Of a symbolic link: what it leads to, relative to the folder.
    var target: String?
  }

  let root: String
  private let output: String?
  private(set) var entries: [Entry] = []
  private var bytes = 0

  /// - Parameters:
  ///   - root: A folder; one that is not there is as good as an empty one.
  ///   - output: The folder of the site, which may lie in it: each build puts its lock there for a while.
  init(of root: String, output: String? = nil) throws(BuildDoubt) {
    self.root = root
    self.output = output.flatMap(RealPath.of)
    guard FileStamp(of: root, followsLinks: true) != nil else { return }
    guard let real = RealPath.of(root) else { throw .unreadable(root) }
    var folders = [""]
    while let folder = folders.popLast() {
      for name in try Self.names(in: folder.isEmpty ? root : root + "/" + folder) {
        let name = folder.isEmpty ? name : folder + "/" + name
        let entry = try entry(name, realRoot: real)
        if entry.stamp.kind == .folder { folders.append(name) }
        entries.append(entry)
        bytes += entry.stamp.kind == .file ? entry.stamp.size : 0
        guard entries.count <= Self.mostEntries, bytes <= Self.mostBytes else { throw .tooMuch(root) }
      }
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The same folder as it is now.
  func again() throws(BuildDoubt) -> FolderListing {
    try FolderListing(of: root, output: output)
  }

  private func entry(_ name: String, realRoot: String) throws(BuildDoubt) -> Entry {
    let path = root + "/" + name
    guard let stamp = FileStamp(of: path, followsLinks: false) else { throw .unreadable(path) }
    switch stamp.kind {
    case .folder where realRoot + "/" + name == output: return Entry(name: name, stamp: .anyFolder)
    case .file, .folder: return Entry(name: name, stamp: stamp)
    case .other: throw .special(path)
    case .link:
      // What lies elsewhere may change without anything here being different.
      guard let target = RealPath.of(path), target.hasPrefix(realRoot + "/") else {
        throw .leadsOut(path)
      }
      let inside = String(target.dropFirst(realRoot.count + 1))
      guard Self.leftOut.isDisjoint(with: inside.split(separator: "/").map(String.init)) else {
        throw .leadsOut(path)
      }
      return Entry(name: name, stamp: stamp, target: inside)
    }
  }

  private static func names(in folder: String) throws(BuildDoubt) -> [String] {
    guard let stream = opendir(folder) else { throw .unreadable(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let text = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard let text, !text.utf8.contains(where: { $0 < 0x20 }) else { throw .special(folder) }
      if text != ".", text != "..", !leftOut.contains(text) { names.append(text) }
    }
    return names
  }

  /// Whether a change of any of these files after a time would have changed its stamp.
  func isSettled(at time: FileStamp.Time) -> Bool {
    entries.allSatisfy { $0.stamp.isSettled(at: time) }
  }

  /// A line for each name: what it is, down to the bytes.
  func text() throws(BuildDoubt) -> String {
    let digests = FileDigests.of(entries.map { $0.stamp.kind == .file ? root + "/" + $0.name : nil })
    var text = ""
    for (entry, digest) in zip(entries, digests) {
      switch entry.stamp.kind {
      case .file:
        guard let digest else { throw .unreadable(root + "/" + entry.name) }
        text += "\(digest) \(entry.name)\n"
      case .folder: text += "folder \(entry.name)\n"
      case .link: text += "link \(entry.name) to \(entry.target ?? "")\n"
      case .other: break
      }
    }
    return text
  }
}

/// Why nobody can tell whether a build would come to the same.
enum BuildDoubt: Error, Equatable, Sendable {
  case unreadable(String)
  /// Neither a file nor a folder, or a name that is no text.
  case special(String)
  /// A symbolic link to somewhere else.
  case leadsOut(String)
  case tooMuch(String)
  /// The toolchain or the tool itself does not tell what it is.
  case unidentified
}
