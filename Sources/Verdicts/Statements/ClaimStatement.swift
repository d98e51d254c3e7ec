package import Lessons

/// What a claim's text states: a relation and the numbers after it.
///
/// Where there is no relation, all numbers of the text are stated. Nothing that looks like a number is passed over in
/// silence: it is stated, it is part of a name, it stands before the relation, or it is a problem.
package struct ClaimStatement: Equatable, Sendable {
  /// A number on the left of the value, as in `0.2 < p < 0.3`, or the first one of `at least 0.2, at most 0.3`.
  package struct Bound: Equatable, Sendable {
    package var number: WrittenNumber
    /// Read from the value to the number.
    package var relation: Relation
  }

  package var text: String
  package var notation: Claim.Notation
  /// The last sign or word that is a relation; nothing where the text has none.
  package var relation: Relation?
  package var numbers: [WrittenNumber]
  package var bound: Bound?
  package var problems: [StatementProblem]

  package init(text: String, notation: Claim.Notation) {
    self.text = text
    self.notation = notation
    var scanner = StatementScanner(text: text, notation: notation)
    let tokens = Self.withPhrases(scanner.scan())
    let last = tokens.lastIndex { token in
      if case .relation = token { true } else { false }
    }
    relation = nil
    bound = nil
    if let last, case .relation(let relation, _) = tokens[last] {
      self.relation = relation
      bound = Self.bound(before: last, relation, in: tokens)
    }
    numbers = []
    problems = []
    for token in tokens[(last.map { $0 + 1 } ?? 0)...] {
      switch token {
      case .number(let number): numbers.append(number)
      case .problem(let problem): problems.append(problem)
      default: break
      }
    }
  }

  /// The relation that holds for one of the numbers.
  package func relation(for number: WrittenNumber) -> Relation {
    relation ?? (number.kind == .decimal ? .approximately : .equal)
  }

  /// The relation as a report shows it.
  package var shownRelation: Relation? {
    if let relation { return relation }
    guard !numbers.isEmpty else { return nil }
    return numbers.allSatisfy { $0.kind != .decimal } ? .equal : .approximately
  }

  /// `a < value < b`: the number right before the first of two relations that point the same way; `> a, < b`: the number
  /// between two that point against each other.
  private static func bound(
    before last: Int, _ relation: Relation, in tokens: [StatementToken]
  ) -> Bound? {
    for index in tokens[..<last].indices.reversed() {
      switch tokens[index] {
      case .number(let number):
        guard index > 0, case .relation(let first, _) = tokens[index - 1], first.flipped.pointsLike(relation)
        else { return nil }
        return Bound(number: number, relation: first)
      case .problem: return nil
      case .relation(let first, _):
        guard index > 0, first.pointsLike(relation), case .number(let number) = tokens[index - 1] else {
          return nil
        }
        return Bound(number: number, relation: first.flipped)
      default: continue
      }
    }
    return nil
  }
}

extension ClaimStatement {
  /// Puts relations in place of the phrases that stand for them, and a problem where a negation would turn one round.
  private static func withPhrases(_ tokens: [StatementToken]) -> [StatementToken] {
    var result: [StatementToken] = []
    var index = 0
    while index < tokens.count {
      guard case .word(let word, let offset) = tokens[index] else {
        result.append(tokens[index])
        index += 1
        continue
      }
      if let (relation, length) = phrase(at: index, in: tokens) {
        result.append(.relation(relation, offset: offset))
        index += length
        continue
      }
      result.append(tokens[index])
      index += 1
      guard Relation.negations.contains(word), index < tokens.count else { continue }
      switch tokens[index] {
      case .number:
        result.append(.problem(StatementProblem(kind: .negation, text: word, offset: offset)))
      case .relation:
        // After the relation, so that it is not taken to stand before what is stated.
        result.append(tokens[index])
        result.append(.problem(StatementProblem(kind: .negation, text: word, offset: offset)))
        index += 1
      case .word:
        guard let (relation, length) = phrase(at: index, in: tokens) else { continue }
        result.append(.relation(relation, offset: offset))
        result.append(.problem(StatementProblem(kind: .negation, text: word, offset: offset)))
        index += length
      default: continue
      }
    }
    return result
  }

  private static func phrase(at index: Int, in tokens: [StatementToken]) -> (Relation, length: Int)? {
    var words: [String] = []
    for token in tokens[index...].prefix(Relation.longestPhrase) {
      guard case .word(let word, _) = token else { break }
      words.append(word)
    }
    while !words.isEmpty {
      if let relation = Relation.meaning(of: words) { return (relation, words.count) }
      words.removeLast()
    }
    return nil
  }
}
