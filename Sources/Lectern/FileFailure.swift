import Foundation

/// Why a file could not be read or written.
enum FileFailure {
  /// The system's reason without the path, which may be absolute.
  static func reason(of error: any Error) -> String {
    var error = error as NSError
    while let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
    guard error.domain == NSPOSIXErrorDomain else { return "it is not a file that can be used" }
    return String(cString: strerror(Int32(error.code)))
  }
}
