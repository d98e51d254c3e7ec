internal import Diagnostics

/// Display mathematics that begins a line: `$$ … $$ (label)`, `\[ … \]` and AMS environments. Its lines belong to no
/// other block, whatever they begin with.
extension BlockScanner {
  struct FoundMathematics {
    let block: Block
    let lastLine: Int
    /// What follows the end on its line, which begins a paragraph.
    let rest: ProseLine?
  }

  /// AMS environments that display by themselves, outside of dollars.
  private static let environments: Set<String> = ["equation", "align", "gather", "multline", "alignat"]

  private struct Opening {
    let text: String
    let closing: String
    /// Where the TeX begins, counted from the opening's first byte.
    let contentOffset: Int
    /// An environment is part of the TeX, dollars and brackets are not.
    let keepsClosing: Bool
    /// `\[` is an escaped bracket unless a `\]` ends a line before the next blank one.
    let isBracket: Bool

    init?(_ line: ArraySlice<UInt8>) {
      if line.starts(with: "$$".utf8), line.dropFirst(2).first != UInt8(ascii: "$") {
        (text, closing, contentOffset, keepsClosing, isBracket) = ("$$", "$$", 2, false, false)
      } else if line.starts(with: "\\[".utf8) {
        (text, closing, contentOffset, keepsClosing, isBracket) = ("\\[", "\\]", 2, false, true)
      } else if line.starts(with: "\\begin{".utf8) {
        let name = line.dropFirst(7).prefix { $0.isASCIILetter || $0 == UInt8(ascii: "*") }
        let plain = (name.last == UInt8(ascii: "*") ? name.dropLast() : name).text
        guard line[name.endIndex...].first == UInt8(ascii: "}"), environments.contains(plain) else {
          return nil
        }
        text = "\\begin{\(name.text)}"
        closing = "\\end{\(name.text)}"
        (contentOffset, keepsClosing, isBracket) = (0, true, false)
      } else {
        return nil
      }
    }
  }

  /// The block that begins at a byte of the current line, within its innermost `depth` containers.
  mutating func mathematicsBlock(at start: Int, depth: Int) -> FoundMathematics? {
    let first = index
    guard let opening = Opening(lines[first][start...]) else { return nil }
    var cursor = LineCursor(lines[first])
    cursor.advance(to: start + opening.contentOffset)
    if let end = findEnd(of: opening, cursor) {
      return found(opening, from: (first, start), [], cursor, first, end)
    }
    if let known = missing[opening.closing], first < known {
      reportUnclosed(opening, at: start)
      return nil
    }
    var content: [SourceText.Line] = []
    var line = first
    while true {
      content.append(sourceLine(cursor, line: line))
      line += 1
      guard let next = self.content(of: line, depth: depth), !(opening.isBracket && next.nonspace.isBlank)
      else { break }
      cursor = next
      if let end = findEnd(of: opening, cursor) {
        return found(opening, from: (first, start), content, cursor, line, end)
      }
    }
    missing[opening.closing] = line
    reportUnclosed(opening, at: start)
    return nil
  }

  private mutating func reportUnclosed(_ opening: Opening, at start: Int) {
    guard !opening.isBracket else { return }
    problems.append(
      MarkdownProblem(
        .unclosedMathematics(opening: opening.text, closing: opening.closing),
        range: range(line: index, start..<(start + opening.text.utf8.count))))
  }

