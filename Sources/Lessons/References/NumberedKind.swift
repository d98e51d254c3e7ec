/// What is counted on a page, each kind by itself.
package enum NumberedKind: String, Hashable, Sendable, CaseIterable {
  case axiom, theorem, lemma, definition, proof, proposition, corollary, property, example, remark, algorithm
  case assumption, conjecture, criterion, notation, observation
  case exercise, figure, table, listing, equation

  /// The directives `prf:…`.
  package static let statements: [NumberedKind] = [
    .axiom, .theorem, .lemma, .definition, .proof, .proposition, .corollary, .property, .example, .remark,
    .algorithm, .assumption, .conjecture, .criterion, .notation, .observation,
  ]

  /// As a page writes it before a number.
  package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// The counters of one lesson.
struct NumberCounters {
  private var last: [NumberedKind: Int] = [:]

  mutating func next(_ kind: NumberedKind) -> Int {
    last[kind, default: 0] += 1
    return last[kind, default: 1]
  }
}
