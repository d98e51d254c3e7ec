import Events
@preconcurrency import Glibc

/// Writes records to the descriptor that the runner opened, one `write` each, so that what was posted stays posted
/// however the process ends.
struct EventWriter: Sendable {
  private let token: String
  private let isConnected: Bool

  /// Takes the token out of the environment, where nothing else should find it: also out of the memory that
  /// `/proc/self/environ` shows.
  init() {
    if let value = getenv(RuntimeEnvironment.token) {
      token = String(cString: value)
      isConnected = true
      memset(value, CInt(UInt8(ascii: "-")), strlen(value))
      unsetenv(RuntimeEnvironment.token)
    } else {
      token = ""
      isConnected = false
    }
  }

  func post(_ kind: Event.Kind) {
    guard isConnected else { return }
    let line = Event(kind, printed: printedBytes()).line(token: token)
    var rest = Array(line.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(RuntimeEnvironment.eventDescriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { stop(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// A record that is lost would be a result that is lost: the lesson must not go on as if nothing had happened.
  private func stop(_ reason: CInt) -> Never {
    fputs("Lectern: a record could not be written: \(String(cString: strerror(reason)))\n", stderr)
    abort()
  }

  private func printedBytes() -> PrintedBytes {
    fflush(nil)
    return PrintedBytes(output: offset(of: 1), error: offset(of: 2))
  }

  private func offset(of descriptor: CInt) -> Int {
    max(0, Int(lseek(descriptor, 0, SEEK_CUR)))
  }
}
