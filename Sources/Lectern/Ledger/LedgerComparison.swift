/// What moved between two ledgers.
package struct LedgerComparison: Equatable, Sendable {
  package enum Change: Equatable, Sendable {
    /// Another value was computed.
    case moved(Movement)
    /// The text says something else.
    case restated(from: String, to: String)
    case added
    case removed
  }

  /// A change and the claim that it is about: as it is now, or as it was where it is no more.
  package struct Item: Equatable, Sendable {
    package var entry: Ledger.Entry
    package var change: Change
  }

  package private(set) var items: [Item] = []
  /// Lessons that did not run in one of the two, so that nothing can be said of their claims.
  package private(set) var unknown: [String]

  /// - Parameter isPrintedOnly: Whether values that moved beyond the printed digits do not count.
  package init(_ old: Ledger, _ new: Ledger, isPrintedOnly: Bool = false) {
    unknown = Set(old.lessonsNotRun + new.lessonsNotRun).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let missing = Set(unknown)
    var pairs = LedgerPairs(
      old.entries.filter { !missing.contains($0.lesson) }, new.entries.filter { !missing.contains($0.lesson) }
    )
    pairs.match()
    for (before, after) in pairs.matched {
      if let movement = Movement(before, after), !isPrintedOnly || movement.changesPrint {
        items.append(Item(entry: after, change: .moved(movement)))
      }
      if before.text != after.text {
        items.append(Item(entry: after, change: .restated(from: before.text, to: after.text)))
      }
    }
    items += pairs.removed.map { Item(entry: $0, change: .removed) }
    items += pairs.added.map { Item(entry: $0, change: .added) }
    items = items.enumerated().sorted { a, b in
      for (x, y) in [
        (a.element.entry.lesson, b.element.entry.lesson),
        (a.element.entry.label ?? "", b.element.entry.label ?? ""),
        (a.element.entry.expression, b.element.entry.expression),
        (a.element.entry.text, b.element.entry.text),
      ] where x != y {
        return x.utf8.lexicographicallyPrecedes(y.utf8)
      }
      return (a.element.entry.ordinal, a.offset) < (b.element.entry.ordinal, b.offset)
    }.map(\.element)
  }

  /// 0 if nothing moved; 1 if something did; 2 if that could not be found out for all lessons.
  package var exitStatus: Int32 {
    if !unknown.isEmpty { return 2 }
    return items.isEmpty ? 0 : 1
  }
}

/// Which claim of one ledger is which of the other.
///
/// By label; then by lesson, expression and text; then by lesson and expression, so that a corrected text is no new claim;
/// then by lesson and text, so that a renamed variable is none either.
private struct LedgerPairs {
  private(set) var matched: [(Ledger.Entry, Ledger.Entry)] = []
  private(set) var removed: [Ledger.Entry]
  private(set) var added: [Ledger.Entry]

  init(_ old: [Ledger.Entry], _ new: [Ledger.Entry]) {
    removed = old
    added = new
  }

  mutating func match() {
    match { entry in entry.label.map { [entry.lesson, $0] } }
    // A labelled claim that moved to another lesson.
    match(onlyUnique: true) { entry in entry.label.map { [$0] } }
    match { [$0.lesson, $0.expression, $0.text] }
    match { [$0.lesson, $0.expression] }
    match(onlyUnique: true) { [$0.lesson, $0.text] }
  }

  /// Pairs what has the same key, in order.
  private mutating func match(onlyUnique: Bool = false, _ key: (Ledger.Entry) -> [String]?) {
    var candidates: [[String]: [Int]] = [:]
    for (index, entry) in added.enumerated() {
      if let key = key(entry) { candidates[key, default: []].append(index) }
    }
    let counts = Dictionary(grouping: removed.compactMap(key), by: \.self).mapValues(\.count)
    var used: [[String]: Int] = [:]
    var taken: Set<Int> = []
    removed = removed.filter { entry in
      guard let key = key(entry), let found = candidates[key] else { return true }
      if onlyUnique, found.count > 1 || counts[key] != 1 { return true }
      let next = used[key] ?? 0
      guard next < found.count else { return true }
      used[key] = next + 1
      taken.insert(found[next])
      matched.append((entry, added[found[next]]))
      return false
    }
    added = added.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }
}
