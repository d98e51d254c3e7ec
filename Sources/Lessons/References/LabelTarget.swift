/// What has a label.
package enum LabelTarget: Equatable, Sendable {
  /// An index into `Lesson.parts`.
  case property(Int)
  /// An index into `Lesson.parts`.
  case cell(Int)
  /// With its title; empty if it has none.
  case admonition(title: String)
  /// With its number, if it has one.
  case formula(Int?)
  /// With its number.
  case table(Int)
  /// An index into `Lesson.claims`.
  case claim(Int)
  /// A theorem or the like, an exercise, a figure, a listing.
  case item(NumberedKind, number: Int?, title: String)
  /// With the label of its exercise.
  case solution(exercise: String)
  /// An index into `Lesson.headings`.
  case heading(Int)
  /// A paragraph, a list or another block that has neither number nor title.
  case block
  /// Boxes, to which a reference leads only with words of its own.
  case other
}

/// What can be said of a target in a sentence.
package struct ReferenceWords: Equatable, Sendable {
  /// `Theorem`; nothing for what is not counted.
  package var kind: NumberedKind?
  package var number: Int?
  /// Its title, its caption or its words, as plain text.
  package var title: String?

  package init(kind: NumberedKind? = nil, number: Int? = nil, title: String? = nil) {
    self.kind = kind
    self.number = number
    self.title = title.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `Theorem 2`, `(3)`; nothing without a number.
  package var numbered: String? {
    guard let kind, let number else { return nil }
    return kind == .equation ? "(\(number))" : "\(kind.word)\u{A0}\(number)"
  }

  /// The title of something that is numbered, if its author gave one.
  package var ownTitle: String? { numbered == nil || title == kind?.word ? nil : title }

  /// What a reference says that has no words of its own.
  package var text: String? { numbered ?? title }
}

extension Lesson {
  package func words(for target: LabelTarget) -> ReferenceWords {
    switch target {
    case .property(let part):
      guard parts.indices.contains(part), case .property(let property) = parts[part] else { break }
      return ReferenceWords(kind: .property, number: property.number, title: property.title)
    case .cell(let part):
      guard parts.indices.contains(part), case .cell(let cell) = parts[part] else { break }
      return ReferenceWords(kind: .figure, number: cell.number, title: cell.caption?.plainText)
    case .admonition(let title): return ReferenceWords(title: title)
    case .formula(let number): return ReferenceWords(kind: .equation, number: number)
    case .table(let number): return ReferenceWords(kind: .table, number: number, title: tableTitles[number])
    case .claim(let id):
      guard claims.indices.contains(id), claims[id].notation == .prose else { break }
      return ReferenceWords(title: claims[id].text)
    case .item(let kind, let number, let title):
      // A proof has no number and is called one all the same.
      let isNamedByKind = kind == .exercise || NumberedKind.statements.contains(kind)
      return ReferenceWords(
        kind: kind, number: number, title: title.isEmpty && isNamedByKind ? kind.word : title)
    case .solution(let label):
      guard case .item(.exercise, let number?, _) = labels[label] else {
        return ReferenceWords(title: "Solution")
      }
      return ReferenceWords(title: "Solution to Exercise\u{A0}\(number)")
    case .heading(let index):
      return ReferenceWords(title: headings.indices.contains(index) ? headings[index].text : nil)
    case .block, .other: break
    }
    return ReferenceWords()
  }
}
