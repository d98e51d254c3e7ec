internal import Diagnostics

/// Blocks that hold Markdown by their indentation and that libcmark does not know: footnotes and definition lists. Their
/// content is cut out line by line, keeps its places, and is read as a text of its own.
extension BlockScanner {
  /// Lines that belong to a block by their indentation, and the number of the line behind them.
  private struct Body {
    var lines: [SourceText.Line]
    var next: Int
    /// Whether a blank line stands before or within it.
    var hasBlank = false
  }

  /// - Parameters:
  ///   - cursor: where the content begins on its first line.
  ///   - indent: the columns by which a line belongs to it.
  ///   - strip: the columns that a line loses, if it has them.
  private mutating func body(
    from cursor: LineCursor, line first: Int, indent: Int, strip: Int, depth: Int
  ) throws(MarkdownProblem) -> Body {
    var body = Body(lines: [], next: first + 1)
    var fence: (mark: UInt8, length: Int)?
    var mayBeLazy = false
    func follow(_ inner: LineCursor) {
      let next = inner.nonspace
      if let open = fence {
        if !next.isIndented,
          BlockStarts.isClosingFence(inner.bytes, at: next.offset, mark: open.mark, length: open.length)
        {
          fence = nil
        }
        mayBeLazy = false
      } else if !next.isIndented, let length = BlockStarts.anyFence(inner.bytes, at: next.offset) {
        fence = (inner.bytes[next.offset], length)
        mayBeLazy = false
      } else {
        mayBeLazy = !next.isBlank && BlockStarts.headingText(inner.bytes, at: next.offset) == nil
      }
    }
    if !cursor.nonspace.isBlank {
      body.lines.append(sourceLine(cursor, line: first))
      follow(cursor)
    }
    var blanks: [SourceText.Line] = []
    var number = first + 1
    while var inner = content(of: number, depth: depth) {
      let next = inner.nonspace
      if next.isBlank {
        inner.advance(wholeColumns: strip)
        blanks.append(sourceLine(inner, line: number))
      } else if next.indent >= indent {
        inner.advance(wholeColumns: min(next.indent, strip))
        body.hasBlank = body.hasBlank || !blanks.isEmpty
        body.lines += blanks + [sourceLine(inner, line: number)]
        blanks = []
        follow(inner)
        body.next = number + 1
      } else {
        guard mayBeLazy, blanks.isEmpty, try !endsParagraph(number, at: next.offset, depth: depth) else {
          break
        }
        inner.advance(to: next.offset)
        body.lines.append(sourceLine(inner, line: number))
        body.next = number + 1
      }
      number += 1
    }
    return body
  }

  /// Whether a line that is indented less than the block before it begins something else, and goes on with no paragraph.
  private mutating func endsParagraph(
    _ number: Int, at start: Int, depth: Int
  ) throws(MarkdownProblem) -> Bool {
    let line = lines[number]
    if BlockStarts.footnote(line, at: start) != nil || BlockStarts.definition(line, at: start) != nil
      || definitionBehind(number, depth: depth) != nil
    {
      return true
    }
    return beginsBlock(number, at: start, depth: depth)
  }

  // MARK: - Footnotes

  /// `[^label]: text`, and lines indented by four columns.
  mutating func scanFootnote(
    from start: LineCursor, label: Range<Int>
  ) throws(MarkdownProblem) {
    let first = index
    let begin = start.nonspace.offset
    var cursor = start
    cursor.advance(to: label.upperBound + 2)
    cursor.advance(to: cursor.nonspace.offset)
    let body = try body(from: cursor, line: first, indent: 4, strip: 4, depth: containers.count)
    let footnote = FootnoteDefinition(
      label: lines[first][label].text, labelRange: range(line: first, label),
      blocks: try nestedBlocks(of: body.lines))
    let end = end(of: body, footnote.blocks)
    let block = Block(
      .footnote(footnote), range: SourceRange(position(line: first, offset: begin), end))
    regions.append(.extracted(block, line: first, prefix: begin, lastLine: body.next - 1))
    index = body.next
  }

  // MARK: - Definition lists

  /// The line of the definition that belongs to a term on a line: the next one, or the one behind a blank line.
  private mutating func definitionBehind(_ term: Int, depth: Int) -> Int? {
    for number in [term + 1, term + 2] where number < lines.count {
      guard BlockStarts.mayBeDefinition(lines[number]) else {
        if number == term + 1, lines[number].allSatisfy({ $0.isASCIISpace || $0 == UInt8(ascii: ">") }) {
          continue
        }
        return nil
      }
      guard let cursor = content(of: number, depth: depth) else { return nil }
      let next = cursor.nonspace
      guard !next.isIndented, BlockStarts.definition(cursor.bytes, at: next.offset) != nil else { return nil }
      return number
    }
    return nil
  }

  struct FoundDefinitions {
    let block: Block
    let lastLine: Int
  }

