import Diagnostics
import Events
import Lessons
import Testing

@testable import Verdicts

@Suite struct ClaimMutantsTests {
  private static func claim(_ text: String, _ notation: Claim.Notation = .prose) -> Claim {
    let position = SourcePosition(line: 3, column: 10)
    return Claim(
      id: 0, notation: notation, text: text, textPosition: position,
      expression: SourceText(lines: []), range: SourceRange(position))
  }

  private static func texts(_ text: String, _ kind: ClaimMutant.Kind) -> [String] {
    ClaimMutant.all(of: claim(text)).filter { $0.kind == kind }.map(\.text)
  }

  @Test(arguments: [
    ("p ≈ 0.69", ["p ≈ 1.69", "p ≈ 0.79", "p ≈ 0.60"]),
    ("p₁ = 4e-05", ["p₁ = 5e-05", "p₁ = 4e-15", "p₁ = 4e-06"]),
    ("1/3", ["2/3", "1/4"]), ("three classes", []),
    ("0.2 < p < 0.3", ["1.2 < p < 0.3", "0.3 < p < 0.3", "0.2 < p < 1.3", "0.2 < p < 0.4"]),
  ])
  func digits_AreRaisedOneAtATime(text: String, mutants: [String]) {
    #expect(Self.texts(text, .digit) == mutants)
  }

  @Test(arguments: [
    ("−1.5", ["1.5"]), ("p = 1.5", ["p = −1.5"]), ("0", []), ("NaN", []), ("∞", ["−∞"]),
  ])
  func signs_AreTurnedRound(text: String, mutants: [String]) {
    #expect(Self.texts(text, .sign) == mutants)
  }

  @Test(arguments: [
    ("p < 0.5", ["p > 0.5"]), ("T = 1: p ≈ 0.5", ["T = 1: p = 0.5"]), ("0.5", []),
    ("0.2 < p < 0.3", ["0.2 > p < 0.3", "0.2 < p > 0.3"]),
  ])
  func relations_AreTurnedRound(text: String, mutants: [String]) {
    #expect(Self.texts(text, .relation) == mutants)
  }

  @Test func everyChangeOfAStatedDigit_IsCaught() {
    let claim = Self.claim("p ≈ (0.665, 0.245, 0.090)")
    let value = ClaimValue.sequence(["0.6652409557748219", "0.24472847105479764", "0.09003057317038046"])
    let mutants = ClaimMutant.all(of: claim)
    #expect(mutants.count == 12 + 3 + 1)
    #expect(mutants.allSatisfy { $0.fate(in: claim, value: value) == .caught })
  }

  @Test func bounds_MayStillBeTrue() {
    let claim = Self.claim("p < 0.5")
    let fates = ClaimMutant.all(of: claim).map { $0.fate(in: claim, value: .number("0.3")) }
    // The relation; the sign; 1.5; 0.6.
    #expect(fates.filter { $0 == .caught }.count == 2)
    #expect(fates.filter { $0 == .stillTrue }.count == 2)
  }

  @Test func wordsOfATruth_AreNotCompared() {
    let claim = Self.claim("more than 0.5")
    let fates = ClaimMutant.all(of: claim).map { $0.fate(in: claim, value: .boolean(true)) }
    #expect(!fates.isEmpty && fates.allSatisfy { $0 == .survived })
  }
}
