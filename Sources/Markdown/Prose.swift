internal import Diagnostics

/// The inline content of a paragraph or a heading as one text, its lines joined by line feeds.
struct Prose {
  let lines: [ProseLine]
  private(set) var bytes: [UInt8] = []
  /// Where each line begins in the joined text, and in the file.
  private(set) var starts: [Int] = []
  private var positions: [SourcePosition] = []
  /// The offsets of bars in a cell whose backslash has been left out.
  private(set) var unescapedBars: [Int] = []

  init(_ lines: [ProseLine], in source: [[UInt8]], _ text: SourceText) {
    self.lines = lines
    for line in lines {
      if !starts.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      starts.append(bytes.count)
      positions.append(text.lines[line.line].position.advanced(byColumns: line.start))
      bytes += source[line.line][line.start...]
    }
  }

  /// The content of a cell. `\|` is a bar before anything else is read, in code too (GFM example 200).
  init(cell offsets: Range<Int>, of row: TableLayout.Row, in source: [[UInt8]], _ text: SourceText) {
    lines = [
      ProseLine(
        line: row.line, prefix: row.prefix, start: offsets.lowerBound, cmarkStart: offsets.lowerBound,
        isContinuation: true)
    ]
    starts = [0]
    positions = [text.lines[row.line].position.advanced(byColumns: offsets.lowerBound)]
    for byte in source[row.line][offsets] {
      if byte == UInt8(ascii: "|"), bytes.last == UInt8(ascii: "\\") {
        bytes.removeLast()
        unescapedBars.append(bytes.count)
      }
      bytes.append(byte)
    }
  }

  /// How many backslashes have been left out before an offset.
  func unescapedBars(before offset: Int) -> Int {
    var low = 0
    var high = unescapedBars.count
    while low < high {
      let middle = (low + high) / 2
      if unescapedBars[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Which line holds an offset. A line feed belongs to the line that it ends.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func position(of offset: Int) -> SourcePosition {
    let line = line(of: offset)
    return positions[line].advanced(byColumns: offset - starts[line] + unescapedBars(before: offset))
  }

  func range(of offsets: Range<Int>) -> SourceRange {
    SourceRange(position(of: offsets.lowerBound), position(of: offsets.upperBound))
  }

  /// A part of the text with the places of its lines.
  func source(_ offsets: Range<Int>) -> SourceText {
    var lines: [SourceText.Line] = []
    var start = offsets.lowerBound
    for end in offsets.filter({ bytes[$0] == UInt8(ascii: "\n") }) + [offsets.upperBound] {
      let omitted = unescapedBars[unescapedBars(before: start)..<unescapedBars(before: end)]
      lines.append(
        SourceText.Line(
          text: bytes[start..<end].text, position: position(of: start), omitted: omitted.map { $0 - start }))
      start = end + 1
    }
    return SourceText(lines: lines)
  }
}
