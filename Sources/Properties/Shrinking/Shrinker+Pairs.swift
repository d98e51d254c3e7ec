// Passes that change two values or more at once.

extension Shrinker {
  /// Values that stand so near to each other are tried as pairs: all pairs would be too many.
  static let pairReach = 4

  /// Lowers two values by the same amount, for laws about their difference, or about their sum if one is
  /// negative.
  mutating func shiftTogether() {
    forEachPair { shrinker, first, second in
      switch (shrinker.best[first], shrinker.best[second]) {
      case (.integer(let a, let p), .integer(let b, let q)):
        shrinker.shiftIntegers(a, p, first, b, q, second)
      case (.float(let a, let p), .float(let b, let q)):
        for amount in shifts(a, b) {
          let shifted = shrinker.attempt(
            [.float(a - amount, in: p), .float(b - amount, in: q)], at: [first, second])
          if shifted { break }
        }
      default: break
      }
    }
  }

  private mutating func shiftIntegers(
    _ a: Int, _ p: ClosedRange<Int>, _ first: Int, _ b: Int, _ q: ClosedRange<Int>, _ second: Int
  ) {
    let (start, end) = (ChoiceOrder.simplest(in: p), ChoiceOrder.simplest(in: q))
    let most = min(ChoiceOrder.distance(a, from: start), ChoiceOrder.distance(b, from: end))
    guard most > 0 else { return }
    func keep(_ shrinker: inout Shrinker, _ rest: UInt64) -> Bool {
      let amount = Int(truncatingIfNeeded: most - rest)
      return shrinker.attempt(
        [
          .integer(a > start ? a &- amount : a &+ amount, in: p),
          .integer(b > end ? b &- amount : b &+ amount, in: q),
        ], at: [first, second])
    }
    if !keep(&self, 0) { lowerDistance(from: most, above: 0, false, accept: keep) }
  }

  /// Moves the first value that is not simplest to where it is, and all values after it by as much, as far as
  /// they have the same upper bound: for laws about differences between many values.
  mutating func shiftAll() {
    var integerBounds: [Int] = []
    var floatBounds: [Double] = []
    for first in outline.leaves where first < best.count && !best[first].isSimplest {
      switch best[first] {
      case .integer(_, let range):
        if integerBounds.contains(range.upperBound) { continue }
        integerBounds.append(range.upperBound)
      case .float(_, let range):
        if floatBounds.contains(range.upperBound) { continue }
        floatBounds.append(range.upperBound)
      }
      attempt(shifted(from: first))
    }
  }

  private func shifted(from first: Int) -> [Choice] {
    var candidate = best
    for leaf in outline.leaves where leaf >= first {
      switch (best[first], best[leaf]) {
      case (.integer(let a, let p), .integer(let b, let q)) where p.upperBound == q.upperBound:
        let (moved, overflow) = b.subtractingReportingOverflow(a &- ChoiceOrder.simplest(in: p))
        if !overflow { candidate[leaf] = .integer(moved, in: q) }
      case (.float(let a, let p), .float(let b, let q)) where p.upperBound == q.upperBound:
        candidate[leaf] = .float(b - (a - ChoiceOrder.simplest(in: p)), in: q)
      default: break
      }
    }
    return candidate
  }

  /// Takes from one value and gives to a later one, for laws about a sum.
  mutating func redistribute() {
    forEachPair { shrinker, first, second in
      switch (shrinker.best[first], shrinker.best[second]) {
      case (.integer(let a, let p), .integer(let b, let q)):
        shrinker.redistributeIntegers(a, p, first, b, q, second)
      case (.float(let a, let p), .float(let b, let q)):
        shrinker.redistributeFloats(a, p, first, b, q, second)
      default: break
      }
    }
  }

