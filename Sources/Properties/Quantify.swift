/// Discards the case at hand unless a condition is true: the law says nothing about it.
///
///     forAll(.double(in: -1...1)) { x in
///       try assume(x != 0)
///       return x / x == 1
///     }
///
/// A property that discards more than ten cases for each of its trials gives up, which is not a pass; its
/// result names this place. Where most cases fail the condition, generate what satisfies it.
public func assume(
  _ condition: Bool, filePath: String = #filePath, line: Int = #line, column: Int = #column
) throws {
  if condition { return }
  throw UnmetAssumption(place: PropertyResult.Location(file: filePath, line: line, column: column))
}

struct UnmetAssumption: Error {
  let place: PropertyResult.Location
}

/// Where a property stands, and what tells it from others for its seed.
struct PropertyPlace {
  let location: PropertyResult.Location
  let fileID: String
  let function: String

  init(_ filePath: String, _ fileID: String, _ function: String, _ line: Int, _ column: Int) {
    location = PropertyResult.Location(file: filePath, line: line, column: column)
    self.fileID = fileID
    self.function = function
  }
}

/// What a call of a quantifier asks for.
struct Request {
  let quantifier: PropertyResult.Quantifier
  let trials: Int
  let seed: UInt64
  let location: PropertyResult.Location
  let replayed: String?
  let trialObserver: PropertyTrialObserver.Observer?
  let isInsideLaw: Bool
  let recorder = TrialRecorder()

  init(
    _ quantifier: PropertyResult.Quantifier, trials: Int?, seed: UInt64?, replaying: String?,
    place: PropertyPlace
  ) {
    self.quantifier = quantifier
    self.trials = trials ?? PropertyDefaults.current.trials
    if self.trials < 1 { stop("forAll, exists", "trials must be at least 1, but they are \(self.trials)") }
    self.seed = seed ?? PropertyDefaults.nextSeed(fileID: place.fileID, function: place.function)
    location = place.location
    replayed = replaying
    isInsideLaw = PropertyScope.current?.recorder != nil
    trialObserver = isInsideLaw ? nil : PropertyTrialObserver.current
  }

  /// The run to make; `nil` if the text to replay is not one.
  var run: PropertyRun? {
    var choices: [Choice]?
    if let replayed {
      choices = ChoiceText.decode(replayed)
      if choices == nil { return nil }
    }
    return PropertyRun(
      quantifier: quantifier, trials: trials, seed: seed, location: location, replayed: choices)
  }

  var scope: PropertyScope { .insideLaw(seed: seed, recorder: recorder) }

  /// The result of a request to replay a text that does not stand for any case.
  var unreadable: PropertyResult {
    PropertyResult(
      quantifier: quantifier,
      verdict: .threw("unreadable text in replaying: “\(replayed ?? "")”; copy it from a result"),
      trials: 0, discarded: 0, seed: seed, example: nil, location: location, isReplay: true, discards: [],
      labels: [], coverage: [], deviation: nil, absoluteDeviation: nil, targets: [])
  }

  func report(_ result: PropertyResult) -> PropertyResult {
    if !isInsideLaw { PropertyObserver.notify(result) }
    return result
  }
}

/// Runs a property and reports it.
func quantify<each Value>(
  _ request: Request, _ generators: repeat Generator<each Value>, law: (repeat each Value) throws -> Bool
) -> PropertyResult {
  guard var run = request.run else { return request.report(request.unreadable) }

  func evaluate(_ choices: inout Choices, trial: Int) -> CaseOutcome {
    if let observer = request.trialObserver {
      let start = choices
      observer(request.location, trial, request.seed) {
        describe(repeat each generators, from: start).arguments
      }
    }
    do {
      let values = (repeat try (each generators).draw(&choices))
      return try law(repeat each values) ? .isTrue : .isFalse
    } catch {
      return CaseOutcome(error)
    }
  }

  let result = request.scope.run {
    while var next = run.nextCase() {
      request.recorder.begin()
      let outcome = evaluate(&next.choices, trial: next.trial)
      run.note(outcome, of: next, notes: request.recorder.end())
    }
    var shrunk: ShrunkCase?
    if let decision = run.decision {
      shrunk = withoutActuallyEscaping(evaluate) { evaluate in
        decision.shrunk(isReplay: run.replayed != nil) { evaluate(&$0, decision.trial) }
      }
    }
    return run.result(shrunk: shrunk) { describe(repeat each generators, from: Choices(replaying: $0)) }
  }
  return request.report(result)
}

extension PropertyRun.Decision {
  /// The simplest case with this outcome; a case that was asked for by its text stays as it is.
  func shrunk(isReplay: Bool, evaluate: @escaping (inout Choices) -> CaseOutcome) -> ShrunkCase {
    if isReplay { return ShrunkCase(choices: choices, outcome: outcome, runs: 0) }
    var shrinker = Shrinker(choices, outcome: outcome) { choices in
      let simpler = evaluate(&choices)
      return simpler.isSameKind(as: outcome) ? simpler : nil
    }
    shrinker.run()
    return ShrunkCase(choices: shrinker.best, outcome: shrinker.outcome, runs: shrinker.evaluations)
  }
}

extension CaseOutcome {
  /// What an error says that a generator or a law has thrown.
  init(_ error: any Error) {
    switch error {
    case let unmet as UnmetAssumption:
      self = .discarded(DiscardPlace(cause: .assumption, location: unmet.place))
    case Rejection.filtered(let place): self = .discarded(DiscardPlace(cause: .filter, location: place))
    case Rejection.tooLong: self = .discarded(DiscardPlace(cause: .size, location: nil))
    case Rejection.failed(let text): self = .threw(text)
    default: self = .threw(String(describing: error))
    }
  }
}

/// Draws the values of one case and describes them.
func describe<each Value>(
  _ generators: repeat Generator<each Value>, from choices: Choices
) -> DescribedCase {
  var described = DescribedCase()
  var replayed = choices
  do {
    let values = (repeat try (each generators).draw(&replayed))
    described.arguments = texts(of: repeat each values)
    for value in repeat each values { described.numbers.append(plottedNumbers(of: value)) }
  } catch {
    // A case that is yet to run may be one that a generator rejects.
    described.arguments = [String(describing: error)]
  }
  return described
}

func texts<each Value>(of values: repeat each Value) -> [String] {
  var texts: [String] = []
  for value in repeat each values { texts.append(swiftText(of: value)) }
  return texts
}
