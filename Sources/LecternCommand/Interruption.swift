import Dispatch
import Foundation
import Runner

/// Ends the lessons that are running when the tool is told to end; they are in sessions of their own and would go on.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  nonisolated(unsafe) private static var ending: (@Sendable () -> Void)?

  /// For a command that ends by itself when it is told to.
  static func end(by ending: @escaping @Sendable () -> Void) { self.ending = ending }

  static func handle() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // Who asks twice does not want to wait.
        let ending = self.ending
        self.ending = nil
        ending?()
        endAllRuns()
        if ending != nil { return }
        // At once, before the end of the lessons is reported as a failure; as a shell reports an end by a signal.
        _exit(128 + number)
      }
      source.resume()
      sources.append(source)
    }
  }
}
