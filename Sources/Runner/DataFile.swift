import Foundation

/// A file of the course that a lesson declares: it reads a copy in the folder where it runs, and its results depend on what
/// is in it.
package struct DataFile: Equatable, Sendable {
  /// Where the lesson finds it: `data/points.csv`.
  package let name: String
  package let size: Int
  /// The SHA-256 of what is in it.
  package let digest: String
  private let path: String
  private let stamp: FileStamp

  package enum Failure: Error, Equatable, Sendable {
    case unreadable
    case changing
  }

  /// Reads the file. Files that are no such thing, as a pipe is, are not waited for.
  package init(_ name: String, at path: String) throws(Failure) {
    guard let stamp = FileStamp(of: path, followsLinks: true), stamp.kind == .file,
      let bytes = FileManager.default.contents(atPath: path)
    else { throw .unreadable }
    guard FileStamp(of: path, followsLinks: true) == stamp, bytes.count == stamp.size else { throw .changing }
    (self.name, self.path, self.stamp, size) = (name, path, stamp, stamp.size)
    digest = SHA256.text(of: bytes)
  }

  private init(_ other: DataFile, name: String) {
    self.name = name
    (size, digest, path, stamp) = (other.size, other.digest, other.path, other.stamp)
  }

  /// The same file where another lesson finds it.
  package func named(_ name: String) -> DataFile { DataFile(self, name: name) }

  /// Whether it is still the file that was read.
  package var isCurrent: Bool { FileStamp(of: path, followsLinks: true) == stamp }

  /// Copies it into the folder of a run.
  func place(in folder: String) throws(RunnerProblem) {
    let files = FileManager.default
    let place = folder + "/" + name
    do {
      try files.createDirectory(
        atPath: place.parentPath, withIntermediateDirectories: true)
      try files.copyItem(atPath: path, toPath: place)
    } catch {
      throw .dataFailed(name: name, reason: error.localizedDescription)
    }
    guard isCurrent else { throw .dataChanged(name: name) }
  }
}

extension [DataFile] {
  /// Of names and contents; “none” without files. What results depend on.
  package var digest: String {
    if isEmpty { return "none" }
    return SHA256.text(of: map { "\($0.digest) \($0.name)\n" }.joined().utf8)
  }
}
