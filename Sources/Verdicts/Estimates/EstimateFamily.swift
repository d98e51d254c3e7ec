import Events
import Lessons

/// All tests on estimates that a lesson's claims ask for, adjusted together.
struct EstimateFamily {
  private var adjusted: [Int: [Double?]] = [:]

  /// - Parameter claims: Those with a value, by their number in the lesson.
  init(_ claims: [(claim: Claim, value: ClaimValue)]) {
    var all: [(claim: Int, place: Int, value: Double)] = []
    for (claim, value) in claims where claim.table == nil {
      let values = ClaimJudgement.pValues(text: claim.text, notation: claim.notation, value: value)
      guard !values.isEmpty else { continue }
      adjusted[claim.id] = values
      for (place, value) in values.enumerated() {
        if let value { all.append((claim.id, place, value)) }
      }
    }
    for (test, value) in zip(all, Holm.adjusted(all.map(\.value))) {
      adjusted[test.claim]?[test.place] = value
    }
  }

  subscript(claim: Claim) -> [Double?]? { adjusted[claim.id] }
}
