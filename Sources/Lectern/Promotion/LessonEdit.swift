import Diagnostics
import Foundation
import Verdicts

/// The bytes of a lesson with corrections put in place; every other byte stays what it is.
struct LessonEdit {
  enum Failure: Error, Equatable {
    /// What stands at the place is not what was read there.
    case changed(SourcePosition)
    /// Two corrections of the same bytes.
    case overlap(SourcePosition)
  }

  let original: Data
  private(set) var data: Data

  init(_ original: Data, corrections: [Correction]) throws(Failure) {
    self.original = original
    data = original
    let lines = LineStarts(original)
    var edits: [(range: Range<Int>, correction: Correction)] = []
    for correction in corrections.sorted(by: { $0.range < $1.range }) {
      let start = correction.range.start
      guard let range = lines.bytes(of: correction.range), range.upperBound <= original.count,
        lines.text(original[range]).elementsEqual(correction.original.utf8)
      else { throw .changed(start) }
      if let last = edits.last, range.lowerBound < last.range.upperBound { throw .overlap(start) }
      edits.append((range, correction))
    }
    for edit in edits.reversed() {
      let text = edit.correction.text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? lines.ending : [$0] }
      data.replaceSubrange(edit.range, with: text)
    }
  }
}

/// Where the lines of a file begin, counted as `SourceText` counts them: CR, LF and CRLF end a line, and a byte order mark
/// belongs to none.
private struct LineStarts {
  private var starts: [Int]
  /// What ends the first line, and so those that are new.
  private(set) var ending: [UInt8] = [UInt8(ascii: "\n")]

  init(_ data: Data) {
    let bytes = [UInt8](data)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    starts = [index]
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if starts.count == 1 { ending = bytes[index - 1] == byte ? [byte] : [byte, bytes[index - 1]] }
      starts.append(index)
    }
  }

  /// Bytes of the file with a line feed for each end of a line.
  func text(_ bytes: Data) -> [UInt8] {
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      defer { previous = byte }
      if byte == UInt8(ascii: "\n"), previous == UInt8(ascii: "\r") { continue }
      result.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return result
  }

  func bytes(of range: SourceRange) -> Range<Int>? {
    guard let start = byte(at: range.start), let end = byte(at: range.end), start <= end else { return nil }
    return start..<end
  }

  private func byte(at position: SourcePosition) -> Int? {
    guard starts.indices.contains(position.line - 1) else { return nil }
    return starts[position.line - 1] + position.column - 1
  }
}
