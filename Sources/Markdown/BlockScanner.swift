internal import Diagnostics

/// Finds the blocks of a text line by line (CommonMark §4, §5 and its appendix "phase 1"), as far as needed to know
/// which lines hold prose, and to cut out the blocks that libcmark does not know: directives, mathematics and tables.
///
/// libcmark decides what the document is; where the two should disagree, a piece that was cut out is put back as text.
struct BlockScanner {
  struct Container {
    enum Kind: Equatable {
      case quote
      case list(sign: UInt8)
      /// With the columns that a line must be indented to belong to it.
      case item(indent: Int)
    }

    let kind: Kind
    /// An item that begins with a blank line ends at the next one.
    var hasChild = false
  }

  enum Leaf {
    case none, paragraph, indentedCode
    case html(HTMLBlockKind)
  }

  let source: SourceText
  /// `+++` is a paragraph to CommonMark (example 44) and divides a lesson.
  let readsBlockBreaks: Bool
  /// How many texts this one stands in: footnotes, definitions, directives.
  let level: Int
  let lines: [[UInt8]]
  var regions: [Region] = []
  var problems: [MarkdownProblem] = []
  var index = 0
  var containers: [Container] = []
  /// Up to which line a closing delimiter has been looked for in vain, so that openings without one cost linear time.
  var missing: [String: Int] = [:]
  /// Whether a fence of colons has been read.
  var hasColonFence = false
  private var depth = 0
  var containerVisits = 0
  /// Cells that rows of tables lack, over the whole text.
  var missingCells = 0
  /// Up to where the current line is known to hold no rule: `- - - … x` is not read again at every `-`.
  private var noRuleBefore = 0
  private var leaf = Leaf.none
  private var paragraph: [ProseLine] = []

  init(_ source: SourceText, blockBreaks: Bool = false, level: Int = 0) {
    self.source = source
    readsBlockBreaks = blockBreaks
    self.level = level
    lines = source.lines.map { Array($0.text.utf8) }
  }

  mutating func scan() throws(MarkdownProblem) {
    while index < lines.count { try scanLine() }
    endParagraph()
  }

  // MARK: - One line

  private mutating func isThematicBreak(_ line: [UInt8], at offset: Int) -> Bool {
    switch BlockStarts.thematicBreak(line, at: offset) {
    case .found: return true
    case .refuted(let place):
      noRuleBefore = place
      return false
    }
  }

