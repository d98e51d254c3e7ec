import Foundation
import Runner

/// Finds the lessons of a source: a folder with everything below it, or a single file.
package struct LessonFolder: Sendable {
  /// Deeper folders are an error: nothing in them may go unseen.
  static let deepest = 64

  package enum Failure: Error, Equatable, Sendable {
    case missing(String)
    case noLessons(String)
    case unreadable(String, reason: String)
    /// The site would be written to the folder of the lessons.
    case isOutput(String)
  }

  /// - Parameters:
  ///   - source: A path as typed.
  ///   - output: A folder that is not searched, such as the site itself.
  package static func lessons(in source: String, excluding output: String? = nil) throws(Failure)
    -> [LessonSource]
  {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else {
      throw .missing(source)
    }
    let shown = displayName(of: source)
    guard isFolder.boolValue else {
      let name = source.lastPathPart
      return [LessonSource(path: source, displayName: shown ?? name, name: name)]
    }
    let excluded = output.flatMap(RealPath.of)
    guard excluded == nil || excluded != RealPath.of(source) else {
      throw .isOutput(source)
    }
    var names: [String] = []
    var found = Set(excluded.map { [$0] } ?? [])
    try search(source, below: "", depth: 0, found: &found, into: &names)
    guard !names.isEmpty else { throw .noLessons(source) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      let display = shown.map { $0 == "." ? name : "\($0)/\(name)" } ?? name
      return LessonSource(path: source + "/" + name, displayName: display, name: name)
    }
  }

  private static func search(
    _ root: String, below folder: String, depth: Int, found: inout Set<String>,
    into names: inout [String]
  ) throws(Failure) {
    let path = folder.isEmpty ? root : root + "/" + folder
    guard depth < deepest else {
      throw .unreadable(path, reason: "folders lie more than \(deepest) deep")
    }
    // A folder that links lead to twice, or back up to, is searched once: two such links side by side would otherwise
    // double the work on each level.
    guard let real = RealPath.of(path) else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    guard found.insert(real).inserted else { return }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .unreadable(path, reason: FileFailure.reason(of: error))
    }
    for entry in entries where !entry.hasPrefix(".") && !entry.hasPrefix("_") {
      let name = folder.isEmpty ? entry : folder + "/" + entry
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: root + "/" + name, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        try search(root, below: name, depth: depth + 1, found: &found, into: &names)
      } else if entry.hasSuffix(".md") {
        // A line end in a name would be two names in the list of what was written.
        guard !entry.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
          throw .unreadable(root + "/" + name, reason: "its name has a control character")
        }
        // A link that leads nowhere is a lesson that cannot be read, not one that is not there.
        names.append(name)
      }
    }
  }

  /// A relative path without `./`; nothing for an absolute one, which must not appear in any output.
  static func displayName(of source: String) -> String? {
    guard !source.hasPrefix("/") else { return nil }
    let parts = source.split(separator: "/").filter { $0 != "." }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
