internal import Diagnostics
internal import Events
internal import Lessons
internal import Markdown
internal import Verdicts

extension MarkdownBuilder {
  mutating func text(of directive: Directive, at range: SourceRange, depth: Int) -> String {
    switch lesson.directives[range.start] {
    case .part(let number) where lesson.parts.indices.contains(number):
      switch lesson.parts[number] {
      case .cell(let cell): return text(of: cell)
      case .property(let property): return text(of: property)
      }
    case .output(let id) where lesson.expectedOutputs.indices.contains(id):
      return text(of: lesson.expectedOutputs[id])
    case .admonition(let admonition):
      let title = admonition.title.isEmpty ? BoxView.words(admonition.kind) : line(of: admonition.title)
      // `{note} Words` has them in its first line, and no body to edit.
      let isOneLine = admonition.title.isEmpty && directive.body.lines.allSatisfy { $0.text.trimmed.isEmpty }
      let content =
        isOneLine
        ? paragraphs(admonition.content.map(lines))
        : text(of: directive.body, admonition.content, depth: depth + 1)
      if admonition.isGroup { return MarkdownLines.tidied(content).trimmingLines }
      return admonition.title.isEmpty && admonition.mayBeUntitled
        ? MarkdownText.quoted(MarkdownLines.tidied(content).trimmingLines) : quote(title, content)
    case .listing(let listing):
      let name = listing.filename.map { [MarkdownText.code($0) + ":"] } ?? []
      return paragraphs(
        name + [
          MarkdownText.fenced(listing.source.text, language: listing.language),
          caption(listing.caption, .listing, listing.number),
        ])
    case .math(let mathematics):
      return "$$\n\(formula(mathematics, at: range).trimmingDollars)\n$$"
    case .table(let table): return text(of: table)
    case .statement, .exercise, .solution, .figure, .glossary, .contents, .bibliography:
      return teachingText(of: directive, at: range, depth: depth)
    case .box(let title, let content):
      return quote(MarkdownText.escaped(title), text(of: directive.body, content, depth: depth + 1))
    default:
      let title = [directive.name, directive.argument].filter { !$0.isEmpty }.joined(separator: ": ")
      return quote(MarkdownText.escaped(title), MarkdownText.fenced(directive.body.text, language: ""))
    }
  }

  func quote(_ title: String, _ content: String) -> String {
    MarkdownText.quoted(paragraphs(["**\(title)**", MarkdownLines.tidied(content).trimmingLines]))
  }

  func paragraphs(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  func caption(_ caption: OptionText?, _ kind: NumberedKind, _ number: Int?) -> String {
    guard let text = caption.map({ line(of: $0.content) }), !text.isEmpty else { return "" }
    if let number { return "**\(kind.word) \(number)** \(text)" }
    return text.contains("*") ? text : "*\(text)*"
  }

  // MARK: - Properties and outputs

  private mutating func text(of property: PropertyBlock) -> String {
    let verdict = results.property(property.id) ?? PropertyVerdict(notRun: property)
    let words = PropertyWords(verdict: verdict, expectation: property.expectation)
    let title = property.title.isEmpty ? "" : " (\(MarkdownText.escaped(property.title)))"
    let head = "**Property \(property.number)**\(title). \(verdict.status.mark) \(words.badge)"
    return paragraphs(
      [head, MarkdownText.fenced(property.source.text, language: "swift")]
        + verdict.results.map { text(of: words.words($0)) } + [words.sentence.map(MarkdownText.escaped) ?? ""]
        + (results.output(property.id).map { text(of: $0, at: property.range) } ?? []))
  }

  func text(of words: QuantifierWords) -> String {
    let sentences = words.sentences.map(MarkdownText.escaped).joined(separator: " ")
    guard let title = words.exampleTitle else { return sentences }
    let values = words.result.record.example.map { MarkdownText.code(ArgumentText($0).short) }
    return "\(title): \(values.joined(separator: ", ")). " + sentences
  }

  private func text(of output: ExpectedOutput) -> String {
    let verdict = results.verdict(on: output)
    if verdict.status == .passed, let cell = lesson.cell(of: output), lesson.standsRightBelow(output, cell) {
      return ""
    }
    let notes = verdict.notes.map { "**\(MarkdownText.escaped($0.message))**" }
    return paragraphs([MarkdownText.fenced(output.body.text, language: "text")] + notes)
  }

  // MARK: - Tables

  private func text(of table: TableBlock) -> String {
    let rows = table.rows.map { row in
      row.map { cell in cell.content.map { line(ofCell: $0) }.joined(separator: "<br>") }
    }
    let empty = [String](repeating: "", count: table.columns)
    let alignments = table.alignments.map { alignment in
      switch alignment {
      case .left: ":--"
      case .center: ":-:"
      case .right: "--:"
      case nil: "---"
      }
    }
    let headers = table.headerRows > 0 ? rows.first ?? empty : empty
    let number = table.number.map { "**Table \($0)**" }
    let title = [number, table.title.isEmpty ? nil : line(of: table.title)].compactMap(\.self)
    var verdict: [String] = []
    if let id = table.claim, lesson.claims.indices.contains(id) {
      let judged = results.verdict(on: lesson.claims[id])
      if judged.status != .passed { verdict = ["**\(MarkdownText.escaped(judged.message))**"] }
    }
    return paragraphs(
      [
        title.joined(separator: ". "),
        MarkdownText.table(
          header: headers, rows: Array(rows.dropFirst(table.headerRows > 0 ? 1 : 0)), alignments: alignments),
      ] + verdict)
  }

  /// Blocks have no place in a pipe table: lists and code become their text.
  private func line(ofCell block: Block) -> String {
    switch block.kind {
    case .paragraph(let content), .heading(_, let content): line(of: content).escapingBars
    case .code(let code): MarkdownText.code(code.text.trimmed).escapingBars
    case .list(let list):
      list.items.map { item in "• " + item.blocks.map { line(ofCell: $0) }.joined(separator: " ") }
        .joined(separator: "<br>")
    case .math(let mathematics): formula(mathematics, at: block.range).replacing("\n", with: " ").escapingBars
    default: ""
    }
  }
}

extension String {
  /// Bars that nothing escapes yet.
  fileprivate var escapingBars: String {
    var result = ""
    var isEscaped = false
    for character in self {
      if character == "|", !isEscaped { result.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      result.append(character)
    }
    return result
  }

  fileprivate var trimmingDollars: String {
    hasPrefix("$$") && hasSuffix("$$") && utf8.count > 3 ? String(dropFirst(2).dropLast(2)).trimmed : self
  }

  fileprivate var trimmingLines: String { hasSuffix("\n") ? String(dropLast()) : self }
}
