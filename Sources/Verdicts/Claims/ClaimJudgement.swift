package import Events
package import Lessons

/// What the comparison of a claim's text with a value comes to.
///
/// - A Boolean must be true, whatever the text says.
/// - A string must be equal to the text, character for character; runs of blanks count as one space, because a text
///   may be broken into lines anywhere, and `\text{…}` around all of a TeX text does not count.
/// - Numbers: the text must state as many as the value has, and each must hold; one interval holds for all of them.
///
/// Whatever cannot be compared is an error, never a pass.
package struct ClaimJudgement: Equatable, Sendable {
  /// Nothing where no numbers are compared.
  package var relation: Relation?
  /// The numbers that the text states, as written; empty where no numbers are compared.
  package var stated: [String]
  package var numbers: [JudgedNumber]
  /// Nothing for a claim that passes.
  package var finding: ClaimFinding?
  /// The claim's text with the numbers that would hold; nothing if none fails or one cannot be corrected.
  package var correctedText: String?
  /// One for each number of an estimate.
  package var estimates: [EstimateVerdict] = []

  package var status: Verification.Status { finding?.status ?? .passed }

  /// - Parameter adjusted: Of an estimate, the p-values adjusted over the lesson; nothing to adjust over this claim alone.
  package init(
    text: String, notation: Claim.Notation, value: ClaimValue, adjusted: [Double?]? = nil
  ) {
    relation = nil
    stated = []
    numbers = []
    switch value {
    case .boolean(let isTrue): finding = isTrue ? nil : .isFalse
    case .string(let string):
      finding = Self.matches(text, notation, string) ? nil : .textDiffers(computed: string)
    case .number(let number): judge(text, notation, [number])
    case .sequence(let numbers): judge(text, notation, numbers)
    case .estimate(let estimate): judge(text, notation, estimate, adjusted)
    // A sentence is no table.
    case .table: finding = .incomparable(type: "Table", .kind)
    case .incomparable(let type, let reason): finding = .incomparable(type: type, reason)
    }
  }

  private mutating func judge(_ text: String, _ notation: Claim.Notation, _ values: [String]) {
    let statement = ClaimStatement(text: text, notation: notation)
    guard let items = items(of: statement, comparedWith: values.count) else { return }
    var computed: [ComputedNumber] = []
    for value in values {
      guard let number = ComputedNumber(value) else {
        finding = .unreadableValue(value)
        return
      }
      computed.append(number)
    }
    compare(items, of: statement, with: computed)
    // Beside others, digits can come to mean something else.
    if let correctedText, !Self.holds(correctedText, notation, computed) { self.correctedText = nil }
  }

  private static func holds(
    _ text: String, _ notation: Claim.Notation, _ computed: [ComputedNumber]
  ) -> Bool {
    var judgement = ClaimJudgement(text: text, notation: notation, value: .boolean(true))
    let statement = ClaimStatement(text: text, notation: notation)
    guard let items = judgement.items(of: statement, comparedWith: computed.count) else { return false }
    judgement.compare(items, of: statement, with: computed)
    return judgement.finding == nil
  }

  /// What each of so many values is compared with; nothing if the text does not state as much.
  mutating func items(of statement: ClaimStatement, comparedWith count: Int) -> [ClaimStatement.Item]? {
    relation = statement.shownRelation
    stated = statement.numbers.map(\.text)
    if let problem = statement.problems.first {
      finding = .unreadable(problem)
      return nil
    }
    let items = statement.items(comparedWith: count)
    guard !items.isEmpty else {
      finding = .noNumber
      return nil
    }
    guard items.count == count else {
      finding = .count(stated: items.count, computed: count)
      return nil
    }
    for case .interval(let interval) in items where interval.isEmpty {
      finding = .unreadable(interval.emptiness)
      return nil
    }
    return items
  }

  private mutating func compare(
    _ items: [ClaimStatement.Item], of statement: ClaimStatement, with computed: [ComputedNumber]
  ) {
    var failures: [(place: Int, finding: (Int) -> ClaimFinding)] = []
    for (index, (item, value)) in zip(items, computed).enumerated() {
      let place = index + 1
      switch item {
      case .number(let written):
        let relation = statement.relation(for: written)
        let number = JudgedNumber(written, value, relation, statement.notation)
        numbers.append(number)
        guard !number.holds else { continue }
        failures.append(
          (place, { .differs(number, place: place, of: items.count, failed: $0, relation: relation) }))
      case .interval(let interval):
        guard !interval.contains(value.value) else { continue }
        failures.append((place, { .notWithin(interval, value, place: place, of: items.count, failed: $0) }))
      }
    }
    let failed = numbers.filter { !$0.holds }
    if let first = failures.first {
      finding = first.finding(failures.count)
      if failed.count == failures.count { correctedText = Self.corrected(statement.text, failed) }
    } else if let bound = statement.bound {
      let judged = computed.map { JudgedNumber(bound.number, $0, bound.relation, statement.notation) }
      if let outside = judged.first(where: { !$0.holds }) {
        finding = .outside(outside, relation: bound.relation)
      }
    }
  }

  /// Puts the corrections in place of the numbers.
  static func corrected(_ text: String, _ failed: [JudgedNumber]) -> String? {
    var bytes = Array(text.utf8)
    for number in failed.reversed() {
      guard let correction = number.correction, number.written.range.upperBound <= bytes.count else {
        return nil
      }
      bytes.replaceSubrange(number.written.range, with: correction.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func matches(_ text: String, _ notation: Claim.Notation, _ string: String) -> Bool {
    if text.normalizingBlanks == string.normalizingBlanks { return true }
    guard notation == .tex else { return false }
    for command in [#"\text{"#, #"\mathrm{"#, #"\texttt{"#]
    where text.hasPrefix(command) && text.hasSuffix("}") {
      let inside = text.dropFirst(command.count).dropLast()
      return String(inside).normalizingBlanks == string.normalizingBlanks
    }
    return false
  }
}

extension ClaimStatement {
  /// What each of so many values is compared with.
  fileprivate func items(comparedWith count: Int) -> [Item] {
    if count > 1, items.count == 1, case .interval(let interval) = items[0], !interval.mayBeTwoNumbers {
      return Array(repeating: items[0], count: count)
    }
    guard count > 1 else { return items }
    return items.flatMap { item -> [Item] in
      guard case .interval(let interval) = item, interval.mayBeTwoNumbers else { return [item] }
      return interval.numbers.map(Item.number)
    }
  }
}

extension JudgedNumber {
  init(
    _ written: WrittenNumber, _ value: ComputedNumber, _ relation: Relation, _ notation: Claim.Notation
  ) {
    self.written = written
    computed = value.text
    holds = written.holds(value, relation)
    guard !holds, relation == .approximately || relation == .equal, !written.form.isInWords else { return }
    correction = written.rewritten(for: value, rounding: relation == .approximately, notation: notation)
  }
}

extension String {
  fileprivate var normalizingBlanks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
