import Foundation

package enum RealPath {
  /// A path without symbolic links; nothing if there is nothing.
  package static func of(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
