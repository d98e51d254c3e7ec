/// What one case came to.
enum CaseOutcome: Equatable {
  case isTrue
  case isFalse
  case threw(String)
  case discarded
}

/// A run of one property: trials until one decides it, then shrinking.
struct PropertyRun {
  /// Past this many discarded cases for each trial, what remains says little about the values one had in
  /// mind.
  static let discardsPerTrial = 10

  let quantifier: PropertyResult.Quantifier
  let trials: Int
  let seed: UInt64
  let location: PropertyResult.Location

  /// Draws the values of one case and evaluates the law on them.
  let evaluate: (inout Choices) -> CaseOutcome

  /// Draws the values of one case and writes them as text.
  let describe: (inout Choices) -> [String]

  func result() -> PropertyResult {
    let limit = Self.discardsPerTrial * trials
    var tried = 0
    var discarded = 0
    while tried < trials {
      let number = tried + discarded
      // The first case is the simplest there is: it is the one that is most often forgotten.
      var choices =
        number == 0
        ? Choices(replaying: []) : Choices(seed: SeededRandom.seed(seed, part: UInt64(number)))
      let outcome = evaluate(&choices)
      if outcome == .discarded {
        discarded += 1
        if discarded > limit {
          return result(.gaveUp(.tooManyDiscarded(limit: limit)), tried, discarded, nil)
        }
        continue
      }
      tried += 1
      if isDeciding(outcome) {
        return decided(by: choices.recorded, outcome, tried, discarded)
      }
    }
    return result(quantifier == .forAll ? .holds : .noWitness, tried, discarded, nil)
  }

  private func decided(
    by choices: [Choice], _ outcome: CaseOutcome, _ tried: Int, _ discarded: Int
  ) -> PropertyResult {
    var final = outcome
    var shrinker = Shrinker(choices) { candidate in
      var choices = Choices(replaying: candidate)
      let simpler = evaluate(&choices)
      guard isSameKind(simpler, outcome) else { return nil }
      final = simpler
      return choices.recorded
    }
    shrinker.run()
    var replayed = Choices(replaying: shrinker.best)
    let example = PropertyResult.Example(
      arguments: describe(&replayed), shrinkingRuns: shrinker.evaluations, numbers: [], replay: "")
    switch final {
    case .threw(let error): return result(.threw(error), tried, discarded, example)
    case .isTrue, .isFalse, .discarded:
      let verdict: PropertyResult.Verdict = quantifier == .forAll ? .falsified : .witnessFound
      return result(verdict, tried, discarded, example)
    }
  }

  private func isDeciding(_ outcome: CaseOutcome) -> Bool {
    switch outcome {
    case .isTrue: quantifier == .exists
    case .isFalse: quantifier == .forAll
    case .threw: true
    case .discarded: false
    }
  }

  private func isSameKind(_ left: CaseOutcome, _ right: CaseOutcome) -> Bool {
    switch (left, right) {
    case (.threw, .threw): true
    default: left == right
    }
  }

  private func result(
    _ verdict: PropertyResult.Verdict, _ tried: Int, _ discarded: Int, _ example: PropertyResult.Example?
  ) -> PropertyResult {
    PropertyResult(
      quantifier: quantifier, verdict: verdict, trials: tried, discarded: discarded, seed: seed,
      example: example, location: location, labels: [], coverage: [], deviation: nil, absoluteDeviation: nil,
      targets: [])
  }
}
