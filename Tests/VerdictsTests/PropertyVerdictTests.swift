import Diagnostics
import Events
import Lessons
import Testing

@testable import Verdicts

/// A property directive and the records of its quantifiers → its verdict.
@Suite struct PropertyVerdictTests {
  private typealias Base = VerifierTests

  private static func record(
    _ verdict: PropertyRecord.Verdict, _ quantifier: PropertyRecord.Quantifier = .forAll,
    example: [String] = [], replay: String = "", message: String = ""
  ) -> PropertyRecord {
    var record = Base.record(verdict, quantifier)
    record.example = example
    record.replay = replay
    record.message = message
    return record
  }

  private func verify(
    _ records: [PropertyRecord], ended: Bool = true, _ change: (inout PropertyBlock) -> Void = { _ in }
  ) -> Verification {
    var property = Base.property
    change(&property)
    var transcript = Base.whole
    transcript.parts[1] = .init(items: records.map(Transcript.Item.property), ended: ended)
    return Verifier.verify(lesson: Base.lesson(property: property), transcript: transcript, problems: [])
  }

  private func pin(_ text: String) -> PropertyBlock.PinnedExample {
    .init(text: text, range: SourceRange(Base.at(10, 18), Base.at(10, 18 + text.utf8.count)))
  }

  // MARK: - Stated examples

  @Test(arguments: [
    ("[0.0, 1.0], 2.0", true), ("[0.0,1.0],2.0", true), ("  [ 0.0 , 1.0 ] ,  2.0 ", true),
    ("[0.0, 1.0], 3.0", false), ("[0.0, 1.0]", false), ("[0.0, 1.0], 2.0, 2.0", false),
    ("[0.0, 1.0], 2 .0", true),
  ])
  func statedCounterexample_IsComparedWithoutItsBlanks(text: String, isSame: Bool) {
    let verification = verify([Self.record(.falsified, example: ["[0.0, 1.0]", "2.0"])]) {
      $0.expectation = .falsified
      $0.counterexample = pin(text)
    }
    #expect(verification.properties.map(\.status) == [isSame ? .passed : .failed])
    guard !isSame else {
      #expect(verification.diagnostics == [])
      return
    }
    #expect(verification.diagnostics.map(\.code) == ["property-failed"])
    #expect(verification.diagnostics.first?.range.start == Base.at(10, 18))
    #expect(
      verification.diagnostics.first?.message
        == "“Law”: the minimal counterexample is [0.0, 1.0], 2.0, not \(text) (seed 0x2A)")
    #expect(
      verification.diagnostics.first?.hint == "Write “:counterexample: [0.0, 1.0], 2.0”, or correct the law.")
    #expect(verification.properties.first?.results.first?.statedExample == text)
  }

  @Test func blanksWithinQuotes_Count() {
    #expect(ExampleText.isSame(#"["a b"], 1"#, #"["a b"],1"#))
    #expect(!ExampleText.isSame(#"["a b"]"#, #"["ab"]"#))
    #expect(!ExampleText.isSame(#"["a \" b"]"#, #"["a \"b"]"#))
    #expect(ExampleText.isSame("P(x: 1,  y: 2)", "P(x:1,y:2)"))
    #expect(!ExampleText.isSame("a b", "ab"))
    #expect(!ExampleText.isSame("", "1"))
  }

  @Test func statedWitness_IsCompared() {
    let records = [Self.record(.witnessFound, .exists, example: ["5"])]
    #expect(verify(records) { $0.witness = pin("5") }.status == .passed)
    let other = verify(records) { $0.witness = pin("6") }
    #expect(other.status == .failed)
    #expect(other.diagnostics.first?.message == "“Law”: the minimal witness is 5, not 6 (seed 0x2A)")
  }

  @Test func statedExampleThatNothingIsComparedWith_IsAnError() {
    let falsified = Self.record(.falsified, example: ["1"])
    let none = verify([Self.record(.witnessFound, .exists, example: ["1"])]) {
      $0.expectation = .falsified
      $0.counterexample = pin("1")
    }
    #expect(none.status == .error)
    #expect(none.diagnostics.map(\.message) == ["“Law”: a counterexample is stated, and no forAll ran"])
    let several = verify([falsified, falsified]) {
      $0.expectation = .falsified
      $0.counterexample = pin("1")
    }
    #expect(several.status == .error)
    #expect(several.diagnostics.map(\.code) == ["property-error"])
    #expect(several.diagnostics.first?.range.start == Base.at(10, 18))
  }

  @Test func lawThatThrows_IsNotRefuted() {
    let verification = verify([Self.record(.threw, example: ["1"], message: "Odd()")]) {
      $0.expectation = .falsified
    }
    #expect(verification.status == .failed)
    #expect(verification.diagnostics.first?.message == "“Law”: the law threw an error: 1 (seed 0x2A); Odd()")
    #expect(verification.diagnostics.first?.hint == "A law that throws an error is not refuted by that.")
  }

  // MARK: - Several quantifiers

  @Test func eachQuantifier_HasItsResultAndItsDiagnostic() throws {
    var first = Self.record(.holds)
    first.line = 11
    var second = Self.record(.falsified, example: ["3"], replay: "i3")
    second.line = 12
    let verification = verify([first, second, Self.record(.noWitness, .exists)])
    let verdict = try #require(verification.properties.first)
    #expect(verdict.results.map(\.status) == [.passed, .failed, .failed])
    #expect(verdict.record == second)
    #expect(verdict.status == .failed)
    #expect(
      verification.diagnostics.map(\.message) == [
        "“Law”: no witness in 1000 trials (seed 0x2A)",
        "“Law”: counterexample: 3 (seed 0x2A, 1000 trials)",
      ])
    #expect(
      verification.diagnostics.map(\.hint) == [
        nil, "To run this case alone, add the argument replaying: \"i3\".",
      ])
  }

  @Test func propertyThatStopped_IsAnErrorWithTheResultsSoFar() {
    let verification = verify([Self.record(.holds)], ended: false)
    #expect(verification.properties.map(\.status) == [.error])
    #expect(verification.properties.first?.results.count == 1)
  }

  @Test func missingCoverage_IsNamed() {
    var record = Self.record(.insufficientCoverage)
    record.statistics.coverage = [
      .init(label: "ties", required: "0.05", count: 12, trials: 1_000, isSufficient: false),
      .init(label: "masks", required: "0.1", count: 200, trials: 1_000, isSufficient: true),
    ]
    let verification = verify([record])
    #expect(verification.status == .failed)
    #expect(
      verification.diagnostics.map(\.message) == [
        "“Law”: too few cases were of a required kind: “ties” 1.2 %, 5 % required (seed 0x2A, 1000 trials)"
      ])
  }

  @Test func longExample_IsCutInTheSentence() {
    let verification = verify([Self.record(.falsified, example: [String(repeating: "x", count: 1_000)])])
    let message = verification.diagnostics.first?.message ?? ""
    #expect(message.contains("… (600 more characters)"))
  }

  @Test func untitledProperty_IsCalledByItsNumber() {
    let verification = verify([Self.record(.noWitness, .exists)]) { $0.title = "" }
    #expect(verification.diagnostics.first?.message.hasPrefix("property 1: no witness") == true)
  }
}

