internal import Diagnostics
internal import Markdown

/// What stands in a cell → its text, piece by piece.
struct CellTextReader {
  private let file: SourceFile
  private let skipsClaims: Bool
  private(set) var text = CellText()
  private(set) var hasClaims = false
  private(set) var isText = true

  static func cell(_ content: [Block], range: SourceRange, in file: SourceFile) -> ClaimedTable.Cell {
    var whole = CellTextReader(file: file, skipsClaims: false)
    whole.read(content)
    var cell = ClaimedTable.Cell(text: whole.text, isText: whole.isText, range: range)
    guard whole.hasClaims else { return cell }
    var rest = CellTextReader(file: file, skipsClaims: true)
    rest.read(content)
    cell.besideClaims = rest.text
    return cell
  }

  private init(file: SourceFile, skipsClaims: Bool) {
    self.file = file
    self.skipsClaims = skipsClaims
  }

  // MARK: - Blocks

  private mutating func read(_ blocks: [Block]) {
    for block in blocks {
      if !text.pieces.isEmpty { add(" ", at: SourceRange(block.range.start)) }
      switch block.kind {
      case .paragraph(let content), .heading(_, let content): read(content)
      case .math(let mathematics): read(formula: mathematics.source)
      case .html(let text) where text.isHTMLComment: continue
      case .comment, .target, .blockBreak: continue
      default:
        isText = false
        // A claim in a list of the cell is a claim all the same.
        hasClaims = hasClaims || block.mayHoldClaims(in: file)
      }
    }
  }

  // MARK: - Inlines

  private mutating func read(_ content: [Inline]) {
    var rest = Array(content.reversed())
    while let inline = rest.popLast() {
      switch inline.kind {
      case .text(let text): align(text, inline.range)
      case .code(let text): align(text, inline.range)
      case .softBreak, .lineBreak: add(" ", at: inline.range)
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        rest += content.reversed()
      case .link(let link): rest += link.content.reversed()
      case .image: isText = false
      case .footnote: continue
      case .html(let text): isText = isText && text.isHTMLComment
      case .math(let mathematics): read(formula: mathematics.source)
      case .role(let role): read(role, at: inline.range)
      }
    }
  }

  private mutating func read(_ role: Role, at range: SourceRange) {
    switch role.name {
    case "claim":
      hasClaims = true
      guard !skipsClaims, case .claim(let claim) = ClaimSplitter(role.content).split() else { return }
      add(claim.text)
    case "math": read(formula: role.content)
    case "sup", "superscript":
      add("^{", at: range)
      add(role.content)
      add("}", at: range)
    case "sub", "subscript":
      add("_{", at: range)
      add(role.content)
      add("}", at: range)
    default: add(role.content)
    }
  }

  private mutating func read(formula source: SourceText) {
    text.notation = .tex
    for piece in FormulaSplitter(source).pieces {
      switch piece {
      case .tex(let source): add(source)
      case .claim(let claim, _):
        hasClaims = true
        if !skipsClaims { add(claim.text) }
      }
    }
  }

  // MARK: - Pieces

  private mutating func add(_ text: String, at range: SourceRange) {
    self.text.pieces.append(CellText.Piece(text, range: range, isVerbatim: false))
  }

  private mutating func add(_ source: SourceText) {
    for (index, line) in source.lines.enumerated() {
      if index > 0 { add(" ", at: SourceRange(line.position)) }
      var start = 0
      for end in line.omitted + [line.text.utf8.count] {
        let part = line.part(start..<end)
        // The first byte may have one before it that is left out.
        let shift = part.omitted.isEmpty ? 0 : 1
        add(verbatim: part.text, at: part.position.advanced(byColumns: shift))
        start = end
      }
    }
  }

  private mutating func add(verbatim text: String, at position: SourcePosition) {
    guard !text.isEmpty else { return }
    let range = SourceRange(position, position.advanced(byColumns: text.utf8.count))
    self.text.pieces.append(CellText.Piece(text, range: range, isVerbatim: true))
  }

  /// Markdown has resolved escapes, entities and the backticks of code: the stretches between them are as
  /// they stand.
  private mutating func align(_ text: String, _ range: SourceRange) {
    guard range.start.line == range.end.line, let line = file.line(range.start.line) else {
      add(text, at: range)
      return
    }
    let all = Array(line.utf8)
    let (from, to) = (range.start.column - 1, min(range.end.column - 1, all.count))
    guard from >= 0, from <= to else {
      add(text, at: range)
      return
    }
    let found = Self.stretches(of: Array(text.utf8), in: Array(all[from..<to]))
    guard let found else {
      add(text, at: range)
      return
    }
    for (stretch, offset) in found { add(verbatim: stretch, at: range.start.advanced(byColumns: offset)) }
  }

  /// The text in stretches that the source has as they are, with what only Markdown needs between them;
  /// nothing if they do not account for all of it.
  private static func stretches(of text: [UInt8], in source: [UInt8]) -> [(String, Int)]? {
    var found: [(String, Int)] = []
    var (index, place) = (0, 0)
    while index < text.count {
      var start = place
      while start < source.count, source[start].isMarkup, source[start] != text[index] { start += 1 }
      var length = 0
      while index + length < text.count, start + length < source.count,
        source[start + length] == text[index + length]
      {
        length += 1
      }
      guard length > 0 else { return nil }
      found.append((String(decoding: text[index..<index + length], as: UTF8.self), start))
      index += length
      place = start + length
    }
    return source[place...].allSatisfy { $0.isMarkup } ? found : nil
  }
}

extension UInt8 {
  fileprivate var isMarkup: Bool { self == UInt8(ascii: "\\") || self == UInt8(ascii: "`") || isBlank }
}

extension Block {
  fileprivate func mayHoldClaims(in file: SourceFile) -> Bool {
    (range.start.line...max(range.start.line, range.end.line)).contains { number in
      file.line(number).map { $0.contains("{claim}`") || $0.contains(#"\claim{"#) } ?? false
    }
  }
}
