import Dispatch
import Foundation
import Runner

/// Ends the lessons that are running when the tool is told to end; they are in sessions of their own and would go on.
enum Interruption {
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  static func handle() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        endAllRuns()
        // At once, before the end of the lessons is reported as a failure; as a shell reports an end by a signal.
        _exit(128 + number)
      }
      source.resume()
      sources.append(source)
    }
  }
}
