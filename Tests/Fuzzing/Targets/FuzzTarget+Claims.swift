import Events
import Lessons
import Verdicts

extension FuzzTarget {
  /// The form of the value, the claim's text, U+0000, and the values between blanks.
  static let claims = FuzzTarget(
    name: "claims",
    seeds: [
      "np ≈ (0.665, 0.245, 0.090)\u{0}0.6652409557748219 0.24472847105479764 0.09003057317038046",
      "n66.5%\u{0}0.6652", "t\\frac{1}{3}\u{0}0.3333333333333333", "n4.54 × 10⁻⁵\u{0}4.5398e-05",
      "nbetween 0.2 and 0.3\u{0}0.25",
      "n0.2 < p < 0.3\u{0}0.25", "t\\approx 4.5 \\times 10^{-5}\u{0}4.5e-05", "nabout twenty-one\u{0}21.0",
      "n1,000\u{0}1000.0",
      "n0.5 ± 0.1\u{0}0.5", "n−∞, ∞, NaN\u{0}-inf inf nan", "sa b\u{0}a b", "e0.5 ± 0.1\u{0}0.5 0.01",
      "n1e9999\u{0}1.0",
    ],
    words: [
      "≈", "=", "<", "≤", ">", "≥", "≠", "∈", "±", "∞", "−", "×", "10⁻⁵", "^{", "}", "\\times ", "\\frac{",
      "\\infty", "\\approx ",
      "\\pm ", "\\left(", "\\right)", "\\text{", "NaN", "nan", "inf", "-inf", "e-05", "e9999", "E+", "%",
      "1/3", "1,000",
      "0.5(1)", "about ", "at least ", "at most ", "less than ", "between ", " and ", " to ", "–", "…",
      "[0, 1]", "(0, 1]", "one ",
      "hundred ", "half", "million ", "dozen", "⅓", "½", "²", "₁", "٣", "1e-400", "5e-324",
      "1.7976931348623157e+308",
    ],
    faults: { bytes in
      var reader = FuzzBytes(bytes)
      let form = reader.byte()
      let text = text(reader.bytes(upTo: 0))
      let values = Self.text(reader.rest()).split(separator: " ").map(String.init)
      let notation: Claim.Notation = form == UInt8(ascii: "t") ? .tex : .prose
      var faults = faults(inStatement: text, notation)
      if ClaimJudgement(text: text, notation: notation, value: .string(text)).status != .passed {
        faults.append("a text is not equal to itself")
      }
      let value = value(form, values)
      let judgement = ClaimJudgement(text: text, notation: notation, value: value)
      if let corrected = judgement.correctedText {
        let again = ClaimJudgement(text: corrected, notation: notation, value: value)
        if again.status != .passed {
          faults.append("what a correction makes does not hold: \(corrected.debugDescription)")
        }
      }
      if judgement.status == .passed, values.contains("nan"), form == UInt8(ascii: "n") {
        let lower = text.lowercased()
        if !lower.contains("nan"), !text.contains("≠") { faults.append("NaN is equal to a number") }
      }
      return faults
    })

  private static func value(_ form: UInt8, _ values: [String]) -> ClaimValue {
    switch form {
    case UInt8(ascii: "s"): .string(values.joined(separator: " "))
    case UInt8(ascii: "b"): .boolean(values.first == "1")
    case UInt8(ascii: "e"):
      .estimate(
        ClaimEstimate(
          components: [
            .init(mean: values.first ?? "", standardError: values.dropFirst().first ?? "", replicates: 20)
          ], isSequence: false))
    default: values.count == 1 ? .number(values[0]) : .sequence(values)
    }
  }

  private static func faults(inStatement text: String, _ notation: Claim.Notation) -> [String] {
    let bytes = Array(text.utf8)
    var end = 0
    var faults: [String] = []
    for number in ClaimStatement(text: text, notation: notation).numbers {
      let range = number.range
      guard range.lowerBound >= end, range.upperBound <= bytes.count, !range.isEmpty else {
        faults.append("the number \(number.text) lies at \(range)")
        continue
      }
      end = range.upperBound
      if String(decoding: bytes[range], as: UTF8.self) != number.text {
        faults.append("the number \(number.text) is not what stands at \(range)")
      }
    }
    return faults
  }
}
