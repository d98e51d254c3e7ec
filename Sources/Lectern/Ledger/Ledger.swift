package import Events
package import Lessons
package import Verdicts

/// Every claim of a course with what it came to, without any place: moving text changes nothing in it.
package struct Ledger: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package var lesson: String
    package var label: String?
    /// Its number among the claims of the lesson with the same label, expression and text, from 1.
    package var ordinal: Int
    package var text: String
    package var notation: Claim.Notation
    /// Whether the cells of a table are compared; `text` is then its title, and the value has one row.
    package var isTable: Bool
    package var expression: String
    package var relation: String?
    package var stated: [String]
    /// Nothing for a value that no text can state.
    package var computed: ClaimValue?
    package var status: Verification.Status
    /// Of a table: what its cells state, in their own words and signs.
    package var cells: [Cell] = []
  }

  /// By lesson, label, expression and text.
  package var entries: [Entry]
  /// The lessons whose programs ran to their ends.
  package var lessons: [String]
  /// Those that did not, so that nothing is known of their claims.
  package var lessonsNotRun: [String]

  package init(entries: [Entry], lessons: [String], lessonsNotRun: [String]) {
    self.entries = entries
    self.lessons = lessons
    self.lessonsNotRun = lessonsNotRun
  }

  package init(_ report: BuildReport) {
    entries = []
    lessons = []
    lessonsNotRun = []
    for entry in report.entries {
      guard entry.ran, entry.verification.claims.allSatisfy({ $0.computed != nil }) else {
        lessonsNotRun.append(entry.path)
        continue
      }
      lessons.append(entry.path)
      entries += Self.entries(of: entry)
    }
    entries.sort { $0.key.precedes($1.key) }
    lessons.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    lessonsNotRun.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func entries(of entry: BuildReport.Entry) -> [Entry] {
    var counts: [Key: Int] = [:]
    return entry.verification.claims.map { verdict in
      let claim = verdict.claim
      var made = Entry(
        lesson: entry.path, label: claim.label ?? claim.table?.label, ordinal: 1, text: claim.text,
        notation: claim.notation,
        isTable: claim.table != nil, expression: claim.expression.lines.map(\.text).joined(separator: "\n"),
        relation: verdict.relation,
        stated: verdict.stated, computed: verdict.computed, status: verdict.status)
      switch verdict.computed {
      case .incomparable: made.computed = nil
      case .table(let table): made.computed = .table(ClaimTable(rows: [table.entries]))
      default: break
      }
      made.cells = cells(of: verdict)
      counts[made.key, default: 0] += 1
      made.ordinal = counts[made.key] ?? 1
      return made
    }
  }
}

extension Ledger {
  fileprivate struct Key: Hashable {
    var parts: [String]
    var ordinal: Int

    /// By bytes, not by a language's order.
    func precedes(_ other: Key) -> Bool {
      for (a, b) in zip(parts, other.parts) where a != b {
        return a.utf8.lexicographicallyPrecedes(b.utf8)
      }
      return ordinal < other.ordinal
    }
  }
}

extension Ledger.Entry {
  fileprivate var key: Ledger.Key {
    Ledger.Key(parts: [lesson, label ?? "", expression, text], ordinal: ordinal)
  }
}
