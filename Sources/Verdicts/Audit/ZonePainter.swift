import Diagnostics
import Lessons
import Markdown

/// A lesson → the zones of its bytes and its exemptions. What stands further in is painted over what is around it.
struct ZonePainter {
  private enum Step {
    case block(Block)
    case inline(Inline)
  }

  private let lesson: Lesson
  var map: ZoneMap
  var exemptions = ExemptionList()
  private var steps: [Step] = []
  /// Zones in which only definitions of links are left when all blocks have been painted.
  private var remainders: Set<ZoneMap.Zone> = [ZoneMap.blank]
  let markup: ZoneMap.Zone
  let code: ZoneMap.Zone
  let address: ZoneMap.Zone

  init(_ lesson: Lesson) {
    self.lesson = lesson
    map = ZoneMap(lesson.file.content)
    markup = map.add(.apart(.markup))
    code = map.add(.apart(.code))
    address = map.add(.apart(.address))
    paintFrontMatter()
    // What they include is painted over.
    for inclusion in lesson.inclusions.values.sorted(by: { $0.range < $1.range }) {
      paint(inclusion.range, .apart(.option))
    }
    push(lesson.document.blocks)
    while let step = steps.popLast() {
      switch step {
      case .block(let block): paint(block)
      case .inline(let inline): paint(inline)
      }
    }
    paintDefinitions()
    for claim in lesson.claims {
      map.paint(claim.range, code)
      if claim.table == nil { map.paint(claim.textSource, map.add(.claim(claim.id))) }
    }
    exemptions.add(lesson.frontMatter.notClaims)
  }

  mutating func paint(_ range: SourceRange, _ kind: ZoneMap.Kind) {
    map.paint(range, map.add(kind))
  }

  mutating func paint(_ text: SourceText, _ kind: ZoneMap.Kind) {
    map.paint(text, map.add(kind))
  }

  mutating func push(_ inlines: [Inline]) {
    for inline in inlines { steps.append(.inline(inline)) }
  }