  private mutating func redistributeIntegers(
    _ a: Int, _ p: ClosedRange<Int>, _ first: Int, _ b: Int, _ q: ClosedRange<Int>, _ second: Int
  ) {
    let origin = ChoiceOrder.simplest(in: p)
    let distance = ChoiceOrder.distance(a, from: origin)
    func candidate(_ rest: UInt64, wrapping: Bool) -> [Choice]? {
      let step = Int(truncatingIfNeeded: rest)
      let lowered = a > origin ? origin &+ step : origin &- step
      let (raised, overflow) = b.addingReportingOverflow(a &- lowered)
      if !overflow, q.contains(raised) { return [.integer(lowered, in: p), .integer(raised, in: q)] }
      guard wrapping, let wrapped = q.wrapping(raised) else { return nil }
      return [.integer(lowered, in: p), .integer(wrapped, in: q)]
    }
    guard distance > 0 else { return }
    if let all = candidate(0, wrapping: true), attempt(all, at: [first, second]) { return }
    // As much as there is room for.
    let bound = a > origin ? q.upperBound : q.lowerBound
    let room = ChoiceOrder.distance(bound, from: b)
    let most = min(distance, room)
    guard most > 0 else { return }
    let least = distance - most
    if let fewest = candidate(least, wrapping: false), attempt(fewest, at: [first, second]) { return }
    lowerDistance(from: distance, above: least, false) { shrinker, rest in
      candidate(rest, wrapping: false).map { shrinker.attempt($0, at: [first, second]) } ?? false
    }
  }

  private mutating func redistributeFloats(
    _ a: Double, _ p: ClosedRange<Double>, _ first: Int, _ b: Double, _ q: ClosedRange<Double>, _ second: Int
  ) {
    func keep(_ shrinker: inout Shrinker, _ kept: Double) -> Bool {
      shrinker.attempt([.float(kept, in: p), .float(b + (a - kept), in: q)], at: [first, second])
    }
    let origin = ChoiceOrder.simplest(in: p)
    let room = a > origin ? q.upperBound - b : b - q.lowerBound
    let filled = a > origin ? a - room : a + room
    for kept in [origin, filled, a.rounded(.towardZero)] where kept != a {
      if keep(&self, kept) { return }
    }
    let distance = (a - origin).magnitude
    guard distance < ChoiceOrder.largestPreciseWhole, distance == distance.rounded(.down) else { return }
    lowerDistance(from: UInt64(distance), above: 0, false) { shrinker, rest in
      keep(&shrinker, a > origin ? origin + Double(rest) : origin - Double(rest))
    }
  }

  private mutating func attempt(_ choices: [Choice], at indices: [Int]) -> Bool {
    var candidate = best
    for (index, choice) in zip(indices, choices) {
      guard index < candidate.count else { return false }
      if case .float(let value, let range) = choice, !range.contains(value) { return false }
      candidate[index] = choice
    }
    return attempt(candidate)
  }

  /// Pairs of values of which the first is not yet simplest, near ones first.
  private mutating func forEachPair(_ body: (inout Shrinker, Int, Int) -> Void) {
    for reach in 1...Self.pairReach {
      var position = 0
      while position + reach < outline.leaves.count, !isExhausted {
        let (first, second) = (outline.leaves[position], outline.leaves[position + reach])
        if !best[first].isSimplest { body(&self, first, second) }
        position += 1
      }
    }
  }
}

/// What to take from two floats so that one becomes 0, or their whole parts smaller.
private func shifts(_ a: Double, _ b: Double) -> [Double] {
  let nearer = a.magnitude < b.magnitude ? a : b
  return [nearer, nearer.rounded(.towardZero)].filter { $0 != 0 }
}

extension ClosedRange<Int> {
  /// A number outside brought in as machine integers of this width do it, if the range is as wide as some
  /// machine integers and the number is at most one width outside.
  fileprivate func wrapping(_ number: Int) -> Int? {
    let width = upperBound &- lowerBound
    guard [0xff, 0xffff, 0xffff_ffff, -1].contains(width) else { return nil }
    let wrapped = number > upperBound ? number &- (width &+ 1) : number &+ (width &+ 1)
    return contains(wrapped) ? wrapped : nil
  }
}
