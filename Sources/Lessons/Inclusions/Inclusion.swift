package import Diagnostics

/// A file that a lesson includes, or would include if it were there.
package struct IncludedFile: Hashable, Sendable, Comparable {
  /// Relative to the course's folder, with `/`: `parts/a.md`.
  package var name: String
  /// Where to read it.
  package var path: String

  package init(name: String, path: String) {
    self.name = name
    self.path = path
  }

  package static func < (a: IncludedFile, b: IncludedFile) -> Bool { (a.name, a.path) < (b.name, b.path) }
}

/// What stands in place of an `include` or a `literalinclude`.
package struct Inclusion: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    /// With the places of the lesson's text.
    case text(SourceText)
    case failed(InclusionFailure)
  }

  package var content: Content
  /// From the first line of the directive to its last, with the included lines, as places of the lesson's text.
  package var range: SourceRange
  /// The number that the first included line has in its file.
  package var firstLine: Int
  /// What leads from the lesson's folder to the file's: `parts/`, `../`, or nothing.
  package var folder: String

  package init(_ content: Content, range: SourceRange, firstLine: Int = 1, folder: String = "") {
    self.content = content
    self.range = range
    self.firstLine = firstLine
    self.folder = folder
  }
}

/// Why nothing is included.
package enum InclusionFailure: Error, Equatable, Sendable {
  /// No path stands behind the directive's name.
  case noPath
  /// The path leads out of the course's folder.
  case outside(String)
  case linkedOutside(String)
  case missing(String, nearest: String?)
  case folder(String)
  case unreadable(String, reason: String)
  case notUTF8(String)
  case tooLarge(String, bytes: Int)
  /// The files from the one that is included to itself.
  case cycle([String])
  case tooDeep(Int)
  case tooMany(Int)
  case tooLong(bytes: Int)
  /// The text of `start-after` and its like is not in the file.
  case textNotFound(option: String, text: String, file: String)
  /// A line that the file does not have.
  case noSuchLine(option: String, file: String, count: Int)
  case nothingSelected(file: String)
  /// An option cannot be read, which is reported by itself.
  case invalidOptions
  /// A directive in a place where no file is looked for.
  case misplaced
}

/// The files that a lesson may include.
package struct IncludableFiles: Sendable {
  package struct Found: Sendable {
    package var file: IncludedFile
    /// Named as reports name it.
    package var text: Result<SourceFile, InclusionFailure>

    package init(file: IncludedFile, text: Result<SourceFile, InclusionFailure>) {
      self.file = file
      self.text = text
    }
  }

  /// - Parameters:
  ///   - path: As written.
  ///   - origin: The name of the file that it stands in, relative to the course's folder.
  let find: @Sendable (_ path: String, _ origin: String) throws(InclusionFailure) -> Found

  package init(find: @escaping @Sendable (String, String) throws(InclusionFailure) -> Found) {
    self.find = find
  }

  /// For a text that stands in no folder.
  package static let none = IncludableFiles { path, _ throws(InclusionFailure) in
    throw .missing(path, nearest: nil)
  }
}