  /// A comment that stands alone exempts the block behind it.
  private mutating func push(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      steps.append(.block(block))
      guard let text = block.comment else { continue }
      switch CommentMeaning(text) {
      case .none: continue
      case .unknown: exemptions.addUnknown(at: block.range)
      case .notAClaim(isAlone: false): exemptions.addComment(at: block.range, exempting: block.range)
      case .notAClaim(isAlone: true):
        let next = blocks[(index + 1)...].first { !$0.isComment }
        exemptions.addComment(at: block.range, exempting: next?.range)
      }
    }
  }

  // MARK: - Outside blocks

  private mutating func paintFrontMatter() {
    guard let head = FrontMatterSplitter(lesson.file.content).head else { return }
    paint(head, .apart(.frontMatter))
    // The description is a sentence on the page.
    guard let start = head.lines.firstIndex(where: { $0.text.hasPrefix("description:") }) else { return }
    let more = head.lines[(start + 1)...].prefix { $0.text.utf8.first?.isBlankByte ?? false }
    paint(SourceText(lines: [head.lines[start]] + more), .prose)
  }

  /// `[label]: address "title"`, of which the document keeps nothing.
  private mutating func paintDefinitions() {
    var isInside = false
    for number in 1...max(1, map.lineCount) {
      let line = map.bytes(ofLine: number)
      let text = line.drop { $0.isBlankByte || $0 == UInt8(ascii: ">") }
      guard let first = text.startIndex < line.endIndex ? map.zone(line: number, byte: text.startIndex) : nil,
        remainders.contains(first)
      else {
        isInside = false
        continue
      }
      isInside = isInside || text.first == UInt8(ascii: "[")
      guard isInside else { continue }
      for index in text.indices {
        if let zone = map.zone(line: number, byte: index), remainders.contains(zone) {
          map.paint(line: number, index..<index + 1, address)
        }
      }
    }
  }

  // MARK: - Blocks

  private mutating func paint(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): paintParagraph(content, block.range)
    case .heading: paint(block.range, .apart(.heading))
    case .blockQuote(let blocks): push(blocks)
    case .list(let list):
      for item in list.items {
        if list.start != nil { paintNumber(of: item) }
        push(item.blocks)
      }
    case .code: map.paint(block.range, code)
    case .html(let text):
      if RawHTML.isComment(text) {
        map.paint(block.range, markup)
      } else {
        // It is shown as text.
        paint(block.range, .prose)
        paintTags(in: block.range)
      }
    case .table(let table):
      paint(block.range, .prose)
      for cell in table.allRows.flatMap(\.cells) {
        paint(cell.range, .prose)
        push(cell.content)
      }
    case .math(let mathematics):
      paint(block.range, .apart(.reference))
      paint(mathematics.source, .formula)
    case .directive(let directive): paint(directive, block.range)
    case .footnote(let footnote):
      paint(block.range, .apart(.citation))
      push(footnote.blocks)
    case .definitionList(let list):
      map.paint(block.range, markup)
      for item in list.items {
        paint(item.range, .prose)
        push(item.term)
        for definition in item.definitions { push(definition.blocks) }
      }
    case .target: paint(block.range, .apart(.reference))
    case .comment, .blockBreak: map.paint(block.range, markup)
    case .thematicBreak: return
    }
  }

  private mutating func paintParagraph(_ content: [Inline], _ range: SourceRange) {
    paint(range, .prose)
    // Marks of quotes, and the definitions that libcmark leaves at the start.
    let first = content.first?.range.start.line ?? range.end.line
    for number in range.start.line...max(range.start.line, range.end.line) {
      let line = map.bytes(ofLine: number)
      if number < first {
        map.paint(line: number, 0..<line.count, address)
      } else if number > range.start.line {
        let marks = line.prefix { $0.isBlankByte || $0 == UInt8(ascii: ">") }
        map.paint(line: number, 0..<marks.count, markup)
      }
    }
    push(content)
  }

  private mutating func paintNumber(of item: List.Item) {
    let start = item.range.start
    let digits = map.bytes(ofLine: start.line).dropFirst(start.column - 1).prefix(while: \.isDigitByte)
    paint(SourceRange(start, start.advanced(byColumns: digits.count)), .apart(.listNumber))
  }

  private mutating func paintTags(in range: SourceRange) {
    var isInside = false
    for number in range.start.line...max(range.start.line, range.end.line) {
      let line = map.bytes(ofLine: number)
      for index in line.indices {
        let next = index + 1 < line.count ? line[index + 1] : 0x20
        if line[index] == UInt8(ascii: "<"),
          next.isLetterByte || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        {
          isInside = true
        }
        if isInside { map.paint(line: number, index..<index + 1, markup) }
        if line[index] == UInt8(ascii: ">") { isInside = false }
      }
    }
  }

  // MARK: - Directives

  /// Options whose value is shown as words.
  private static let shownOptions: Set<String> = ["caption", "alt", "title"]

  private mutating func paint(_ directive: Directive, _ range: SourceRange) {
    paint(range, .apart(.option))
    for option in directive.options where Self.shownOptions.contains(option.name) {
      paint(option.valueRange, .prose)
    }
    let meaning = lesson.directives[range.start]
    if let meaning { push(options(of: meaning)) }
    switch directive.name {
    case "code-cell", "code-block", "code":
      map.paint(directive.body, code)
      return
    case "property":
      paint(directive.argumentRange, .prose)
      map.paint(directive.body, code)
      return
    case "math":
      let zone = map.add(.formula)
      map.paint(directive.argumentRange, zone)
      map.paint(directive.body, zone)
      return
    case "figure", "image", "solution": map.paint(directive.argumentRange, address)
    default: paint(directive.argumentRange, .prose)
    }
    let body = map.add(.prose)
    map.paint(directive.body, body)
    if case .admonition(let admonition)? = meaning { push(admonition.title) }
    if case .table(let table)? = meaning { push(table.title) }
    if case .statement(let statement)? = meaning { push(statement.title) }
    if case .exercise(let id)? = meaning { push(lesson.exercises[id].title) }
    guard let blocks = meaning?.blocks(of: lesson) else { return }
    remainders.insert(body)
    push(blocks)
  }

  /// What stands in options and is read as Markdown.
  private func options(of meaning: DirectiveMeaning) -> [Inline] {
    switch meaning {
    case .part(let part):
      guard lesson.parts.indices.contains(part), case .cell(let cell) = lesson.parts[part] else { return [] }
      return [cell.caption, cell.alt].compactMap { $0?.content }.flatMap { $0 }
    case .listing(let listing): return listing.caption?.content ?? []
    case .figure(let figure): return figure.alt?.content ?? []
    default: return []
    }
  }
}

extension Block {
  fileprivate var isComment: Bool {
    switch kind {
    case .html(let text): RawHTML.isComment(text)
    case .comment, .target: true
    default: false
    }
  }

  /// What may be a comment for the audit, as HTML.
  fileprivate var comment: String? {
    switch kind {
    case .html(let text): text
    case .comment(let text): "<!-- \(text) -->"
    default: nil
    }
  }
}

extension DirectiveMeaning {
  /// The Markdown inside, if that is what the directive holds.
  fileprivate func blocks(of lesson: Lesson) -> [Block]? {
    switch self {
    case .admonition(let admonition): admonition.content
    case .box(_, let content): content
    case .table(let table): table.rows.flatMap { $0.flatMap(\.content) }
    case .statement(let statement): statement.content
    case .exercise(let id): lesson.exercises[id].content
    case .solution(let id): lesson.solutions[id].content
    case .figure(let figure):
      if case .blocks(let blocks) = figure.content { blocks + figure.caption } else { figure.caption }
    case .glossary(let glossary): glossary.entries.flatMap(\.definition)
    default: nil
    }
  }
}
