import Foundation

/// Where things are kept between runs, by the XDG Base Directory Specification.
package enum CacheFolder {
  static func path(environment: [String: String]) -> String {
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache" }
    return FileManager.default.temporaryDirectory.path
  }

  /// The folder of results, which can be brought from one machine to another.
  package static func results(environment: [String: String]) -> String {
    if let folder = environment["LECTERN_CACHE"], !folder.isEmpty { return folder }
    return path(environment: environment) + "/lectern/results"
  }
}