  private func found(
    _ opening: Opening, from first: (line: Int, offset: Int), _ content: [SourceText.Line],
    _ cursor: LineCursor, _ line: Int, _ end: Int
  ) -> FoundMathematics? {
    let behind = end + opening.closing.utf8.count
    let after = lines[line][behind...]
    var label: String?
    var rest: ProseLine?
    var last = behind
    if !after.trimmed.isEmpty {
      if opening.text == "$$", let found = Self.label(after) {
        label = found.text
        last = after.trimmed.endIndex
      } else if line == first.line {
        // `$$x$$ and so on` is mathematics within a paragraph.
        guard opening.keepsClosing else { return nil }
        rest = proseLine(line, cursor, from: behind)
      } else {
        rest = proseLine(line, cursor, from: behind)
      }
    }
    let inner = sourceLine(cursor, line: line)
    let kept = (opening.keepsClosing ? behind : end) - cursor.offset
    let closingLine = SourceText.Line(
      text: lines[line][cursor.offset..<(cursor.offset + max(0, kept))].text, position: inner.position)
    var source = content + [closingLine]
    while let blank = source.first, blank.text.utf8.allSatisfy(\.isASCIISpace) { source.removeFirst() }
    while let blank = source.last, blank.text.utf8.allSatisfy(\.isASCIISpace) { source.removeLast() }
    if source.isEmpty, line == first.line { return nil }
    let mathematics = Mathematics(source: SourceText(lines: source), isDisplay: true, label: label)
    let range = SourceRange(
      position(line: first.line, offset: first.offset), position(line: line, offset: last))
    return FoundMathematics(block: Block(.math(mathematics), range: range), lastLine: line, rest: rest)
  }

  private func proseLine(_ line: Int, _ cursor: LineCursor, from offset: Int) -> ProseLine {
    let start = offset + lines[line][offset...].prefix(while: \.isASCIISpace).count
    // The marks of the containers stay; libcmark sees the text directly behind them.
    let prefix = min(cursor.offset, offset)
    return ProseLine(line: line, prefix: prefix, start: start, cmarkStart: start, isContinuation: true)
  }

  /// Where the closing delimiter begins on a line, or nothing.
  private func findEnd(of opening: Opening, _ cursor: LineCursor) -> Int? {
    let line = cursor.bytes
    let closing = Array(opening.closing.utf8)
    var index = cursor.offset
    while index + closing.count <= line.count {
      if line[index..<(index + closing.count)].elementsEqual(closing),
        !opening.isBracket || line[(index + 2)...].allSatisfy(\.isASCIISpace)
      {
        return index
      }
      index += line[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// `(label)` behind the closing dollars.
  private static func label(_ after: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = after.trimmed
    guard text.count > 2, text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") else { return nil }
    let label = text.dropFirst().dropLast()
    return label.allSatisfy(\.isRoleName) ? label : nil
  }

  // MARK: - Display mathematics that begins within a line

  private static let display = "$$ in a paragraph"

  /// Keeps the lines of `text $$`, `- a`, `$$ text` together: the inner ones open no block.
  mutating func takeInnerLinesOfDisplay(from start: Int) {
    guard Self.isDisplayOpen(lines[index - 1][start...], after: false) else { return }
    let first = index
    if let known = missing[Self.display], first < known { return }
    var line = first
    var inner: [ProseLine] = []
    var isOpen = true
    while isOpen, let cursor = content(of: line, depth: containers.count) {
      let next = cursor.nonspace
      if next.isBlank { break }
      inner.append(ProseLine(line: line, prefix: next.offset, start: next.offset, cmarkStart: next.offset))
      isOpen = Self.isDisplayOpen(lines[line][next.offset...], after: true)
      line += 1
    }
    if isOpen {
      missing[Self.display] = line
    } else {
      extendParagraph(by: inner)
    }
  }

  /// Whether `$$` is open behind a line. Code that is closed on the line hides its dollars.
  private static func isDisplayOpen(_ line: ArraySlice<UInt8>, after wasOpen: Bool) -> Bool {
    guard line.indices.dropLast().contains(where: { line[$0] == dollar && line[$0 + 1] == dollar }) else {
      return wasOpen
    }
    let line = Array(line)
    var backticks = BacktickRuns(line)
    var isOpen = wasOpen
    var index = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 2
      case dollar:
        let run = line[index...].prefix { $0 == dollar }.count
        if isOpen ? run >= 2 : run == 2 { isOpen.toggle() }
        index += run
      case UInt8(ascii: "`") where !isOpen:
        let run = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
        index = backticks.next(length: run, from: index + run).map { $0 + run } ?? index + run
      default: index += 1
      }
    }
    return isOpen
  }

  private static let dollar = UInt8(ascii: "$")
}
