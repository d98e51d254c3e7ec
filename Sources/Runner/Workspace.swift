import Events
import Foundation
import Synchronization

/// A temporary folder for one run, removed with everything in it when the value goes away.
struct Workspace: ~Copyable {
  /// Folders in use, which a tool that is interrupted must not leave behind.
  private static let inUse = Mutex<Set<String>>([])

  let path: String

  var program: String { path + "/lesson.swift" }
  var output: String { path + "/output" }
  var error: String { path + "/error" }
  var events: String { path + "/events" }
  var position: String { path + "/position" }
  /// The one folder that the lesson may write to, and where it runs.
  var scratch: String { path + "/scratch" }
  var executable: String { scratch + "/lesson" }

  static func make(program text: String) throws(RunnerProblem) -> Workspace {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    var template = Array((base + "/lectern-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .workspaceFailed(reason: String(cString: strerror(errno)))
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let workspace = Workspace(path: path)
    do {
      try FileManager.default.createDirectory(atPath: workspace.scratch, withIntermediateDirectories: false)
      try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.program))
      try workspace.prepareFiles()
    } catch {
      throw .workspaceFailed(reason: error.localizedDescription)
    }
    return workspace
  }

  private init(path: String) {
    self.path = path
    Self.inUse.withLock { _ = $0.insert(path) }
  }

  deinit {
    // Nothing depends on it: a folder that cannot be removed is the system's to clean.
    try? FileManager.default.removeItem(atPath: path)
    let path = path
    Self.inUse.withLock { _ = $0.remove(path) }
  }

  /// Whether the disk that the folders are on has room for what a run leaves there; true if nobody knows.
  static var hasRoom: Bool {
    var status = statvfs()
    guard statvfs(FileManager.default.temporaryDirectory.path, &status) == 0 else { return true }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) >= 64 << 10 && status.f_favail > 0
  }

  static func removeAll() {
    for path in inUse.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Empty files for a process to fill.
  func prepareFiles() throws {
    for file in [output, error, events] { try Data().write(to: URL(fileURLWithPath: file)) }
    try Data(count: PositionPage.size).write(to: URL(fileURLWithPath: position))
  }

  /// Copies the files that the lesson declares to where it runs.
  func place(_ data: [DataFile]) throws(RunnerProblem) {
    for file in data { try file.place(in: scratch) }
  }

  /// What the process left on the page that it shares with us.
  var sharedPage: PositionPage? {
    PositionPage(bytes: FileManager.default.contents(atPath: position).map { Array($0) } ?? [])
  }

  /// What a file of the run holds, with one name for the folder in place of its own: a lesson that prints where it runs
  /// must print the same in every build. Both names are equally long, so that lengths stay what the records say.
  func bytes(of file: String) -> [UInt8] {
    var bytes = FileManager.default.contents(atPath: file).map { Array($0) } ?? []
    let name = Array(path.utf8)
    let sameName = name.dropLast(6) + Array("lesson".utf8)
    guard bytes.count >= name.count, name.count > 6 else { return bytes }
    for range in bytes.ranges(of: name) { bytes.replaceSubrange(range, with: sameName) }
    return bytes
  }
}
