/// Text cut out of a source file, line by line, that remembers where each line came from.
///
/// The body of a directive has lost its indentation and its block-quote markers; a claim inside it must still be
/// reported at the column that the author sees.
package struct SourceText: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    /// The text without its line ending.
    package var text: String
    /// Where its first byte stands in the file.
    package var position: SourcePosition
    /// The bytes of the text before which the file has one more that is left out, as `\|` has for the bar in a table.
    package var omitted: [Int]

    package init(text: String, position: SourcePosition, omitted: [Int] = []) {
      self.text = text
      self.position = position
      self.omitted = omitted
    }

    package func filePosition(ofByte offset: Int) -> SourcePosition {
      position.advanced(byColumns: offset + omitted.count { $0 < offset })
    }

    /// Where the text goes on at a place of the file.
    package func byte(at column: Int) -> Int {
      var offset = column - position.column
      for place in omitted where place < offset { offset -= 1 }
      return offset
    }

    /// A stretch of the text, in bytes.
    package func part(_ range: Range<Int>) -> Line {
      let bytes = Array(text.utf8)
      let range = range.clamped(to: 0..<bytes.count)
      return Line(
        text: String(decoding: bytes[range], as: UTF8.self), position: filePosition(ofByte: range.lowerBound),
        omitted: omitted.filter(range.contains).map { $0 - range.lowerBound })
    }
  }

  package var lines: [Line]

  package init(lines: [Line]) {
    self.lines = lines
  }

  /// A whole text whose first line stands at `line`, column 1. CR, LF and CRLF end a line.
  package init(_ text: String, firstLine line: Int = 1) {
    var lines: [Line] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var number = line
      func add(upTo end: Int) {
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        lines.append(
          Line(text: String(decoding: line, as: UTF8.self), position: SourcePosition(line: number, column: 1))
        )
        number += 1
      }
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          add(upTo: index)
          let isPair =
            byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
          index += isPair ? 1 : 0
          start = index + 1
        }
        index += 1
      }
      if start < bytes.count { add(upTo: bytes.count) }
    }
    self.lines = lines
  }

  /// The lines joined, each ended by a line feed.
  package var text: String {
    lines.reduce(into: "") { text, line in
      text += line.text
      text += "\n"
    }
  }

  /// The place in the file of a place in this text, whose own lines and columns count from 1.
  package func filePosition(of position: SourcePosition) -> SourcePosition {
    guard let last = lines.last else { return position }
    let index = position.line - 1
    guard index >= 0 else { return lines[0].position }
    guard index < lines.count else {
      return SourcePosition(line: last.position.line + 1 + index - lines.count, column: position.column)
    }
    return lines[index].filePosition(ofByte: position.column - 1)
  }

  package func fileRange(of range: SourceRange) -> SourceRange {
    SourceRange(filePosition(of: range.start), filePosition(of: range.end))
  }
}
