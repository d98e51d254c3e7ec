internal import Diagnostics
internal import Markdown

/// A reference that has been read before all labels are known.
struct PendingReference {
  var role: Role
  var reference: Reference
  var range: SourceRange
}

extension LessonParser {
  /// `` {prf:ref}`label` `` or `` {prf:ref}`words <label>` ``.
  mutating func reference(_ role: Role, at range: SourceRange) -> RoleMeaning {
    let content = role.content.joinedLines.trimmingBlanks
    var reference = Reference(label: content)
    if content.hasSuffix(">"), let open = content.lastIndex(of: "<") {
      let text = content[..<open].trimmingBlanks
      reference.label = content[content.index(after: open)...].dropLast().trimmingBlanks
      reference.text = text.isEmpty ? nil : text
    }
    references.append(PendingReference(role: role, reference: reference, range: range))
    return .reference(reference)
  }

  /// A reference may stand before what it names.
  mutating func resolveReferences() {
    for pending in references {
      guard let problem = problem(of: pending) else { continue }
      problems.append(LessonProblem(problem, at: pending.range))
      lesson.roles[pending.range.start] = .unknown
    }
  }

  private func problem(of pending: PendingReference) -> LessonProblem.Kind? {
    let (role, reference) = (pending.role.name, pending.reference)
    guard let target = lesson.labels[reference.label] else {
      let labels = lesson.labels.keys.sorted()
      return .unknownLabel(reference.label, nearest: nearestName(to: reference.label, among: labels))
    }
    switch target {
    case .property: return nil
    case .cell, .admonition, .formula, .table, .claim:
      if role == RoleName.propertyReference { return .labelOfNoProperty(reference.label) }
      return reference.text == nil && words(for: target) == nil
        ? .referenceWithoutText(reference.label) : nil
    case .other: return .roleNotShownYet(role)
    }
  }

  /// What a reference says that has no words of its own; nothing if its target has none either.
  private func words(for target: LabelTarget) -> String? {
    switch target {
    case .cell(let part):
      guard lesson.parts.indices.contains(part), case .cell(let cell) = lesson.parts[part] else { return nil }
      return cell.caption?.plainText
    case .admonition(let title): return title.isEmpty ? nil : title
    case .table(let number): return "Table\u{A0}\(number)"
    case .claim(let id):
      guard lesson.claims.indices.contains(id), lesson.claims[id].notation == .prose else { return nil }
      return lesson.claims[id].text
    case .property, .formula, .other: return nil
    }
  }
}
