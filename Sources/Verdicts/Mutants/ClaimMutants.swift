package import Events
package import Lessons

/// A claim with one thing in its text changed.
package struct ClaimMutant: Equatable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case digit
    case sign
    case relation
  }

  package var kind: Kind
  /// Bytes of the text that is changed.
  package var range: Range<Int>
  package var replacement: String
  /// The whole text: the claim's, or the cell's.
  package var text: String
  /// The cell that is changed, of the claim of a table.
  package var cell: ClaimedTable.Place?

  package enum Fate: Equatable, Sendable {
    /// The claim does not pass any more.
    case caught
    /// The claim passes, and rightly: what it says now is as true as before, such as another bound.
    case stillTrue
    case survived
  }

  package func fate(in claim: Claim, value: ClaimValue) -> Fate {
    if let cell { return fate(of: cell, in: claim, value: value) }
    return fate(ClaimJudgement(text: text, notation: claim.notation, value: value), claim.notation, value)
  }

  func fate(_ judgement: ClaimJudgement, _ notation: Claim.Notation, _ value: ClaimValue) -> Fate {
    guard judgement.status == .passed else { return .caught }
    switch value {
    case .number, .estimate: if kind == .relation { return .stillTrue }
    default: break
    }
    let statement = ClaimStatement(text: text, notation: notation)
    switch value {
    case .number, .sequence, .estimate:
      switch statement.shownRelation {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual, .member: return .stillTrue
      case .approximately, .equal, nil: return .survived
      }
    case .boolean, .string, .table, .incomparable: return .survived
    }
  }
}

extension ClaimMutant {
  /// Every digit of every stated number raised by one, every sign turned round, and every relation.
  ///
  /// Of the claim of a table, the same in every cell that is compared with the value; without a value there is none.
  package static func all(of claim: Claim, value: ClaimValue? = nil) -> [ClaimMutant] {
    guard let table = claim.table else { return all(text: claim.text, notation: claim.notation) }
    return all(of: table, value: value)
  }

  static func all(text: String, notation: Claim.Notation) -> [ClaimMutant] {
    let statement = ClaimStatement(text: text, notation: notation)
    let bytes = Array(text.utf8)
    var mutants: [ClaimMutant] = []
    func add(_ kind: Kind, _ range: Range<Int>, _ replacement: String) {
      var changed = bytes
      changed.replaceSubrange(range, with: replacement.utf8)
      mutants.append(
        ClaimMutant(
          kind: kind, range: range, replacement: replacement, text: String(decoding: changed, as: UTF8.self)))
    }
    let numbers = statement.numbers + (statement.bound.map { [$0.number] } ?? [])
    for number in numbers where !number.isInWords && number.range.upperBound <= bytes.count {
      for index in number.range where bytes[index].isDigit {
        add(.digit, index..<index + 1, String(UnicodeScalar(0x30 + (bytes[index] - 0x30 + 1) % 10)))
      }
      guard number.hasSign || number.isSignable else { continue }
      let start = number.offset
      add(.sign, start..<start + (number.hasSign ? number.signLength : 0), number.hasSign ? "" : "−")
    }
    for (range, relation) in statement.relations(of: bytes) { add(.relation, range, relation) }
    return mutants.sorted { ($0.range.lowerBound, $0.replacement) < ($1.range.lowerBound, $1.replacement) }
  }
}

extension WrittenNumber {
  fileprivate var isInWords: Bool { form.isInWords }

  private var sign: Character? { text.first.flatMap { "-−–+".contains($0) ? $0 : nil } }
  fileprivate var hasSign: Bool { sign != nil }
  fileprivate var signLength: Int { sign?.utf8.count ?? 0 }

  /// Zero with another sign is the same number, and NaN has none.
  fileprivate var isSignable: Bool {
    switch value {
    case .notANumber: false
    case .infinity: true
    case .finite(let value): !value.isZero
    }
  }
}

extension ClaimStatement {
  /// The signs of the text that relate value and numbers, each with one that says something else.
  fileprivate func relations(of bytes: [UInt8]) -> [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    for (sign, opposite) in [
      ("≈", "="), ("≤", "≥"), ("≥", "≤"), ("≠", "="), ("<", ">"), (">", "<"), ("=", "≠"),
      (#"\approx"#, "="), (#"\leq"#, #"\geq"#), (#"\geq"#, #"\leq"#), (#"\neq"#, "="),
    ] {
      let pattern = Array(sign.utf8)
      guard bytes.count >= pattern.count else { continue }
      for start in 0...(bytes.count - pattern.count)
      where bytes[start..<start + pattern.count].elementsEqual(pattern) {
        found.append((start..<start + pattern.count, opposite))
      }
    }
    // Those that stand before what is stated belong to the formula.
    guard let first = (numbers.map(\.offset) + (bound.map { [$0.number.offset] } ?? [])).min() else {
      return []
    }
    return found.filter { bound != nil || $0.0.upperBound <= first && first - $0.0.upperBound <= 8 }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
