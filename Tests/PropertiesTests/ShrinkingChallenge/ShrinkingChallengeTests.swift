import ShrinkingChallenge
import Testing

@testable import Properties

@Test(arguments: Challenge.all)
func challenge_IsShrunkToTheSmallestKnownCase(_ challenge: Challenge) throws {
  let outcome = ChallengeOutcome(challenge)
  #expect(outcome.found.map(\.example) == [challenge.smallest])
  #expect(outcome.mostEvaluations < Shrinker.evaluationLimit / 5)
  let row = ShrinkingPage.row(challenge, outcome)
  if ShrinkingPage.isRecording { try ShrinkingPage.record(row) }
  #expect(try ShrinkingPage.contains(row), "docs/reference/shrinking.md should have this row: \(row)")
}
