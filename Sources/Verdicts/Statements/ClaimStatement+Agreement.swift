extension ClaimStatement {
  /// Whether two texts state the same: the same numbers, to as many places and in the same relation. 66.5% and 0.665 are
  /// the same; 0.67 is another statement. Words do not count.
  package func statesTheSame(as other: ClaimStatement) -> Bool {
    guard items.count == other.items.count else { return false }
    let bounds = (bound, other.bound)
    if let first = bounds.0, let second = bounds.1 {
      guard first.relation == second.relation, first.number.states(second.number) else { return false }
    } else if bounds.0 != nil || bounds.1 != nil {
      return false
    }
    return zip(items, other.items).allSatisfy { item, otherItem in
      switch (item, otherItem) {
      case (.number(let number), .number(let otherNumber)):
        number.states(otherNumber) && relation(for: number) == other.relation(for: otherNumber)
      case (.interval(let interval), .interval(let otherInterval)):
        interval.lower == otherInterval.lower && interval.upper == otherInterval.upper
      case (.number, .interval), (.interval, .number): false
      }
    }
  }
}

extension WrittenNumber {
  fileprivate func states(_ other: WrittenNumber) -> Bool {
    value == other.value && unit == other.unit
  }
}
