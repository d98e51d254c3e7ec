/// Puts relations in place of the phrases that stand for them, and a problem where a negation would turn one round.
enum RelationWords {
  static func read(_ tokens: [StatementToken]) -> [StatementToken] {
    let tokens = withAftermath(tokens)
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
      case .number, .interval:
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

  /// `3 or more` is `at least 3`.
  private static func withAftermath(_ tokens: [StatementToken]) -> [StatementToken] {
    var result: [StatementToken] = []
    var index = 0
    while index < tokens.count {
      guard case .number(let number) = tokens[index], let joint = word(index + 1, of: tokens),
        joint == "or" || joint == "and", let last = word(index + 2, of: tokens),
        let relation = Relation.aftermath[last]
      else {
        result.append(tokens[index])
        index += 1
        continue
      }
      result += [.relation(relation, offset: number.offset), tokens[index]]
      index += 3
    }
    return result
  }

  private static func word(_ index: Int, of tokens: [StatementToken]) -> String? {
    guard tokens.indices.contains(index), case .word(let word, _) = tokens[index] else { return nil }
    return word
  }
}
