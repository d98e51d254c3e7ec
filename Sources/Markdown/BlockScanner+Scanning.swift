internal import Diagnostics

/// One line: which containers it belongs to, which it opens, and what it holds in the innermost of them.
extension BlockScanner {
  private struct LineState {
    /// How many containers the line belongs to, as far as it has been read.
    var matched: Int
    var inParagraph = false
    /// Whether it may go on with a paragraph to whose containers it does not belong (§4.8).
    var mayBeLazy = false
    var hasOpened = false

    init(matched: Int) { self.matched = matched }

    mutating func contentBegins() { (hasOpened, inParagraph, mayBeLazy) = (true, false, false) }
  }

  mutating func scanLine() throws(MarkdownProblem) {
    guard containerVisits <= MarkdownLimits.containerVisits else {
      throw MarkdownProblem(.nestedTooDeeply, range: SourceRange(position(line: index, offset: 0)))
    }
    noRuleBefore = 0
    var cursor = LineCursor(lines[index])
    containerVisits += containers.count
    var state = LineState(matched: match(containers[...], &cursor))
    let allMatched = state.matched == containers.count
    if allMatched, continueLeaf(&cursor) { return }
    if case .paragraph = leaf {
      state.inParagraph = allMatched && !cursor.nonspace.isBlank
      state.mayBeLazy = true
    }
    let isLazy = state.mayBeLazy && !state.inParagraph

    while let byte = cursor.nonspace.byte {
      let next = cursor.nonspace
      if next.isIndented {
        guard !state.mayBeLazy else { break }
        beginLeaf(&state.matched)
        leaf = .indentedCode
        return pass()
      }
      if byte == UInt8(ascii: ">") {
        try openQuote(&cursor, &state)
        continue
      }
      if try takeLeaf(cursor, &state) { return }
      let marker = BlockStarts.listMarker(
        cursor.bytes, at: next.offset, interruptsParagraph: state.inParagraph)
      guard let marker else { break }
      try openItem(marker, &cursor, &state)
    }
    try addText(cursor, state, isLazy: isLazy && !state.hasOpened)
  }

  // MARK: - Containers

  private mutating func openQuote(
    _ cursor: inout LineCursor, _ state: inout LineState
  ) throws(MarkdownProblem) {
    let offset = cursor.nonspace.offset
    close(to: &state.matched)
    cursor.advance(to: offset + 1)
    if cursor.atSpaceOrTab { cursor.advance(columns: 1) }
    try open(.quote, &state.matched, at: offset)
    state.contentBegins()
  }

  private mutating func openItem(
    _ marker: BlockStarts.ListMarker, _ cursor: inout LineCursor, _ state: inout LineState
  ) throws(MarkdownProblem) {
    let next = cursor.nonspace
    close(to: &state.matched)
    let indent = contentIndent(after: marker, next, &cursor)
    if !isList(state.matched) || containers[state.matched - 1].kind != .list(sign: marker.sign) {
      leaveList(&state.matched)
      try open(.list(sign: marker.sign), &state.matched, at: next.offset)
    }
    try open(.item(indent: indent), &state.matched, at: next.offset)
    state.contentBegins()
  }

  // MARK: - Leaves

  /// Takes the block that begins here, if it is one that holds no others to libcmark.
  private mutating func takeLeaf(
    _ cursor: LineCursor, _ state: inout LineState
  ) throws(MarkdownProblem) -> Bool {
    let (line, offset) = (cursor.bytes, cursor.nonspace.offset)
    if let text = BlockStarts.headingText(line, at: offset) {
      beginLeaf(&state.matched)
      regions.append(.prose([ProseLine(line: index, prefix: text, start: text, cmarkStart: text)]))
      index += 1
    } else if let block = lineBlock(at: offset) {
      beginLeaf(&state.matched)
      regions.append(.extracted(block, line: index, prefix: offset, lastLine: index))
      index += 1
    } else if let length = BlockStarts.anyFence(line, at: offset) {
      beginLeaf(&state.matched)
      scanFence(from: cursor, length: length)
    } else if let label = BlockStarts.footnote(line, at: offset), mayNest(at: offset) {
      beginLeaf(&state.matched)
      try scanFootnote(from: cursor, label: label)
    } else {
      return takeRawLeaf(line, at: offset, &state)
    }
    return true
  }

