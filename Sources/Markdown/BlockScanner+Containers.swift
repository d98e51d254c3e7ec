internal import Diagnostics

/// The quotes, lists and items that lines stand in (CommonMark §5).
extension BlockScanner {
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

  func isList(_ matched: Int) -> Bool {
    guard matched > 0, case .list = containers[matched - 1].kind else { return false }
    return true
  }

  /// The columns that lines of an item need, by its marker and the space behind it (§5.2).
  func contentIndent(
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

  mutating func open(
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
  mutating func close(to matched: inout Int) {
    endParagraph()
    while containers.count > matched { closeContainer() }
  }

  /// Only items stand directly in a list.
  mutating func leaveList(_ matched: inout Int) {
    guard let last = containers.last, case .list = last.kind else { return }
    closeContainer()
    matched = containers.count
  }

  private mutating func closeContainer() {
    guard let last = containers.popLast() else { return }
    if case .list = last.kind {} else { depth -= 1 }
  }

  mutating func beginLeaf(_ matched: inout Int) {
    close(to: &matched)
    leaveList(&matched)
    markChild()
  }

  private mutating func markChild() {
    if !containers.isEmpty { containers[containers.count - 1].hasChild = true }
  }
}
