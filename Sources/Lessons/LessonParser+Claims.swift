internal import Diagnostics
internal import Markdown

extension LessonParser {
  mutating func read(_ role: Role, at range: SourceRange) {
    lesson.roles[range.start] = meaning(of: role, at: range)
    if let label = role.label, role.name != RoleName.claim {
      problems.append(LessonProblem(.labelOfRole(label.text, role: role.name), at: label.range))
    }
  }

  private mutating func meaning(of role: Role, at range: SourceRange) -> RoleMeaning {
    switch role.name {
    case RoleName.claim:
      switch ClaimSplitter(role.content).split() {
      case .claim(var split):
        split.label = role.label
        return .claim(add(split, notation: .prose, at: range))
      case .problem(let kind, let place):
        problems.append(LessonProblem(kind, at: place))
        return .unknown
      }
    case "math":
      readFormula(role.content, at: range.start)
      return .math(Mathematics(source: role.content, isDisplay: false))
    case let name where RoleName.words.contains(name):
      reportClaims(in: role.content.joinedLines, .role, at: role.content.range)
      return words(of: role)
    case let name where RoleName.references.contains(name):
      reportClaims(in: role.content.joinedLines, .role, at: role.content.range)
      return reference(role, at: range)
    case let name where RoleName.citations.contains(name):
      reportClaims(in: role.content.joinedLines, .role, at: role.content.range)
      return citation(role, at: range)
    case RoleName.download:
      reportClaims(in: role.content.joinedLines, .role, at: role.content.range)
      return download(role, at: range)
    case RoleName.evaluation: return evaluation(role, at: range)
    default:
      problems.append(
        LessonProblem(
          .unknownRole(role.name, nearest: nearestName(to: role.name, among: RoleName.all)), at: range))
      reportClaims(in: role.content.joinedLines, .role, at: role.content.range)
      return .unknown
    }
  }

  private func words(of role: Role) -> RoleMeaning {
    let text = role.content.joinedLines
    return switch role.name {
    case "sub", "subscript": .subscript(text)
    case "sup", "superscript": .superscript(text)
    case "u", "underline": .styled(.underlined, text)
    case "del", "strike", "delete": .styled(.struck, text)
    case "kbd", "keyboard": .styled(.keyboard, text)
    case "sc", "smallcaps": .styled(.smallCaps, text)
    default: abbreviation(text.trimmingBlanks)
    }
  }

  /// `HTML (HyperText Markup Language)`.
  private func abbreviation(_ text: String) -> RoleMeaning {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return .abbreviation(text, meaning: nil)
    }
    let meaning = text[text.index(after: open)...].dropLast().trimmingBlanks
    return .abbreviation(text[..<open].trimmingBlanks, meaning: meaning.isEmpty ? nil : meaning)
  }

  /// Claims inside a formula; one without stays as it is.
  mutating func readFormula(_ source: SourceText, at position: SourcePosition) {
    let formula = FormulaSplitter(source)
    problems += formula.problems
    var hasClaims = false
    var pieces: [FormulaPiece] = []
    for piece in formula.pieces {
      switch piece {
      case .tex(let text): pieces.append(.tex(text.lines.map(\.text).joined(separator: "\n")))
      case .claim(let split, let range):
        hasClaims = true
        pieces.append(.claim(add(split, notation: .tex, at: range)))
      }
    }
    if hasClaims { lesson.formulas[position] = pieces }
  }

  private mutating func add(_ split: SplitClaim, notation: Claim.Notation, at range: SourceRange) -> Int {
    let id = lesson.claims.count
    lesson.claims.append(
      Claim(
        id: id, notation: notation, text: split.text.joinedLines,
        textPosition: split.text.filePosition(of: .start), expression: split.expression, range: range,
        textSource: split.text, label: split.label?.text))
    if let label = split.label { register(label.text, .claim(id), at: label.range) }
    return id
  }
}
