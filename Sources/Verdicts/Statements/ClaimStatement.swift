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

  /// What one value is compared with.
  package enum Item: Equatable, Sendable {
    case number(WrittenNumber)
    case interval(StatedInterval)

    package var numbers: [WrittenNumber] {
      switch self {
      case .number(let number): [number]
      case .interval(let interval): interval.numbers
      }
    }
  }

  package var text: String
  package var notation: Claim.Notation
  /// The last sign or word that is a relation; nothing where the text has none.
  package var relation: Relation?
  package var items: [Item]
  package var bound: Bound?
  package var problems: [StatementProblem]

  /// The stated numbers, those of intervals among them.
  package var numbers: [WrittenNumber] { items.flatMap(\.numbers) }

  package init(text: String, notation: Claim.Notation) {
    self.text = text
    self.notation = notation
    var scanner = StatementScanner(text: text, notation: notation)
    let numerals = NumeralWords.read(scanner.scan(), of: text)
    let tokens = RelationWords.read(IntervalReader.read(numerals, of: text))
    let last = tokens.lastIndex { token in
      if case .relation = token { true } else { false }
    }
    relation = nil
    bound = nil
    if let last, case .relation(let relation, _) = tokens[last] {
      self.relation = relation
      bound = Self.bound(before: last, relation, in: tokens)
    }
    items = []
    problems = []
    for token in tokens[(last.map { $0 + 1 } ?? 0)...] {
      switch token {
      case .number(let number): items.append(.number(number))
      case .interval(let interval): append(interval)
      case .problem(let problem): problems.append(problem)
      default: break
      }
    }
  }

  private mutating func append(_ interval: StatedInterval) {
    switch relation {
    case nil, .approximately, .equal, .member: items.append(.interval(interval))
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual:
      problems.append(
        StatementProblem(kind: .comparedInterval, text: interval.text, offset: interval.offset))
    }
  }

  /// The relation that holds for one of the numbers.
  package func relation(for number: WrittenNumber) -> Relation {
    if let relation, relation != .member { return relation }
    return number.kind == .decimal ? .approximately : .equal
  }

  /// The relation as a report shows it.
  package var shownRelation: Relation? {
    if let relation { return relation }
    guard !items.isEmpty else { return nil }
    if case .interval = items[0] { return .member }
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
