/// Edits a list of choices, as long as the case it makes stays interesting, until no pass finds a simpler
/// one.
///
/// Contract: `best` is always interesting; it only ever becomes simpler in shortlex order, so shrinking
/// ends; the same start gives the same end. Quick passes, which need few evaluations for each choice, are
/// repeated as long as they make the case shorter, and once more after that; then the thorough ones have
/// their turn; and so on until none of either kind succeeds. Each pass may leave anything undone that a
/// later round can do.
///
/// The approach, and many of the passes, are those of MacIver and Donaldson, “Test-case reduction via
/// test-case generation: insights from the Hypothesis reducer”, ECOOP 2020.
struct Shrinker {
  /// A lesson waits for the result: this many runs of a law that takes a millisecond are five seconds.
  /// Of the thirteen tasks in `docs/reference/shrinking.md` none needs a fifth of it.
  static let evaluationLimit = 5_000

  /// Candidates may have so many choices in all, evaluated or not: some seconds of drawing and comparing. It
  /// binds where a case has more than 4,000 choices, each evaluation of which takes long.
  static let workLimit = 20_000_000

  private(set) var best: [Choice]

  /// What the best case comes to.
  private(set) var outcome: CaseOutcome

  /// How often a law was evaluated, or a filter turned a candidate down: all candidates but those that
  /// were tried before or given up half way.
  private(set) var evaluations = 0

  /// How often `best` has been replaced.
  private(set) var successes = 0

  /// How the choices of `best` belong together.
  private(set) var outline = Outline(spans: [], continuations: [], count: 0)

  /// What the last candidate became, now or when it was first tried, if it was run to its end.
  private(set) var lastReplay: Choices?

  private var work = 0
  private var tried = TriedLists()

  private let evaluate: (inout Choices) -> CaseOutcome?

  /// - Parameters:
  ///   - start: the choices of an interesting case.
  ///   - outcome: what it comes to.
  ///   - evaluate: runs the case that is drawn from choices, for its outcome; `nil` if it is not interesting.
  init(
    _ start: [Choice], outcome: CaseOutcome, evaluate: @escaping (inout Choices) -> CaseOutcome?
  ) {
    best = start
    self.outcome = outcome
    self.evaluate = evaluate
  }

  mutating func run() {
    // Once more, to learn how the choices belong together. A law that answers differently this time cannot
    // be shrunk.
    var choices = Choices(replaying: best, recordsSpans: true)
    evaluations += 1
    guard let again = evaluate(&choices) else { return }
    accept(choices, again)
    var before: Int
    repeat {
      before = successes
      runQuickPasses()
      let count = best.count
      for pass in Self.thoroughPasses {
        pass(&self)
        // A shorter case is worth starting again with what is cheap.
        if best.count < count { break }
      }
    } while successes != before && !isExhausted
  }

  private mutating func runQuickPasses() {
    var rounds = 0
    var count: Int
    var before: Int
    repeat {
      (count, before) = (best.count, successes)
      for pass in Self.quickPasses { pass(&self) }
      rounds = best.count < count ? 0 : rounds + 1
    } while successes != before && rounds < Self.patience && !isExhausted
  }

  /// So many rounds of quick passes may lower values without making the case shorter. Two values that
  /// bound each other would else take turns in small steps for thousands of evaluations, where a thorough
  /// pass moves both at once.
  static let patience = 2

  static let quickPasses: [@Sendable (inout Shrinker) -> Void] = [
    { $0.simplifyAll() },
    { $0.deleteElements() },
    { $0.replaceByDescendants() },
    { $0.joinCollections() },
    { $0.simplifyRuns() },
    { $0.lowerTogether() },
    { $0.lowerEach() },
    { $0.sortSiblings() },
  ]

  static let thoroughPasses: [@Sendable (inout Shrinker) -> Void] = [
    { $0.redistribute() },
    { $0.shiftTogether() },
    { $0.shiftAll() },
    { $0.simplifyParts() },
    { $0.deleteShiftingReferences() },
    { $0.lowerEachThoroughly() },
    { $0.deleteFromTwins() },
    { $0.copySiblings() },
    { $0.deleteRuns() },
  ]

  var isExhausted: Bool {
    evaluations >= Self.evaluationLimit || work >= Self.workLimit
  }

  /// Whether a list makes an interesting case that is simpler than the best so far; then it is the best.
  @discardableResult
  mutating func attempt(_ candidate: [Choice]) -> Bool {
    lastReplay = nil
    work += candidate.count
    guard !isExhausted, isSimpler(candidate, than: best) else { return false }
    if case .known(let replay) = tried.insert(candidate) {
      lastReplay = replay
      return false
    }
    var choices = Choices(replaying: candidate, limit: best.count, recordsSpans: true)
    let outcome = evaluate(&choices)
    if choices.isOverrun { return false }
    evaluations += 1
    tried.note(choices, of: candidate)
    lastReplay = choices
    guard let outcome, isSimpler(choices.recorded, than: best) else { return false }
    accept(choices, outcome)
    return true
  }

  private mutating func accept(_ choices: Choices, _ outcome: CaseOutcome) {
    successes += 1
    self.outcome = outcome
    best = choices.recorded
    tried.insert(best)
    outline = Outline(
      spans: choices.spans, continuations: choices.continuations, count: choices.recorded.count)
  }

  /// The largest count up to a limit that is accepted, as if all smaller ones were as well: one by one at
  /// first, then by doubling, then by halving the gap.
  ///
  /// Most counts are 0 or small, and a large one takes few steps more than its number of digits.
  mutating func largest(
    upTo limit: UInt64, accept: (inout Shrinker, UInt64) -> Bool
  ) -> UInt64 {
    if isExhausted { return 0 }
    var accepted: UInt64 = 0
    while accepted < min(4, limit) {
      if !accept(&self, accepted + 1) { return accepted }
      accepted += 1
    }
    var failed = limit &+ 1
    while accepted < limit {
      let next = accepted > limit / 2 ? limit : 2 * accepted
      if accept(&self, next) {
        accepted = next
      } else {
        failed = next
        break
      }
    }
    if accepted == limit { return limit }
    while failed - accepted > 1 {
      let middle = accepted + (failed - accepted) / 2
      if accept(&self, middle) { accepted = middle } else { failed = middle }
    }
    return accepted
  }
}
