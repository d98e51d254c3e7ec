// Passes that lower one value at a time, or equal values together.

extension Shrinker {
  /// Makes the value of each choice as simple as the others allow, as far as a few evaluations tell.
  mutating func lowerEach() {
    lowerLeaves(thoroughly: false)
  }

  /// The same with more evaluations for each choice: all small numbers, and short steps, which pass over
  /// numbers that a filter turns down.
  mutating func lowerEachThoroughly() {
    lowerLeaves(thoroughly: true)
  }

  private mutating func lowerLeaves(thoroughly: Bool) {
    var position = 0
    while position < outline.leaves.count, !isExhausted {
      let index = outline.leaves[position]
      lower(best[index], thoroughly: thoroughly) { $0.attempt($1, at: index) }
      position += 1
    }
  }

  /// Lowers equal values together, for laws that fail only while two values are the same.
  mutating func lowerTogether() {
    for twins in twins() where !isExhausted {
      guard let first = twins.first, first < best.count else { continue }
      lower(best[first], thoroughly: false) { shrinker, lowered in
        var candidate = shrinker.best
        for twin in twins where twin < candidate.count { candidate[twin] = lowered }
        return shrinker.attempt(candidate)
      }
    }
  }

  /// The places of values that occur more than once and are not simplest, in the order of the first.
  private func twins() -> [[Int]] {
    var groups: [[Int]] = []
    var numbers: [Choice: Int] = [:]
    for leaf in outline.leaves where !best[leaf].isSimplest {
      if let number = numbers[best[leaf]] {
        groups[number].append(leaf)
      } else {
        numbers[best[leaf]] = groups.count
        groups.append([leaf])
      }
    }
    return groups.filter { $0.count > 1 }
  }

  /// Offers ever simpler values in place of one, as long as `accept` takes them.
  mutating func lower(
    _ choice: Choice, thoroughly: Bool, accept: (inout Shrinker, Choice) -> Bool
  ) {
    if choice.isSimplest { return }
    switch choice {
    case .integer(let value, let range):
      lowerInteger(value, in: range, thoroughly) { accept(&$0, .integer($1, in: range)) }
    case .float(let value, let range):
      lowerFloat(value, in: range, thoroughly) { accept(&$0, .float($1, in: range)) }
    }
  }

  private mutating func lowerInteger(
    _ start: Int, in range: ClosedRange<Int>, _ thoroughly: Bool, accept: (inout Shrinker, Int) -> Bool
  ) {
    let origin = ChoiceOrder.simplest(in: range)
    func value(_ distance: UInt64, _ isNegative: Bool) -> Int? {
      let step = Int(truncatingIfNeeded: distance)
      let value = isNegative ? origin &- step : origin &+ step
      return range.contains(value) && (value < origin) == isNegative ? value : nil
    }
    if accept(&self, origin) { return }
    var isNegative = start < origin
    let distance = ChoiceOrder.distance(start, from: origin)
    if isNegative, let mirrored = value(distance, false), accept(&self, mirrored) { isNegative = false }
    let small = min(distance - 1, thoroughly ? Self.manySmallNumbers : Self.fewSmallNumbers)
    for step in 1..<max(1, small + 1) {
      for sign in [false, true] {
        if let candidate = value(step, sign), accept(&self, candidate) { return }
      }
    }
    if isNegative, let candidate = value(small + 1, false), small + 1 < distance,
      accept(&self, candidate)
    {
      return
    }
    lowerDistance(from: distance, above: small, thoroughly) { shrinker, distance in
      value(distance, isNegative).map { accept(&shrinker, $0) } ?? false
    }
  }

  /// Numbers that are tried one by one before any other: sets of different numbers end in these.
  static let fewSmallNumbers: UInt64 = 2

  /// The same when the quick passes have found nothing: a reader sees at once that 7 would have done in
  /// place of 8.
  static let manySmallNumbers: UInt64 = 10

  /// Characters of one kind come in groups with gaps about this long.
  static let longestShortStep: UInt64 = 16

  /// Lowers a whole number: by dropping digits, then by halving the gap between a failure and a success.
  ///
  /// That stops too early where success is not monotonic; so a thorough search ends with short steps.
  mutating func lowerDistance(
    from start: UInt64, above floor: UInt64, _ thoroughly: Bool,
    accept: (inout Shrinker, UInt64) -> Bool
  ) {
    var value = start
    if value > floor + 1 {
      let bits = UInt64(64 - value.leadingZeroBitCount)
      let dropped = largest(upTo: bits) { shrinker, count in
        value >> count > floor && accept(&shrinker, value >> count)
      }
      value >>= dropped
      var failed = max(floor, dropped > 0 ? value >> 1 : floor)
      if dropped > 0 || (value > floor + 1 && accept(&self, value - 1)) {
        if dropped == 0 {
          failed = max(failed, value >> 1)
          value -= 1
        }
        while value > failed + 1 {
          let middle = failed + (value - failed) / 2
          if accept(&self, middle) { value = middle } else { failed = middle }
        }
      }
    }
    guard thoroughly else { return }
    for step in 2...Self.longestShortStep where value > step {
      let current = value
      value -= step * largest(upTo: value / step) { accept(&$0, current - step * $1) }
    }
  }

