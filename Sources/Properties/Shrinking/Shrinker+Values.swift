extension Shrinker {
  /// Makes the value of each choice as simple as the others allow.
  mutating func lowerEach() {
    var index = 0
    while index < best.count {
      lower(best[index]) { shrinker, lowered in shrinker.attempt(lowered, at: index) }
      index += 1
    }
  }

  /// Offers ever simpler values in place of one, as long as `accept` takes them.
  mutating func lower(_ choice: Choice, accept: (inout Shrinker, Choice) -> Bool) {
    switch choice {
    case .integer(let value, let range):
      lowerInteger(value, in: range) { accept(&$0, .integer($1, in: range)) }
    case .float(let value, let range):
      lowerFloat(value, in: range) { accept(&$0, .float($1, in: range)) }
    }
  }

  private mutating func lowerInteger(
    _ start: Int, in range: ClosedRange<Int>, accept: (inout Shrinker, Int) -> Bool
  ) {
    let origin = ChoiceOrder.simplest(in: range)
    var value = start
    if value < origin {
      let (mirrored, isTooLarge) = origin.subtractingReportingOverflow(value &- origin)
      if !isTooLarge, range.contains(mirrored), accept(&self, mirrored) { value = mirrored }
    }
    let isNegative = value < origin
    let distance = isNegative ? origin &- value : value &- origin
    lowerMagnitude(from: UInt64(UInt(bitPattern: distance))) { shrinker, distance in
      let step = Int(truncatingIfNeeded: distance)
      return accept(&shrinker, isNegative ? origin &- step : origin &+ step)
    }
  }

  /// Lowers a whole number: small ones first, then by halving the gap between a failure and a success, then
  /// by short steps, which pass over values that a filter turns down.
  ///
  /// Halving alone stops too early where success is not monotonic; the small numbers and the last steps are
  /// what readers notice.
  mutating func lowerMagnitude(from start: UInt64, accept: (inout Shrinker, UInt64) -> Bool) {
    var value = start
    var failed: UInt64 = 0
    for small in 0..<min(start, Self.smallNumbers) {
      if accept(&self, small) { return }
      failed = small
    }
    while value > failed + 1 {
      let middle = failed + (value - failed) / 2
      if accept(&self, middle) { value = middle } else { failed = middle }
    }
    for step: UInt64 in 2...10 {
      while value > step && accept(&self, value - step) { value -= step }
    }
  }

  private mutating func lowerFloat(
    _ start: Double, in range: ClosedRange<Double>, accept: (inout Shrinker, Double) -> Bool
  ) {
    func offer(_ shrinker: inout Shrinker, _ candidate: Double) -> Bool {
      range.contains(candidate) && accept(&shrinker, candidate)
    }
    if offer(&self, ChoiceOrder.simplest(in: range)) { return }
    var value = start
    if value.sign == .minus, offer(&self, -value) { value = -value }
    let sign: Double = value.sign == .minus ? -1 : 1

    if value.magnitude > ChoiceOrder.largestPreciseWhole {
      if offer(&self, sign * ChoiceOrder.largestPreciseWhole) {
        value = sign * ChoiceOrder.largestPreciseWhole
      } else {
        // The bit patterns of positive numbers are in the order of the numbers.
        let floor = ChoiceOrder.largestPreciseWhole.bitPattern
        lowerMagnitude(from: value.magnitude.bitPattern - floor) { shrinker, distance in
          offer(&shrinker, sign * Double(bitPattern: floor + distance))
        }
        return
      }
    }
    if value == value.rounded(.towardZero) {
      lowerMagnitude(from: UInt64(value.magnitude)) { offer(&$0, sign * Double($1)) }
    } else {
      // Small whole numbers are simpler than any fraction, near it or not.
      for whole in 1..<Self.smallNumbers where offer(&self, sign * Double(whole)) { return }
      lowerFraction(value.magnitude) { offer(&$0, sign * $1) }
    }
  }

  /// Lowers a number that is not whole: the fewest halvings first, then the least numerator.
  private mutating func lowerFraction(
    _ value: Double, accept: (inout Shrinker, Double) -> Bool
  ) {
    let (numerator, halvings) = ChoiceOrder.dyadicFraction(value)
    // Every number of halvings up to what a reader would recognise; beyond that the digits say nothing any
    // more.
    for fewer in 0..<min(halvings, 24) {
      for rule in [FloatingPointRoundingRule.down, .up] {
        let candidate = ChoiceOrder.multiple(ofHalvings: fewer, near: value, rule)
        guard accept(&self, candidate) else { continue }
        let scaled = ChoiceOrder.multiple(ofHalvings: 0, near: candidate * power(fewer), rule)
        guard scaled <= ChoiceOrder.largestPreciseWhole else { return }
        return lowerMagnitude(from: UInt64(scaled)) { accept(&$0, Double($1) / power(fewer)) }
      }
    }
    guard halvings <= 1000 else { return }
    lowerMagnitude(from: numerator) { accept(&$0, Double($1) / power(halvings)) }
  }
}

private func power(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
