import Events

extension EstimateFinding {
  var message: String {
    let estimate = "\(component.text) (\(ClaimEstimate.replicates(component.replicates)))"
    var sentence = "stated \(stated), estimated \(estimate)"
    switch reason {
    case .rejected(let value):
      sentence += "; a t-test rejects it, adjusted p = \(ProbabilityText.text(value))"
    case .unsupported(let interval, let digits, _, let isExact):
      sentence += ": its 99 % interval, \(interval.text), "
      if isExact {
        sentence += "cannot establish an exact number"
      } else if let digits {
        sentence += digits == 1 ? "supports 1 digit" : "supports \(digits) digits"
      } else {
        sentence += "does not establish it"
      }
    case .notFinite: sentence += "; a replicate is not finite, so nothing can be tested"
    case .singleReplicate: sentence += "; one replicate says nothing of its error"
    case .noVariation: sentence += "; all replicates are equal, which says nothing of their error"
    case .unreadable: sentence += "; the estimate cannot be read"
    }
    let head = count > 1 ? "number \(place) of \(count): " : ""
    return head + sentence + (failed > 1 ? "; \(failed) of the numbers do not hold" : "")
  }

  func hint(correctedText: String?) -> String? {
    switch reason {
    case .rejected: return correctedText.map { "“\($0)” would be right." }
    case .unsupported(let interval, _, let missing, let isExact):
      if isExact { return "Write ≈ before it, or state an interval, such as “\(interval.statement)”." }
      let right = correctedText.map { "“\($0)” would be right" } ?? "“\(interval.statement)” would be right"
      let more = missing.map { "; what is written needs about \($0) more replicates" } ?? ""
      return right + more + "."
    case .notFinite: return "Let every replicate give a finite number."
    case .singleReplicate: return "Ask for at least two: Estimate(replicates: 32) { … }."
    case .noVariation:
      return "Draw more in each replicate, or claim “.mean” if the value does not depend on chance."
    case .unreadable: return nil
    }
  }
}

extension EstimateVerdict.Interval {
  /// `0.2417 to 0.2477`: to two digits of its width.
  package var text: String {
    let width = RoundedDecimal("\((upper - lower) / 2)")
    guard let power = width?.powerOfFirstDigit(roundedTo: 2), (-15...15).contains(power),
      let low = RoundedDecimal("\(lower)"), let high = RoundedDecimal("\(upper)")
    else { return "\(lower) to \(upper)" }
    let decimals = max(0, 1 - power)
    return "\(low.text(decimals: decimals)) to \(high.text(decimals: decimals))"
  }
}

extension EstimateVerdict.Interval {
  /// `0.2500 ± 0.0058`, which holds all of it.
  var statement: String {
    let half = (upper - lower) / 2
    guard let power = RoundedDecimal("\(half)")?.powerOfFirstDigit(roundedTo: 2), (-15...15).contains(power),
      let middle = RoundedDecimal("\(lower + half)")
    else { return "between \(lower) and \(upper)" }
    let decimals = max(0, 1 - power)
    // A unit for the rounding of the middle.
    let unit = (0..<decimals).reduce(1.0) { value, _ in value / 10 }
    guard let width = RoundedDecimal("\(half + unit)") else { return "between \(lower) and \(upper)" }
    return "\(middle.text(decimals: decimals)) ± \(width.text(decimals: decimals))"
  }
}

/// Probabilities for reading: `0.0012`, `3e-09`, `1`.
package enum ProbabilityText {
  package static func text(_ value: Double) -> String {
    guard value >= 1e-3 else { return value < 1e-12 ? "less than 1e-12" : scientific(value) }
    guard let decimal = RoundedDecimal("\(value)"), let power = decimal.powerOfFirstDigit(roundedTo: 2) else {
      return "\(value)"
    }
    if value == 1 { return "1" }
    return decimal.text(decimals: max(2, 1 - power))
  }

  static func scientific(_ value: Double) -> String {
    var power = 0
    var mantissa = value
    while mantissa < 1 {
      mantissa *= 10
      power -= 1
    }
    let digit = Int(mantissa.rounded())
    return digit == 10 ? "1e-\(-power - 1)" : "\(digit)e-\(-power)"
  }
}