  private mutating func scanLine() throws(MarkdownProblem) {
    guard containerVisits <= MarkdownLimits.containerVisits else {
      throw MarkdownProblem(.nestedTooDeeply, range: SourceRange(position(line: index, offset: 0)))
    }
    noRuleBefore = 0
    var cursor = LineCursor(lines[index])
    containerVisits += containers.count
    var matched = match(containers[...], &cursor)
    let allMatched = matched == containers.count
    if allMatched, continueLeaf(&cursor) { return }

    var inParagraph = false
    var mayBeLazy = false
    if case .paragraph = leaf {
      inParagraph = allMatched && !cursor.nonspace.isBlank
      mayBeLazy = true
    }
    let hadParagraph = mayBeLazy
    var opened = false
    while true {
      let next = cursor.nonspace
      let line = cursor.bytes
      guard let byte = next.byte else { break }
      if !next.isIndented {
        if byte == UInt8(ascii: ">") {
          close(to: &matched)
          cursor.advance(to: next.offset + 1)
          if cursor.atSpaceOrTab { cursor.advance(columns: 1) }
          try open(.quote, &matched, at: next.offset)
          (opened, inParagraph, mayBeLazy) = (true, false, false)
          continue
        }
        if let text = BlockStarts.headingText(line, at: next.offset) {
          beginLeaf(&matched)
          regions.append(.prose([ProseLine(line: index, prefix: text, start: text, cmarkStart: text)]))
          index += 1
          return
        }
        if let block = lineBlock(at: next.offset) {
          beginLeaf(&matched)
          regions.append(.extracted(block, line: index, prefix: next.offset, lastLine: index))
          index += 1
          return
        }
        if let length = BlockStarts.anyFence(line, at: next.offset) {
          beginLeaf(&matched)
          scanFence(from: cursor, length: length)
          return
        }
        if let label = BlockStarts.footnote(line, at: next.offset), mayNest(at: next.offset) {
          beginLeaf(&matched)
          try scanFootnote(from: cursor, label: label)
          return
        }
        if byte == UInt8(ascii: ":") { reportColons(at: next.offset) }
        if let kind = HTMLBlockKind(
          line, at: next.offset, interruptsParagraph: inParagraph || mayBeLazy)
        {
          beginLeaf(&matched)
          if !kind.ends(in: line[next.offset...]) { leaf = .html(kind) }
          pass()
          return
        }
        if inParagraph, BlockStarts.isSetextUnderline(line, at: next.offset) {
          endParagraph()
          pass()
          return
        }
        if next.offset >= noRuleBefore, isThematicBreak(line, at: next.offset) {
          beginLeaf(&matched)
          pass()
          return
        }
        if let mathematics = mathematicsBlock(at: next.offset, depth: matched) {
          beginLeaf(&matched)
          take(mathematics, prefix: next.offset)
          return
        }
      }
      if !next.isIndented,
        let marker = BlockStarts.listMarker(line, at: next.offset, interruptsParagraph: inParagraph)
      {
        close(to: &matched)
        let indent = contentIndent(after: marker, next, &cursor)
        if !isList(matched) || containers[matched - 1].kind != .list(sign: marker.sign) {
          leaveList(&matched)
          try open(.list(sign: marker.sign), &matched, at: next.offset)
        }
        try open(.item(indent: indent), &matched, at: next.offset)
        (opened, inParagraph, mayBeLazy) = (true, false, false)
        continue
      }
      if next.isIndented, !mayBeLazy {
        beginLeaf(&matched)
        leaf = .indentedCode
        pass()
        return
      }
      break
    }
    try addText(cursor, matched, continues: inParagraph, isLazy: hadParagraph && !opened && !inParagraph)
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
    _ cursor: LineCursor, _ matched: Int, continues: Bool, isLazy: Bool
  ) throws(MarkdownProblem) {
    var matched = matched
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

  private mutating func endParagraph() {
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

  // MARK: - Containers

  /// How many of the containers a line belongs to. The cursor moves behind their marks.
  func match(
    _ containers: ArraySlice<Container>, _ cursor: inout LineCursor, blankBelongsToItem: Bool = false
  ) -> Int {
    for (count, container) in containers.enumerated() {
      let next = cursor.nonspace
      switch container.kind {
      case .list: break
      case .quote:
        guard !next.isIndented, next.byte == UInt8(ascii: ">") else { return count }
        cursor.advance(to: next.offset + 1)
        if cursor.atSpaceOrTab { cursor.advance(columns: 1) }
      case .item(let indent):
        if next.indent >= indent {
          cursor.advance(columns: indent)
        } else if next.isBlank, container.hasChild || blankBelongsToItem {
          cursor.advance(to: next.offset)
        } else {
          return count
        }
      }
    }
    return containers.count
  }

  /// A later line behind the marks of the innermost containers, or nothing if it lies outside of them.
  mutating func content(of line: Int, depth: Int) -> LineCursor? {
    guard line < lines.count, containerVisits <= MarkdownLimits.containerVisits else { return nil }
    containerVisits += depth
    var cursor = LineCursor(lines[line])
    let matched = match(containers[..<depth], &cursor, blankBelongsToItem: true)
    return matched == depth ? cursor : nil
  }

  private func isList(_ matched: Int) -> Bool {
    guard matched > 0, case .list = containers[matched - 1].kind else { return false }
    return true
  }

  /// The columns that lines of an item need, by its marker and the space behind it (§5.2).
  private func contentIndent(
    after marker: BlockStarts.ListMarker, _ next: LineCursor.Nonspace, _ cursor: inout LineCursor
  ) -> Int {
    cursor.advance(to: next.offset + marker.length)
    let following = cursor.nonspace
    guard !following.isBlank, (1...4).contains(following.indent) else {
      if cursor.atSpaceOrTab { cursor.advance(columns: 1) }
      return next.indent + marker.length + 1
    }
    let spaces = following.indent
    cursor.advance(columns: spaces)
    return next.indent + marker.length + spaces
  }

  private mutating func open(
    _ kind: Container.Kind, _ matched: inout Int, at offset: Int
  ) throws(MarkdownProblem) {
    if case .item = kind {} else { leaveList(&matched) }
    markChild()
    if case .list = kind {} else { depth += 1 }
    guard depth <= MarkdownLimits.containerDepth else {
      throw MarkdownProblem(
        .nestedTooDeeply, range: SourceRange(position(line: index, offset: offset)))
    }
    containers.append(Container(kind: kind))
    matched = containers.count
  }

  /// Closes what the line does not belong to.
  private mutating func close(to matched: inout Int) {
    endParagraph()
    while containers.count > matched { closeContainer() }
  }

  /// Only items stand directly in a list.
  private mutating func leaveList(_ matched: inout Int) {
    guard let last = containers.last, case .list = last.kind else { return }
    closeContainer()
    matched = containers.count
  }

  private mutating func closeContainer() {
    guard let last = containers.popLast() else { return }
    if case .list = last.kind {} else { depth -= 1 }
  }

  private mutating func beginLeaf(_ matched: inout Int) {
    close(to: &matched)
    leaveList(&matched)
    markChild()
  }

  private mutating func markChild() {
    if !containers.isEmpty { containers[containers.count - 1].hasChild = true }
  }

  // MARK: - Places

  func position(line: Int, offset: Int) -> SourcePosition {
    source.lines[line].position.advanced(byColumns: offset)
  }

  func range(line: Int, _ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      position(line: line, offset: offsets.lowerBound), position(line: line, offset: offsets.upperBound))
  }

  /// The rest of a line as source text. What is left of a partly used tab becomes spaces.
  func sourceLine(_ cursor: LineCursor, line: Int) -> SourceText.Line {
    let spaces = cursor.spacesLeftOfTab
    guard spaces > 0 else {
      return SourceText.Line(
        text: lines[line][cursor.offset...].text, position: position(line: line, offset: cursor.offset))
    }
    return SourceText.Line(
      text: String(repeating: " ", count: spaces) + lines[line][(cursor.offset + 1)...].text,
      position: position(line: line, offset: max(0, cursor.offset + 1 - spaces)))
  }
}
