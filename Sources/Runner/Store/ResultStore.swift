import Foundation

/// A folder of results, one file for each key.
///
/// Files are written beside and renamed, and each carries a digest of itself, so that tools that run at the same time, and
/// one that was stopped while it wrote, can share the folder.
struct ResultStore: Sendable {
  /// Bytes that all entries together may come to, about; those that were used longest ago go first.
  static let largest = 256 << 20
  /// Bytes of an entry: what a run may post and print.
  private static let largestEntry = 64 << 20
  private static let suffix = ".result"
  private static let temporary = ".new-"
  /// Seconds after which a file that was never renamed is nobody's.
  private static let abandoned = 3600.0

  let folder: String

  enum Finding: Equatable, Sendable {
    case found(Recording)
    case absent
    /// There is a file, and it is damaged or not what its name says.
    case unusable
  }

  func path(of key: ResultKey) -> String { folder + "/" + key.name + Self.suffix }

  /// - Parameter marksUse: Whether the entry is to be kept longer for having been used.
  func find(_ key: ResultKey, marksUse: Bool) -> Finding {
    let path = path(of: key)
    guard FileManager.default.fileExists(atPath: path) else { return .absent }
    // Anything else than a file could make the tool wait for ever.
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? NSNumber, size.intValue <= Self.largestEntry,
      let data = FileManager.default.contents(atPath: path),
      let recording = try? StoreEntry.recording(in: Array(data), key: key)
    else { return .unusable }
    if marksUse {
      try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    }
    return .found(recording)
  }

  func save(_ recording: Recording, for key: ResultKey, lesson: String) throws {
    let files = FileManager.default
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let bytes = StoreEntry.bytes(of: recording, key: key, lesson: lesson)
    let number = UInt64.random(in: .min ... .max)
    let new = folder + "/" + Self.temporary + String(number, radix: 16)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: new))
      guard rename(new, path(of: key)) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      try? files.removeItem(atPath: new)
      throw error
    }
  }

  // MARK: - What is there

  private struct File {
    var path: String
    var size: Int
    var used: Date
  }

  private func files(named isWanted: (String) -> Bool) -> [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isWanted).compactMap { name in
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name),
        attributes[.type] as? FileAttributeType == .typeRegular
      else { return nil }
      return File(
        path: folder + "/" + name, size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
        used: attributes[.modificationDate] as? Date ?? .distantPast)
    }
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
  func shrink(to largest: Int = Self.largest) {
    var entries = files(named: { $0.hasSuffix(Self.suffix) }).sorted { $0.used < $1.used }[...]
    var size = entries.reduce(0) { $0 + $1.size }
    while size > largest, let entry = entries.popFirst() {
      try? FileManager.default.removeItem(atPath: entry.path)
      size -= entry.size
    }
    for file in files(named: { $0.hasPrefix(Self.temporary) })
    where file.used.timeIntervalSinceNow < -Self.abandoned {
      try? FileManager.default.removeItem(atPath: file.path)
    }
  }
}
