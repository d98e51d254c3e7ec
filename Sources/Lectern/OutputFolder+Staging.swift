import Foundation

extension OutputFolder {
  /// Where new files lie until all of them are whole.
  static let stagingName = ".lectern-new"

  /// Puts all files in their places, or none: what can go wrong, such as a full disk or a folder where a page should be, goes
  /// wrong while they are written beside. Those that are the same stay as they are.
  func replace(_ files: Files) throws(Failure) {
    var staged: [String] = []
    var madeFolders: [String] = []
    let staging = path + "/" + Self.stagingName
    // What a process that was ended left.
    try? FileManager.default.removeItem(atPath: staging)
    defer { try? FileManager.default.removeItem(atPath: staging) }
    do throws(Failure) {
      for name in files.keys.sorted() {
        guard let data = files[name], FileManager.default.contents(atPath: path + "/" + name) != data else {
          continue
        }
        guard !isFolder(name) else { throw .unwritable(name, reason: "a folder has its name") }
        try makeFolder((path + "/" + name).parentPath, for: name, &madeFolders)
        if staged.isEmpty { try makeFolder(staging, for: name, &madeFolders) }
        try write(data, to: staging + "/\(staged.count)", for: name)
        staged.append(name)
      }
      for (number, name) in staged.enumerated() { try move(staging + "/\(number)", to: name) }
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      for folder in madeFolders.reversed() { rmdir(folder) }
      throw error
    }
  }

  /// A folder itself, not a link to one.
  func isFolder(_ name: String) -> Bool {
    var status = stat()
    return lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// With the folders that it lies in, which `made` lists from the top.
  private func makeFolder(_ folder: String, for name: String, _ made: inout [String]) throws(Failure) {
    var missing: [String] = []
    var next = folder
    while !next.isEmpty, !FileManager.default.fileExists(atPath: next) {
      missing.append(next)
      next = next.parentPath
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(name, reason: FileFailure.reason(of: error))
    }
    made += missing.reversed()
  }

  private func write(_ data: Data, to file: String, for name: String) throws(Failure) {
    do {
      try data.write(to: URL(fileURLWithPath: file))
    } catch {
      throw .unwritable(name, reason: FileFailure.reason(of: error))
    }
  }

  private func move(_ file: String, to name: String) throws(Failure) {
    let target = path + "/" + name
    guard rename(file, target) != 0 else { return }
    // A link may lead to a folder on another disk.
    guard errno == EXDEV else { throw .unwritable(name, reason: String(cString: strerror(errno))) }
    do {
      try Data(contentsOf: URL(fileURLWithPath: file)).write(
        to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw .unwritable(name, reason: FileFailure.reason(of: error))
    }
  }
}
