internal import Diagnostics

/// The inlines of one paragraph or heading, with the places that libcmark gets wrong set right.
///
/// libcmark counts columns from where the content of a line begins, as if each line began as far in as the first; it
/// leaves out the delimiters of code spans, counts from the wrong end for emphasis, and does not notice the lines of
/// definitions before the text, of a hard break by backslash, and of an address with a title on the next line. Ranges of
/// emphasis, links and images are therefore built from those of their children.
struct InlineBuilder {
  private struct Frame {
    let node: CmarkNode?
    var children: [Inline] = []
    /// The runs of tildes among the children, by index.
    var tildes: [Int: Tildes] = [:]

    var content: [Inline] { StrikethroughPairs(children, tildes).resolved() }
    /// The fed offsets that the children take up.
    var range: Range<Int>?
  }

  private let feed: Feed
  private let placeholders: Placeholders
  private let bounds: Range<Int>
  private let origin: Int
  /// Lines that libcmark has not counted, and those that it will not have counted after the next line it does count.
  private var missedLines: Int
  private var missedInThisLine = 0
  private var stack = [Frame(node: nil)]
  private var pendingText: [UInt8] = []
  private var pendingRange = 0..<0
  private var cursor: Int
  /// Containers beyond the limit that are open and not represented.
  private var flattened = 0
  private(set) var isTooDeep = false
  /// The block of ours that stands in the place of a heading.
  private(set) var block: Block?

  init(_ leaf: CmarkNode, _ feed: Feed, _ placeholders: Placeholders) {
    self.feed = feed
    self.placeholders = placeholders
    let start = feed.offset(line: leaf.startLine, column: leaf.startColumn)
    origin = feed.contentStart(ofLine: leaf.startLine)
    let end = feed.endOfLine(max(leaf.startLine, leaf.endLine))
    bounds = start..<max(start, end)
    let lastLine = leaf.lastChildEndLine ?? 0
    let hasDefinitions = leaf.kind == .paragraph && Self.beginsWithDefinition(feed.bytes[bounds])
    missedLines = hasDefinitions && lastLine >= leaf.startLine ? max(0, leaf.endLine - lastLine) : 0
    cursor = start
  }

  /// Whether a paragraph begins with `[label]:`.
  private static func beginsWithDefinition(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "[") else { return false }
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != UInt8(ascii: "]") {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index + 1 < text.endIndex && text[index + 1] == UInt8(ascii: ":")
  }

  mutating func visit(_ event: CmarkNode.Event, _ node: CmarkNode) {
    switch node.kind {
    case .text: addText(node)
    case .softBreak, .lineBreak: addBreak(node)
    case .code, .htmlInline: addVerbatim(node)
    default: event == .enter ? open(node) : close()
    }
  }

  mutating func finish() -> [Inline] {
    flush()
    return stack.first?.content ?? []
  }

  // MARK: - Leaves

