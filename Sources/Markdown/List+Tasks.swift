internal import Diagnostics

extension List.Item {
  /// An item that is a task if its text begins with `[ ]` or `[x]` and a blank (GFM §5.3).
  init(task blocks: [Block], range: SourceRange) {
    self.init(blocks: blocks, range: range)
    guard let first = blocks.first, case .paragraph(var content) = first.kind, let start = content.first,
      case .text(let text) = start.kind, let isDone = Self.mark(of: text),
      text.utf8.count > 4 || content.count > 1
    else { return }
    let rest = String(text.dropFirst(4))
    let place = SourceRange(start.range.start.advanced(byColumns: 4), start.range.end)
    if rest.isEmpty { content.removeFirst() } else { content[0] = Inline(.text(rest), range: place) }
    self.isDone = isDone
    self.blocks[0] = Block(.paragraph(content), range: first.range)
  }

  private static func mark(of text: String) -> Bool? {
    if text.hasPrefix("[ ] ") { return false }
    return text.hasPrefix("[x] ") || text.hasPrefix("[X] ") ? true : nil
  }
}
