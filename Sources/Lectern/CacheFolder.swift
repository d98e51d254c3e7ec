import Foundation

/// Where things are kept between runs, by the XDG Base Directory Specification.
enum CacheFolder {
  static func path(environment: [String: String]) -> String {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache" }
    return FileManager.default.temporaryDirectory.path
  }
}
