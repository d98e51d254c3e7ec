import BigInt

extension WrittenNumber {
  /// `=` means equal to one part in this many: computing rounds, and a text cannot show it.
  private static let precision: BigInt = 1_000_000_000

  /// Whether the value stands in the relation to this number.
  ///
  /// NaN equals only NaN, and stands in no other relation to anything, except that a number is not NaN. An infinity
  /// equals only itself. Everything is compared exactly: nothing here rounds.
  func holds(_ value: ExactValue, _ relation: Relation) -> Bool {
    switch (value, self.value) {
    case (.notANumber, .notANumber): relation == .equal || relation == .approximately
    case (.notANumber, _): false
    case (_, .notANumber): relation == .notEqual
    case (.infinity(let a), .infinity(let b)): relation.holds(a == b ? .same : a ? .less : .greater)
    case (.infinity(let isNegative), .finite): relation.holds(isNegative ? .less : .greater)
    case (.finite, .infinity(let isNegative)): relation.holds(isNegative ? .greater : .less)
    case (.finite(let a), .finite(let b)): holds(a, b, relation)
    }
  }

  /// Whether a computed number stands in the relation to this one.
  ///
  /// The shortest decimal of a subnormal number is far from it, as seen with more digits: 5e-324 is 4.94…e-324. Both
  /// are right.
  func holds(_ number: ComputedNumber, _ relation: Relation) -> Bool {
    if holds(number.value, relation) { return true }
    guard relation == .approximately || relation == .equal, let exact = number.exactSubnormal else {
      return false
    }
    return holds(.finite(exact), relation)
  }

  private func holds(_ value: Rational, _ stated: Rational, _ relation: Relation) -> Bool {
    switch relation {
    case .approximately:
      guard let unit else { return isEqual(value, stated) }
      return (value - stated).magnitude * Rational(2) <= unit
    case .equal: return isEqual(value, stated)
    // An interval is compared by itself; a single number is no interval.
    case .member: return false
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual:
      return relation.holds(value == stated ? .same : value < stated ? .less : .greater)
    }
  }

  private func isEqual(_ value: Rational, _ stated: Rational) -> Bool {
    (value - stated).magnitude * Rational(Self.precision) <= stated.magnitude
  }
}

private enum Order {
  case less, same, greater
}

extension Relation {
  fileprivate func holds(_ order: Order) -> Bool {
    switch self {
    case .approximately, .equal: order == .same
    case .member: false
    case .notEqual: order != .same
    case .less: order == .less
    case .lessOrEqual: order != .greater
    case .greater: order == .greater
    case .greaterOrEqual: order != .less
    }
  }
}
