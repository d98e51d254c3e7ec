import Diagnostics
import Markdown

extension ZonePainter {
  mutating func paint(_ inline: Inline) {
    switch inline.kind {
    case .code: map.paint(inline.range, code)
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      paintMarks(around: content, inline.range)
      push(content)
    case .link(let link), .image(let link): paint(link, inline.range)
    case .html(let text):
      map.paint(inline.range, markup)
      switch CommentMeaning(text) {
      case .none: return
      case .unknown: exemptions.addUnknown(at: inline.range)
      case .notAClaim: exemptions.addComment(at: inline.range, exempting: inline.range)
      }
    case .math(let mathematics):
      map.paint(inline.range, code)
      paint(mathematics.source, .formula)
    case .role(let role): paint(role, inline.range)
    case .footnote: paint(inline.range, .apart(.citation))
    default: return
    }
  }

  /// What stands between a node's ends and its content, if it is no digit.
  private mutating func paintMarks(around content: [Inline], _ range: SourceRange) {
    guard let first = content.first?.range.start, let last = content.last?.range.end else { return }
    for place in [SourceRange(range.start, first), SourceRange(last, range.end)]
    where place.start.line == place.end.line {
      let line = map.bytes(ofLine: place.start.line)
      for index in (place.start.column - 1..<place.end.column - 1).clamped(to: line.indices)
      where "*_~[!".utf8.contains(line[index]) {
        map.paint(line: place.start.line, index..<index + 1, markup)
      }
    }
  }

  private mutating func paint(_ link: Link, _ range: SourceRange) {
    let opening = map.bytes(ofLine: range.start.line).dropFirst(range.start.column - 1).first
    guard let last = link.content.last?.range.end, opening != UInt8(ascii: "<") else {
      map.paint(range, address)
      return
    }
    paintMarks(around: link.content, SourceRange(range.start, last))
    let tail = SourceRange(last, range.end)
    map.paint(tail, address)
    if !link.title.isEmpty { paintTitle(in: tail) }
    push(link.content)
  }

  /// From the first quotation mark after a blank.
  private mutating func paintTitle(in tail: SourceRange) {
    for number in tail.start.line...max(tail.start.line, tail.end.line) {
      let line = map.bytes(ofLine: number)
      let from = number == tail.start.line ? tail.start.column - 1 : 0
      let to = number == tail.end.line ? tail.end.column - 1 : line.count
      for index in (from..<max(from, to)).clamped(to: line.indices) where "\"'(".utf8.contains(line[index]) {
        guard index == 0 || line[index - 1].isBlankByte else { continue }
        let start = SourcePosition(line: number, column: index + 1)
        paint(SourceRange(start, tail.end), .prose)
        return
      }
    }
  }

  private mutating func paint(_ role: Role, _ range: SourceRange) {
    map.paint(range, code)
    switch role.name {
    case "math": paint(role.content, .formula)
    case "sub", "sup", "subscript", "superscript": paint(role.content, .apart(.index))
    case "abbr", "abbreviation", "u", "underline", "del", "strike", "delete", "kbd", "keyboard", "sc",
      "smallcaps":
      paint(role.content, .prose)
    case "cite", "cite:p", "cite:t": paint(role.content, .apart(.citation))
    case "ref", "prf:ref", "numref", "eq", "doc", "term":
      paint(role.content, .apart(.reference))
      // `words <label>`
      guard let line = role.content.lines.first, let open = line.text.utf8.lastIndex(of: UInt8(ascii: "<"))
      else { return }
      let words = line.text.utf8.distance(from: line.text.startIndex, to: open)
      paint(SourceRange(line.position, line.position.advanced(byColumns: words)), .prose)
    default: return
    }
  }
}
