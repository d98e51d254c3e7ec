import Diagnostics
import Foundation
import Lectern

/// Progress on standard error: a bar on a terminal, a line for each lesson elsewhere.
final class ProgressDisplay {
  private static let barWidth = 24

  private let total: Int
  private let isQuiet: Bool
  private let isTerminal: Bool
  private var done = 0
  private var store = StoreSummary()

  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
    if isTerminal && !isQuiet { draw(name: "") }
  }

  func ended(_ lesson: CheckedLesson) {
    guard !isQuiet else { return }
    done += 1
    let name = lesson.source.displayName.printable
    store.add(lesson)
    if let account = lesson.account {
      if isTerminal { StandardError.write("\r\u{1B}[K") }
      StandardError.write("[\(done)/\(total)] \(name): \(account.text(of: lesson))\n")
    } else if isTerminal {
      draw(name: name)
    } else {
      let status = lesson.verification.status.rawValue
      let origin = lesson.origin == .stored ? " (stored)" : ""
      StandardError.write("[\(done)/\(total)] \(name): \(status)\(origin)\n")
    }
  }

  /// Clears the bar: the report speaks from here on.
  func finish() {
    guard !isQuiet else { return }
    if isTerminal { StandardError.write("\r\u{1B}[K") }
    StandardError.write(store.text)
  }

  private func draw(name: String) {
    let filled = total == 0 ? Self.barWidth : Self.barWidth * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    StandardError.write("\r\u{1B}[K\(bar) \(done)/\(total) \(name.suffix(48))")
  }
}

extension LessonAccount {
  /// `passed; results in 402 ms (no result of it is stored); page in 12 ms`
  fileprivate func text(of lesson: CheckedLesson) -> String {
    let status = lesson.verification.status.rawValue
    guard lesson.isReadable else { return status }
    let why = reason.map { "results in \(Self.text(results)) (\($0.reason))" } ?? "nothing to run"
    return "\(status); \(why); page in \(Self.text(page))"
  }

  private static func text(_ duration: Duration) -> String {
    "\(Int((duration / .milliseconds(1)).rounded())) ms"
  }
}
