package import Diagnostics
internal import Markdown

/// A file → a lesson: front matter, and all that the Markdown means beyond Markdown, wherever it stands.
///
/// Nothing stops the reader: whatever is wrong becomes a problem, and the lesson is as good as it can be made.
package struct LessonParser {
  /// Each level of directives reads its content anew.
  static let greatestDepth = MarkdownLimits.directiveDepth

  var lesson: Lesson
  var problems: [LessonProblem] = []
  var walk = DocumentWalk()
  var pendingFigures: [PendingFigure] = []
  var pendingOutputs: [PendingOutput] = []
  var pendingFootnotes: [PendingFootnote] = []
  /// Labels of footnotes whose first definition has been reported.
  var reportedFootnotes: Set<String> = []
  /// Stretches of the file in which every claim is dealt with.
  var settled: [SourceRange] = []
  /// Where claims begin that have been reported.
  var reportedClaims: Set<SourcePosition> = []
  var numbers = NumberCounters()
  var termPlaces: [String: SourcePosition] = [:]
  var termAnchors = HeadingAnchors()
  private var anchors = HeadingAnchors()
  /// Where each label stands, in the order of reading.
  private var labels: [String: [SourceRange]] = [:]

  package static func parse(file: SourceFile) -> Lesson {
    parse(LessonText(file, name: file.name, files: .none))
  }

  package static func parse(_ text: LessonText) -> Lesson {
    var parser = LessonParser(text)
    return parser.parse()
  }

  private init(_ text: LessonText) {
    lesson = Lesson(file: text.file, frontMatter: FrontMatter(), document: Document())
    lesson.inclusions = text.inclusions
    lesson.includedFiles = text.includedFiles
  }

  private mutating func parse() -> Lesson {
    let parts = FrontMatterSplitter(lesson.file.ownContent)
    if let problem = parts.problem { problems.append(problem) }
    if let head = parts.head {
      let reader = FrontMatterReader(head)
      lesson.frontMatter = reader.frontMatter
      problems += reader.problems
      reportClaims(inFrontMatter: head)
    }
    lesson.document = Document(blocks: blocks(of: parts.body))
    walk.push(lesson.document.blocks, depth: 0)
    while let step = walk.next() {
      switch step {
      case .block(let block, let depth, let targets):
        read(block, depth: depth)
        for target in targets { read(target, naming: block) }
      case .lostTargets(let targets):
        for target in targets { readLost(target) }
      case .inline(let inline, let depth): read(inline, depth: depth)
      }
    }
    reportRepeatedLabels()
    resolveReferences()
    resolveFigures()
    resolveOutputs()
    resolveFootnotes()
    reportUnreadClaims()
    lesson.problems = (lesson.problems + problems.map { $0.diagnostic(in: lesson.file) }).ordered()
    return lesson
  }

  /// Reads Markdown inside Markdown.
  ///
  /// - Parameter depth: how many directives, footnotes and definitions are around it.
  mutating func blocks(of text: SourceText, depth: Int = 0) -> [Block] {
    let markdown = MarkdownParser.parse(text, blockBreaks: true, level: depth)
    let problems = markdown.problems.map { $0.diagnostic(in: lesson.file.name) }
    lesson.problems += problems
    for problem in problems where problem.severity == .error { settle(problem.range) }
    let blocks = markdown.document.blocks
    // Most lessons include nothing, and their blocks stay as they are.
    guard !lesson.inclusions.isEmpty else { return blocks }
    return spliced(moved(blocks, with: text), depth: depth)
  }

  // MARK: - Blocks

  private mutating func read(_ block: Block, depth: Int) {
    switch block.kind {
    case .paragraph(let content):
      reportLostDirectives(in: block.range)
      walk.push(content, depth: depth)
    case .heading(let level, let content):
      let text = content.plainText.trimmingBlanks
      lesson.headings.append(
        Heading(level: level, text: text, anchor: anchors.anchor(for: text), range: block.range))
      walk.push(content, depth: depth)
    case .blockQuote(let blocks): walk.push(blocks, depth: depth)
    case .list(let list):
      for item in list.items.reversed() { walk.push(item.blocks, depth: depth) }
    case .table(let table):
      for row in table.allRows.reversed() {
        for cell in row.cells.reversed() { walk.push(cell.content, depth: depth) }
      }
    case .code: settle(block.range)
    case .thematicBreak: break
    case .html(let text): readHTML(text, at: block.range)
    case .math(let mathematics):
      number(mathematics, label: mathematics.label.map { ($0, block.range) }, at: block.range.start)
      readFormula(mathematics.source, at: block.range.start)
      settle(block.range)
    case .directive(let directive): read(directive, at: block.range, depth: depth)
    case .footnote(let footnote): read(footnote, at: block.range, depth: depth)
    case .definitionList(let list): read(list, depth: depth)
    case .target: break
    case .comment: settle(block.range)
    case .blockBreak(let metadata): reportClaims(in: metadata, .unread, at: block.range)
    }
  }

  private mutating func read(_ list: DefinitionList, depth: Int) {
    for item in list.items.reversed() {
      for definition in item.definitions.reversed() { walk.push(definition.blocks, depth: depth + 1) }
      walk.push(item.term, depth: depth)
    }
  }

  // MARK: - Inlines

  private mutating func read(_ inline: Inline, depth: Int) {
    switch inline.kind {
    case .text(let text):
      if text.hasMiswrittenClaim {
        problems.append(LessonProblem(.claimMiswritten, at: inline.range))
        settle(inline.range)
      } else {
        reportCommands(in: text, at: inline.range)
      }
    case .code: settle(inline.range)
    case .softBreak, .lineBreak: break
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      walk.push(content, depth: depth)
    case .link(let link):
      lesson.links.append(LessonLink(inline, link))
      reportClaims(in: link, at: inline.range)
      read(link, at: inline.range)
      walk.push(link.content, depth: depth)
    case .image(let link):
      lesson.links.append(LessonLink(inline, link))
      reportClaims(in: link, at: inline.range)
      readImage(link, at: inline.range)
      walk.push(link.content, depth: depth)
    case .html(let text): readHTML(text, at: inline.range)
    case .math(let mathematics):
      readFormula(mathematics.source, at: inline.range.start)
      settle(inline.range)
    case .footnote(let footnote): read(footnote, at: inline.range)
    case .role(let role):
      read(role, at: inline.range)
      settle(inline.range)
    }
  }

  private mutating func readHTML(_ text: String, at range: SourceRange) {
    guard !text.isHTMLComment else { return settle(range) }
    problems.append(LessonProblem(.rawHTML, at: range))
    reportClaims(in: text, .rawHTML, at: range)
    for name in [DirectiveName.codeCell, DirectiveName.property, DirectiveName.output]
    where ["```", "~~~", ":::"].contains(where: { text.contains("\($0){\(name)}") }) {
      problems.append(LessonProblem(.directiveInHTML(name), at: range))
    }
  }

  /// What an author means as a directive and CommonMark takes for a paragraph would vanish with all that is in it.
  private mutating func reportLostDirectives(in range: SourceRange) {
    for number in range.start.line...range.end.line {
      guard let line = lesson.file.line(number), let lost = line.openingOfDirective else { continue }
      let position = SourcePosition(line: number, column: lost.column)
      guard lost.hasBacktick else { continue }
      problems.append(LessonProblem(.directiveWithBacktick(lost.name), at: SourceRange(position)))
    }
  }

  // MARK: - Numbers and labels

  mutating func register(_ label: String, _ target: LabelTarget, at range: SourceRange) {
    let isFirst = labels[label]?.allSatisfy { range.start < $0.start } ?? true
    if isFirst {
      lesson.labels[label] = target
      lesson.labelPlaces[label] = range
    }
    labels[label, default: []].append(range)
  }

  /// A label that stands twice is wrong in both places: who wrote the second may not know the first.
  private mutating func reportRepeatedLabels() {
    for (label, ranges) in labels where ranges.count > 1 {
      let ranges = ranges.sorted()
      for (index, range) in ranges.enumerated() {
        let other = index == 0 ? ranges[1] : ranges[0]
        problems.append(
          LessonProblem(.repeatedLabel(label, other: other.start, isFirst: index == 0), at: range))
      }
    }
  }

  /// A formula has a number if it has a label, or if the front matter says so of all; none if it brings a tag of its own.
  mutating func number(
    _ mathematics: Mathematics, label: (text: String, range: SourceRange)?, isNumbered: Bool? = nil,
    at position: SourcePosition
  ) {
    let hasTag = mathematics.source.lines.contains { $0.text.contains(#"\tag"#) }
    let wants = isNumbered ?? (label != nil || lesson.frontMatter.numbersEquations)
    let number = wants && !hasTag ? numbers.next(.equation) : nil
    lesson.equations[position] = number
    if let label { register(label.text, .formula(number), at: label.range) }
  }
}

extension String {
  /// The name of a directive that a line of backticks opens, behind the marks of quotes and lists.
  fileprivate var openingOfDirective: (name: String, column: Int, hasBacktick: Bool)? {
    let marks = prefix { $0 == " " || $0 == ">" || $0 == "-" || $0 == "*" || $0 == "+" }
    let rest = self[marks.endIndex...]
    let ticks = rest.prefix { $0 == "`" }
    guard ticks.count >= 3, rest[ticks.endIndex...].hasPrefix("{"), let close = rest.firstIndex(of: "}")
    else {
      return nil
    }
    let name = rest[ticks.endIndex..<close].dropFirst()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_:.".contains($0) }) else {
      return nil
    }
    let isClosed = rest[close...].contains(ticks)
    return (String(name), marks.utf8.count + 1, !isClosed && rest[close...].contains("`"))
  }

  /// Nothing but comments.
  var isHTMLComment: Bool {
    var rest = trimmingBlanks[...]
    guard !rest.isEmpty else { return false }
    while rest.hasPrefix("<!--") {
      guard let end = rest.dropFirst(4).firstRange(of: "-->") else { return true }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    return rest.isEmpty
  }
}
