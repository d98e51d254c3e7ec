import Foundation
import Lectern

/// Progress on standard error: a bar on a terminal, a line for each lesson elsewhere.
final class ProgressDisplay {
  private static let barWidth = 24

  private let total: Int
  private let isQuiet: Bool
  private let isTerminal: Bool
  private var done = 0

  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
    if isTerminal && !isQuiet { draw(name: "") }
  }

  func ended(_ lesson: CheckedLesson) {
    guard !isQuiet else { return }
    done += 1
    if isTerminal {
      draw(name: lesson.source.displayName)
    } else {
      let status = lesson.verification.status.rawValue
      StandardError.write("[\(done)/\(total)] \(lesson.source.displayName): \(status)\n")
    }
  }

  /// Clears the bar: the report speaks from here on.
  func finish() {
    if isTerminal && !isQuiet { StandardError.write("\r\u{1B}[K") }
  }

  private func draw(name: String) {
    let filled = total == 0 ? Self.barWidth : Self.barWidth * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
    StandardError.write("\r\u{1B}[K\(bar) \(done)/\(total) \(name.suffix(48))")
  }
}
