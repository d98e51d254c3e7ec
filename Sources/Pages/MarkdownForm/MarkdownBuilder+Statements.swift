internal import Diagnostics
internal import Lessons
internal import Markdown

extension MarkdownBuilder {
  /// Theorems, exercises, figures and glossaries; what only a page can list is left out.
  mutating func teachingText(of directive: Directive, at range: SourceRange, depth: Int) -> String {
    switch lesson.directives[range.start] {
    case .statement(let statement):
      let head = head(statement.kind, statement.number, statement.title)
      return quote(head, text(of: directive.body, statement.content, depth: depth + 1))
    case .exercise(let id) where lesson.exercises.indices.contains(id):
      let exercise = lesson.exercises[id]
      guard !exercise.isHidden else { return "" }
      let head = head(.exercise, exercise.number, exercise.title)
      return quote(head, text(of: directive.body, exercise.content, depth: depth + 1))
    case .solution(let id) where lesson.solutions.indices.contains(id):
      let solution = lesson.solutions[id]
      guard !solution.isHidden else { return "" }
      let title = lesson.words(for: .solution(exercise: solution.exercise)).title ?? "Solution"
      return quote(title, text(of: directive.body, solution.content, depth: depth + 1))
    case .figure(let figure): return text(of: figure, at: range)
    case .glossary(let glossary): return text(of: glossary)
    default: return ""
    }
  }

  /// `Theorem 1 (Title)`
  private func head(_ kind: NumberedKind, _ number: Int?, _ title: [Inline]) -> String {
    let name = kind.word + (number.map { " \($0)" } ?? "")
    return title.isEmpty ? name : "\(name) (\(line(of: title)))"
  }

  private mutating func text(of figure: FigureBlock, at range: SourceRange) -> String {
    var parts: [String] = []
    let alt = figure.alt.map { $0.content.plainText } ?? ""
    switch figure.content {
    case .file(let path):
      let image = "![\(MarkdownText.escaped(alt))](\(written(PercentEncoding.spaces(in: path))))"
      parts.append(figure.target.map { "[\(image)](\(written(PercentEncoding.spaces(in: $0))))" } ?? image)
    case .cell(let part):
      let output = part.flatMap { results.output($0) }
      parts += output.map { text(of: $0, at: range, alt: alt.isEmpty ? nil : alt) } ?? []
    case .blocks(let blocks): parts += blocks.map(lines)
    }
    let number = figure.number.map { "**Figure \($0)** " } ?? ""
    let caption = figure.caption.map(lines).filter { !$0.isEmpty }
    if let first = caption.first { parts.append(number + first) }
    return paragraphs(parts + caption.dropFirst())
  }

  private func written(_ address: String) -> String {
    LinkAddress.percentEncoded(self.address(of: address) ?? address)
  }

  /// The words of a paragraph, which open no fence where they begin a line of their own; other blocks have no short
  /// form.
  func lines(of block: Block) -> String {
    guard case .paragraph(let content) = block.kind else { return "" }
    let text = line(of: content)
    return [":::", "```", "~~~"].contains(where: text.hasPrefix) ? "\\" + text : text
  }

  private func text(of glossary: Glossary) -> String {
    paragraphs(
      glossary.entries.map { entry in
        let words = entry.terms.filter(lesson.terms.indices.contains).map {
          line(of: lesson.terms[$0].content)
        }
        let meaning = entry.definition.map(lines).filter { !$0.isEmpty }.joined(separator: " ")
        return "**\(words.joined(separator: ", "))**: \(meaning)"
      })
  }
}

/// A path with blanks would end the address of an image.
private enum PercentEncoding {
  static func spaces(in path: String) -> String { path.replacing(" ", with: "%20") }
}
