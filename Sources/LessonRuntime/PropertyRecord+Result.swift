import Events
import Properties

extension PropertyRecord {
  init(_ result: PropertyResult) {
    var message = ""
    let verdict: Verdict
    switch result.verdict {
    case .holds: verdict = .holds
    case .falsified: verdict = .falsified
    case .witnessFound: verdict = .witnessFound
    case .noWitness: verdict = .noWitness
    case .threw(let error):
      verdict = .threw
      message = error
    case .insufficientCoverage:
      verdict = .gaveUp
      message = "too few cases were of a required kind"
    case .gaveUp(.tooManyDiscarded(let limit)):
      verdict = .gaveUp
      message = "more than \(limit) cases were discarded"
    }
    self.init(
      quantifier: result.quantifier == .forAll ? .forAll : .exists, verdict: verdict, trials: result.trials,
      discarded: result.discarded, seed: result.seedText, example: result.example?.arguments ?? [],
      message: message, line: result.location.line, column: result.location.column)
  }
}