  private mutating func takeRawLeaf(_ line: [UInt8], at offset: Int, _ state: inout LineState) -> Bool {
    if line[offset] == UInt8(ascii: ":") { reportColons(at: offset) }
    let interrupts = state.inParagraph || state.mayBeLazy
    if let kind = HTMLBlockKind(line, at: offset, interruptsParagraph: interrupts) {
      beginLeaf(&state.matched)
      if !kind.ends(in: line[offset...]) { leaf = .html(kind) }
      pass()
    } else if state.inParagraph, BlockStarts.isSetextUnderline(line, at: offset) {
      endParagraph()
      pass()
    } else if offset >= noRuleBefore, isThematicBreak(line, at: offset) {
      beginLeaf(&state.matched)
      pass()
    } else if let mathematics = mathematicsBlock(at: offset, depth: state.matched) {
      beginLeaf(&state.matched)
      take(mathematics, prefix: offset)
    } else {
      return false
    }
    return true
  }

  private mutating func isThematicBreak(_ line: [UInt8], at offset: Int) -> Bool {
    switch BlockStarts.thematicBreak(line, at: offset) {
    case .found: return true
    case .refuted(let place):
      noRuleBefore = place
      return false
    }
  }

  /// Indented code and HTML go on line by line, whatever the line holds.
  private mutating func continueLeaf(_ cursor: inout LineCursor) -> Bool {
    let next = cursor.nonspace
    switch leaf {
    case .none, .paragraph: return false
    case .indentedCode:
      guard next.isIndented || next.isBlank else {
        leaf = .none
        return false
      }
    case .html(let kind):
      guard kind.acceptsBlankLines || !next.isBlank else {
        leaf = .none
        return false
      }
      if kind.ends(in: lines[index][next.offset...]) { leaf = .none }
    }
    pass()
    return true
  }

  private mutating func addText(
    _ cursor: LineCursor, _ state: LineState, isLazy: Bool
  ) throws(MarkdownProblem) {
    var matched = state.matched
    let continues = state.inParagraph
    let next = cursor.nonspace
    if next.isBlank {
      close(to: &matched)
      pass()
      return
    }
    if !isLazy, !next.isIndented, let table = try table(at: next.offset, depth: matched) {
      beginLeaf(&matched)
      regions.append(.table(table))
      index = table.lastLine + 1
      return
    }
    if !continues, !isLazy, !next.isIndented,
      let found = try definitionList(at: next.offset, depth: matched)
    {
      beginLeaf(&matched)
      regions.append(.extracted(found.block, line: index, prefix: next.offset, lastLine: found.lastLine))
      index = found.lastLine + 1
      return
    }
    if !continues, !isLazy {
      beginLeaf(&matched)
      leaf = .paragraph
    }
    let start = next.offset
    paragraph.append(
      ProseLine(line: index, prefix: start, start: start, cmarkStart: isLazy ? cursor.offset : start))
    index += 1
    if !isLazy { takeInnerLinesOfDisplay(from: start) }
  }

  /// Each level reads its content anew, so there is an end to them.
  private mutating func mayNest(at offset: Int) -> Bool {
    if level < MarkdownLimits.directiveDepth { return true }
    problems.append(
      MarkdownProblem(.footnotesNestedTooDeeply, range: SourceRange(position(line: index, offset: offset))))
    return false
  }

  /// Leaves a line to libcmark.
  mutating func pass() {
    regions.append(.verbatim(line: index))
    index += 1
  }

  mutating func endParagraph() {
    if !paragraph.isEmpty { regions.append(.prose(paragraph)) }
    paragraph = []
    leaf = .none
  }

  /// Adds lines to the open paragraph that may look like other blocks.
  mutating func extendParagraph(by prose: [ProseLine]) {
    paragraph += prose
    index += prose.count
  }

  private mutating func take(_ found: FoundMathematics, prefix: Int) {
    regions.append(.extracted(found.block, line: index, prefix: prefix, lastLine: found.lastLine))
    index = found.lastLine + 1
    if let rest = found.rest {
      leaf = .paragraph
      paragraph = [rest]
    }
  }
}
