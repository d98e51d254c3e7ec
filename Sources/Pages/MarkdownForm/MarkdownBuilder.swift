package import Diagnostics
internal import Events
package import Lessons
internal import Markdown
package import Verdicts

/// A lesson and what became of it → plain Markdown, for READMEs and articles of DocC.
///
/// What the author wrote stays as it is; in place of what only Lectern knows stands what it means: outputs and figures below
/// their cells, the words of claims, boxes as quotes.
package struct MarkdownBuilder {
  package struct Result: Sendable {
    package var page: MarkdownPage
    package var diagnostics: [Diagnostic]
  }

  let lesson: Lesson
  let results: LessonResults
  let path: String
  /// Where labels of other lessons lead; nothing for a lesson by itself.
  let course: LabelLinks?
  /// For boxes in boxes, as on pages.
  static let deepestNesting = LessonEmbedding.deepestNesting

  var figures: [String: String] = [:]
  var diagnostics: [Diagnostic] = []

  package static func build(
    _ lesson: Lesson, _ verification: Verification, path: String, course: LabelLinks? = nil
  ) -> Result {
    var builder = MarkdownBuilder(
      lesson: lesson, results: LessonResults(verification), path: path, course: course)
    let text = builder.text()
    let page = MarkdownPage(path: path, text: text, figures: builder.figures)
    return Result(page: page, diagnostics: builder.diagnostics)
  }

  private init(lesson: Lesson, results: LessonResults, path: String, course: LabelLinks?) {
    self.lesson = lesson
    self.results = results
    self.path = path
    self.course = course
  }

  private mutating func text() -> String {
    // The head is for the tool.
    let source = FrontMatterSplitter(lesson.file.ownContent).body
    let body = text(of: source, lesson.document.blocks, depth: 0)
    let hasTitle = HeadingPlan(lesson).title != nil
    let title =
      hasTitle || lesson.frontMatter.title == nil ? "" : "# \(MarkdownText.escaped(lesson.title))\n\n"
    return MarkdownLines.tidied(title + body)
  }

  /// Where the figures lie: beside the text.
  var figureFolder: (path: String, name: String) {
    let path = (self.path.hasSuffix(".md") ? String(self.path.dropLast(3)) : self.path) + "-figures"
    return (path, path.split(separator: "/").last.map(String.init) ?? path)
  }

  // MARK: - Text with its parts replaced

  mutating func text(of source: SourceText, _ blocks: [Block], depth: Int) -> String {
    guard depth < Self.deepestNesting else { return "" }
    var edits = TextEdits()
    for block in blocks { add(block, to: &edits, depth: depth) }
    return edits.applied(to: lesson.expanded(source))
  }

  private mutating func add(_ block: Block, to edits: inout TextEdits, depth: Int) {
    switch block.kind {
    case .paragraph(let content), .heading(_, let content): add(content, to: &edits)
    case .blockQuote(let blocks):
      for block in blocks { add(block, to: &edits, depth: depth) }
    case .list(let list):
      for block in list.items.flatMap(\.blocks) { add(block, to: &edits, depth: depth) }
    case .definitionList(let list):
      for item in list.items {
        add(item.term, to: &edits)
        for block in item.definitions.flatMap(\.blocks) { add(block, to: &edits, depth: depth) }
      }
    case .footnote(let footnote):
      for block in footnote.blocks { add(block, to: &edits, depth: depth) }
    case .comment, .blockBreak, .target: edits.replaceBlock(block.range, with: "")
    case .table(let table):
      for cell in table.allRows.flatMap(\.cells) { add(cell.content, to: &edits) }
    case .math(let mathematics):
      edits.replaceBlock(block.range, with: formula(mathematics, at: block.range))
    case .directive(let directive):
      edits.replaceBlock(block.range, with: text(of: directive, at: block.range, depth: depth))
    case .html(let text) where RawHTML.isComment(text): edits.replaceBlock(block.range, with: "")
    case .html, .code, .thematicBreak: break
    }
  }

  func add(_ content: [Inline], to edits: inout TextEdits) {
    for inline in content {
      switch inline.kind {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner, to: &edits)
      case .link(let link):
        if let text = text(ofLink: link, at: inline.range) ?? text(of: link, isImage: false, at: inline.range)
        {
          edits.replace(inline.range, with: text)
        } else {
          add(link.content, to: &edits)
        }
      case .image(let link):
        if let text = text(of: link, isImage: true, at: inline.range) {
          edits.replace(inline.range, with: text)
        } else {
          add(link.content, to: &edits)
        }
      case .math(let mathematics): edits.replace(inline.range, with: formula(mathematics, at: inline.range))
      case .role(let role): edits.replace(inline.range, with: text(of: role, at: inline.range))
      case .html(let text) where RawHTML.isComment(text): edits.replace(inline.range, with: "")
      case .text, .softBreak, .lineBreak, .code, .html, .footnote: break
      }
    }
  }

  /// Inline content as it stands in the file, its parts replaced, on one line.
  func line(of content: [Inline]) -> String {
    guard let first = content.first, let last = content.last else { return "" }
    var edits = TextEdits()
    add(content, to: &edits)
    let range = SourceRange(first.range.start, last.range.end)
    let lines = edits.applied(to: slice(range)).split(separator: "\n")
    return lines.map { String($0).trimmed }.joined(separator: " ")
  }

  /// A stretch of the file.
  func slice(_ range: SourceRange) -> SourceText {
    let count = range.end.line - range.start.line + 1
    let lines = lesson.file.content.lines.dropFirst(range.start.line - 1).prefix(max(1, count))
    return SourceText(
      lines: lines.map { line in
        let start = line.position.line == range.start.line ? range.start.column - 1 : 0
        let end = line.position.line == range.end.line ? range.end.column - 1 : line.text.utf8.count
        return line.part(min(start, end)..<end)
      })
  }

  // MARK: - Formulas and roles

  func formula(_ mathematics: Mathematics, at range: SourceRange) -> String {
    let source = FormulaSource(
      mathematics, pieces: lesson.formulas[range.start], claims: lesson.claims, status: { _ in "passed" })
    let tex = source.plain.trimmed
    guard mathematics.isDisplay else { return "$\(tex)$" }
    return range.start.line == range.end.line ? "$$\(tex)$$" : "$$\n\(tex)\n$$"
  }

  private func text(of role: Role, at range: SourceRange) -> String {
    switch lesson.roles[range.start] {
    case .claim(let id) where lesson.claims.indices.contains(id): words(of: lesson.claims[id])
    case .math(let mathematics): formula(mathematics, at: range)
    case .subscript(let text): "<sub>\(MarkdownText.escaped(text))</sub>"
    case .superscript(let text): "<sup>\(MarkdownText.escaped(text))</sup>"
    case .abbreviation(let text, _): MarkdownText.escaped(text)
    case .styled(let style, let text): words(text, style)
    case .download(let destination, let text):
      "[\(MarkdownText.escaped(text))](\(LinkAddress.percentEncoded(address(of: destination) ?? destination)))"
    case .reference(let reference): text(of: reference)
    case .citation(let citation): "[\(MarkdownText.escaped(citation.keys.joined(separator: ", ")))]"
    case .evaluation(let id) where lesson.evaluations.indices.contains(id):
      words(of: results.verdict(on: lesson.evaluations[id]))
    default: MarkdownText.code(role.content.text.trimmed)
    }
  }

  private func words(_ text: String, _ style: WordStyle) -> String {
    let words = MarkdownText.escaped(text)
    return switch style {
    case .struck: "~~\(words)~~"
    case .keyboard: "<kbd>\(words)</kbd>"
    case .underlined, .smallCaps: words
    }
  }

  private func words(of verdict: EvaluationVerdict) -> String {
    guard verdict.status == .passed, let value = verdict.computed else {
      return "**\(MarkdownText.escaped(verdict.message))**"
    }
    return MarkdownText.escaped(value.sentenceText)
  }

  /// The words alone where they are true; else what was computed is said, too.
  private func words(of claim: Claim) -> String {
    let verdict = results.verdict(on: claim)
    let text = MarkdownText.escaped(claim.text)
    guard let aside = ClaimView.aside(verdict) else { return text }
    return "~~\(text)~~ **\(MarkdownText.escaped(aside))**"
  }
}

extension StringProtocol {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
