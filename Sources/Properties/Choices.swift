/// Why a generator could not make a value.
enum Rejection: Error {
  /// A filter turned down every value it was offered.
  case filtered
  /// The value needs more choices than ``Choices/limit``.
  case tooLong
}

/// Where generators draw from: random numbers, or an earlier list of choices. Either way what was drawn is
/// recorded.
///
/// A replay is lenient, since an edited list need not fit the generators any more: a choice of the wrong
/// kind becomes the simplest one, a value out of range the nearest, and after the end of the list
/// everything is simplest. What is recorded is what was used, so a recording always replays to the same
/// value.
struct Choices {
  /// More choices than any case that a reader could make sense of; it bounds generators that call themselves.
  static let limit = 65_536

  private var random: SeededRandom
  private let replayed: [Choice]?
  private(set) var recorded: [Choice] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    replayed = nil
  }

  init(replaying choices: [Choice]) {
    random = SeededRandom(seed: 0)
    replayed = choices
  }

  /// An integer in a range: random ones come from `pick`.
  mutating func integer(
    in range: ClosedRange<Int>, pick: (inout SeededRandom) -> Int
  ) throws(Rejection) -> Int {
    let value: Int
    if let replayed {
      if recorded.count < replayed.count, case .integer(let earlier, _) = replayed[recorded.count] {
        value = min(max(earlier, range.lowerBound), range.upperBound)
      } else {
        value = ChoiceOrder.simplest(in: range)
      }
    } else {
      value = pick(&random)
    }
    try record(.integer(value, in: range))
    return value
  }

  /// A float in a range: random ones come from `pick`.
  mutating func float(
    in range: ClosedRange<Double>, pick: (inout SeededRandom) -> Double
  ) throws(Rejection) -> Double {
    let value: Double
    if let replayed {
      if recorded.count < replayed.count, case .float(let earlier, _) = replayed[recorded.count] {
        value = range.contains(earlier) ? earlier : min(max(earlier, range.lowerBound), range.upperBound)
      } else {
        value = ChoiceOrder.simplest(in: range)
      }
    } else {
      value = pick(&random)
    }
    try record(.float(value, in: range))
    return value
  }

  /// How many elements a collection is to have, decided once but recorded as one yes or no before each
  /// element, so that removing an element from the list of choices is removing two neighbours. `nil` in a
  /// replay, which only reads these.
  mutating func intendedCount(in range: ClosedRange<Int>) -> Int? {
    guard replayed == nil else { return nil }
    let spread = UInt64(range.upperBound - range.lowerBound)
    switch random.number(upTo: 7) {
    case 0: return range.lowerBound
    case 1: return range.upperBound
    case 2, 3, 4: return range.lowerBound + Int(random.number(upTo: min(spread, 5)))
    default: return range.lowerBound + Int(random.number(upTo: spread))
    }
  }

  /// Whether a collection goes on with another element.
  mutating func goesOn(intended: Bool?) throws(Rejection) -> Bool {
    try integer(in: 0...1) { _ in intended == true ? 1 : 0 } == 1
  }

  private mutating func record(_ choice: Choice) throws(Rejection) {
    if recorded.count >= Self.limit { throw .tooLong }
    recorded.append(choice)
  }
}
