internal import Diagnostics

/// The text that libcmark reads in place of the author's, and the way back from its places to the file's.
struct Feed {
  /// A stretch of the fed text. Within a line, bytes map one to one; a placeholder maps as a whole.
  private struct Segment {
    let start: Int
    let count: Int
    let position: SourcePosition
    let end: SourcePosition
    let isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var lineStarts: [Int] = []
  /// Where libcmark's content of a prose line begins, by fed line.
  private var contentStarts: [Int: Int] = [:]
  private var segments: [Segment] = []
  /// The places of the cells in their tables, by fed line.
  private var cells: [Int: CellPlace] = [:]

  /// Row 0 is the header.
  struct CellPlace {
    let row: Int
    let column: Int
  }

  mutating func beginLine() { lineStarts.append(bytes.count) }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Text as the author wrote it. A NUL becomes U+FFFD, as §2.3 demands.
  mutating func append(_ text: ArraySlice<UInt8>, at position: SourcePosition) {
    guard text.contains(0) else {
      appendVerbatim(text, at: position)
      return
    }
    var start = text.startIndex
    func place(_ offset: Int) -> SourcePosition { position.advanced(byColumns: offset - text.startIndex) }
    for end in text.indices.filter({ text[$0] == 0 }) {
      appendVerbatim(text[start..<end], at: place(start))
      replace(by: Array("\u{FFFD}".utf8), place(end), place(end + 1))
      start = end + 1
    }
    appendVerbatim(text[start...], at: place(start))
  }

  private mutating func appendVerbatim(_ text: ArraySlice<UInt8>, at position: SourcePosition) {
    segments.append(
      Segment(
        start: bytes.count, count: text.count, position: position,
        end: position.advanced(byColumns: text.count), isVerbatim: true))
    bytes += text
  }

  mutating func replace(by text: [UInt8], _ start: SourcePosition, _ end: SourcePosition) {
    segments.append(
      Segment(start: bytes.count, count: text.count, position: start, end: end, isVerbatim: false))
    bytes += text
  }

  /// Notes where the content of the current line begins, counted from here.
  mutating func beginContent(_ distance: Int) {
    contentStarts[lineStarts.count] = max(0, bytes.count - (lineStarts.last ?? 0) + distance)
  }

  /// Notes that the current line is a cell.
  mutating func beginCell(_ place: CellPlace) { cells[lineStarts.count] = place }

  // MARK: - The way back

  func cell(ofLine line: Int) -> CellPlace? { cells[line] }

  func contentStart(ofLine line: Int) -> Int { contentStarts[line] ?? 0 }

  /// The fed offset of a line and a column as libcmark counts them, kept inside the text.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return line < 1 ? 0 : bytes.count }
    return min(max(0, lineStarts[line - 1] + column - 1), endOfLine(line))
  }

  /// The offset of the line feed that ends a line.
  func endOfLine(_ line: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    return (line < lineStarts.count ? lineStarts[line] : bytes.count) - 1
  }

  func position(of offset: Int) -> SourcePosition {
    guard let segment = segment(at: offset) else { return .start }
    guard segment.isVerbatim else {
      return offset < segment.start + segment.count ? segment.position : segment.end
    }
    return min(segment.position.advanced(byColumns: offset - segment.start), segment.end)
  }

  /// The place behind a stretch that ends at an offset.
  func position(ofEnd offset: Int) -> SourcePosition {
    guard offset > 0, let segment = segment(at: offset - 1) else { return position(of: offset) }
    guard segment.isVerbatim else { return segment.end }
    return min(segment.position.advanced(byColumns: offset - segment.start), segment.end)
  }

  func range(_ offsets: Range<Int>) -> SourceRange {
    guard !offsets.isEmpty else { return SourceRange(position(of: offsets.lowerBound)) }
    return SourceRange(position(of: offsets.lowerBound), position(ofEnd: offsets.upperBound))
  }

  private func segment(at offset: Int) -> Segment? {
    guard !segments.isEmpty else { return nil }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    return segments[low]
  }
}