  private mutating func addText(_ node: CmarkNode) {
    let literal = node.literal
    let whole = range(ofText: literal, range(of: node))
    // libcmark resolves escapes and entities, so only the fed places of the pieces tell where the text between them lies.
    var start = whole.lowerBound
    let parts = placeholders.parts(of: literal)
    for (index, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        var end = whole.upperBound
        if index + 1 < parts.count, case .piece(let next, _) = parts[index + 1] {
          end = next.place.lowerBound
        }
        append(literal[text], start..<max(start, end))
      case .piece(let piece, _):
        switch piece.kind {
        case .inline(let kind): add(kind, piece.place, piece.range)
        case .tildes(let tildes):
          add(.text(piece.source), piece.place, piece.range)
          let top = stack.count - 1
          stack[top].tildes[stack[top].children.count - 1] = tildes
        case .block(let found) where block == nil && stack.count == 1: block = found
        case .block: append(Array(piece.source.utf8)[...], piece.place)
        }
        start = piece.place.upperBound
      }
    }
  }

  /// libcmark says that a run of backticks that closes nothing begins behind itself, and ends one byte later.
  private func range(ofText literal: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let tick = UInt8(ascii: "`")
    let ticks = literal.prefix { $0 == tick }.count
    var start = range.lowerBound
    if ticks > 0, start - ticks >= bounds.lowerBound, start == feed.bytes.count || feed.bytes[start] != tick,
      feed.bytes[(start - ticks)..<start].allSatisfy({ $0 == tick })
    {
      start -= ticks
    }
    var end = range.upperBound
    if literal.last == tick, end - 2 >= start, feed.bytes[end - 1] != tick, feed.bytes[end - 2] == tick {
      end -= 1
    }
    // Blanks at the end of a line are dropped from the text, not from its range.
    if literal.last.isSpaceOrTab == false {
      while end - 1 > start,
        feed.bytes[end - 1] == UInt8(ascii: " ") || feed.bytes[end - 1] == UInt8(ascii: "\t")
      {
        end -= 1
      }
    }
    return start..<max(start, end)
  }

  /// Text that libcmark has cut, and text put back, becomes one node.
  private mutating func append(_ text: ArraySlice<UInt8>, _ range: Range<Int>) {
    guard !text.isEmpty else { return }
    if pendingText.isEmpty { pendingRange = range }
    pendingText += text
    pendingRange = pendingRange.lowerBound..<max(pendingRange.upperBound, range.upperBound)
    cursor = max(cursor, range.upperBound)
  }

  private mutating func addBreak(_ node: CmarkNode) {
    let start = min(cursor, bounds.upperBound)
    let lineEnd =
      feed.bytes[start..<bounds.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? bounds.upperBound
    let isBackslash = start < lineEnd && feed.bytes[start] == UInt8(ascii: "\\")
    add(node.kind == .softBreak ? .softBreak : .lineBreak, start..<lineEnd)
    if isBackslash {
      missedInThisLine += 1
    } else {
      missedLines += missedInThisLine
      missedInThisLine = 0
    }
    cursor = min(lineEnd + 1, bounds.upperBound)
  }

  private mutating func addVerbatim(_ node: CmarkNode) {
    let text = placeholders.restored(node.literal)
    var range = range(of: node)
    guard node.kind == .code else {
      add(.html(text), range)
      return
    }
    let tick = UInt8(ascii: "`")
    let ticks = feed.bytes[bounds.lowerBound..<range.lowerBound].reversed().prefix { $0 == tick }.count
    range = (range.lowerBound - ticks)..<min(range.upperBound + ticks, bounds.upperBound)
    add(.code(text), range)
  }

  private mutating func add(_ kind: Inline.Kind, _ range: Range<Int>, _ place: SourceRange? = nil) {
    flush()
    let top = stack.count - 1
    stack[top].children.append(Inline(kind, range: place ?? feed.range(range)))
    let known = stack[top].range ?? range
    stack[top].range = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
    cursor = max(cursor, range.upperBound)
  }

  private mutating func flush() {
    guard !pendingText.isEmpty else { return }
    let text = pendingText.text
    pendingText = []
    add(.text(text), pendingRange)
  }

  // MARK: - Containers

  private mutating func open(_ node: CmarkNode) {
    guard stack.count <= MarkdownLimits.inlineDepth, flattened == 0 else {
      flattened += 1
      isTooDeep = true
      return
    }
    flush()
    stack.append(Frame(node: node))
  }

  private mutating func close() {
    guard flattened == 0 else {
      flattened -= 1
      return
    }
    flush()
    guard stack.count > 1, let frame = stack.popLast(), let node = frame.node else { return }
    let own = range(of: node)
    let inner = frame.range ?? own
    let content = frame.content
    switch node.kind {
    case .emphasis: add(.emphasis(content), widened(inner, by: 1))
    case .strong: add(.strong(content), widened(inner, by: 2))
    case .link, .image:
      let isImage = node.kind == .image
      let opening = isImage ? 2 : 1
      let start = frame.range.map { max(bounds.lowerBound, $0.lowerBound - opening) } ?? own.lowerBound
      let isAutolink = feed.bytes.indices.contains(start) && feed.bytes[start] == UInt8(ascii: "<")
      let behind = frame.range == nil ? own.upperBound : max(own.upperBound, inner.upperBound + 1)
      let end = isAutolink ? inner.upperBound + 1 : behind
      let range = start..<max(start, min(end, bounds.upperBound))
      let link = Link(
        destination: placeholders.restored(node.address), title: placeholders.restored(node.title),
        content: content)
      add(isImage ? .image(link) : .link(link), range)
      let address = feed.bytes[min(inner.upperBound, range.upperBound)..<range.upperBound]
      if frame.range != nil { missedInThisLine += address.count { $0 == UInt8(ascii: "\n") } }
    default:
      for child in content { add(child.kind, inner, child.range) }
    }
  }

  private func widened(_ range: Range<Int>, by count: Int) -> Range<Int> {
    max(bounds.lowerBound, range.lowerBound - count)..<min(bounds.upperBound, range.upperBound + count)
  }

  // MARK: - Places

  private func range(of node: CmarkNode) -> Range<Int> {
    let start = offset(line: node.startLine, column: node.startColumn - 1)
    // In the last line of a code span or a tag, columns are counted from its own start.
    let isSpanning = node.endLine > node.startLine && (node.kind == .code || node.kind == .htmlInline)
    let column = isSpanning ? node.endColumn + origin + (node.kind == .code ? 0 : 1) : node.endColumn
    return start..<max(start, offset(line: node.endLine, column: column))
  }

  /// From libcmark's line and its column, from zero, to an offset in the fed text.
  private func offset(line: Int, column: Int) -> Int {
    var line = line + missedLines
    var distance = column - origin
    // A column behind the end of its line lies in a line that libcmark has not counted.
    while feed.endOfLine(line) < bounds.upperBound {
      let start = feed.offset(line: line, column: feed.contentStart(ofLine: line) + 1)
      let length = feed.endOfLine(line) - start
      guard distance > length else { break }
      distance -= length + 1
      line += 1
    }
    let offset = feed.offset(line: line, column: feed.contentStart(ofLine: line) + distance + 1)
    return min(max(offset, bounds.lowerBound), bounds.upperBound)
  }
}