@Suite struct LawParametersTests {
  private func names(_ text: String, count: Int, line: Int = 1, column: Int = 7) -> [String] {
    LawParameters.names(
      in: SourceText(text), at: SourcePosition(line: line, column: column), count: count)
  }

  @Test(arguments: [
    ("forAll(.a, .b) { z, c in z + c }", ["z", "c"]),
    ("forAll(.a, .b) { (z: Vector, c: Double) in z + c }", ["z", "c"]),
    ("forAll(.a.map { $0 * 2 }, .b) { z, _ in true }", ["z", "_"]),
    ("forAll(.a, .string(\")\")) { z, c in true }", ["z", "c"]),
    ("forAll(.a /* ) { x in */, .b)\n  {\n  inner, index in true }", ["inner", "index"]),
    ("forAll(.a, .b) { $0 + $1 }", ["$0", "$1"]),
    ("forAll(.a, .b) { (z, c) throws -> Bool in true }", []),
    ("forAll(.a, .b, law: { z, c in true })", []), ("forAll(.a, .b, law: f)", []),
    ("forAll(.a, .b) { z in z }", []),
    ("forAll(.a, .b) { for x in y { } }\n{ $0 }", []), ("forAll(", []), ("forAll", []), ("", []),
  ])
  func names_AreThoseOfTheClosure(text: String, expected: [String]) {
    #expect(names(text, count: 2) == expected)
  }

  @Test func placeOutsideOfTheSource_HasNone() {
    #expect(names("forAll(.a) { z in z }", count: 1, line: 9) == [])
    #expect(names("forAll(.a) { z in z }", count: 1, column: 900) == [])
    #expect(names("forAll(.a) { z in z }", count: 0) == [])
    #expect(names("x\n forAll(.a) { z in z }", count: 1, line: 2, column: 8) == ["z"])
  }
}
