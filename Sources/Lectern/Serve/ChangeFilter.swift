/// Which files of a course's folder may change its site.
///
/// Editors write beside the file that they save: backups, locks, swap files, and probes of whether the folder can be
/// written to. A name that slips through costs a look at the lessons and changes nothing.
enum ChangeFilter {
  private static let endings = [
    "~", ".swp", ".swx", ".swo", ".tmp", ".bak", ".part", ".crdownload", "___jb_tmp___", "___jb_old___",
  ]

  /// - Parameter name: Of a file or folder, without those above it.
  static func isRelevant(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix(".") else { return false }
    if endings.contains(where: name.hasSuffix) { return false }
    if name.hasPrefix("#"), name.hasSuffix("#") { return false }
    return !isProbe(name)
  }

  /// Vim creates `4913`, and 123 more as long as that is taken, to see whether it may.
  private static func isProbe(_ name: String) -> Bool {
    guard name.utf8.count >= 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(name)
    else { return false }
    return number >= 4913 && (number - 4913) % 123 == 0
  }
}
