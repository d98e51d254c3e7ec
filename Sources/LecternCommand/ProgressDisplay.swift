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
    store.add(lesson)
    if isTerminal {
      draw(name: lesson.source.displayName)
    } else {
      let status = lesson.verification.status.rawValue
      let origin = lesson.origin == .stored ? " (stored)" : ""
      StandardError.write("[\(done)/\(total)] \(lesson.source.displayName): \(status)\(origin)\n")
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
