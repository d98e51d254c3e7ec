package import Diagnostics

/// A role or a link that leads to something with a name.
package struct Reference: Equatable, Sendable {
  package enum Form: String, Equatable, Sendable {
    case ref
    case number = "numref"
    case equation = "eq"
    case proof = "prf:ref"
    /// `[words](#label)`
    case link
    /// To a lesson: `` {doc}`name` ``.
    case document = "doc"
    /// `[words](other.md)` or `[words](other.md#label)`
    case lessonLink
    /// To an entry of a glossary.
    case term
    /// The exercise of a `solution`.
    case solution
  }

  package var form: Form
  /// The label, the term, or the address of the lesson.
  package var label: String
  /// The words of the link, or the pattern that they are made by; nothing if they are those of the target.
  package var text: String?
  package var range: SourceRange

  package init(_ form: Form, label: String, text: String? = nil, range: SourceRange) {
    self.form = form
    self.label = label
    self.text = text
    self.range = range
  }

  /// What the page says, with `%s` and `{number}` for the number and `{name}` for the title.
  package func text(for words: ReferenceWords) -> String? {
    guard let text else { return words.text }
    guard form == .number else { return text }
    let number = words.number.map(String.init) ?? ""
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if let pattern = ["%s", "{number}", "{name}"].first(where: rest.hasPrefix) {
        result += pattern == "{name}" ? words.title ?? "" : number
        rest = rest.dropFirst(pattern.count)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Why the target is none that the reference can lead to.
  func problem(with words: ReferenceWords, of target: LabelTarget) -> LessonProblem.Kind? {
    switch form {
    case .proof:
      guard let kind = words.kind, NumberedKind.statements.contains(kind) else {
        return .labelOfNoProperty(label)
      }
    case .equation:
      guard case .formula = target else { return .labelOfNoEquation(label) }
    case .number:
      return words.number == nil ? .labelWithoutNumber(label) : nil
    case .solution:
      guard case .item(.exercise, _, _) = target else { return .labelOfNoExercise(label, nearest: nil) }
      return nil
    case .ref, .link, .document, .lessonLink, .term: break
    }
    return text(for: words) == nil ? .referenceWithoutText(label) : nil
  }
}

/// A name in a role, as `` {cite}`key` `` writes it.
package struct Citation: Equatable, Sendable {
  package enum Form: String, Equatable, Sendable {
    /// `(Bishop, 2006)` or `[1]`
    case parenthesis
    /// `Bishop (2006)` or `Bishop [1]`
    case text
  }

  package var form: Form
  package var keys: [String]
  package var range: SourceRange

  package init(_ form: Form, keys: [String], range: SourceRange) {
    self.form = form
    self.keys = keys
    self.range = range
  }
}
