extension PropertyResult: CustomStringConvertible {
  /// The verdict in words, with the example and the seed:
  /// `falsified after 7 trials: [0.0, 1.0], 2.0 (seed 0x00c0ffee00c0ffee)`.
  public var description: String {
    let example = example.map { ": " + $0.arguments.joined(separator: ", ") } ?? ""
    return "\(summary)\(example) (seed \(seedText))"
  }

  private var summary: String {
    let count = trials == 1 ? "1 trial" : "\(trials) trials"
    switch verdict {
    case .holds: return "holds in \(count)"
    case .falsified: return "falsified after \(count)"
    case .witnessFound: return "witness found after \(count)"
    case .noWitness: return "no witness in \(count)"
    case .threw(let error): return "threw \(error) after \(count)"
    case .insufficientCoverage: return "holds in \(count), but too few cases were of a required kind"
    case .gaveUp(.tooManyDiscarded(let limit)):
      return "gave up after \(count), having discarded more than \(limit) cases"
    }
  }
}
