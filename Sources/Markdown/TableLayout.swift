/// Where the rows and cells of a table stand, before their content has been read.
struct TableLayout {
  struct Row {
    let line: Int
    /// The bytes before it that only containers need.
    let prefix: Int
    /// Where its last byte but blanks ends.
    let end: Int
    /// The offsets of the cells without blanks around them.
    var cells: [Range<Int>]

    init(_ line: Int, _ bytes: [UInt8], from start: Int) {
      self.line = line
      prefix = start
      (cells, end) = Self.split(bytes, from: start)
    }

    /// A bar ends a cell wherever it stands, in code too, unless a backslash is directly before it.
    private static func split(_ bytes: [UInt8], from start: Int) -> (cells: [Range<Int>], end: Int) {
      let bar = UInt8(ascii: "|")
      let rowEnd = max(start, bytes[start...].trimmed.endIndex)
      var cells: [Range<Int>] = []
      var begin = start < rowEnd && bytes[start] == bar ? start + 1 : start
      for index in begin..<max(begin, rowEnd)
      where bytes[index] == bar && (index == start || bytes[index - 1] != UInt8(ascii: "\\")) {
        cells.append(offsets(bytes, begin..<index))
        begin = index + 1
      }
      if begin < rowEnd { cells.append(offsets(bytes, begin..<rowEnd)) }
      return (cells, rowEnd)
    }

    private static func offsets(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
      let content = bytes[range].trimmed
      return content.isEmpty ? range.lowerBound..<range.lowerBound : content.startIndex..<content.endIndex
    }
  }

  let alignments: [Table.Alignment?]
  let header: Row
  var rows: [Row] = []

  var allRows: [Row] { [header] + rows }
  var lastLine: Int { rows.last?.line ?? header.line + 1 }

  /// The alignments that a delimiter row states, `| :-- | --: |`, or nothing if it is none.
  static func alignments(_ bytes: [UInt8], from start: Int) -> [Table.Alignment?]? {
    var alignments: [Table.Alignment?] = []
    for offsets in Row(0, bytes, from: start).cells {
      let colon = UInt8(ascii: ":")
      let cell = bytes[offsets]
      let isLeft = cell.first == colon
      let isRight = cell.last == colon
      let hyphens = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !hyphens.isEmpty, hyphens.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : nil))
    }
    return alignments
  }

  /// What can stand in a line that holds a delimiter row, behind the marks of quotes. Asked first, because every line of
  /// every paragraph is asked.
  static func mayHoldDelimiters(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|:->\t ".utf8.contains($0) }
  }
}
