import Foundation

enum RealPath {
  /// A path without symbolic links; nothing if there is nothing.
  static func of(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
