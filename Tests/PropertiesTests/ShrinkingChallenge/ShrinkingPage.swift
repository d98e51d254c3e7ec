import Foundation
import ShrinkingChallenge
import Synchronization

/// The table in `docs/reference/shrinking.md`, of which the first four columns are measured.
///
/// With `LECTERN_RECORD=1` in the environment it is brought up to date.
enum ShrinkingPage {
  static let isRecording = ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1"

  private static let recording = Mutex(())

  private static let url: URL = {
    // The sources may be reached by a link.
    var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("docs/reference/shrinking.md")
  }()

  /// The measured cells of a task's row.
  static func row(_ challenge: Challenge, _ outcome: ChallengeOutcome) -> String {
    let smallest = outcome.found.first { $0.example == challenge.smallest }?.count ?? 0
    let tenths = Int((10 * outcome.meanEvaluations).rounded())
    return "| \(challenge.name) | `\(challenge.smallest)` | \(smallest) | \(tenths / 10).\(tenths % 10) |"
  }

  /// Whether the page has a row.
  static func contains(_ row: String) throws -> Bool {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").contains { $0.hasPrefix(row) }
  }

  /// Puts the measured cells of a row in place of those of the same task.
  static func record(_ row: String) throws {
    try recording.withLock { _ in
      let cells = row.split(separator: "|")
      let text = try String(contentsOf: url, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        let old = line.split(separator: "|", omittingEmptySubsequences: false)
        guard line.hasPrefix("|"), old.count > cells.count, old[1] == cells[0] else { return String(line) }
        return row + old[(cells.count + 1)...].joined(separator: "|")
      }
      try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
  }
}
