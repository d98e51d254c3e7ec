internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// A word on a line of its own, and its meaning below it, indented or behind `: `.
  mutating func glossary(_ directive: Directive, depth: Int) -> DirectiveMeaning {
    let options = OptionReader(directive, known: [], accepted: ["sorted", "class", "label", "name"])
    problems += options.problems
    reportClaims(in: directive.argument, .title, at: directive.argumentRange)
    var entries: [Glossary.Entry] = []
    var pushed: [(words: [[Inline]], definition: [Block])] = []
    for part in GlossaryLines(directive.body).entries {
      let words = part.terms.map { inlines(of: $0, .title) }
      if part.definition.allSatisfy({ $0.text.trimmingBlanks.isEmpty }), let first = part.terms.first {
        let end = first.position.advanced(byColumns: first.text.utf8.count)
        problems.append(LessonProblem(.termWithoutDefinition, at: SourceRange(first.position, end)))
      }
      let text = SourceText(lines: part.definition)
      let definition = depth < Self.greatestDepth ? blocks(of: text, depth: depth + 1) : []
      entries.append(
        Glossary.Entry(terms: zip(words, part.terms).map { add(term: $0, at: $1) }, definition: definition))
      pushed.append((words, definition))
    }
    for part in pushed.reversed() {
      walk.push(part.definition, depth: depth + 1)
      for words in part.words.reversed() { walk.push(words, depth: depth + 1) }
    }
    return .glossary(Glossary(entries: entries))
  }

  private mutating func add(term content: [Inline], at line: SourceText.Line) -> Int {
    let text = content.plainText.joinedBlanks
    let range = SourceRange(line.position, line.position.advanced(byColumns: line.text.utf8.count))
    let key = text.lowercased()
    if let first = termPlaces[key] {
      problems.append(LessonProblem(.repeatedTerm(text, first: first), at: range))
    } else {
      termPlaces[key] = line.position
    }
    lesson.terms.append(
      GlossaryTerm(content: content, key: key, anchor: termAnchors.anchor(for: "term-" + text), place: range))
    return lesson.terms.count - 1
  }
}

/// The lines of a glossary: which are words, and which tell what they mean.
private struct GlossaryLines {
  private(set) var entries: [(terms: [SourceText.Line], definition: [SourceText.Line])] = []

  init(_ text: SourceText) {
    for line in text.lines {
      let bytes = Array(line.text.utf8)
      let blanks = bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
      if blanks == bytes.count {
        if let last = entries.indices.last { entries[last].definition.append(line) }
      } else if bytes.first == UInt8(ascii: ":"), bytes.count > 1, bytes[1] == 0x20, !entries.isEmpty {
        let indentation = bytes.dropFirst().prefix { $0 == 0x20 }.count + 1
        entries[entries.count - 1].definition.append(line.part(indentation..<bytes.count))
      } else if blanks > 0, !entries.isEmpty {
        // As far to the left as the first line of the meaning.
        let first = entries[entries.count - 1].definition.first { !$0.text.trimmingBlanks.isEmpty }
        let column = first?.position.column ?? line.position.column + blanks
        let cut = min(blanks, max(0, column - line.position.column))
        entries[entries.count - 1].definition.append(line.part(cut..<bytes.count))
      } else if let last = entries.indices.last, entries[last].definition.isEmpty {
        entries[last].terms.append(line)
      } else {
        entries.append((terms: [line.part(blanks..<bytes.count)], definition: []))
      }
    }
  }
}
