import Foundation

/// The folders in which a change may change a site, and what of them is not looked at.
struct WatchedFolders: Equatable, Sendable {
  /// As typed, with everything below them.
  var roots: [String]
  /// Only the files directly in the roots: the lesson that is served may lie in a home folder.
  var isShallow = false
  /// The folder that the site is written to: watching it would build for ever.
  var excluded: String?

  /// The folders that are there now, without those that are hidden; each once, however many links lead to it.
  func folders() -> [String] {
    var found: Set<String> = []
    if let excluded { found.insert(Self.real(excluded)) }
    var folders: [String] = []
    for root in roots { search(root, depth: 0, &found, &folders) }
    return folders
  }

  /// The same with the folders of files that a single lesson includes; those of a course lie in its folder.
  func adding(_ folders: Set<String>) -> WatchedFolders {
    guard isShallow else { return self }
    var all = self
    let known = Set(roots.map(Self.real))
    all.roots += folders.filter { Self.isFolder($0) && !known.contains(Self.real($0)) }.sorted()
    return all
  }

  /// Whether all roots are there.
  var exist: Bool { roots.allSatisfy(Self.isFolder) }

  private func search(_ path: String, depth: Int, _ found: inout Set<String>, _ folders: inout [String]) {
    guard depth < LessonFolder.deepest, Self.isFolder(path), found.insert(Self.real(path)).inserted else {
      return
    }
    folders.append(path)
    guard !isShallow else { return }
    for name in Self.entries(of: path) { search(path + "/" + name, depth: depth + 1, &found, &folders) }
  }

  /// When each relevant file was last changed, and how large it is, as far as it can be seen.
  func stamps() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for folder in folders() {
      for name in Self.entries(of: folder) {
        let path = folder + "/" + name
        stamps[path] = Stamp(path)
      }
    }
    return stamps
  }

  struct Stamp: Equatable, Sendable {
    private var seconds: Int
    private var nanoseconds: Int
    private var size: Int64
    private var number: UInt64

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Darwin)
        let time = status.st_mtimespec
      #else
        let time = status.st_mtim
      #endif
      // The entries of a folder are looked at one by one.
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      (seconds, nanoseconds) = isFolder ? (0, 0) : (Int(time.tv_sec), Int(time.tv_nsec))
      size = isFolder ? 0 : Int64(status.st_size)
      number = UInt64(status.st_ino)
    }
  }

  private static func entries(of folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(ChangeFilter.isRelevant)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
