import Foundation

/// A file's bytes, with few calls of the system: a build of a thousand lessons reads some thousand files.
package enum RegularFile {
  package enum Failure: Error {
    case missing
    /// No regular file, which could make the tool wait for ever, larger than asked for, or not to be read.
    case unusable
  }

  /// - Parameter marksUse: Whether the file gets the time of now.
  package static func bytes(
    of path: String, largest: Int = .max, marksUse: Bool = false
  ) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .unusable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let size = Int(exactly: status.st_size), size <= largest
    else { throw .unusable }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        guard got > 0 else {
          isWhole = false
          return
        }
        count += got
      }
    }
    guard isWhole else { throw .unusable }
    // Whoever may read it and not write to it cannot, and then it is only forgotten earlier.
    if marksUse { _ = futimens(descriptor, nil) }
    return bytes
  }
}
