/// Why a site is not served.
package enum ServeProblem: Error, Equatable, Sendable {
  case portTaken(UInt16)
  /// All of them, from the first to the last.
  case portsTaken(UInt16, UInt16)
  case cannotListen(port: UInt16, reason: String)
  case locked(folder: String, by: String)
  case unwritable(folder: String, reason: String)

  package var message: String {
    switch self {
    case .portTaken(let port):
      "port \(port) is in use by another program; give another with --port, or none to take the next free one"
    case .portsTaken(let first, let last):
      "the ports \(first) to \(last) are all in use; give another with --port"
    case .cannotListen(let port, let reason): "nothing can be served on port \(port): \(reason)"
    case .locked(let folder, let writer):
      "\(writer) is writing to \(folder); end it, or give another folder with --output"
    case .unwritable(let folder, let reason): "\(folder) cannot be written to: \(reason)"
    }
  }
}

/// What happens while a site is served.
package enum ServeEvent: Sendable {
  case listening(port: UInt16)
  /// - Parameter changed: How many pages look different now.
  case built(BuildReport, changed: Int, took: Duration)
  /// The course cannot be read; what was served before still is.
  case waiting(String)
  /// Changes are looked for, since the kernel cannot tell of them.
  case polling(reason: String)
}