  /// The list whose first term stands on the current line.
  mutating func definitionList(at start: Int, depth: Int) throws(MarkdownProblem) -> FoundDefinitions? {
    guard level < MarkdownLimits.directiveDepth, definitionBehind(index, depth: depth) != nil else {
      return nil
    }
    var list = DefinitionList(isTight: true, items: [])
    var line = index
    var offset = start
    var last = index
    while let definition = definitionBehind(line, depth: depth), let term = try term(line, from: offset) {
      var item = DefinitionList.Item(term: term.content, range: term.range, definitions: [])
      list.isTight = list.isTight && definition == line + 1
      var next: Int? = definition
      while let number = next, var cursor = content(of: number, depth: depth) {
        let marker = cursor.nonspace
        cursor.advance(to: marker.offset + 1)
        let column = marker.indent + 1 + cursor.nonspace.indent
        cursor.advance(to: cursor.nonspace.offset)
        let body = try body(from: cursor, line: number, indent: 2, strip: max(2, column), depth: depth)
        list.isTight = list.isTight && !body.hasBlank
        last = body.next - 1
        let blocks = try nestedBlocks(of: body.lines)
        item.definitions.append(
          DefinitionList.Definition(
            blocks: blocks,
            range: SourceRange(position(line: number, offset: marker.offset), end(of: body, blocks))))
        next = definitionBehind(last, depth: depth)
      }
      list.items.append(item)
      guard let following = try nextTerm(behind: last, depth: depth) else { break }
      (line, offset) = following
    }
    guard let first = list.items.first, let end = list.items.last?.definitions.last?.range.end else {
      return nil
    }
    return FoundDefinitions(
      block: Block(.definitionList(list), range: SourceRange(first.range.start, end)), lastLine: last)
  }

  private mutating func nextTerm(
    behind last: Int, depth: Int
  ) throws(MarkdownProblem) -> (line: Int, offset: Int)? {
    var number = last + 1
    while let cursor = content(of: number, depth: depth), cursor.nonspace.isBlank { number += 1 }
    guard let cursor = content(of: number, depth: depth), !cursor.nonspace.isIndented,
      definitionBehind(number, depth: depth) != nil,
      try !endsTerm(number, at: cursor.nonspace.offset, depth: depth)
    else { return nil }
    return (number, cursor.nonspace.offset)
  }

  private mutating func endsTerm(_ number: Int, at start: Int, depth: Int) throws(MarkdownProblem) -> Bool {
    BlockStarts.footnote(lines[number], at: start) != nil || beginsBlock(number, at: start, depth: depth)
  }

  /// A term is what one line says, unless that is the definition of a link.
  private mutating func term(
    _ line: Int, from start: Int
  ) throws(MarkdownProblem) -> (content: [Inline], range: SourceRange)? {
    var cursor = LineCursor(lines[line])
    cursor.advance(to: start)
    let before = problems.count
    let blocks = try nestedBlocks(of: [sourceLine(cursor, line: line)])
    guard blocks.count == 1, case .paragraph(let content) = blocks[0].kind else {
      problems.removeLast(problems.count - before)
      return nil
    }
    return (content, blocks[0].range)
  }

  // MARK: - Content

  /// Behind the last byte but blanks; a block of code may end with some.
  private func end(of body: Body, _ blocks: [Block]) -> SourcePosition {
    let last = position(line: body.next - 1, offset: lines[body.next - 1][...].trimmed.endIndex)
    return blocks.last.map { max(last, $0.range.end) } ?? last
  }

  private mutating func nestedBlocks(of body: [SourceText.Line]) throws(MarkdownProblem) -> [Block] {
    let parsed = try MarkdownParser.read(
      SourceText(lines: body), blockBreaks: readsBlockBreaks, level: level + 1)
    problems += parsed.problems
    return parsed.document.blocks
  }
}

extension LineCursor {
  /// Moves on by columns, and behind a tab that reaches further: what is left of it could not keep its place.
  fileprivate mutating func advance(wholeColumns count: Int) {
    advance(columns: count)
    if spacesLeftOfTab > 0 { advance(to: offset + 1) }
  }
}

extension BlockStarts {
  /// The offsets of the label in `[^label]:`, the beginning of a footnote.
  static func footnote(_ line: [UInt8], at start: Int) -> Range<Int>? {
    guard let label = footnoteLabel(line, at: start), label.upperBound + 1 < line.count,
      line[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    return label
  }

  /// The offsets of the label in `[^label]`.
  static func footnoteLabel(_ text: [UInt8], at start: Int) -> Range<Int>? {
    guard start + 3 < text.count, text[start] == UInt8(ascii: "["), text[start + 1] == UInt8(ascii: "^")
    else {
      return nil
    }
    var end = start + 2
    // As long as a label of a link may be (§4.7).
    while end < text.count, end - start < 1000, !text[end].isASCIISpace, !"[]`\\".utf8.contains(text[end]) {
      end += 1
    }
    guard end > start + 2, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    return (start + 2)..<end
  }

  /// The offset of what stands behind `:` or `~` and blanks, the marks of a definition.
  static func definition(_ line: [UInt8], at start: Int) -> Int? {
    guard start + 1 < line.count, ":~".utf8.contains(line[start]), line[start + 1].isSpaceOrTab else {
      return nil
    }
    return line[(start + 1)...].firstIndex { !$0.isASCIISpace }
  }

  /// What can hold a definition behind the marks of quotes. Asked first, because every paragraph is asked.
  static func mayBeDefinition(_ line: [UInt8]) -> Bool {
    line.first { !$0.isSpaceOrTab && $0 != UInt8(ascii: ">") }.map { ":~".utf8.contains($0) } ?? false
  }

  /// The length of a fence of backticks or tildes, or of colons that open a directive.
  static func anyFence(_ line: [UInt8], at start: Int) -> Int? {
    openingFence(line, at: start) ?? colonFence(line, at: start)
  }

  /// The length of a fence of colons with `{name}` behind it.
  static func colonFence(_ line: [UInt8], at start: Int) -> Int? {
    let length = colons(line, at: start)
    guard length >= 3, DirectiveOpening(line, from: start + length) != nil else { return nil }
    return length
  }

  static func colons(_ line: [UInt8], at start: Int) -> Int {
    guard start < line.count else { return 0 }
    return line[start...].prefix { $0 == UInt8(ascii: ":") }.count
  }
}
