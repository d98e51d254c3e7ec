/// The cases that have made each target largest, and new ones made from them.
struct Steering {
  /// How many cases are kept for each target: several, since the best may sit on a hill of its own.
  static let leaderCount = 6

  struct Leader {
    let value: Double
    let choices: [Choice]
  }

  struct Pool {
    let label: String
    /// The largest value first.
    var leaders: [Leader]
    /// The last two leaders that came of each other.
    var step: (before: [Choice], after: [Choice])?
  }

  private(set) var pools: [Pool] = []

  /// The leader that the case at hand was made from.
  private var origin: (label: String, choices: [Choice])?

  /// Notes what a case reached: nothing if it was discarded.
  mutating func note(_ targets: [TrialNotes.Target], choices: [Choice]) {
    for target in targets { note(target, choices: choices) }
    if let origin, !targets.contains(where: { $0.label == origin.label }),
      let index = pools.firstIndex(where: { $0.label == origin.label })
    {
      pools[index].step = nil
    }
    origin = nil
  }

  private mutating func note(_ target: TrialNotes.Target, choices: [Choice]) {
    let leader = Leader(value: target.value, choices: choices)
    guard let index = pools.firstIndex(where: { $0.label == target.label }) else {
      pools.append(Pool(label: target.label, leaders: [leader]))
      return
    }
    let best = pools[index].leaders[0].value
    if let origin, origin.label == target.label {
      pools[index].step = target.value > best ? (origin.choices, choices) : nil
    }
    // An equal value goes first, so that the search wanders over a plateau; the case that is reported as the
    // first to reach it is kept by the tally.
    let place = pools[index].leaders.firstIndex { $0.value <= target.value }
    guard let place else {
      if pools[index].leaders.count < Self.leaderCount { pools[index].leaders.append(leader) }
      return
    }
    if pools[index].leaders.contains(where: { $0.choices == choices }) { return }
    pools[index].leaders.insert(leader, at: place)
    if pools[index].leaders.count > Self.leaderCount { pools[index].leaders.removeLast() }
  }

  /// An edited leader, the targets taking turns; `nil` if there is no target.
  mutating func nextCase(_ turn: Int, _ random: inout SeededRandom) -> [Choice]? {
    if pools.isEmpty { return nil }
    let pool = pools[turn % pools.count]
    if let step = pool.step, let further = step.after.beyond(step.before) {
      origin = (pool.label, step.after)
      return further
    }
    // The best half of the time, the others share the rest.
    let index = random.oneIn(2) ? 0 : Int(random.number(upTo: UInt64(pool.leaders.count - 1)))
    let leader = pool.leaders[index].choices
    let other = pool.leaders[Int(random.number(upTo: UInt64(pool.leaders.count - 1)))].choices
    origin = (pool.label, leader)
    return leader.edited(other: other, &random)
  }
}

extension [Choice] {
  /// Another such list: a few values moved, or a part left out, repeated or taken from another list.
  fileprivate func edited(other: [Choice], _ random: inout SeededRandom) -> [Choice] {
    if isEmpty { return self }
    var choices = self
    func index(_ list: [Choice]) -> Int { Int(random.number(upTo: UInt64(list.count - 1))) }
    let start = index(choices)
    let length = Swift.min(1 + Int(random.number(upTo: 7)), choices.count - start)
    let part = start..<(start + length)
    switch random.number(upTo: 7) {
    case 0: choices.insert(contentsOf: choices[part], at: start)
    case 1: choices.removeSubrange(part)
    case 2: for place in part where place < other.count { choices[place] = other[place] }
    case 3: for place in part { choices[place] = choices[place].moved(&random) }
    default: choices[start] = choices[start].moved(&random)
    }
    return choices
  }

  /// From an earlier list beyond this one, twice as far as it was from there to here; `nil` if nothing moves.
  fileprivate func beyond(_ earlier: [Choice]) -> [Choice]? {
    guard count == earlier.count else { return nil }
    let further = zip(self, earlier).map { $0.beyond($1) }
    return further == self ? nil : further
  }
}

extension Choice {
  /// A choice some way from this one: the width of the step is spread evenly over the powers of two.
  fileprivate func moved(_ random: inout SeededRandom) -> Choice {
    switch self {
    case .integer(let value, let range):
      let width = UInt64(UInt(bitPattern: range.upperBound &- range.lowerBound))
      if width == 0 { return self }
      let bits = UInt64.bitWidth - width.leadingZeroBitCount
      let step = 1 + random.number(upTo: (width &>> random.number(upTo: UInt64(bits - 1))) - 1)
      return .integer(value.moved(by: step, isUp: random.oneIn(2), in: range), in: range)
    case .float(let value, let range):
      let next: Double
      switch random.number(upTo: 7) {
      case 0: next = random.oneIn(2) ? range.upperBound : range.lowerBound
      case 1: next = value.rounded()
      case 2, 3: next = value * (1 + power(-1 - Int(random.number(upTo: 50))) * (random.oneIn(2) ? 1 : -1))
      default:
        let width = range.upperBound / 2 - range.lowerBound / 2
        let step = width * power(1 - Int(random.number(upTo: 50))) * random.fraction()
        next = random.oneIn(2) ? value + step : value - step
      }
      return .float(Swift.min(Swift.max(next, range.lowerBound), range.upperBound), in: range)
    }
  }

  fileprivate func beyond(_ earlier: Choice) -> Choice {
    switch (self, earlier) {
    case (.integer(let value, let range), .integer(let before, _)):
      let isUp = value > before
      let step = UInt64(UInt(bitPattern: isUp ? value &- before : before &- value))
      let doubled = step > .max / 2 ? .max : 2 * step
      return .integer(value.moved(by: doubled, isUp: isUp, in: range), in: range)
    case (.float(let value, let range), .float(let before, _)):
      let next = value + 2 * (value - before)
      if next.isNaN { return self }
      return .float(Swift.min(Swift.max(next, range.lowerBound), range.upperBound), in: range)
    default:
      return self
    }
  }
}

extension Int {
  /// This number moved by a step, or as far as a range goes.
  fileprivate func moved(by step: UInt64, isUp: Bool, in range: ClosedRange<Int>) -> Int {
    let room = UInt64(UInt(bitPattern: isUp ? range.upperBound &- self : self &- range.lowerBound))
    let distance = Int(truncatingIfNeeded: Swift.min(step, room))
    return isUp ? self &+ distance : self &- distance
  }
}

private func power(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
