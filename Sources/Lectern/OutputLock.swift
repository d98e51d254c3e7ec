import Foundation

/// Keeps two processes from writing to one folder at the same time, each removing the pages of the other.
///
/// The kernel holds the lock (flock(2)) and frees it when the process ends, however it ends; the file says who has it.
package final class OutputLock: Sendable {
  static let name = ".lectern-lock"

  private let descriptor: Int32
  private let path: String

  fileprivate init(descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// Removes the file, too: a site that is written twice is the same to the byte.
  package func release() {
    unlink(path)
    close(descriptor)
  }
}

extension OutputFolder {
  /// - Parameters:
  ///   - patience: How long another process is waited for: writing a site takes milliseconds.
  ///   - purpose: What others are told that this process does.
  func lock(
    patience: Duration = .seconds(5), purpose: String = "lectern build"
  ) throws(Failure) -> OutputLock {
    let file = path + "/" + OutputLock.name
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path, reason: FileFailure.reason(of: error))
    }
    let end = ContinuousClock.now + patience
    while true {
      let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else {
        throw .unwritable(path, reason: String(cString: strerror(errno)))
      }
      let status = flock(descriptor, LOCK_EX | LOCK_NB)
      // A file system that has no locks, such as some that lie on another machine, is written to as before there was one.
      let isUnknown = status != 0 && [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL].contains(errno)
      if status == 0 || isUnknown {
        // Who had the lock may have removed the file meanwhile; then this one is nobody's.
        if Self.isSame(descriptor, file) {
          let text = "process \(ProcessInfo.processInfo.processIdentifier) (\(purpose))\n"
          _ = ftruncate(descriptor, 0)
          try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
          return OutputLock(descriptor: descriptor, path: file)
        }
        close(descriptor)
        continue
      }
      let reason = errno
      close(descriptor)
      guard reason == EWOULDBLOCK || reason == EINTR else {
        throw .unwritable(OutputLock.name, reason: String(cString: strerror(reason)))
      }
      guard ContinuousClock.now < end else { throw .locked(path, by: Self.writer(file)) }
      usleep(20_000)
    }
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (own, other) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &other) == 0 && own.st_ino == other.st_ino
      && own.st_dev == other.st_dev
  }

  private static func writer(_ file: String) -> String {
    let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    let line = text.prefix(80).prefix { $0 != "\n" }
    return line.hasPrefix("process ") ? String(line) : "another process"
  }
}
