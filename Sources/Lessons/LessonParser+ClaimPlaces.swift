internal import Diagnostics
internal import Markdown

// Claims that stand where no claim is read. What is not read is not checked, and that must not go unnoticed.

extension LessonParser {
  /// Every claim in a stretch of the file is dealt with: it is read, it is reported, or it is no claim.
  mutating func settle(_ range: SourceRange) {
    settled.append(range)
  }

  /// Reports each claim in a text that is not read for claims.
  ///
  /// - Parameter range: Where the text stands in the file, as near as it is known.
  mutating func reportClaims(in text: String?, _ place: LessonProblem.ClaimPlace, at range: SourceRange) {
    guard let text, ClaimMarks.isIn(text) else { return }
    let marks = ClaimMarks(in: lines(in: range)).ranges
    // Escapes may hide the characters of a claim, and not its meaning.
    for mark in marks.isEmpty ? [range] : marks { report(claimAt: mark, place) }
    settle(range)
  }

  /// `\claim{…}` in text that is no formula. A role that is none has been reported by the reader of Markdown.
  mutating func reportCommands(in text: String, at range: SourceRange) {
    guard text.utf8.contains(UInt8(ascii: "\\")), text.contains(#"\claim"#), ClaimMarks.isIn(text) else {
      return
    }
    for mark in ClaimMarks(in: lines(in: range), commandsOnly: true).ranges {
      report(claimAt: mark, .plainText)
      settle(mark)
    }
  }

  /// The address and the title of a link or an image; its words are read. Those of a definition stand elsewhere.
  mutating func reportClaims(in link: Link, at range: SourceRange) {
    guard ClaimMarks.isIn(link.title) || ClaimMarks.isIn(link.destination) else { return }
    let rest = SourceRange(link.content.last?.range.end ?? range.start, range.end)
    for mark in ClaimMarks(in: lines(in: rest)).ranges { report(claimAt: mark, .linkTitle) }
    settle(rest)
  }

  private mutating func report(claimAt mark: SourceRange, _ place: LessonProblem.ClaimPlace) {
    guard reportedClaims.insert(mark.start).inserted else { return }
    problems.append(LessonProblem(.claimOutOfPlace(place), at: mark))
  }

  /// The claims of the YAML at the head, in which no key is read for any.
  mutating func reportClaims(inFrontMatter head: SourceText) {
    let lines = head.lines.filter { !$0.text.trimmingBlanks.hasPrefix("#") }
    for mark in ClaimMarks(in: lines).ranges {
      report(claimAt: mark, .frontMatter)
    }
    settle(head.range)
  }

  /// The last word: whatever begins like a claim and has been met by no other part of the reader.
  mutating func reportUnreadClaims() {
    let marks = ClaimMarks(in: lesson.file.content.lines).ranges
    guard !marks.isEmpty else { return }
    let settled = SourceRangeSet(settled)
    for mark in marks where !settled.contains(mark.start) {
      report(claimAt: mark, .unread)
    }
  }

  /// The file's own lines, cut to a range.
  private func lines(in range: SourceRange) -> [SourceText.Line] {
    guard range.start.line >= 1, range.start.line <= range.end.line else { return [] }
    return (range.start.line...range.end.line).compactMap { number in
      guard let line = lesson.file.line(number) else { return nil }
      let bytes = Array(line.utf8)
      let from = number == range.start.line ? min(range.start.column - 1, bytes.count) : 0
      let to = number == range.end.line ? min(range.end.column - 1, bytes.count) : bytes.count
      guard from < to else { return nil }
      return SourceText.Line(
        text: String(decoding: bytes[from..<to], as: UTF8.self),
        position: SourcePosition(line: number, column: from + 1))
    }
  }

  // MARK: - Text in options and titles, which is read

  /// The option's value as Markdown, with the claims in it.
  mutating func optionText(
    _ name: String, of directive: Directive, _ place: LessonProblem.ClaimPlace
  ) -> OptionText? {
    guard let option = directive.options.first(where: { $0.name == name }),
      !option.value.trimmingBlanks.isEmpty
    else { return nil }
    let raw = lines(in: option.valueRange).map(\.text).joined()
    let quotes = raw.utf8.count - option.value.utf8.count
    // A value with escapes stands elsewhere in the file than in itself.
    guard raw == option.value || (quotes == 2 && raw.dropFirst().dropLast() == option.value) else {
      reportClaims(in: option.value, place, at: option.valueRange)
      return OptionText([Inline(.text(option.value), range: option.valueRange)])
    }
    let start = option.valueRange.start.advanced(byColumns: quotes / 2)
    return OptionText(inlines(of: SourceText.Line(text: option.value, position: start), place))
  }

  /// What stands on one line, whatever block Markdown takes it for.
  mutating func inlines(of line: SourceText.Line, _ place: LessonProblem.ClaimPlace) -> [Inline] {
    if let inlines = blocks(of: SourceText(lines: [line])).titleInlines { return inlines }
    let range = SourceRange(line.position, line.position.advanced(byColumns: line.text.utf8.count))
    reportClaims(in: line.text, place, at: range)
    return [Inline(.text(line.text), range: range)]
  }
}

extension [Block] {
  /// Nothing where one of the blocks is of a kind that cannot stand within a line.
  fileprivate var titleInlines: [Inline]? {
    var inlines: [Inline] = []
    for block in self {
      switch block.kind {
      case .paragraph(let content), .heading(_, let content): inlines += content
      case .math(let mathematics): inlines.append(Inline(.math(mathematics), range: block.range))
      default: return nil
      }
    }
    return inlines.isEmpty ? nil : inlines
  }
}
