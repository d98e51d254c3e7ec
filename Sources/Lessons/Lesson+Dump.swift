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
        "claim \(claim.id) \(claim.range) \(claim.notation) “\(claim.text)” at \(claim.textPosition.dump) = "
          + claim.expression.dump)
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
    if let caption { words.append("“\(caption)”") }
    if showsLineNumbers { words.append("numbered") }
    return words.joined(separator: " ") + " | " + source.dump
  }
}

extension PropertyBlock {
  fileprivate var dump: String {
    var words = ["property \(id)", "no. \(number)", range.description, "“\(title)”"]
    if let label { words.append("#" + label) }
    if let trials { words.append("trials:\(trials)") }
    if let seed { words.append("seed:\(seed)") }
    if expectation != .holds { words.append("expect:\(expectation)") }
    return words.joined(separator: " ") + " | " + source.dump
  }
}

extension DirectiveMeaning {
  fileprivate var dump: String {
    switch self {
    case .part(let id): "part \(id)"
    case .admonition(let admonition):
      "admonition \(admonition.kind) “\(admonition.title.plainText)”\(admonition.isFolded ? " folded" : "")"
        + " (\(admonition.content.count))"
    case .listing(let listing):
      "listing \(listing.language)\(listing.showsLineNumbers ? " numbered" : "") | \(listing.source.dump)"
    case .math(let mathematics): "math \(mathematics.label ?? "") | \(mathematics.source.dump)"
    case .box(let title, let content): "box “\(title)” (\(content.count))"
    }
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
