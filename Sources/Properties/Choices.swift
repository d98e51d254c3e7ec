/// Why a generator could not make a value.
enum Rejection: Error {
  /// The filter at a place turned down every value it was offered.
  case filtered(at: PropertyResult.Location)
  /// A closure that builds a value threw an error; its text.
  case failed(String)
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
  private let replayed: [Choice]
  private let isReplay: Bool
  private let limit: Int
  private(set) var recorded: [Choice] = []

  /// Whether ``spans`` and ``continuations`` are kept, which only shrinking asks for.
  let recordsSpans: Bool
  private(set) var spans: [Span] = []
  private(set) var continuations: [Continuation] = []
  private var openSpan = Span.root

  /// How many leaves the recursive value at hand has so far.
  var leaves = 0

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    replayed = []
    isReplay = false
    limit = Self.limit
    recordsSpans = false
    // More than most cases need, so that the list need not grow again and again.
    recorded.reserveCapacity(64)
  }

  /// A replay of a list of choices, which is turned down once it has recorded more than a limit.
  init(replaying choices: [Choice], limit: Int = Self.limit, recordsSpans: Bool = false) {
    random = SeededRandom(seed: 0)
    replayed = choices
    isReplay = true
    self.limit = limit
    self.recordsSpans = recordsSpans
    if recordsSpans { recorded.reserveCapacity(choices.count) }
  }

  /// Begins another random case, in the storage of the last one if that was random, too.
  mutating func restart(seed: UInt64) {
    if isReplay { self = Choices(seed: seed) }
    random = SeededRandom(seed: seed)
    recorded.removeAll(keepingCapacity: true)
    leaves = 0
    isOverrun = false
  }

  /// Whether a generator has asked for more choices than the limit.
  private(set) var isOverrun = false

  /// An integer in a range: random ones come from `pick`, which must stay in the range.
  mutating func integer(
    in range: ClosedRange<Int>, pick: (inout SeededRandom) -> Int
  ) throws(Rejection) -> Int {
    let value = isReplay ? replayedInteger(in: range) : pick(&random)
    try record(.integer(value, in: range))
    return value
  }

  /// A float in a range: random ones come from `pick`, which must stay in the range; so NaN is none.
  mutating func float(
    in range: ClosedRange<Double>, pick: (inout SeededRandom) -> Double
  ) throws(Rejection) -> Double {
    let value = isReplay ? replayedFloat(in: range) : pick(&random)
    try record(.float(value, in: range))
    return value
  }

  /// What a generator has in mind but does not record, since the choices that follow from it say enough;
  /// `nil` in a replay.
  mutating func unrecorded<Decision>(_ pick: (inout SeededRandom) -> Decision) -> Decision? {
    isReplay ? nil : pick(&random)
  }

  /// How many elements a collection is to have, decided once but recorded as one yes or no before each
  /// element, so that removing an element from the list of choices is removing two neighbours. `nil` in a
  /// replay, which only reads these.
  mutating func intendedCount(in range: ClosedRange<Int>) -> Int? {
    if isReplay { return nil }
    let spread = UInt64(range.upperBound - range.lowerBound)
    switch random.number(upTo: 7) {
    case 0: return range.lowerBound
    case 1: return range.upperBound
    case 2, 3, 4: return range.lowerBound + Int(random.number(upTo: min(spread, 5)))
    default: return range.lowerBound + Int(random.number(upTo: spread))
    }
  }

  /// Whether a collection goes on with another element.
  ///
  /// What is drawn from here to the next call, or to the end of the generator that calls it, is taken for
  /// one element when a case is shrunk.
  mutating func goesOn(intended: Bool?) throws(Rejection) -> Bool {
    let goesOn = try integer(in: 0...1) { _ in intended == true ? 1 : 0 } == 1
    if recordsSpans {
      continuations.append(Continuation(index: recorded.count - 1, goesOn: goesOn, span: openSpan))
    }
    return goesOn
  }

  /// Notes where the draw of a generator begins; the answer is for ``endSpan(_:)``.
  mutating func beginSpan(_ type: Any.Type) -> Int {
    spans.append(Span(start: recorded.count, parent: openSpan, type: ObjectIdentifier(type)))
    openSpan = spans.count - 1
    return openSpan
  }

  /// Notes where the draw of a generator ends. Spans inside that were given up stay without an end.
  mutating func endSpan(_ span: Int) {
    spans[span].end = recorded.count
    openSpan = spans[span].parent
  }

  private func replayedInteger(in range: ClosedRange<Int>) -> Int {
    guard recorded.count < replayed.count, case .integer(let earlier, _) = replayed[recorded.count] else {
      return ChoiceOrder.simplest(in: range)
    }
    return min(max(earlier, range.lowerBound), range.upperBound)
  }

  private func replayedFloat(in range: ClosedRange<Double>) -> Double {
    guard recorded.count < replayed.count, case .float(let earlier, _) = replayed[recorded.count],
      !earlier.isNaN
    else { return ChoiceOrder.simplest(in: range) }
    return range.contains(earlier) ? earlier : min(max(earlier, range.lowerBound), range.upperBound)
  }

  private mutating func record(_ choice: Choice) throws(Rejection) {
    if recorded.count >= limit {
      isOverrun = true
      throw .tooLong
    }
    recorded.append(choice)
  }
}
