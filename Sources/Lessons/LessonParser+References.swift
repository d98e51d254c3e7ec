internal import Diagnostics
internal import Markdown

extension LessonParser {
  /// `` {prf:ref}`label` `` or `` {prf:ref}`words <label>` ``.
  mutating func reference(_ role: Role, at range: SourceRange) -> RoleMeaning {
    let content = role.content.joinedLines.trimmingBlanks
    let form = Reference.Form(rawValue: role.name) ?? .ref
    var reference = Reference(form, label: content, range: range)
    if content.hasSuffix(">"), let open = content.lastIndex(of: "<") {
      let text = content[..<open].trimmingBlanks
      reference.label = content[content.index(after: open)...].dropLast().trimmingBlanks
      reference.text = text.isEmpty ? nil : text
    }
    lesson.references.append(reference)
    return .reference(reference)
  }

  /// `` {download}`words <file>` `` or the file alone, which then is called by its name.
  mutating func download(_ role: Role, at range: SourceRange) -> RoleMeaning {
    let content = role.content.joinedLines.trimmingBlanks
    var (path, text) = (content, "")
    if content.hasSuffix(">"), let open = content.lastIndex(of: "<") {
      path = content[content.index(after: open)...].dropLast().trimmingBlanks
      text = content[..<open].trimmingBlanks
    }
    guard !path.isEmpty else { return .unknown }
    if text.isEmpty { text = path.split(separator: "/").last.map(String.init) ?? path }
    var address = path.replacing(" ", with: "%20")
    if let folder = folder(ofLine: range.start.line), !folder.isEmpty {
      address = LinkMover(folder: folder).moved(address: address)
    }
    lesson.links.append(LessonLink(destination: address, isImage: false, range: range))
    return .download(address: address, text: text)
  }

  /// `` {cite}`key, other` ``
  mutating func citation(_ role: Role, at range: SourceRange) -> RoleMeaning {
    let keys = role.content.joinedLines.split { $0 == "," || $0 == ";" }.map(\.trimmingBlanks)
      .filter { !$0.isEmpty }
    guard !keys.isEmpty else {
      problems.append(LessonProblem(.citationWithoutKey, at: range))
      return .unknown
    }
    let citation = Citation(role.name == "cite:t" ? .text : .parenthesis, keys: keys, range: range)
    lesson.citations.append(citation)
    return .citation(citation)
  }

  /// `` {eval}`expression` ``
  mutating func evaluation(_ role: Role, at range: SourceRange) -> RoleMeaning {
    guard role.content.lines.contains(where: { !$0.text.trimmingBlanks.isEmpty }) else {
      problems.append(LessonProblem(.evaluationWithoutExpression, at: range))
      return .unknown
    }
    let id = lesson.evaluations.count
    lesson.evaluations.append(Evaluation(id: id, expression: role.content, range: range))
    return .evaluation(id)
  }

  /// Links to labels and lessons are references; all others stay what they are.
  mutating func read(_ link: Link, at range: SourceRange) {
    let text = link.content.isEmpty ? nil : link.content.plainText
    let address = link.destination.removingPercentEscapes
    if address.hasPrefix("#"), address.count > 1 {
      add(Reference(.link, label: String(address.dropFirst()), text: text, range: range))
    } else if LessonAddress(address) != nil {
      add(Reference(.lessonLink, label: address, text: text, range: range))
    } else if text == nil, !address.isEmpty {
      problems.append(LessonProblem(.linkWithoutText, at: range))
    }
  }

  private mutating func add(_ link: Reference) {
    lesson.references.append(link)
    lesson.referenceLinks[link.range.start] = link
  }

  /// A reference may stand before what it names. Those that no label of the lesson answers are left to the course.
  mutating func resolveReferences() {
    for reference in lesson.references {
      guard let target = lesson.labels[reference.label],
        let problem = reference.problem(with: lesson.words(for: target), of: target)
      else { continue }
      switch reference.form {
      case .document, .term, .lessonLink: continue
      case .ref, .number, .equation, .proof, .link, .solution:
        problems.append(LessonProblem(problem, at: reference.range))
      }
    }
  }
}
