internal import Diagnostics

/// libcmark's tree → `Document`, with an explicit stack and with places in the file.
struct DocumentBuilder {
  private struct Frame {
    let node: CmarkNode
    var blocks: [Block] = []
    var items: [List.Item] = []

    /// A container ends with its last child; libcmark also counts the blank lines behind it.
    var lastEnd: SourcePosition? { blocks.last?.range.end ?? items.last?.range.end }
  }

  private let feed: Feed
  private let placeholders: Placeholders
  private var stack: [Frame] = []
  private var inlines: InlineBuilder?
  /// The table whose cells are being read, and its place.
  private var table: (value: Table, range: SourceRange)?
  private(set) var document = Document()
  private(set) var problems: [MarkdownProblem] = []

  init(_ feed: Feed, _ placeholders: Placeholders) {
    self.feed = feed
    self.placeholders = placeholders
  }

  mutating func build(_ tree: borrowing CmarkTree) {
    tree.walk { event, node in visit(event, node) }
  }

  private mutating func visit(_ event: CmarkNode.Event, _ node: CmarkNode) {
    switch node.kind {
    case .paragraph, .heading:
      if event == .enter {
        inlines = InlineBuilder(node, feed, placeholders)
      } else {
        finishProse(node)
      }
    case .document, .blockQuote, .list, .item:
      if event == .enter { finishTable() }
      event == .enter ? stack.append(Frame(node: node)) : finishContainer()
    case .unknown:
      guard inlines == nil else {
        inlines?.visit(event, node)
        return
      }
      event == .enter ? stack.append(Frame(node: node)) : finishContainer()
    case .codeBlock:
      let code = CodeBlock(
        info: placeholders.restored(node.fenceInfo), text: placeholders.restored(node.literal))
      add(.code(code), range(ofVerbatim: node))
    case .htmlBlock: add(.html(placeholders.restored(node.literal)), range(ofVerbatim: node))
    case .thematicBreak: add(.thematicBreak, range(of: node))
    default: inlines?.visit(event, node)
    }
  }

  private mutating func finishProse(_ node: CmarkNode) {
    guard var builder = inlines else { return }
    inlines = nil
    let content = builder.finish()
    let range = range(of: node)
    if builder.isTooDeep { problems.append(MarkdownProblem(.inlineNestedTooDeeply, range: range)) }
    if let cell = feed.cell(ofLine: node.startLine) {
      fill(cell, with: content)
    } else if node.kind == .paragraph {
      add(.paragraph(content), range)
    } else if let block = builder.block, content.isEmpty {
      finishTable()
      if case .table(let value) = block.kind {
        table = (value, block.range)
      } else {
        add(block.kind, block.range)
      }
    } else {
      add(.heading(level: node.headingLevel, content), range)
    }
  }

  private mutating func fill(_ cell: Feed.CellPlace, with content: [Inline]) {
    if cell.row == 0 {
      table?.value.header.cells[cell.column].content = content
    } else {
      table?.value.rows[cell.row - 1].cells[cell.column].content = content
    }
  }

  private mutating func finishTable() {
    guard let found = table else { return }
    table = nil
    add(.table(found.value), found.range)
  }

  private mutating func finishContainer() {
    finishTable()
    guard let frame = stack.popLast() else { return }
    let own = range(of: frame.node)
    let range = SourceRange(own.start, frame.lastEnd ?? own.end)
    switch frame.node.kind {
    case .document: document.blocks = frame.blocks
    case .blockQuote: add(.blockQuote(frame.blocks), range)
    case .list:
      let list = List(start: frame.node.listStart, isTight: frame.node.isTight, items: frame.items)
      add(.list(list), range)
    case .item:
      guard !stack.isEmpty else { return }
      stack[stack.count - 1].items.append(List.Item(task: frame.blocks, range: range))
    default:
      for block in frame.blocks { add(block.kind, block.range) }
    }
  }

  private mutating func add(_ kind: Block.Kind, _ range: SourceRange) {
    finishTable()
    guard !stack.isEmpty else { return }
    stack[stack.count - 1].blocks.append(Block(kind, range: range))
  }

  // MARK: - Ranges

  private func range(of node: CmarkNode) -> SourceRange {
    let start = feed.offset(line: node.startLine, column: node.startColumn)
    let end = feed.offset(line: node.endLine, column: node.endColumn + 1)
    return feed.range(start..<max(start, end))
  }

  /// Code and HTML: libcmark's end may lie before the start, or behind blank lines that are not content.
  private func range(ofVerbatim node: CmarkNode) -> SourceRange {
    let isFenced = node.kind == .codeBlock && isFence(node)
    guard !isFenced else { return range(of: node) }
    let lines = max(1, node.literal.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 })
    let start = feed.offset(line: node.startLine, column: node.startColumn)
    return feed.range(start..<max(start, feed.endOfLine(node.startLine + lines - 1)))
  }

  private func isFence(_ node: CmarkNode) -> Bool {
    let start = feed.offset(line: node.startLine, column: node.startColumn)
    return BlockStarts.openingFence(
      Array(feed.bytes[start..<max(start, feed.endOfLine(node.startLine))]), at: 0) != nil
  }
}
