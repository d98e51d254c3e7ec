internal import Diagnostics

/// Pipe tables (GFM §4.10). A header needs a delimiter row of as many cells directly below; rows go on to a blank line, the
/// end of a container or the beginning of another block.
extension BlockScanner {
  /// The table whose header begins at a byte of the current line, within its innermost `depth` containers.
  mutating func table(at start: Int, depth: Int) throws(MarkdownProblem) -> TableLayout? {
    guard index + 1 < lines.count, TableLayout.mayHoldDelimiters(lines[index + 1]),
      let delimiters = content(of: index + 1, depth: depth)
    else { return nil }
    let next = delimiters.nonspace
    let line = delimiters.bytes
    guard !next.isIndented, !BlockStarts.isSetextUnderline(line, at: next.offset),
      BlockStarts.listMarker(line, at: next.offset, interruptsParagraph: true) == nil,
      let alignments = TableLayout.alignments(line, from: next.offset)
    else { return nil }
    let header = TableLayout.Row(index, lines[index], from: start)
    // Without any bar, `a` above `:-` is a paragraph.
    let hasBar = [lines[index][start...], line[next.offset...]].contains { $0.contains(UInt8(ascii: "|")) }
    guard hasBar, !header.cells.isEmpty, header.cells.count == alignments.count else { return nil }

    var table = TableLayout(alignments: alignments, header: header)
    try count(header, depth: depth)
    while let cursor = content(of: table.lastLine + 1, depth: depth) {
      let next = cursor.nonspace
      let line = table.lastLine + 1
      guard !next.isBlank, !next.isIndented, !beginsBlock(line, at: next.offset, depth: depth) else { break }
      var row = TableLayout.Row(line, lines[line], from: next.offset)
      // A lone bar is no row (as in cmark-gfm).
      if row.cells.isEmpty { break }
      reportCellsBeyondHeader(of: row, columns: alignments.count)
      row.cells.removeLast(max(0, row.cells.count - alignments.count))
      try count(row, depth: depth)
      missingCells += alignments.count - row.cells.count
      guard missingCells <= MarkdownLimits.missingCells else {
        throw MarkdownProblem(.tooManyMissingCells, range: range(line: line, row.prefix..<row.end))
      }
      table.rows.append(row)
    }
    return table
  }

  /// libcmark reads every cell as a line of its own, in all the containers.
  private mutating func count(_ row: TableLayout.Row, depth: Int) throws(MarkdownProblem) {
    containerVisits += row.cells.count * depth
    guard containerVisits <= MarkdownLimits.containerVisits else {
      let start = position(line: row.line, offset: row.prefix)
      throw MarkdownProblem(.nestedTooDeeply, range: SourceRange(start))
    }
  }

  /// Whether a later line begins a block that ends a paragraph or a table.
  mutating func beginsBlock(_ number: Int, at start: Int, depth: Int) -> Bool {
    let line = lines[number]
    if line[start] == UInt8(ascii: ">") || BlockStarts.headingText(line, at: start) != nil
      || BlockStarts.anyFence(line, at: start) != nil
      || BlockStarts.footnote(line, at: start) != nil
      || Self.lineBlock(line, at: start, blockBreaks: readsBlockBreaks) != nil
      || HTMLBlockKind(line, at: start, interruptsParagraph: false) != nil
      || BlockStarts.thematicBreak(line, at: start) == .found
      || BlockStarts.listMarker(line, at: start, interruptsParagraph: false) != nil
    {
      return true
    }
    let header = index
    defer { index = header }
    index = number
    return mathematicsBlock(at: start, depth: depth) != nil
  }

  /// GFM leaves them out, and with them what they claim.
  private mutating func reportCellsBeyondHeader(of row: TableLayout.Row, columns: Int) {
    let beyond = row.cells.dropFirst(columns).filter { !$0.isEmpty }
    guard let first = beyond.first, let last = beyond.last else { return }
    problems.append(
      MarkdownProblem(
        .cellsBeyondHeader(count: row.cells.count - columns, columns: columns),
        range: range(line: row.line, first.lowerBound..<last.upperBound)))
  }

  /// The table with its places and empty cells, filled up to the header's count.
  func emptyTable(_ layout: TableLayout) -> Block {
    let rows = layout.allRows.map { row in
      let cells = (0..<layout.alignments.count).map { column in
        let offsets = column < row.cells.count ? row.cells[column] : row.end..<row.end
        return Table.Cell(range: range(line: row.line, offsets))
      }
      return Table.Row(cells, range: range(line: row.line, row.prefix..<row.end))
    }
    let table = Table(alignments: layout.alignments, header: rows[0], rows: Array(rows.dropFirst()))
    let start = position(line: layout.header.line, offset: layout.header.prefix)
    let delimiters = lines[layout.header.line + 1][...].trimmed.endIndex
    let end = layout.rows.last?.end ?? delimiters
    return Block(.table(table), range: SourceRange(start, position(line: layout.lastLine, offset: end)))
  }
}
