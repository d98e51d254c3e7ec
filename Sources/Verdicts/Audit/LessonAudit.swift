package import Diagnostics
package import Lessons

/// Every number that is written with digits in a lesson, and whether something compares it with what the lesson computes.
///
/// Each digit of the file belongs to exactly one numeral. Numbers in words are not counted.
package struct LessonAudit: Equatable, Sendable {
  /// In the order of the text.
  package private(set) var numerals: [Numeral] = []
  /// Exemptions that exempt nothing, and comments for Lectern that say nothing.
  package private(set) var exemptionProblems: [Diagnostic] = []

  package init(_ lesson: Lesson) {
    let painter = ZonePainter(lesson)
    var exemptions = painter.exemptions
    let covered = lesson.coveredRanges.sorted()
    for (kind, text) in painter.map.texts() { numerals += Self.numerals(of: text, kind, in: lesson) }
    numerals.sort { $0.range < $1.range }
    for index in numerals.indices where numerals[index].kind.isOpen {
      if covered.enclose(numerals[index].range) {
        numerals[index].kind = .claimed
      } else if exemptions.exempt(numerals[index], in: painter.map) {
        numerals[index].kind = .exempt
      }
    }
    exemptionProblems = exemptions.problems(in: lesson.file.name)
  }

  private static func numerals(of text: ZoneText, _ kind: ZoneMap.Kind, in lesson: Lesson) -> [Numeral] {
    guard text.bytes.contains(where: { $0.isDigitByte || $0 >= 0x80 }) else { return [] }
    switch kind {
    case .apart(let kind): return text.bytes.digitRuns.flatMap { text.numerals(.apart(kind), $0) }
    case .prose: return numerals(text, ProseNumerals(text.bytes, text: text.string).list)
    case .formula: return numerals(text, FormulaNumerals(Array(text.string.utf8)).list)
    case .claim(let id):
      guard lesson.claims.indices.contains(id) else { return [] }
      let notation = lesson.claims[id].notation
      let claimed = ClaimStatement(text: text.string, notation: notation).comparedRanges
      let list =
        notation == .prose
        ? ProseNumerals(text.bytes, text: text.string, claimed: claimed).list
        : FormulaNumerals(Array(text.string.utf8), claimed: claimed).list
      return numerals(text, list).map { numeral in
        var numeral = numeral
        if numeral.kind == .uncovered { numeral.kind = .uncompared }
        return numeral
      }
    }
  }

  private static func numerals(_ text: ZoneText, _ list: NumeralList) -> [Numeral] {
    list.found.flatMap { text.numerals($0.kind, $0.range) }
  }

  // MARK: - Counts

  package func count(_ kind: Numeral.Kind) -> Int { numerals.count { $0.kind == kind } }

  /// The numbers that a claim should cover, and those that one does.
  package var coverage: Coverage {
    let open = numerals.count { $0.kind.isOpen }
    let claimed = count(.claimed)
    return Coverage(claimed: claimed, counted: claimed + open)
  }
}

/// How many of the numbers that state something are claims.
package struct Coverage: Equatable, Sendable {
  package var claimed: Int
  package var counted: Int

  package init(claimed: Int, counted: Int) {
    self.claimed = claimed
    self.counted = counted
  }

  package static func + (a: Coverage, b: Coverage) -> Coverage {
    Coverage(claimed: a.claimed + b.claimed, counted: a.counted + b.counted)
  }

  /// Whole percent, rounded down so that 100 means all; nothing where there is no number.
  package var percent: Int? { counted == 0 ? nil : claimed * 100 / counted }

  /// Where there is no number, none is missing.
  package func reaches(percent minimum: Int) -> Bool { claimed * 100 >= counted * minimum }
}

extension Numeral.Kind {
  /// Nothing compares it, and nobody has said that nothing should.
  package var isOpen: Bool { self == .uncovered || self == .uncompared }
}

extension ClaimStatement {
  /// The bytes of the text that are compared, or reported because they cannot be.
  fileprivate var comparedRanges: [Range<Int>] {
    (numbers.map(\.range) + (bound.map { [$0.number.range] } ?? []) + problems.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
  }
}

extension [SourceRange] {
  /// Whether one of the disjoint, ascending ranges encloses another.
  fileprivate func enclose(_ range: SourceRange) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start <= range.start { low = middle + 1 } else { high = middle }
    }
    return low > 0 && self[low - 1].encloses(range)
  }
}
