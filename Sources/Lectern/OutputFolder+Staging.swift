import Foundation
import Runner

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
      try refuseLinks(above: files.keys.sorted())
      for name in changed(files) {
        guard let data = files[name] else { continue }
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

  /// The names of files that are not there as they should be, in order.
  func changed(_ files: Files) -> [String] {
    let names = files.keys.sorted()
    let areChanged = ConcurrentMap.map(names, chunk: 16) { name in
      FileManager.default.contents(atPath: path + "/" + name) != files[name]
    }
    return zip(names, areChanged).filter(\.1).map(\.0)
  }

  /// A folder of the site that is a link leads elsewhere, where nothing of the site belongs. The folder of the site itself
  /// may be one: somebody named it.
  func refuseLinks(above names: [String]) throws(Failure) {
    var known: Set<String> = []
    for name in names {
      var folder = name.parentPath
      while !folder.isEmpty, known.insert(folder).inserted {
        guard kind(of: folder) != .link else {
          throw .unwritable(name, reason: "\(folder) is a symbolic link, and a site stays in its folder")
        }
        folder = folder.parentPath
      }
    }
  }

  /// A folder itself, not a link to one.
  func isFolder(_ name: String) -> Bool { kind(of: name) == .folder }

  private func kind(of name: String) -> FileStamp.Kind? {
    FileStamp(of: path + "/" + name, followsLinks: false)?.kind
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

  /// Does not wait for the disk, as `Data.write` does for each file: what a crash leaves half on it, the next build finds
  /// different and writes again.
  private func write(_ data: Data, to file: String, for name: String) throws(Failure) {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    let isWritten = descriptor >= 0 && data.withUnsafeBytes { Self.write($0, to: descriptor) }
    // A disk that is full may say so only here.
    let isClosed = isWritten && close(descriptor) == 0
    guard !isClosed else { return }
    let reason = String(cString: strerror(errno))
    if descriptor >= 0, !isWritten { close(descriptor) }
    throw .unwritable(name, reason: reason)
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let written = Foundation.write(descriptor, part.baseAddress, part.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private func move(_ file: String, to name: String) throws(Failure) {
    let target = path + "/" + name
    guard rename(file, target) != 0 else { return }
    // Another disk may be mounted on a folder.
    guard errno == EXDEV else { throw .unwritable(name, reason: String(cString: strerror(errno))) }
    do {
      try Data(contentsOf: URL(fileURLWithPath: file)).write(
        to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw .unwritable(name, reason: FileFailure.reason(of: error))
    }
  }
}
