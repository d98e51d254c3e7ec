import Foundation
import Runner

/// Where a report or a ledger is written to besides standard output.
package enum ReportFile {
  package struct Failure: Error, Equatable {
    package var path: String
    package var reason: String
  }

  /// Makes the folders, writes the file beside its place and renames it, so that nobody reads half a report.
  package static func write(_ text: String, to path: String) throws(Failure) {
    do {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if exists, isFolder.boolValue { throw POSIXError(.EISDIR) }
      let data = Data(text.utf8)
      if exists, !isRegular(path) {
        // A pipe or a device must stay what it is.
        guard let handle = FileHandle(forWritingAtPath: path) else { throw POSIXError(.EACCES) }
        try handle.write(contentsOf: data)
        return try handle.close()
      }
      // A link stays a link.
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target, options: .atomic)
    } catch {
      throw Failure(path: path, reason: FileFailure.reason(of: error))
    }
  }

  private static func isRegular(_ path: String) -> Bool {
    FileStamp(of: path, followsLinks: true)?.kind == .file
  }
}
