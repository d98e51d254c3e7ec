internal import Events
internal import Lessons

/// What one `forAll` or `exists` means to the property that it stands in.
struct QuantifierFinding: Equatable {
  var record: PropertyRecord
  var expectation: PropertyBlock.Expectation
  /// The example that the lesson states.
  var pinned: PropertyBlock.PinnedExample?

  enum Outcome: Equatable {
    case asExpected
    /// The property is not what it is expected to be.
    case otherVerdict
    case otherExample(PropertyBlock.PinnedExample)
  }

  var outcome: Outcome {
    guard record.meets(expectation) else { return .otherVerdict }
    guard let pinned, !ExampleText.isSame(pinned.text, example) else { return .asExpected }
    return .otherExample(pinned)
  }

  var status: Verification.Status { outcome == .asExpected ? .passed : .failed }

  private var example: String { ExampleText.text(of: record.example) }
  private var trials: String { record.trials == 1 ? "1 trial" : "\(record.trials) trials" }

  /// Empty for a quantifier that is as expected.
  var message: String {
    switch outcome {
    case .asExpected: ""
    case .otherVerdict: messageOfVerdict
    case .otherExample(let pinned):
      "the minimal \(exampleName) is \(example), not \(pinned.text) (seed \(record.seed))"
    }
  }

  private var exampleName: String { record.quantifier == .forAll ? "counterexample" : "witness" }

  private var messageOfVerdict: String {
    let shown = example.isEmpty ? "" : ": " + ExampleText.shortened(example)
    let facts = record.message.isEmpty ? "" : "; \(record.message)"
    switch record.verdict {
    case .holds: return "no counterexample in \(trials), and one is expected (seed \(record.seed))"
    case .falsified: return "counterexample\(shown) (seed \(record.seed), \(trials))\(facts)"
    case .witnessFound: return ""
    case .noWitness: return "no witness in \(trials) (seed \(record.seed))\(facts)"
    case .gaveUp:
      return "gave up after \(trials), \(record.discarded) discarded (seed \(record.seed))\(facts)"
    case .threw: return "the law threw an error\(shown) (seed \(record.seed))\(facts)"
    case .insufficientCoverage:
      return "too few cases were of a required kind: \(missing) (seed \(record.seed), \(trials))\(facts)"
    }
  }

  /// `“ties” 1.2 % of 5 %`
  private var missing: String {
    record.statistics.coverage.filter { !$0.isSufficient }.map {
      "“\($0.label)” \($0.observedPercentage), \($0.requiredPercentage) required"
    }.joined(separator: ", ")
  }

  /// What to do about it.
  var hint: String? {
    if case .otherExample = outcome { return "Write “:\(exampleName): \(example)”, or correct the law." }
    var sentences: [String] = []
    if record.verdict == .threw, expectation == .falsified {
      sentences.append("A law that throws an error is not refuted by that.")
    }
    if outcome == .otherVerdict, !record.replay.isEmpty {
      sentences.append("To run this case alone, add the argument replaying: \"\(record.replay)\".")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension PropertyRecord {
  /// An expected counterexample turns `forAll` round; `exists` means what it says.
  fileprivate func meets(_ expectation: PropertyBlock.Expectation) -> Bool {
    switch (quantifier, expectation) {
    case (.forAll, .falsified): verdict == .falsified
    case (.forAll, .holds), (.exists, _): passed
    }
  }
}
