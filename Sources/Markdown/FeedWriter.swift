internal import Diagnostics

/// Regions → the text that libcmark reads, with placeholders for what is ours.
struct FeedWriter {
  private let scanner: BlockScanner
  private(set) var feed = Feed()
  private(set) var placeholders: Placeholders
  private(set) var problems: [MarkdownProblem] = []
  private var scans: [InlineScanner] = []

  init(_ scanner: BlockScanner) {
    self.scanner = scanner
    var count = 0
    for region in scanner.regions {
      switch region {
      case .verbatim: break
      case .extracted: count += 1
      case .prose(let lines):
        var scan = InlineScanner(Prose(lines, in: scanner.lines, scanner.source))
        scan.scan()
        count += scan.pieces.count
        problems += scan.problems
        scans.append(scan)
      case .table(let layout):
        count += 1
        for row in layout.allRows {
          for cell in row.cells where !cell.isEmpty {
            var scan = InlineScanner(Prose(cell: cell, of: row, in: scanner.lines, scanner.source))
            scan.scan()
            count += scan.pieces.count
            problems += scan.problems
            scans.append(scan)
          }
        }
      }
    }
    placeholders = Placeholders(avoiding: scanner.lines, count: count)
  }

  /// Checks what libcmark would need too long for.
  func checkCost() throws(MarkdownProblem) {
    var visits = 0
    for scan in scans {
      visits += scan.openImageVisits
      guard visits <= MarkdownLimits.openImageVisits else {
        throw MarkdownProblem(.tooManyImageOpenings, range: scan.prose.range(of: 0..<scan.prose.bytes.count))
      }
    }
  }

  mutating func write() {
    var scans = scans[...]
    for region in scanner.regions {
      switch region {
      case .verbatim(let line):
        feed.beginLine()
        feed.append(scanner.lines[line][...], at: scanner.position(line: line, offset: 0))
        feed.endLine()
      case .prose:
        if let scan = scans.popFirst() { write(scan) }
      case .extracted(let block, let line, let prefix, let lastLine):
        write(block, line, prefix, lastLine)
      case .table(let layout):
        let (line, prefix) = (layout.header.line, layout.header.prefix)
        write(scanner.emptyTable(layout), line, prefix, layout.lastLine)
        for (number, row) in layout.allRows.enumerated() {
          for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
            if let scan = scans.popFirst() { write(scan, as: Feed.CellPlace(row: number, column: column)) }
          }
        }
      }
    }
  }

  /// A block of ours becomes a heading: it needs one line, ends a paragraph, and takes nothing in.
  private mutating func write(_ block: Block, _ line: Int, _ prefix: Int, _ lastLine: Int) {
    let first = scanner.lines[line]
    let others = scanner.lines[(line + 1)..<max(line + 1, lastLine + 1)]
    let source = ([first[prefix...]] + others.map { $0[...] }).map(\.text).joined(separator: "\n")
    feed.beginLine()
    feed.append(first[..<prefix], at: scanner.position(line: line, offset: 0))
    let heading = Array("# ".utf8)
    let placeholder = placeholders.add(
      .init(kind: .block(block), range: block.range, source: source), at: feed.bytes.count + heading.count)
    feed.replace(by: heading + placeholder, block.range.start, block.range.end)
    feed.endLine()
  }

  /// A cell becomes a heading, too, behind that of its table. The closing `#` keeps one that the cell ends with.
  private mutating func write(_ scan: InlineScanner, as cell: Feed.CellPlace? = nil) {
    let prose = scan.prose
    var line = 0
    var offset = 0
    begin(prose.lines[0], cell)

    func copy(to end: Int) {
      while true {
        let lineEnd = line + 1 < prose.starts.count ? prose.starts[line + 1] - 1 : prose.bytes.count
        let stop = min(end, lineEnd)
        append(prose, offset..<stop)
        offset = max(offset, stop)
        guard end > lineEnd else { return }
        feed.endLine()
        line += 1
        offset = prose.starts[line]
        begin(prose.lines[line])
      }
    }

    var fences = scan.fencesWithoutPieces[...]
    for piece in scan.pieces {
      while let fence = fences.first, fence.lowerBound < piece.range.lowerBound {
        fences.removeFirst()
        copy(to: fence.lowerBound)
        let range = prose.range(of: fence)
        let escaped = String(repeating: #"\`"#, count: fence.count)
        feed.replace(by: Array(escaped.utf8), range.start, range.end)
        offset = fence.upperBound
      }
      copy(to: piece.range.lowerBound)
      let range = prose.range(of: piece.range)
      let source = prose.bytes[piece.range].text
      let placeholder = placeholders.add(
        .init(kind: piece.kind, range: range, source: source), at: feed.bytes.count)
      feed.replace(by: placeholder, range.start, range.end)
      offset = piece.range.upperBound
      line = prose.line(of: offset)
    }
    copy(to: prose.bytes.count)
    if cell != nil {
      let end = prose.position(of: prose.bytes.count)
      feed.replace(by: Array(" #".utf8), end, end)
    }
    feed.endLine()
  }

  private mutating func append(_ prose: Prose, _ range: Range<Int>) {
    var start = range.lowerBound
    for bar in prose.unescapedBars[prose.unescapedBars(before: start)...] {
      guard bar < range.upperBound else { break }
      if start < bar { feed.append(prose.bytes[start..<bar], at: prose.position(of: start)) }
      feed.replace(by: [prose.bytes[bar]], prose.position(of: bar), prose.position(of: bar + 1))
      start = bar + 1
    }
    if start < range.upperBound {
      feed.append(prose.bytes[start..<range.upperBound], at: prose.position(of: start))
    }
  }

  private mutating func begin(_ line: ProseLine, _ cell: Feed.CellPlace? = nil) {
    feed.beginLine()
    let prefix = scanner.lines[line.line][..<line.prefix]
    let blank = line.isContinuation ? prefix.map(Self.withoutMarker)[...] : prefix
    feed.append(blank, at: scanner.position(line: line.line, offset: 0))
    if let cell {
      let start = scanner.position(line: line.line, offset: line.start)
      feed.replace(by: Array("# ".utf8), start, start)
      feed.beginCell(cell)
    }
    feed.beginContent(line.cmarkStart - line.start)
  }

  /// A quote mark stays, a list marker becomes indentation.
  private static func withoutMarker(_ byte: UInt8) -> UInt8 {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\t") ? byte : UInt8(ascii: " ")
  }
}
