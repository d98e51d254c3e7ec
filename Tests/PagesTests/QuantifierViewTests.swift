import Diagnostics
import Events
import Foundation
import Lessons
import Markdown
import Testing
import Verdicts

@testable import Pages

/// What a page shows of the results of a property's quantifiers.
@Suite struct QuantifierViewTests {
  private func record(
    _ verdict: PropertyRecord.Verdict = .holds, example: [String] = [],
    _ change: (inout PropertyRecord) -> Void = { _ in }
  ) -> PropertyRecord {
    var record = PropertyRecord(
      quantifier: .forAll, verdict: verdict, trials: 1_000, discarded: 0, seed: "0x2a", example: example,
      message: "", line: 1, column: 1)
    change(&record)
    return record
  }

  private func result(
    _ record: PropertyRecord, _ status: Verification.Status = .passed, stated: String? = nil,
    parameters: [String] = [], line: Int = 7
  ) -> QuantifierVerdict {
    QuantifierVerdict(
      record: record, status: status, message: "", statedExample: stated, parameters: parameters,
      position: .init(line: line, column: 1))
  }

  private func body(
    _ results: QuantifierVerdict..., status: Verification.Status = .passed,
    expectation: PropertyBlock.Expectation = .holds, title: String = "Law"
  ) -> String {
    var fixture = LessonFixture()
    fixture.property(title, "law", results: results, status, expectation: expectation)
    return fixture.body()
  }

  // MARK: - Examples

  @Test func arguments_HaveTheNamesOfTheLaw() {
    let body = body(
      result(record(.falsified, example: ["[0.0, 1.0]", "2.0"]), .failed, parameters: ["z", "_"]),
      status: .failed)
    #expect(body.contains("<dt><code>z</code></dt><dd><code>[0.0, 1.0]</code></dd>"))
    #expect(body.contains("<dt>argument 2</dt><dd><code>2.0</code></dd>"))
  }

  @Test func longList_IsShownByItsEndsAndCounted() {
    let values = (0..<64).map { "\($0).0" }
    let body = body(result(record(.witnessFound, example: ["[\(values.joined(separator: ", "))]"])))
    #expect(body.contains("11.0, … 49 more …, 61.0, 62.0, 63.0]</code>"))
    #expect(body.contains("<summary>all 64 values</summary>"))
    #expect(body.contains("12.0, 13.0"))
  }

  @Test func argumentText_IsNeverLongerThanAPageCanBear() {
    for text in [
      String(repeating: "x", count: 100_000), "[" + String(repeating: "\"a\", ", count: 50_000) + "]",
      "[" + String(repeating: String(repeating: "9", count: 500) + ", ", count: 100) + "1]", "[", "[]", "",
    ] {
      let argument = ArgumentText(text)
      #expect(argument.short.count < 600)
      #expect(argument.full.count < 4_100)
      #expect((argument.omission == nil) == (argument.short == text))
    }
    #expect(ArgumentText("[1, 2]") == ArgumentText("[1, 2]"))
    #expect(ArgumentText("a\u{1B}[0m").short == "a␛[0m")
  }

  @Test func markupInAnArgument_IsText() {
    let body = body(result(record(.falsified, example: ["\"<b>&\""]), .failed), status: .failed)
    #expect(body.contains("<code>&quot;&lt;b&gt;&amp;&quot;</code>"))
  }

