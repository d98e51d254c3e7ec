import Foundation

/// What a file system says of a file without reading it. No program can set when a file was last *changed*, as it can when
/// it was modified: two equal stamps are those of a file that nobody has written to in between.
package struct FileStamp: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case file, folder, link, other
  }

  package private(set) var kind: Kind
  package private(set) var size: Int
  private var device: UInt64
  private var number: UInt64
  package private(set) var modified: Time
  private var changed: Time

  package struct Time: Comparable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    package static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// By the clock that file systems ask, or a later one.
    package static var now: Time {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Time(seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
    }
  }

  /// Of a folder of which nobody asks when it was changed.
  package static let anyFolder = FileStamp()

  private init() {
    (kind, size, device, number) = (.folder, 0, 0, 0)
    (modified, changed) = (Time(seconds: 0, nanoseconds: 0), Time(seconds: 0, nanoseconds: 0))
  }

  /// Nothing if there is no such file.
  package init?(of path: String, followsLinks: Bool) {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int(status.st_size)
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
    #if os(Linux)
      let times = (status.st_mtim, status.st_ctim)
    #else
      let times = (status.st_mtimespec, status.st_ctimespec)
    #endif
    modified = Time(seconds: Int(times.0.tv_sec), nanoseconds: Int(times.0.tv_nsec))
    changed = Time(seconds: Int(times.1.tv_sec), nanoseconds: Int(times.1.tv_nsec))
  }

  package var text: String {
    "\(device):\(number) \(size) \(modified.seconds).\(modified.nanoseconds) "
      + "\(changed.seconds).\(changed.nanoseconds)"
  }

  /// Whether a later change would have another time: clocks of file systems go in steps of some milliseconds, or of two
  /// seconds where they know no parts of one.
  package func isSettled(at time: Time) -> Bool {
    let step = changed.nanoseconds == 0 ? 2_000_000_000 : 20_000_000
    let passed =
      (time.seconds - changed.seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return passed.overflow
      ? time.seconds > changed.seconds
      : passed.partialValue + time.nanoseconds - changed.nanoseconds > step
  }
}
