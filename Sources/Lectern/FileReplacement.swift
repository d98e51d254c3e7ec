import Foundation

/// Puts a file in the place of another at once, with its permissions.
enum FileReplacement {
  static func write(_ data: Data, to path: String) throws(PromotionProblem.Kind) {
    let files = FileManager.default
    let mode = (try? files.attributesOfItem(atPath: path))?[.posixPermissions]
    let temporary = path + ".lectern-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      // Renaming would get round the permission that a file itself lacks.
      guard files.isWritableFile(atPath: path) else { throw POSIXError(.EACCES) }
      // What lies there, such as a link, is nobody's, and nothing is written through it.
      unlink(temporary)
      try data.write(to: URL(fileURLWithPath: temporary), options: .withoutOverwriting)
      if let mode { try files.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary) }
      guard rename(temporary, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      try? files.removeItem(atPath: temporary)
      throw .unwritable(reason: FileFailure.reason(of: error))
    }
  }
}