  @Test func pictures_AreNamedAndFiltered() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>t</title></svg>"
    func picture(_ subject: PropertyRecord.Picture.Subject, _ svg: String) -> PropertyRecord.Picture {
      .init(argument: 0, subject: subject, figure: Figure(svg: svg, title: "t", description: "d"))
    }
    let record = record(.falsified, example: ["[0.0, 1.0]"]) {
      $0.pictures = [picture(.values, svg), picture(.softmax, svg), picture(.values, "<script/>")]
    }
    var fixture = LessonFixture()
    fixture.property("Law", "law", results: [result(record, .failed, parameters: ["z"])], .failed)
    let built = fixture.build()
    let text = HTMLWriter.text(of: built.page.body)
    #expect(text.contains("<figcaption><code>z</code></figcaption>"))
    #expect(text.contains("<figcaption><code>softmax(z)</code></figcaption>"))
    #expect(text.components(separatedBy: "<figure class=\"picture\">").count == 3)
    #expect(!text.contains("script"))
    #expect(built.diagnostics.map(\.code) == ["unsafe-figure"])
    #expect(body(result(record, .failed), status: .failed).contains("softmax of argument</figcaption>"))
  }

  @Test func otherExample_IsToldBesideTheStatedOne() {
    let body = body(
      result(record(.falsified, example: ["50"]), .failed, stated: "51"), status: .failed,
      expectation: .falsified)
    #expect(body.contains("another counterexample"))
    #expect(body.contains("The lesson states another one: 51."))
    #expect(!body.contains("as stated"))
  }

  // MARK: - What was seen

  @Test func labels_AreADistribution() {
    let body = body(
      result(
        record {
          $0.statistics.labels = [.init(label: "one <dominant>", count: 612), .init(label: "ties", count: 1)]
        }))
    #expect(body.contains("<th scope=\"row\">one &lt;dominant&gt;</th>"))
    #expect(body.contains("style=\"width: 61%\""))
    #expect(body.contains("<span class=\"kind-number\">61.2 %</span>"))
    #expect(body.contains("<td class=\"number\">612</td>"))
    #expect(body.contains("<span class=\"kind-number\">0.1 %</span>"))
    #expect(!body.contains("Required"))
  }

  @Test func requirements_AreShownWithWhatWasObserved() {
    let body = body(
      result(
        record(.insufficientCoverage) {
          $0.statistics.labels = [.init(label: "masks", count: 300)]
          $0.statistics.coverage = [
            .init(label: "ties", required: "0.05", count: 12, trials: 1_000, isSufficient: false),
            .init(label: "masks", required: "0.2", count: 300, trials: 1_000, isSufficient: true),
          ]
        }, .failed), status: .failed)
    #expect(body.contains("≥ 5 % <span class=\"kind-failed\" aria-hidden=\"true\">✗</span>"))
    #expect(body.contains("<span class=\"visually-hidden\">not met</span>"))
    #expect(body.contains("≥ 20 % <span class=\"kind-passed\""))
    #expect(body.contains("style=\"left: 5%\""))
    #expect(body.contains("too few cases of a kind"))
    #expect(!body.contains("confidence"))
  }

  @Test func manyKinds_AreCounted() {
    let labels = (0..<100).map { PropertyRecord.LabelCount(label: "kind \($0)", count: 100 - $0) }
    let body = body(result(record { $0.statistics.labels = labels }))
    #expect(body.contains("kind 11<"))
    #expect(!body.contains("kind 12<"))
    #expect(body.contains("88 more kinds of cases."))
  }

  @Test func deviation_IsInUlpsWithItsInput() {
    let worst = PropertyRecord.Deviation(
      absolute: "2.7755575615628914e-17", ulps: "2.0", actual: "0.24472847105479767",
      expected: "0.2447284710547976", arguments: ["[1.0]", "-3.0"])
    let body = body(result(record { $0.statistics.deviation = worst }, parameters: ["z", "c"]))
    #expect(body.contains("<dt>Largest deviation</dt>"))
    #expect(
      body.contains("2.77556 × 10⁻¹⁷</span>, which is 2 ulps: <code>0.24472847105479767</code> in place of"))
    #expect(body.contains("at <code>z = [1.0]</code>, <code>c = -3.0</code>"))
  }

  @Test func deviationThatIsNone_OrNoNumber_StillReads() {
    func fact(_ absolute: String, _ ulps: String) -> String {
      body(
        result(
          record {
            $0.statistics.deviation = .init(
              absolute: absolute, ulps: ulps, actual: "nan", expected: "1.0", arguments: [])
          }))
    }
    #expect(fact("0.0", "0.0").contains("none: the values compared were equal"))
    #expect(
      fact("nan", "nan").contains("NaN: <code>NaN</code> in place of <code>1</code>"))
    #expect(fact("inf", "inf").contains("∞: <code>"))
    #expect(fact("0.5", "1.0").contains("which is 1 ulp: "))
  }

  @Test func target_IsShown() {
    let body = body(
      result(
        record {
          $0.statistics.targets = [.init(label: "spread", value: "100.0", arguments: ["[-50.0, 50.0]"])]
        }))
    #expect(body.contains("<dt>Largest “spread”</dt><dd>100, at <code>[-50.0, 50.0]</code></dd>"))
  }

  // MARK: - Several quantifiers, and running again

  @Test func severalQuantifiers_AreAllShownAtTheirLines() {
    let body = body(
      result(record(), line: 7), result(record(.falsified, example: ["3"]), .failed, line: 8),
      result(record(.gaveUp), .failed, line: 9), status: .failed)
    #expect(body.contains("<code>forAll</code> on line 7"))
    #expect(body.contains("No counterexample in 1,000 trials."))
    #expect(body.contains("<code>3</code>"))
    #expect(body.contains("Too few inputs could be made"))
    #expect(body.contains("badge badge-failed\"><span aria-hidden=\"true\">✗ </span>refuted"))
  }

  @Test func veryManyQuantifiers_AreCountedAndNoFailureIsLost() {
    var results = (1...40).map { result(record(), line: $0) }
    results[39].status = .failed
    var fixture = LessonFixture()
    fixture.property("Law", "law", results: results, .failed)
    let body = fixture.body()
    #expect(body.contains("28 more quantifiers are not shown; all of them passed."))
    #expect(body.contains("on line 40"))
    #expect(!body.contains("on line 39"))
  }

  @Test func replay_IsExplained() {
    let body = body(
      result(record(.falsified, example: ["3"]) { $0.replay = "i3f0" }, .failed), status: .failed)
    #expect(body.contains("<summary>Run it again</summary>"))
    #expect(body.contains("<code>:seed: 0x2a</code>"))
    #expect(
      body.contains("<code>replaying: &quot;i3f0&quot;</code> of forAll runs this counterexample alone."))
    #expect(!self.body(result(record())).contains("Run it again"))
  }

  @Test func propertyWithoutATitle_IsCalledByItsNumber() {
    var fixture = LessonFixture()
    fixture.property("", "law", results: [result(record())])
    let page = fixture.build().page
    let body = HTMLWriter.text(of: page.body)
    #expect(body.contains("<span class=\"property-number\">Property 1</span></p>"))
    #expect(page.summary.properties.map(\.text) == ["Property 1"])
  }

  // MARK: - References

  @Test func reference_LeadsToItsProperty() {
    var fixture = LessonFixture()
    fixture.heading(2, "Shift", anchor: "shift")
    let range = fixture.range()
    fixture.lesson.roles[range.start] = .reference(Reference(.proof, label: "shift", range: range))
    let other = fixture.range()
    fixture.lesson.roles[other.start] = .reference(
      Reference(.proof, label: "shift", text: "the <law>", range: other))
    let role = Role(name: "prf:ref", content: SourceText("shift"))
    fixture.paragraph(Inline(.role(role), range: range), Inline(.role(role), range: other))
    fixture.property("Shift", "law", results: [result(record())], label: "shift")
    let body = fixture.body()
    // The heading has the name already.
    #expect(body.contains("<a class=\"reference\" href=\"#shift-2\">Property\u{A0}1</a>"))
    #expect(body.contains("<a class=\"reference\" href=\"#shift-2\">the &lt;law&gt;</a>"))
    #expect(body.contains("id=\"shift-2\" role=\"group\""))
  }

  @Test func labelWithBlanks_BecomesAName() {
    var fixture = LessonFixture()
    fixture.heading(2, "A b", anchor: "a-b")
    fixture.lesson.labels = ["a b": .block, "größe": .block]
    let notes = PageNotes(AnchorPlan(fixture.lesson))
    #expect(notes.address(ofLabel: "a b") == "a-b-2")
    #expect(notes.anchor(ofLabel: "a b") == "a-b-2")
    #expect(notes.anchor(ofLabel: "a b") == "a-b-3")
    #expect(notes.anchor(ofLabel: "größe") == "größe")
  }
}
