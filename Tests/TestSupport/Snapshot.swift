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
  let difference = lineDifference(expected ?? "", actual)
  Issue.record(
    "\(file.path) differs; LECTERN_RECORD=1 records it anew.\n\(difference)", sourceLocation: sourceLocation)
}

/// The changed lines of two texts in the manner of `diff -u`: `-` only in the first, `+` only in the second.
package func lineDifference(_ first: String, _ second: String, context: Int = 2) -> String {
  let old = first.split(separator: "\n", omittingEmptySubsequences: false)
  let new = second.split(separator: "\n", omittingEmptySubsequences: false)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in new.difference(from: old) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  // Walks both texts at once; a line is of the first, of the second, or of both.
  var lines: [(mark: Character, text: Substring, old: Int, new: Int)] = []
  var (i, j) = (0, 0)
  while i < old.count || j < new.count {
    if i < old.count, removed.contains(i) {
      lines.append(("-", old[i], i, j))
      i += 1
    } else if j < new.count, inserted.contains(j) {
      lines.append(("+", new[j], i, j))
      j += 1
    } else if i < old.count {
      lines.append((" ", old[i], i, j))
      i += 1
      j += 1
    } else {
      break
    }
  }
  let shown = Set(
    lines.indices.filter { lines[$0].mark != " " }.flatMap {
      max(0, $0 - context)...min(lines.count - 1, $0 + context)
    })
  var output: [String] = []
  for index in lines.indices where shown.contains(index) {
    if !shown.contains(index - 1) { output.append("@@ -\(lines[index].old + 1) +\(lines[index].new + 1) @@") }
    output.append("\(lines[index].mark)\(lines[index].text)")
  }
  return output.joined(separator: "\n")
}
