/// What one case came to.
enum CaseOutcome: Equatable {
  case isTrue
  case isFalse
  case threw(String)
  case discarded(DiscardPlace)

  /// Whether a simpler case with this outcome may stand for one with another: errors are all alike.
  func isSameKind(as other: CaseOutcome) -> Bool {
    switch (self, other) {
    case (.threw, .threw): true
    default: self == other
    }
  }
}

/// Which cases a property is tried on, and what they come to.
///
/// It says what to run next and is told the outcome, so that laws which suspend and laws which do not are run
/// alike: `nextCase`, run it, `note`, until there is no next case.
struct PropertyRun {
  /// Past this many discarded cases for each trial, what remains says little about the values one had in
  /// mind.
  static let discardsPerTrial = 10

  struct Case {
    /// Counts all cases of the run, discarded ones, too.
    let number: Int
    /// Counts the cases that were not discarded, from 1.
    let trial: Int
    var choices: Choices
    /// Whether it was made from an earlier one to reach a target.
    let isSteered: Bool
  }

  /// The case that settles the property.
  struct Decision {
    let trial: Int
    let choices: [Choice]
    let outcome: CaseOutcome
  }

  let quantifier: PropertyResult.Quantifier
  let seed: UInt64
  let location: PropertyResult.Location

  /// The one case to run.
  let replayed: [Choice]?

  private(set) var decision: Decision?
  private var goal: Int
  private let discardLimit: Int
  private var tried = 0
  private var discarded = 0
  private var tally = Tally()
  private var steering = Steering()

  init(
    quantifier: PropertyResult.Quantifier, trials: Int, seed: UInt64, location: PropertyResult.Location,
    replayed: [Choice]?
  ) {
    self.quantifier = quantifier
    self.seed = seed
    self.location = location
    self.replayed = replayed
    goal = replayed == nil ? trials : 1
    let (limit, isTooLarge) = trials.multipliedReportingOverflow(by: Self.discardsPerTrial)
    discardLimit = replayed != nil ? 0 : isTooLarge ? .max : limit
  }

  /// The case to run next; `nil` once the property is settled.
  mutating func nextCase() -> Case? {
    if decision != nil || hasGivenUp { return nil }
    if tried >= goal {
      guard needsMoreTrials else { return nil }
      goal = Swift.min(2 * goal, Coverage.trialLimit)
    }
    let number = tried + discarded
    let trial = tried + 1
    func next(_ choices: Choices, isSteered: Bool = false) -> Case {
      Case(number: number, trial: trial, choices: choices, isSteered: isSteered)
    }
    if let replayed { return next(Choices(replaying: replayed)) }
    // The first case is the simplest there is: it is the one that is most often forgotten.
    if number == 0 { return next(Choices(replaying: [])) }
    let seed = SeededRandom.seed(seed, part: UInt64(number))
    if number % 2 == 1 {
      var random = SeededRandom(seed: seed)
      if let choices = steering.nextCase(number / 2, &random) {
        return next(Choices(replaying: choices), isSteered: true)
      }
    }
    return next(Choices(seed: seed))
  }

  /// Takes note of how a case went.
  mutating func note(_ outcome: CaseOutcome, of finished: Case, notes: TrialNotes?) {
    let choices = finished.choices.recorded
    if case .discarded(let place) = outcome {
      discarded += 1
      tally.addDiscard(at: place)
      steering.note([], choices: choices)
      return
    }
    tried += 1
    tally.add(notes, choices: choices, isSteered: finished.isSteered)
    steering.note(notes?.targets ?? [], choices: choices)
    let isDeciding =
      switch outcome {
      case .isTrue: quantifier == .exists
      case .isFalse: quantifier == .forAll
      case .threw: true
      case .discarded: false
      }
    if isDeciding { decision = Decision(trial: finished.trial, choices: choices, outcome: outcome) }
  }

  private var hasGivenUp: Bool { discarded > discardLimit }

  private var needsMoreTrials: Bool {
    quantifier == .forAll && replayed == nil && goal < Coverage.trialLimit && !tally.missesRequirement
      && tally.leavesRequirementOpen
  }
}

extension PropertyRun {
  /// The result of a run in which nothing is left to do.
  ///
  /// - Parameters:
  ///   - shrunk: the simplest case with the outcome of the deciding one, if there is a deciding one.
  ///   - describe: draws the case that choices make, for its arguments.
  func result(shrunk: ShrunkCase?, describe: ([Choice]) -> DescribedCase) -> PropertyResult {
    let coverage = tally.coverage(isAtEnd: decision == nil && !hasGivenUp && replayed == nil)
    let deviations = tally.deviations { describe($0).arguments }
    return PropertyResult(
      quantifier: quantifier, verdict: verdict(shrunk, coverage), trials: tried, discarded: discarded,
      seed: seed, example: shrunk.map { example($0, describe: describe) }, location: location,
      isReplay: replayed != nil, discards: tally.discardCounts, labels: tally.labelCounts,
      coverage: coverage, deviation: deviations.inUlps, absoluteDeviation: deviations.inAbsoluteValue,
      targets: tally.targetsReached { describe($0).arguments })
  }

  private func verdict(_ shrunk: ShrunkCase?, _ coverage: [Coverage]) -> PropertyResult.Verdict {
    switch (shrunk?.outcome, quantifier) {
    case (.threw(let error), _): .threw(error)
    case (.some, .forAll): .falsified
    case (.some, .exists): .witnessFound
    case (nil, _) where hasGivenUp: .gaveUp(.tooManyDiscarded(limit: discardLimit))
    case (nil, .exists): .noWitness
    case (nil, .forAll):
      coverage.contains { $0.verdict == .insufficient } ? .insufficientCoverage : .holds
    }
  }

  private func example(
    _ shrunk: ShrunkCase, describe: ([Choice]) -> DescribedCase
  ) -> PropertyResult.Example {
    let described = describe(shrunk.choices)
    return PropertyResult.Example(
      arguments: described.arguments, shrinkingRuns: shrunk.runs, numbers: described.numbers,
      replay: ChoiceText.encode(shrunk.choices))
  }
}

/// The simplest case that was found with the outcome of the deciding one.
struct ShrunkCase {
  let choices: [Choice]
  let outcome: CaseOutcome
  /// How many cases were run to find it.
  let runs: Int
}

/// The arguments of one case, as text and, where they are some, as numbers.
struct DescribedCase {
  var arguments: [String] = []
  var numbers: [[Double]?] = []
}
