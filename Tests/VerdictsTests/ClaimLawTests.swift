import Events
import Lessons
import Randomness
import Testing

@testable import Verdicts

/// Laws that hold for every number, tried on many from a seeded generator.
@Suite struct ClaimLawTests {
  static let seed: UInt64 = 0x5EED

  private func status(_ text: String, _ value: Double) -> Verification.Status {
    ClaimJudgement(text: text, notation: .prose, value: .number("\(value)")).status
  }

  /// A claim in each form that holds of the value.
  private func claims(for value: Double, places: Int) -> [String] {
    let forms = [
      "≈ 0." + String(repeating: "1", count: places), "0." + String(repeating: "1", count: places) + "%",
      "1." + String(repeating: "1", count: places) + "e-05",
      "1." + String(repeating: "1", count: places) + " × 10⁻⁵",
    ]
    return forms.compactMap { form in
      let judgement = ClaimJudgement(text: form, notation: .prose, value: .number("\(value)"))
      return judgement.correctedText ?? (judgement.status == .passed ? form : nil)
    }
  }

  @Test func rightText_Passes_AndEachChangedDigitFails() {
    var random = SeededRandom(seed: Self.seed)
    for _ in 0..<60 {
      let value =
        Double.random(in: -100...100, using: &random) * ([1, 1e-3, 1e6].randomElement(using: &random) ?? 1)
      let places = Int.random(in: 1...12, using: &random)
      for claim in claims(for: value, places: places) {
        #expect(status(claim, value) == .passed, "seed \(Self.seed): \(claim) for \(value)")
        for change in digitChanges(of: claim) {
          #expect(
            status(change, value) == .failed || isTie(change, value),
            "seed \(Self.seed): \(change) for \(value)")
        }
      }
    }
  }

  /// Half a unit away: both neighbours state the value.
  private func isTie(_ text: String, _ value: Double) -> Bool {
    guard let number = ClaimStatement(text: text, notation: .prose).numbers.first, let unit = number.unit,
      case .finite(let stated) = number.value, case .finite(let exact)? = ComputedNumber("\(value)")?.value
    else { return false }
    return (exact - stated).magnitude * Rational(2) == unit
  }

  private func digitChanges(of claim: String) -> [String] {
    var changes: [String] = []
    let characters = Array(claim)
    for (index, character) in characters.enumerated() {
      guard let digits = ["0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"].first(where: { $0.contains(character) }) else {
        continue
      }
      for digit in digits where digit != character {
        var changed = characters
        changed[index] = digit
        changes.append(String(changed))
      }
    }
    return changes
  }

  @Test(arguments: [
    ("61.13%", "0.6113"), ("1", "1.0"), ("(1/5, 1/5)", "0.2"), ("4.54 × 10⁻⁵", "4.5397868702434395e-05"),
    ("1.125e-07", "1.1253516207787584e-07"), ("1,001.4076", "1001.4076"), ("−1/3", "-0.3333333333333333"),
    ("2½", "2.5"), ("= 10⁸", "1e+08"),
  ])
  func eachChangedDigit_FailsTheClaim(claim: String, value: String) {
    func status(_ text: String) -> Verification.Status {
      let count = ClaimStatement(text: claim, notation: .prose).numbers.count
      let value = ClaimValue.sequence(Array(repeating: value, count: count))
      return ClaimJudgement(text: text, notation: .prose, value: value).status
    }
    #expect(status(claim) == .passed)
    for change in digitChanges(of: claim) { #expect(status(change) == .failed, "\(change)") }
  }

  @Test func orderRelations_AreTheOrder() {
    var random = SeededRandom(seed: Self.seed)
    for _ in 0..<500 {
      let (a, b) = (
        Double(Int.random(in: -9...9, using: &random)) / 4, Double(Int.random(in: -9...9, using: &random)) / 4
      )
      for (sign, holds) in [
        ("<", a < b), ("≤", a <= b), (">", a > b), ("≥", a >= b), ("≠", a != b), ("=", a == b),
      ] {
        #expect((status("\(sign) \(b)", a) == .passed) == holds, "seed \(Self.seed): \(a) \(sign) \(b)")
      }
    }
  }

  @Test func everyText_IsJudgedWithoutATrap() {
    var random = SeededRandom(seed: Self.seed)
    let pieces = [
      "0", "1", "12", "10", ".", ",", "e", "-", "−", "+", "×", "⁻", "⁵", "^", "_", "{", "}", "(", ")", "/",
      "%", " ", "<",
      "=", "≈", "≥", "½", "∞", "NaN", "p", "about", "not", #"\frac"#, #"\,"#, #"\times"#, #"\"#, "√", "²",
      "₂", "'", "\u{E000}",
    ]
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      for notation in [Claim.Notation.prose, .tex] {
        let judgement = ClaimJudgement(text: text, notation: notation, value: .number("7.25"))
        for number in judgement.numbers {
          let bytes = Array(text.utf8)
          #expect(
            bytes.indices.contains(number.written.range.lowerBound)
              && number.written.range.upperBound <= bytes.count)
          #expect(bytes[number.written.range].elementsEqual(number.written.text.utf8), "\(text)")
        }
        #expect(judgement.status != .passed || !judgement.stated.isEmpty, "\(text)")
      }
    }
  }
}
