internal import Diagnostics
internal import Markdown

extension Lesson {
  /// What the reader made of a lesson, one line for each thing, in document order: the form in which tests and
  /// `lectern explain --stage lesson` show it.
  package var dump: String {
    var lines: [String] = []
    for part in parts {
      switch part {
      case .cell(let cell): lines.append(cell.dump)
      case .property(let property): lines.append(property.dump)
      }
    }
    for claim in claims {
      lines.append(
        "claim \(claim.id)\(claim.label.map { " #" + $0 } ?? "") \(claim.range) \(claim.notation) “\(claim.text)” at \(claim.textPosition.dump) = "
          + claim.expression.dump)
      if let table = claim.table { lines += table.dump }
    }
    for evaluation in evaluations {
      lines.append("evaluation \(evaluation.id) \(evaluation.range) = \(evaluation.expression.dump)")
    }
    for exercise in exercises {
      lines.append(
        "exercise \(exercise.number.map(String.init) ?? "–") “\(exercise.title.plainText)”"
          + (exercise.label.map { " #" + $0 } ?? "") + (exercise.difficulty.map { " difficulty:\($0)" } ?? "")
          + (exercise.isHidden ? " hidden" : "") + " (\(exercise.content.count))")
    }
    for solution in solutions {
      lines.append(
        "solution of #\(solution.exercise)" + (solution.isOpen ? " open" : "")
          + (solution.isHidden ? " hidden" : "") + " (\(solution.content.count))")
    }
    for term in terms { lines.append("term “\(term.key)” #\(term.anchor)") }
    for (position, number) in equations.sorted(by: { $0.key < $1.key }) {
      lines.append("equation \(position.dump) (\(number))")
    }
    for output in expectedOutputs {
      lines.append(output.dump)
    }
    for (position, meaning) in directives.sorted(by: { $0.key < $1.key }) {
      lines.append("directive \(position.dump) \(meaning.dump)")
    }
    for (position, meaning) in roles.sorted(by: { $0.key < $1.key }) {
      lines.append("role \(position.dump) \(meaning.dump)")
    }
    for (position, pieces) in formulas.sorted(by: { $0.key < $1.key }) {
      lines.append("formula \(position.dump) " + pieces.map(\.dump).joined(separator: " "))
    }
    for footnote in footnotes {
      lines.append(
        "footnote \(footnote.number) #\(footnote.label) \(footnote.range) used "
          + (footnote.uses.isEmpty ? "nowhere" : footnote.uses.map(\.dump).joined(separator: " ")))
    }
    for target in targets {
      lines.append("target #\(target.label) \(target.range) \(target.kind) \(target.block)")
    }
    for heading in headings {
      lines.append("heading \(heading.level) “\(heading.text)” #\(heading.anchor)")
    }
    for problem in problems {
      let hint = problem.hint.map { " (\($0))" } ?? ""
      lines.append(
        "\(problem.severity.rawValue) \(problem.range.start.dump) \(problem.code): \(problem.message)\(hint)")
    }
    return lines.joined(separator: "\n")
  }
}

extension SourcePosition {
  fileprivate var dump: String { "\(line):\(column)" }
}

extension SourceText {
  /// Each line with its place.
  fileprivate var dump: String {
    lines.map { "\($0.position.dump) `\($0.text)`" }.joined(separator: " ")
  }
}

extension Cell {
  fileprivate var dump: String {
    var words = ["cell \(id)", range.description, language]
    if execution != .runs { words.append("\(execution)") }
    if input != .shown { words.append("input:\(input)") }
    if output != .shown { words.append("output:\(output)") }
    if results != .expressions { words.append("results:\(results)") }
    if isLocal { words.append("local") }
    if let label { words.append("#" + label) }
    if let caption { words.append("“\(caption.plainText)”") }
    if let alt { words.append("alt:“\(alt.plainText)”") }
    words += lines.dump
    return words.joined(separator: " ") + " | " + source.dump
  }
}

extension ExpectedOutput {
  fileprivate var dump: String {
    var words = ["output \(id)", range.description, cell.map { "of part \($0)" } ?? "of no cell"]
    if matching != .numbers { words.append("match:\(matching)") }
    if stream != .stdout { words.append("stream:\(stream)") }
    return words.joined(separator: " ") + " | " + body.dump
  }
}

