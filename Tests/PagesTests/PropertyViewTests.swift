import Events
import Lessons
import Testing
import Verdicts

@testable import Pages

@Suite struct PropertyViewTests {
  private func record(
    _ verdict: PropertyRecord.Verdict, trials: Int = 1_000, example: [String] = [], discarded: Int = 0
  ) -> PropertyRecord {
    PropertyRecord(
      quantifier: .forAll, verdict: verdict, trials: trials, discarded: discarded, seed: "0x2a",
      example: example, message: "", line: 1, column: 1)
  }

  private func body(
    _ record: PropertyRecord?, _ status: Verification.Status,
    _ expectation: PropertyBlock.Expectation = .holds
  ) -> String {
    var fixture = LessonFixture()
    fixture.property("Shift", "forAll { x in x == x }", record, status, expectation: expectation)
    return fixture.body()
  }

  @Test func propertyThatHeld_SaysWhatWasTriedAndWhatItMeans() {
    let body = body(record(.holds), .passed)
    #expect(body.contains("<span class=\"property-number\">Property 1</span>"))
    #expect(body.contains("<span class=\"property-name\">Shift</span>"))
    #expect(body.contains("badge badge-passed"))
    #expect(body.contains("No counterexample in 1,000 trials."))
    #expect(body.contains("more than 0.3 % of such inputs"))
    #expect(body.contains("Seed <code>0x2a</code>"))
  }

  @Test func counterexample_IsShown() {
    let body = body(record(.falsified, trials: 1, example: ["[0.0, 1.0]", "2.0"]), .failed)
    #expect(body.contains("property property-failed"))
    #expect(body.contains("<p class=\"property-example-title\">Counterexample</p>"))
    #expect(body.contains("<dt>argument 1</dt><dd><code>[0.0, 1.0]</code></dd>"))
    #expect(body.contains("<dt>argument 2</dt><dd><code>2.0</code></dd>"))
    #expect(body.contains("A counterexample was found after 1 trial."))
    #expect(!body.contains("confidence"))
  }

  @Test func lawExpectedToFail_IsRefutedAsStated() {
    #expect(body(record(.falsified), .passed, .falsified).contains("refuted, as stated"))
    let body = body(record(.holds), .failed, .falsified)
    #expect(body.contains("not refuted in 1,000 trials"))
    #expect(!body.contains("confidence"))
  }

  @Test func propertyThatDidNotRun_SaysSo() {
    let body = body(nil, .error)
    #expect(body.contains("did not run"))
    #expect(body.contains("badge badge-error"))
  }

  @Test func propertyWithoutAVerdict_IsInTheListAsNotVerified() {
    var fixture = LessonFixture()
    fixture.property("Shift", "x", record(.holds))
    fixture.verification.properties = []
    let page = fixture.build().page
    #expect(page.summary.properties.map(\.status) == [.error])
    #expect(page.summary.properties.map(\.anchor) == ["property-1"])
  }

  @Test(arguments: [
    (1_000, "0.3 %"), (100, "3 %"), (10, "30 %"), (9, nil), (0, nil), (3_000, "0.1 %"), (7, nil),
    (900, "0.334 %"), (1_000_000_000, "0.001 %"),
  ])
  func boundOnTheFailureRate_IsThreeOverN(trials: Int, bound: String?) {
    #expect(QuantifierWords.bound(trials) == bound)
  }
}
