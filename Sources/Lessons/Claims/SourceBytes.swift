internal import Diagnostics

/// The bytes of a text with the place of each in the file; lines are joined by a line feed.
struct SourceBytes {
  let bytes: [UInt8]
  private let text: SourceText
  /// Where each line begins in `bytes`.
  private let starts: [Int]

  init(_ text: SourceText) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for (index, line) in text.lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      starts.append(bytes.count)
      bytes.append(contentsOf: line.text.utf8)
    }
    self.bytes = bytes
    self.text = text
    self.starts = starts
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The index of the line on which a byte stands.
  private func line(at offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  func position(at offset: Int) -> SourcePosition {
    guard !starts.isEmpty else { return .start }
    let line = line(at: offset)
    return text.lines[line].filePosition(ofByte: offset - starts[line])
  }

  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(position(at: range.lowerBound), position(at: range.upperBound))
  }

  /// A stretch cut out, line by line, with its places.
  func text(_ range: Range<Int>) -> SourceText {
    guard !starts.isEmpty else { return SourceText(lines: []) }
    var lines: [SourceText.Line] = []
    for index in line(at: range.lowerBound)...line(at: range.upperBound) {
      let start = starts[index]
      let end = start + text.lines[index].text.utf8.count
      let from = max(start, range.lowerBound)
      let to = max(from, min(end, range.upperBound))
      lines.append(text.lines[index].part(from - start..<to - start))
    }
    return SourceText(lines: lines)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t") }
}
