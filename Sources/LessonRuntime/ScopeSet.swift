import Events

/// The brace blocks seen so far, of which only the outermost matter: an expression inside one is not at the top level.
///
/// Where a thing stands in the text decides, not how deep the calls are: a function that leaves by throwing never reports
/// the end of its block, and tasks report theirs in any order.
struct ScopeSet: Sendable {
  /// Disjoint, in order of their starts.
  private var outermost: [EventRange] = []
  /// Where the last question was answered: loops ask for the same block again and again.
  private var latest: EventRange?

  mutating func insert(_ range: EventRange) {
    if contains(range) { return }
    outermost.removeAll { range.encloses($0) }
    let index = outermost.firstIndex {
      ($0.startLine, $0.startColumn) > (range.startLine, range.startColumn)
    }
    outermost.insert(range, at: index ?? outermost.endIndex)
    latest = range
  }

  mutating func contains(_ range: EventRange) -> Bool {
    if let latest, latest.encloses(range) { return true }
    var low = outermost.startIndex
    var high = outermost.endIndex
    while low < high {
      let middle = (low + high) / 2
      let scope = outermost[middle]
      if (scope.startLine, scope.startColumn) <= (range.startLine, range.startColumn) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > outermost.startIndex, outermost[low - 1].encloses(range) else { return false }
    latest = outermost[low - 1]
    return true
  }
}

extension EventRange {
  fileprivate func encloses(_ other: EventRange) -> Bool {
    (startLine, startColumn) <= (other.startLine, other.startColumn)
      && (other.endLine, other.endColumn) <= (endLine, endColumn)
  }
}
