internal import Lessons
internal import Verdicts

/// What became of a property as a whole.
struct PropertyWords {
  var verdict: PropertyVerdict
  var expectation: PropertyBlock.Expectation = .holds

  /// A few words for the badge.
  var badge: String {
    guard let decisive = verdict.decisive else { return "did not run" }
    if verdict.results.count > 1, verdict.status == .passed {
      return "all \(verdict.results.count) as stated"
    }
    return words(decisive).badge
  }

  func words(_ result: QuantifierVerdict) -> QuantifierWords {
    QuantifierWords(result: result, expectation: expectation)
  }

  /// What the results by themselves do not say: that there are none, or that something else went wrong.
  var sentence: String? {
    if verdict.results.isEmpty {
      return verdict.message.isEmpty
        ? "This property did not run." : QuantifierWords.sentence(verdict.message)
    }
    return verdict.status == .error && !verdict.message.isEmpty
      ? QuantifierWords.sentence(verdict.message) : nil
  }
}