extension PropertyBlock {
  fileprivate var dump: String {
    var words = ["property \(id)", "no. \(number)", range.description, "“\(title)”"]
    if let label { words.append("#" + label) }
    if let trials { words.append("trials:\(trials)") }
    switch seed {
    case .number(let number): words.append("seed:0x" + String(number, radix: 16))
    case .text(let text): words.append("seed:\(text)")
    case nil: break
    }
    if expectation != .holds { words.append("expect:\(expectation)") }
    if let counterexample { words.append("counterexample:“\(counterexample.text)”") }
    if let witness { words.append("witness:“\(witness.text)”") }
    return words.joined(separator: " ") + " | " + source.dump
  }
}

extension DirectiveMeaning {
  fileprivate var dump: String {
    switch self {
    case .part(let id): "part \(id)"
    case .output(let id): "output \(id)"
    case .admonition(let admonition):
      "admonition \(admonition.kind) “\(admonition.title.plainText)”\(admonition.isFolded ? " folded" : "")\(admonition.isInMargin ? " margin" : "")"
        + " (\(admonition.content.count))"
    case .listing(let listing):
      (["listing", listing.language] + listing.lines.dump + (listing.filename.map { ["file:“\($0)”"] } ?? []))
        .joined(separator: " ") + " | \(listing.source.dump)"
    case .math(let mathematics): "math \(mathematics.label ?? "") | \(mathematics.source.dump)"
    case .table(let table): table.dump
    case .statement(let statement):
      "\(statement.kind) \(statement.number.map(String.init) ?? "–") “\(statement.title.plainText)”"
        + (statement.label.map { " #" + $0 } ?? "") + "\(statement.isFolded ? " folded" : "")"
        + " (\(statement.content.count))"
    case .exercise(let id): "exercise \(id)"
    case .solution(let id): "solution \(id)"
    case .figure(let figure): figure.dump
    case .glossary(let glossary):
      "glossary" + glossary.entries.map { " \($0.terms) (\($0.definition.count))" }.joined()
    case .contents(let list): "contents\(list.isLocal ? " local" : "")" + (list.depth.map { " \($0)" } ?? "")
    case .bibliography(let list): "bibliography\(list.showsAll ? " all" : "")"
    case .box(let title, let content): "box “\(title)” (\(content.count))"
    }
  }
}

extension FigureBlock {
  fileprivate var dump: String {
    let source =
      switch content {
      case .file(let path): path
      case .cell(let part): part.map { "part \($0)" } ?? "no part"
      case .blocks(let blocks): "(\(blocks.count))"
      }
    return [
      isFigure ? "figure" : "image", number.map(String.init), source, label.map { "#" + $0 },
      alt.map { "alt:“\($0.plainText)”" }, width.map { "width:" + $0 }, height.map { "height:" + $0 },
      alignment.map { "align:\($0)" }, "(\(caption.count))",
    ].compactMap { $0 }.joined(separator: " ")
  }
}

extension RoleMeaning {
  fileprivate var dump: String {
    switch self {
    case .claim(let id): "claim \(id)"
    case .math(let mathematics): "math \(mathematics.source.dump)"
    case .subscript(let text): "sub “\(text)”"
    case .superscript(let text): "sup “\(text)”"
    case .abbreviation(let text, let meaning): "abbr “\(text)” “\(meaning ?? "")”"
    case .styled(let style, let text): "\(style) “\(text)”"
    case .reference(let reference):
      "\(reference.form) #\(reference.label)" + (reference.text.map { " “\($0)”" } ?? "")
    case .download(let address, let text): "download \(address) “\(text)”"
    case .citation(let citation): "cite \(citation.form) \(citation.keys)"
    case .evaluation(let id): "evaluation \(id)"
    case .unknown: "unknown"
    }
  }
}

extension FormulaPiece {
  fileprivate var dump: String {
    switch self {
    case .tex(let text): "`\(text)`"
    case .claim(let id): "claim \(id)"
    }
  }
}
