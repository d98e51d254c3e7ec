/// Edits a list of choices, as long as the case it makes stays interesting, until no pass finds a simpler
/// one.
///
/// Contract: `best` is always interesting; it only ever becomes simpler in shortlex order, so shrinking
/// ends; the same start gives the same end. Passes are tried in order, those that make the list shorter
/// first, and all again after any has succeeded. Each pass may leave anything undone that a later round can
/// do.
struct Shrinker {
  /// A lesson waits for the result: this many runs of a law that takes a millisecond are two seconds.
  static let evaluationLimit = 2_000

  /// Below this, numbers are tried one by one: a reader sees at once that 7 would have done in place of 8.
  static let smallNumbers: UInt64 = 10

  private(set) var best: [Choice]
  private(set) var evaluations = 0

  /// Runs the case that a list of choices makes: what was recorded, if the case is interesting.
  private let replay: ([Choice]) -> [Choice]?

  init(_ start: [Choice], replay: @escaping ([Choice]) -> [Choice]?) {
    best = start
    self.replay = replay
  }

  mutating func run() {
    var before: [Choice]
    repeat {
      before = best
      deleteChunks()
      simplifyChunks()
      lowerEach()
      shortenByLowering()
      lowerTogether()
      redistribute()
    } while best != before && evaluations < Self.evaluationLimit
  }

  /// Whether a list makes an interesting case that is simpler than the best so far; then it is the best.
  mutating func attempt(_ candidate: [Choice]) -> Bool {
    guard evaluations < Self.evaluationLimit, isSimpler(candidate, than: best) else { return false }
    evaluations += 1
    guard let recorded = replay(candidate), isSimpler(recorded, than: best) else { return false }
    best = recorded
    return true
  }

  /// Tries another value for the choice at an index.
  mutating func attempt(_ choice: Choice, at index: Int) -> Bool {
    var candidate = best
    guard candidate.indices.contains(index) else { return false }
    candidate[index] = choice
    return attempt(candidate)
  }
}