  private mutating func lowerFloat(
    _ start: Double, in range: ClosedRange<Double>, _ thoroughly: Bool,
    accept: (inout Shrinker, Double) -> Bool
  ) {
    func offer(_ shrinker: inout Shrinker, _ candidate: Double) -> Bool {
      range.contains(candidate) && accept(&shrinker, candidate)
    }
    if offer(&self, ChoiceOrder.simplest(in: range)) { return }
    if start.sign == .minus, offer(&self, -0.0) { return }
    let small = thoroughly ? Self.manySmallNumbers : Self.fewSmallNumbers
    for whole in 1...small {
      for candidate in [Double(whole), -Double(whole)] where isSimpler(candidate, than: start) {
        if offer(&self, candidate) { return }
      }
    }
    var value = start
    if value.sign == .minus, offer(&self, -value) { value = -value }
    let sign: Double = value.sign == .minus ? -1 : 1
    lowerSize(value.magnitude, thoroughly) { offer(&$0, sign * $1) }
  }

  private func isSimpler(_ left: Double, than right: Double) -> Bool {
    ChoiceOrder.rank(left) < ChoiceOrder.rank(right)
  }
}

extension Shrinker {
  /// Lowers a positive number: to a whole one if any will do, else to few halvings, else to few digits.
  private mutating func lowerSize(
    _ start: Double, _ thoroughly: Bool, accept: (inout Shrinker, Double) -> Bool
  ) {
    var value = start
    if value > ChoiceOrder.largestPreciseWhole {
      if !value.isFinite {
        guard accept(&self, .greatestFiniteMagnitude) else { return }
        value = .greatestFiniteMagnitude
      }
      guard accept(&self, ChoiceOrder.largestPreciseWhole) else { return lowerDigits(value, accept: accept) }
      value = ChoiceOrder.largestPreciseWhole
    }
    for rule in [FloatingPointRoundingRule.down, .up] where value != value.rounded(.down) {
      let whole = value.rounded(rule)
      if accept(&self, whole) { value = whole }
    }
    if value == value.rounded(.down) {
      let floor = Self.fewSmallNumbers
      return lowerDistance(from: UInt64(value), above: floor, thoroughly) { accept(&$0, Double($1)) }
    }
    for halvings in 1...ChoiceOrder.mostHalvings {
      let scale = Double(1 << halvings)
      for rule in [FloatingPointRoundingRule.down, .up] {
        let candidate = (value * scale).rounded(rule) / scale
        // A neighbour that was accepted is that number already.
        guard candidate == value || accept(&self, candidate) else { continue }
        return lowerDistance(from: UInt64(candidate * scale), above: 0, thoroughly) {
          accept(&$0, Double($1) / scale)
        }
      }
    }
    lowerDigits(value, accept: accept)
  }

  /// Lowers a number to fewer significant digits, then to smaller ones, then towards 1.
  private mutating func lowerDigits(_ start: Double, accept: (inout Shrinker, Double) -> Bool) {
    var decimal = ShortestDecimal(start)
    rounding: for dropped in stride(from: decimal.digitCount, through: 1, by: -1) {
      for candidate in decimal.roundings(dropping: dropped) where accept(&self, candidate.value) {
        decimal = candidate
        break rounding
      }
    }
    let exponent = decimal.exponent
    var digits = decimal.digits
    lowerDistance(from: digits, above: 0, true) { shrinker, fewer in
      let candidate = ShortestDecimal(digits: fewer, exponent: exponent)
      guard accept(&shrinker, candidate.value) else { return false }
      digits = fewer
      return true
    }
    decimal = ShortestDecimal(digits: digits, exponent: exponent)
    let isSmall = decimal.exponent < 0
    lowerDistance(from: UInt64(decimal.exponent.magnitude), above: 0, false) { shrinker, size in
      let exponent = isSmall ? -Int(size) : Int(size)
      return accept(&shrinker, ShortestDecimal(digits: decimal.digits, exponent: exponent).value)
    }
  }

  /// Tries another value for a choice, and what goes with it: that the ranges of later choices move, that a
  /// generator takes more or fewer choices now, or that choices which a length has asked for are left out.
  mutating func attempt(_ choice: Choice, at index: Int) -> Bool {
    guard index < best.count else { return false }
    let before = best
    var candidate = best
    candidate[index] = choice
    if attempt(candidate) { return true }
    guard let replay = lastReplay else { return false }
    if attempt(keepingDistances(from: before, in: replay.recorded, after: index)) { return true }
    if realign(replay, after: index) { return true }
    guard replay.recorded.count < before.count else { return false }
    let surplus = before.count - replay.recorded.count
    var start = index + 1
    var windows = 0
    while start + surplus <= before.count, windows < Self.windowLimit {
      var shorter = candidate
      shorter.removeSubrange(start..<(start + surplus))
      if attempt(shorter) { return true }
      start += surplus
      windows += 1
    }
    return false
  }

  /// The choices of a replay, where those whose range has moved are as far from the simplest as before.
  private func keepingDistances(from before: [Choice], in replayed: [Choice], after index: Int) -> [Choice] {
    var result = replayed
    for later in replayed.indices where later > index && later < before.count {
      guard case .integer(let value, let range) = before[later],
        case .integer(_, let moved) = replayed[later], moved != range
      else { continue }
      let distance = value &- ChoiceOrder.simplest(in: range)
      let (kept, overflow) = ChoiceOrder.simplest(in: moved).addingReportingOverflow(distance)
      if !overflow, moved.contains(kept) { result[later] = .integer(kept, in: moved) }
    }
    return result
  }

  /// After a length is halved, the needed element is in one half or the other; eight places do for the
  /// fractions that follow.
  private static let windowLimit = 8
}
