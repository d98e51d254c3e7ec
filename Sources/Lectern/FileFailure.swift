import Foundation

/// Why a file could not be read or written.
enum FileFailure {
  /// The system's reason without the path, which may be absolute.
  static func reason(of error: any Error) -> String {
    var error = error as NSError
    while let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
    guard let code = error.domain == NSPOSIXErrorDomain ? Int32(error.code) : number(of: error) else {
      return "it is not a file that can be used"
    }
    return String(cString: strerror(code))
  }

  /// Foundation does not always say what the system said.
  private static func number(of error: NSError) -> Int32? {
    guard error.domain == NSCocoaErrorDomain else { return nil }
    switch CocoaError.Code(rawValue: error.code) {
    case .fileNoSuchFile, .fileReadNoSuchFile: return ENOENT
    case .fileReadNoPermission, .fileWriteNoPermission: return EACCES
    case .fileWriteOutOfSpace: return ENOSPC
    case .fileWriteVolumeReadOnly: return EROFS
    case .fileWriteFileExists: return EEXIST
    case .fileReadTooLarge: return EFBIG
    default: return nil
    }
  }
}
