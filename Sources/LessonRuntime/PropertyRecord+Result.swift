import Events
import Properties

extension PropertyRecord {
  init(_ result: PropertyResult) {
    let numbers = result.example?.numbers ?? []
    self.init(
      quantifier: result.quantifier == .forAll ? .forAll : .exists, verdict: Verdict(result.verdict),
      trials: result.trials, discarded: result.discarded, seed: result.seedText,
      example: result.example?.arguments ?? [], message: result.verdict.facts, line: result.location.line,
      column: result.location.column, statistics: Statistics(result),
      numbers: numbers.map { $0?.map(\.decimalText) }, replay: result.example?.replay ?? "",
      pictures: ExamplePictures.pictures(of: numbers, texts: result.example?.arguments ?? []))
  }
}

extension PropertyRecord.Verdict {
  fileprivate init(_ verdict: PropertyResult.Verdict) {
    switch verdict {
    case .holds: self = .holds
    case .falsified: self = .falsified
    case .witnessFound: self = .witnessFound
    case .noWitness: self = .noWitness
    case .threw: self = .threw
    case .insufficientCoverage: self = .insufficientCoverage
    case .gaveUp: self = .gaveUp
    }
  }
}

extension PropertyResult.Verdict {
  /// What the verdict alone does not say.
  fileprivate var facts: String {
    switch self {
    case .threw(let error): error
    case .gaveUp(.tooManyDiscarded(let limit)): "more than \(limit) cases were discarded"
    case .holds, .falsified, .witnessFound, .noWitness, .insufficientCoverage: ""
    }
  }
}

extension PropertyRecord.Statistics {
  fileprivate init(_ result: PropertyResult) {
    self.init(
      labels: result.labels.map { .init(label: $0.label, count: $0.count) },
      coverage: result.coverage.map { coverage in
        .init(
          label: coverage.label, required: coverage.required.decimalText, count: coverage.count,
          trials: coverage.trials, isSufficient: coverage.verdict == .sufficient)
      },
      deviation: result.deviation.map(PropertyRecord.Deviation.init),
      absoluteDeviation: result.absoluteDeviation.map(PropertyRecord.Deviation.init),
      targets: result.targets.map {
        .init(label: $0.label, value: $0.value.decimalText, arguments: $0.arguments)
      })
  }
}

extension PropertyRecord.Deviation {
  fileprivate init(_ deviation: Deviation) {
    self.init(
      absolute: deviation.absolute.decimalText, ulps: deviation.ulps.decimalText,
      actual: deviation.actual.decimalText, expected: deviation.expected.decimalText,
      arguments: deviation.arguments)
  }
}
