import Foundation

/// A folder of results, one file for each key.
///
/// Files are written beside and renamed, and each carries a digest of itself, so that tools that run at the same time, and
/// one that was stopped while it wrote, can share the folder.
package struct ResultStore: Sendable {
  /// Bytes that all entries together may come to, about; those that were used longest ago go first.
  package static let largest = 256 << 20
  /// Bytes of an entry: what a run may post and print.
  private static let largestEntry = 64 << 20
  private static let suffix = ".result"
  /// Of what builds came to, and of what scripts answered.
  package static let buildSuffix = ".build"
  package static let scriptSuffix = ".scripts"
  private static let temporary = ".new-"
  /// Seconds after which a file that was never renamed is nobody's.
  private static let abandoned = 3600

  let folder: String

  package init(folder: String) { self.folder = folder }

  enum Finding: Equatable, Sendable {
    case found(Recording)
    case absent
    /// There is a file, and it is damaged or not what its name says.
    case unusable
  }

  func path(of key: ResultKey) -> String { folder + "/" + key.name + Self.suffix }

  /// - Parameter marksUse: Whether the entry is to be kept longer for having been used.
  func find(_ key: ResultKey, marksUse: Bool) -> Finding {
    switch bytes(at: path(of: key), marksUse: marksUse) {
    case .absent: .absent
    case .unusable: .unusable
    case .found(let bytes): (try? StoreEntry.recording(in: bytes, key: key)).map { .found($0) } ?? .unusable
    }
  }

  func save(_ recording: Recording, for key: ResultKey, lesson: String) throws {
    try save(StoreEntry.bytes(of: recording, key: key, lesson: lesson), at: path(of: key))
  }

  // MARK: - Files

  package enum Bytes: Sendable {
    case found([UInt8])
    case absent
    case unusable
  }

  private func bytes(at path: String, marksUse: Bool) -> Bytes {
    do throws(RegularFile.Failure) {
      return .found(try RegularFile.bytes(of: path, largest: Self.largestEntry, marksUse: marksUse))
    } catch {
      return error == .missing ? .absent : .unusable
    }
  }

  private func save(_ bytes: [UInt8], at path: String) throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let number = UInt64.random(in: .min ... .max)
    let new = folder + "/" + Self.temporary + String(number, radix: 16)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: new))
      guard rename(new, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      try? files.removeItem(atPath: new)
      throw error
    }
  }

  /// - Parameter name: With one of the suffixes for records.
  package func bytes(ofRecord name: String) -> Bytes {
    bytes(at: folder + "/" + name, marksUse: true)
  }

  package func save(record bytes: [UInt8], name: String) throws {
    guard bytes.count <= Self.largestEntry else { return }
    try save(bytes, at: folder + "/" + name)
    shrink()
  }

  /// The names of what builds came to, the one that was used last first.
  package var buildNames: [String] {
    files(named: { $0.hasSuffix(Self.buildSuffix) }).sorted { $0.used > $1.used }
      .map { String($0.path.dropFirst(folder.count + 1)) }
  }

  // MARK: - What is there

  private struct File {
    var path: String
    var size: Int
    var used: FileStamp.Time
  }

  private func files(named isWanted: (String) -> Bool) -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isWanted).compactMap { name in
      let path = folder + "/" + name
      guard let stamp = FileStamp(of: path, followsLinks: false), stamp.kind == .file else { return nil }
      return File(path: path, size: stamp.size, used: stamp.modified)
    }
  }

  private static func isEntry(_ name: String) -> Bool {
    [suffix, buildSuffix, scriptSuffix].contains { name.hasSuffix($0) }
  }

  /// The key under which the lesson's latest result is stored.
  func newestKey(of lesson: String) -> ResultKey? {
    for file in files(named: { $0.hasSuffix(Self.suffix) }).sorted(by: { $0.used > $1.used }) {
      guard let handle = FileHandle(forReadingAtPath: file.path) else { continue }
      defer { try? handle.close() }
      guard let start = try? handle.read(upToCount: 4096), let end = start.firstIndex(of: 0x0A),
        let head = StoreEntry.Head(line: start[..<end]), head.lesson == lesson
      else { continue }
      return head.key
    }
    return nil
  }

  /// Removes what was used longest ago, until the rest is small enough.
  package func shrink(to largest: Int = Self.largest) {
    var entries = files(named: Self.isEntry).sorted { $0.used < $1.used }[...]
    var size = entries.reduce(0) { $0 + $1.size }
    while size > largest, let entry = entries.popFirst() {
      try? FileManager.default.removeItem(atPath: entry.path)
      size -= entry.size
    }
    for file in files(named: { $0.hasPrefix(Self.temporary) })
    where file.used.seconds < FileStamp.Time.now.seconds - Self.abandoned {
      try? FileManager.default.removeItem(atPath: file.path)
    }
  }
}
