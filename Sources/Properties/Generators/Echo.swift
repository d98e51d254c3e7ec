// Values that equal each other, or nearly, are where comparisons, ties and differences go wrong, and
// independent draws hardly ever make them. So a draw now and then repeats what the same case has drawn before.

extension Choices {
  /// How far back a repetition reaches.
  private static let echoReach = 16

  /// An earlier integer of this case to use again; mostly `nil`.
  mutating func earlierInteger(in range: ClosedRange<Int>) -> Int? {
    guard case .integer(let value, _)? = earlierChoice(), range.contains(value) else { return nil }
    return value
  }

  /// An earlier float of this case to use again; mostly `nil`.
  mutating func earlierFloat(in range: ClosedRange<Double>) -> Double? {
    guard case .float(let value, _)? = earlierChoice(), range.contains(value) else { return nil }
    return value
  }

  private mutating func earlierChoice() -> Choice? {
    // One draw in sixteen repeats an earlier one: this is asked for every draw, so one word has to do.
    guard let word = unrecorded({ $0.next() }), word &>> 60 == 0 else { return nil }
    let index = recorded.count - 1 - Int(word & 0xff) % Self.echoReach
    return index >= 0 ? recorded[index] : nil
  }

  /// Records choices that were made elsewhere as if they were made here.
  mutating func adopt(_ others: Choices) throws(Rejection) {
    leaves = others.leaves
    for choice in others.recorded {
      switch choice {
      case .integer(let value, let range): _ = try integer(in: range) { _ in value }
      case .float(let value, let range): _ = try float(in: range) { _ in value }
      }
    }
  }
}

/// How the elements of one array are to resemble each other.
enum Echo {
  /// Each is drawn for itself.
  case none
  /// About half of them repeat an earlier one.
  case ties
  /// Most of them are close to an earlier one.
  case nearTies
  /// Some of either kind.
  case both

  init(_ random: inout SeededRandom) {
    switch random.number(upTo: 15) {
    case 0, 1: self = .ties
    case 2, 3: self = .nearTies
    case 4: self = .both
    default: self = .none
    }
  }

  /// Which of so many elements the next one is to resemble, and whether it is to differ a little; `nil` for
  /// a new one.
  func model(among count: Int, _ random: inout SeededRandom) -> (index: Int, isNear: Bool)? {
    let isNear: Bool
    switch self {
    case .none: return nil
    case .ties:
      if random.oneIn(2) { return nil }
      isNear = false
    case .nearTies:
      if random.oneIn(4) { return nil }
      isNear = true
    case .both:
      if random.oneIn(3) { return nil }
      isNear = random.oneIn(2)
    }
    return (Int(random.number(upTo: UInt64(count - 1))), isNear)
  }
}

extension Choice {
  /// A choice next to this one, or close to it.
  func neighbour(_ random: inout SeededRandom) -> Choice {
    switch self {
    case .integer(let value, let range):
      let step = 1 + Int(random.number(upTo: 2)) / 2
      let next =
        random.oneIn(2) ? value.addingReportingOverflow(step) : value.subtractingReportingOverflow(step)
      let isInside = !next.overflow && range.contains(next.partialValue)
      return .integer(isInside ? next.partialValue : value, in: range)
    case .float(let value, let range):
      let next: Double
      switch random.number(upTo: 3) {
      case 0: next = value.nextUp
      case 1: next = value.nextDown
      default:
        let exponent = -Int(random.number(upTo: 50)) - 2
        let step = Double(sign: .plus, exponent: exponent, significand: Swift.max(value.magnitude, 1))
        next = random.oneIn(2) ? value + step : value - step
      }
      return .float(Swift.min(Swift.max(next, range.lowerBound), range.upperBound), in: range)
    }
  }
}
