import Diagnostics
import Events
import Lessons
import Randomness
import Testing

@testable import Verdicts

@Suite struct EstimateTests {
  private static func value(_ mean: Double, _ error: Double, _ replicates: Int = 32) -> ClaimValue {
    .estimate(
      ClaimEstimate(
        components: [
          ClaimEstimate.Component(mean: "\(mean)", standardError: "\(error)", replicates: replicates)
        ], isSequence: false))
  }

  private static func judgement(_ text: String, _ value: ClaimValue) -> ClaimJudgement {
    ClaimJudgement(text: text, notation: .prose, value: value)
  }

  @Test(arguments: [
    (
      "0.25",
      "stated ≈ 0.25, estimated 0.2400 ± 0.0010 (32 replicates); a t-test rejects it, adjusted p = 1e-5",
      "“0.24” would be right.", "0.24"
    ),
    (
      "0.2400",
      "stated ≈ 0.2400, estimated 0.2400 ± 0.0010 (32 replicates): its 99 % interval, 0.2373 to 0.2427, "
        + "supports 2 digits",
      "“0.24” would be right; what is written needs about 97000 more replicates.", "0.24"
    ),
    (
      "= 0.24",
      "stated = 0.24, estimated 0.2400 ± 0.0010 (32 replicates): its 99 % interval, 0.2373 to 0.2427, "
        + "cannot establish an exact number",
      "Write ≈ before it, or state an interval, such as “0.2400 ± 0.0028”.", nil
    ),
    (
      "< 0.241",
      "stated < 0.241, estimated 0.2400 ± 0.0010 (32 replicates): its 99 % interval, 0.2373 to 0.2427, "
        + "does not establish it",
      "“0.2400 ± 0.0028” would be right; what is written needs about 170 more replicates.", nil
    ),
  ])
  func message_SaysWhatIsKnownAndWhatWouldBeRight(
    text: String, message: String, hint: String, corrected: String?
  ) {
    let judgement = Self.judgement(text, Self.value(0.24, 0.001))
    #expect(judgement.finding?.message == message)
    #expect(
      judgement.finding?.hint(correctedText: judgement.correctedText, notation: .prose) == hint)
    #expect(judgement.correctedText == corrected)
  }

  /// Of all texts with as many places, no two pass; what promotion writes passes.
  @Test func digitsThatPass_AreTheOnlyOnesThatDo() {
    var random = SeededRandom(seed: 5)
    var passed = 0
    for _ in 0..<16 {
      let mean = Double.random(in: 0...1, using: &random)
      let value = Self.value(
        mean, Double.random(in: 1e-4...3e-2, using: &random), 2 + Int(random.number(upTo: 60)))
      for places in 1...3 {
        let scale = [1, 10, 100, 1_000, 10_000][places]
        let middle = Int((mean * Double(scale)).rounded())
        let texts = (middle - 2...middle + 2).filter { $0 >= 0 }.map { number in
          let digits = String(number + scale).dropFirst()
          return "\(number / scale)." + digits.suffix(places)
        }
        let passing = texts.filter { Self.judgement($0, value).status == .passed }
        #expect(passing.count <= 1, "\(passing) of \(value)")
        passed += passing.count
        for text in texts where !passing.contains(text) {
          guard let right = Self.judgement(text, value).correctedText else { continue }
          #expect(Self.judgement(right, value).status == .passed, "\(text) → \(right) of \(value)")
        }
      }
    }
    #expect(passed > 3)
  }

  /// With nothing wrong, a test at 1 % must not cry wolf more often, however many claims there are.
  @Test func trueStatements_AreRejectedAsRarelyAsPromised() {
    var random = SeededRandom(seed: 6)
    var alarms = 0
    let lessons = 200
    for _ in 0..<lessons {
      let values: [ClaimValue] = (0..<10).map { _ in
        let draws = (0..<12).map { _ in (0..<12).reduce(-6.0) { sum, _ in sum + random.fraction() } }
        let mean = draws.reduce(0, +) / 12
        let square = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return Self.value(mean, (square / 11 / 12).squareRoot(), 12)
      }
      let tests = values.map { ClaimJudgement.pValues(text: "= 0", notation: .prose, value: $0)[0] ?? 1 }
      if Holm.adjusted(tests).contains(where: { $0 <= MeanSample.alpha }) { alarms += 1 }
    }
    // 2 expected; 9 or more happen once in 4,000 times.
    #expect(alarms < 9)
  }

  @Test func claimsOfALesson_AreAdjustedTogether() throws {
    let text = (0..<8).map { _ in "{claim}`≈ 0.250 <a>`" }.joined(separator: "\n\n") + "\n"
    let lesson = LessonParser.parse(file: SourceFile(name: "a.md", text: text))
    // One alone is rejected with p = 0.0032, eight are not.
    let value = Self.value(0.2537, 0.001)
    let alone = Self.judgement("≈ 0.250", value)
    #expect(alone.status == .failed)
    let transcript = Transcript(
      claims: Dictionary(uniqueKeysWithValues: lesson.claims.map { ($0.id, value) }), started: true,
      finished: true)
    let verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    #expect(verification.claims.count == 8)
    #expect(verification.claims.allSatisfy { $0.status == .error })
    #expect(verification.diagnostics.map(\.code) == Array(repeating: "claim-unsupported", count: 8))
    let single = try #require(alone.estimates.first?.adjustedPValue)
    let adjusted = try #require(verification.claims.first?.estimates.first?.adjustedPValue)
    #expect((adjusted - 8 * single).magnitude < 1e-12)
  }

  @Test func estimates_AreAlikeWithinTheirErrors() {
    #expect(MeanComparison.areAlike(Self.value(0.24, 0.001), Self.value(0.242, 0.001)))
    #expect(!MeanComparison.areAlike(Self.value(0.24, 0.001), Self.value(0.246, 0.001)))
    #expect(!MeanComparison.areAlike(Self.value(0.24, 0), Self.value(0.24, 0.001)))
    #expect(!MeanComparison.areAlike(.number("1"), .number("1")))
  }
}
