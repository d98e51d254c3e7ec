/// One decision that a generator has taken.
///
/// A test case is the list of its choices: replaying them makes the case again, and editing them makes
/// another case that the same generators could have made. That is all the shrinker does, so no generator
/// has to know about it.
enum Choice: Sendable, Hashable {
  case integer(Int, in: ClosedRange<Int>)
  case float(Double, in: ClosedRange<Double>)

  /// This choice with the simplest value that was possible.
  var simplest: Choice {
    switch self {
    case .integer(_, let range): .integer(ChoiceOrder.simplest(in: range), in: range)
    case .float(_, let range): .float(ChoiceOrder.simplest(in: range), in: range)
    }
  }

  var isSimplest: Bool {
    switch self {
    case .integer(let value, let range):
      value == ChoiceOrder.simplest(in: range)
    case .float(let value, let range):
      value.bitPattern == ChoiceOrder.simplest(in: range).bitPattern
    }
  }

  var rank: ChoiceRank {
    switch self {
    case .integer(let value, let range): ChoiceOrder.rank(value, in: range)
    case .float(let value, _): ChoiceOrder.rank(value)
    }
  }

  /// Equality of the recorded bits: 0 and −0 are two choices.
  static func == (left: Choice, right: Choice) -> Bool {
    switch (left, right) {
    case (.integer(let a, let p), .integer(let b, let q)): a == b && p == q
    case (.float(let a, let p), .float(let b, let q)): a.bitPattern == b.bitPattern && p == q
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .integer(let value, _): hasher.combine(value)
    case .float(let value, _): hasher.combine(value.bitPattern)
    }
  }
}

/// Shortlex order: a shorter list of choices is simpler; of two as long, the one with the lower first
/// difference.
func isSimpler(_ left: [Choice], than right: [Choice]) -> Bool {
  if left.count != right.count { return left.count < right.count }
  for index in left.indices where left[index] != right[index] {
    let (first, second) = (left[index].rank, right[index].rank)
    if first != second { return first < second }
  }
  return false
}
