import Foundation
import Lessons
import Runner

/// The files of a course, by what lessons call them. No path leads out of the course's folder: neither by `..`, nor by
/// symbolic links.
package struct CourseFiles: Sendable {
  package struct File: Equatable, Sendable {
    /// Relative to the course's folder, with `/` and without `.` and `..`: `images/a.png`.
    package var name: String
    /// Where to read it.
    package var path: String
  }

  package enum Failure: Error, Equatable, Sendable {
    /// Above the course's folder, or a name that no file can have.
    case outside
    /// A symbolic link that leads out of the course's folder.
    case linkedOutside
    /// - Parameter nearest: What the author may have meant, written in the same way.
    case missing(nearest: String?)
    case folder
  }

  private let root: String
  /// The folder without symbolic links; nothing if it is not there.
  private let realRoot: String?

  /// - Parameter root: The course's folder, as typed.
  package init(root: String) {
    self.root = root
    realRoot = RealPath.of(root)
  }

  /// The file that a path leads to.
  ///
  /// - Parameters:
  ///   - path: As written, but without percent escapes. With `/` in front it starts at the course's folder.
  ///   - origin: The file that the path stands in: `a/b.md`. The path starts beside it.
  ///   - suggests: Whether to look for the nearest name of one that is missing.
  package func resolve(
    _ path: String, from origin: String, suggests: Bool = true
  ) throws(Failure) -> File {
    let entry = try entry(path, from: origin, suggests: suggests)
    guard !entry.isFolder else { throw .folder }
    return entry.file
  }

  package struct Entry: Equatable, Sendable {
    package var file: File
    package var isFolder: Bool
  }

  /// The same for what may be a folder.
  package func entry(
    _ path: String, from origin: String, suggests: Bool = true
  ) throws(Failure) -> Entry {
    guard let name = Self.name(of: path, from: origin), !name.isEmpty else { throw .outside }
    // Of what keeps the course's versions nothing belongs on a page.
    guard FolderListing.leftOut.isDisjoint(with: name.split(separator: "/").map(String.init)) else {
      throw .missing(nearest: nil)
    }
    guard let realRoot else { throw .missing(nearest: nil) }
    guard let real = RealPath.of(root + "/" + name) else {
      throw .missing(nearest: suggests ? nearest(to: name, writtenAs: path) : nil)
    }
    guard real == realRoot || real.hasPrefix(realRoot == "/" ? "/" : realRoot + "/") else {
      throw .linkedOutside
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: real, isDirectory: &isFolder) else {
      throw .missing(nearest: nil)
    }
    return Entry(file: File(name: name, path: real), isFolder: isFolder.boolValue)
  }

  /// The name of what a path leads to, whether it is there or not; nothing outside of the course.
  package static func name(of path: String, from origin: String) -> String? {
    // A name with a line end would be two in the list of what was written.
    guard !path.utf8.contains(where: { $0 < 0x20 }) else { return nil }
    var parts = path.hasPrefix("/") ? [] : Array(origin.split(separator: "/").dropLast())
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// A file beside the one that is missing with nearly its name.
  private func nearest(to name: String, writtenAs path: String) -> String? {
    let folder = name.contains("/") ? root + "/" + name.parentPath : root
    guard let last = path.split(separator: "/").last, last != "..", last != ".",
      let real = RealPath.of(folder), let realRoot, (real + "/").hasPrefix(realRoot + "/"),
      let entries = try? FileManager.default.contentsOfDirectory(atPath: real),
      let nearest = nearestName(to: String(last), among: entries.filter { !$0.hasPrefix(".") }.sorted())
    else { return nil }
    return path[..<last.startIndex] + nearest
  }
}
