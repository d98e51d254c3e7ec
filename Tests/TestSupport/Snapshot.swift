import Diagnostics
package import Foundation
package import Testing

/// Compares a text with the one recorded in `Snapshots/` beside the test file.
///
/// - A snapshot that is missing is recorded and the test fails, so that recording is never green.
/// - With `LECTERN_RECORD=1` a snapshot that differs is recorded anew, and the test fails too.
/// - A difference is reported as changed lines with their neighbours.
package func expectSnapshot(
  _ actual: String, named name: String, testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Snapshots")
  try expect(actual, recordedIn: folder.appendingPathComponent(name), sourceLocation: sourceLocation)
}

/// Compares a text with the one recorded in a file, by the same rules.
package func expect(
  _ actual: String, recordedIn file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let name = file.lastPathComponent
  let expected = try? String(contentsOf: file, encoding: .utf8)
  if expected == actual { return }
  let isRecording = ProcessInfo.processInfo.environment["LECTERN_RECORD"] == "1"
  if expected == nil || isRecording {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file, options: .atomic)
    Issue.record(
      "\(name) has been recorded; look at it and run the tests again.", sourceLocation: sourceLocation)
    return
  }
  let difference = UnifiedDiff.hunks(from: expected ?? "", to: actual)
  Issue.record(
    "\(file.path) differs; LECTERN_RECORD=1 records it anew.\n\(difference)", sourceLocation: sourceLocation)
}
