import Diagnostics
import Events
import Lessons
import Testing

@testable import Verdicts

@Suite struct NoiseTests {
  private static func verification(
    _ text: String, _ value: ClaimValue, _ nudged: [ClaimValue?], started: Int? = nil
  ) -> Verification {
    let lesson = LessonParser.parse(file: SourceFile(name: "a.md", text: text))
    let transcript = Transcript(claims: [0: value], started: true, finished: true)
    var verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    let runs = nudged.map { value in value.map { [0: $0] } ?? [:] }
    verification.judgeNoise(runs, started: started ?? runs.count, file: "a.md")
    return verification
  }

  @Test(arguments: [
    ("0.665", "0.6652", ["0.66521", "0.66519"], NoiseVerdict.Outcome.supported),
    ("0.6652", "0.6652", ["0.66521", "0.6651"], .limited),
    // The digits may move by half a unit of the last place.
    ("0.66", "0.664", ["0.6649", "0.6631"], .supported),
    ("0.66", "0.664", ["0.6651", "0.6631"], .limited),
    ("< 0.7", "0.6999", ["0.6998"], .supported), ("< 0.7", "0.6999", ["0.7001"], .limited),
    ("3", "3", ["3"], .supported), ("3", "3", ["3.0000000000000004"], .supported),
    ("3", "3", ["3.1"], .limited), ("3", "3", ["2", "3"], .limited),
    ("between 0.6 and 0.7", "0.65", ["0.69"], .supported),
    ("between 0.6 and 0.7", "0.65", ["0.71"], .limited),
    ("0.5", "0.5", ["nan"], .limited), ("∞", "inf", ["inf"], .supported), ("NaN", "nan", ["1"], .limited),
  ])
  func number_IsSupportedWhereNoNudgeChangesIt(
    text: String, value: String, nudged: [String], outcome: NoiseVerdict.Outcome
  ) throws {
    let verification = Self.verification(
      "{claim}`\(text) <a>`\n", .number(value), nudged.map { .number($0) })
    #expect(verification.claims[0].noise?.outcome == outcome)
    #expect(verification.diagnostics.map(\.code) == (outcome == .limited ? ["rounding-limited"] : []))
    #expect(verification.status == .passed)
  }

  @Test func digitsThatMove_AreNamedAtTheirPlace() throws {
    let verification = Self.verification(
      "Two: {claim}`(0.50, 0.66524) <a>`\n", .sequence(["0.5", "0.66524"]),
      [.sequence(["0.5", "0.66524"]), .sequence(["0.5", "0.66540"])])
    let warning = try #require(verification.diagnostics.first)
    #expect(warning.severity == .warning && warning.range.start.column == 21)
    #expect(
      warning.message
        == "number 2 of 2: the digits of 0.66524 are more than rounding allows: nudging the literals moves 0.66524 by 0.00016"
    )
    #expect(warning.hint == "“0.665” is safe on any machine.")
    let noise = try #require(verification.claims[0].noise)
    #expect(noise.digits == 3 && noise.safeText == "0.665" && noise.runs == 2)
    #expect(verification.summary.noise == [.limited: 1])
  }

  @Test func truthsAndTexts_MustStay() {
    func outcome(_ value: ClaimValue, _ nudged: [ClaimValue]) -> NoiseVerdict.Outcome? {
      Self.verification("{claim}`yes <a>`\n", value, nudged).claims[0].noise?.outcome
    }
    #expect(outcome(.boolean(true), [.boolean(true)]) == .supported)
    #expect(outcome(.boolean(true), [.boolean(true), .boolean(false)]) == .limited)
    #expect(outcome(.string("yes"), [.string("yes")]) == .supported)
    #expect(outcome(.string("yes"), [.string("no")]) == .limited)
    #expect(outcome(.boolean(true), [.number("1")]) == .limited)
  }

  @Test func runsThatAreMissing_MeasureNothing() {
    let number = ClaimValue.number("0.5")
    let missing = Self.verification("{claim}`0.5 <a>`\n", number, [number, nil])
    #expect(missing.claims[0].noise?.outcome == .unmeasured)
    #expect(missing.diagnostics.map(\.code) == ["noise-unmeasured"])
    #expect(
      Self.verification("{claim}`0.5 <a>`\n", number, [], started: 1).claims[0].noise?.outcome == .unmeasured)
    #expect(Self.verification("{claim}`0.6 <a>`\n", number, [number]).claims[0].noise == nil)
  }
}
