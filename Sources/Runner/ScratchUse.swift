import Foundation

/// What a folder takes of the disk.
struct ScratchUse: Equatable, Sendable {
  /// Of the disk, whatever files say of their size: one with holes takes less.
  var bytes: UInt64 = 0
  /// Files, folders and links.
  var entries = 0
  /// Whether folders are nested more deeply than is looked at.
  var isTooDeep = false

  static let deepest = 64

  /// - Parameter most: Entries after which nobody needs to know how many more there are.
  init(of folder: String, most: Int) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 { add(descriptor, depth: 0, most) }
  }

  /// Takes the descriptor over. Names may come and go meanwhile; the lesson is running.
  private mutating func add(_ descriptor: Int32, depth: Int, _ most: Int) {
    guard let folder = fdopendir(descriptor) else {
      close(descriptor)
      return
    }
    defer { closedir(folder) }
    while entries <= most, !isTooDeep, let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        let room = MemoryLayout.size(ofValue: name.pointee)
        name.withMemoryRebound(to: CChar.self, capacity: room) { name in
          guard strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { return }
          add(name, in: descriptor, depth, most)
        }
      }
    }
  }

  private mutating func add(_ name: UnsafePointer<CChar>, in folder: Int32, _ depth: Int, _ most: Int) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    entries += 1
    bytes += UInt64(max(0, status.st_blocks)) * 512
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    guard depth < Self.deepest else {
      isTooDeep = true
      return
    }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if inner >= 0 { add(inner, depth: depth + 1, most) }
  }
}
