package import Diagnostics

/// Swift code of a lesson as one text, whose bytes know their places in the file.
package struct SwiftText: Sendable {
  package let source: SourceText
  package let bytes: [UInt8]
  private let starts: [Int]

  package init(_ source: SourceText) {
    self.source = source
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for line in source.lines {
      starts.append(bytes.count)
      bytes += line.text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Where a byte stands in the file; nothing for one outside the text.
  /// - Complexity: Logarithmic in the number of lines.
  package func position(of offset: Int) -> SourcePosition? {
    let line = starts.leading(where: { $0 <= offset }) - 1
    guard bytes.indices.contains(offset), line >= 0 else { return nil }
    return source.lines[line].filePosition(ofByte: offset - starts[line])
  }

  /// The byte at a place of the file; nothing for a place outside the text.
  /// - Complexity: Logarithmic in the number of lines.
  package func offset(of position: SourcePosition) -> Int? {
    let index = source.lines.leading(where: { $0.position.line < position.line })
    guard index < source.lines.count, source.lines[index].position.line == position.line else { return nil }
    let byte = source.lines[index].byte(at: position.column)
    guard byte >= 0, byte <= source.lines[index].text.utf8.count else { return nil }
    return starts[index] + byte
  }
}

extension Array {
  /// How many elements at the beginning satisfy a condition that none behind them does.
  fileprivate func leading(where isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
