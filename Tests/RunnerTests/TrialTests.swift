import Diagnostics
import Events
import Testing

@testable import Runner

/// Laws that take the process with them, or never return, are reported with the case that they were trying.
@Suite(.serialized)
struct TrialTests {
  private func hint(_ code: String, limits: RunLimits = RunLimits()) async throws -> String? {
    let outcome = try await TestRun.run(code, limits: limits)
    let error = try #require(outcome.problems.first { $0.severity == .error })
    #expect(outcome.transcript?.finished == false)
    return error.hint
  }

  @Test func indexOutOfRange_IsReportedWithItsInput() async throws {
    let outcome = try await TestRun.run(
      """
      func pick(_ values: [Double], _ i: Int) -> Double {
        values[i]
      }
      forAll(.constant([1.0, 0.0]), .int(in: 3...9), seed: 0x2a) { values, i in
        pick(values, i) >= 0
      }
      """)
    #expect(outcome.places == ["trap 12:9"] || outcome.places == ["trap 12:3"])
    #expect(outcome.problems.first?.message == "Index out of range")
    #expect(
      outcome.problems.first?.hint
        == "while trying [1.0, 0.0], 3 (trial 1 of the property on line 14, seed 0x000000000000002a)")
  }

  @Test func laterTrial_HasItsNumberAndItsOwnInput() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 0...255), seed: 1) { n in
        if n > 40 { fatalError("too large") }
        return true
      }
      """)
    let words = try #require(hint).split(separator: " ")
    #expect(words.starts(with: ["while", "trying"]))
    let input = try #require(Int(words[2]))
    #expect((41...255).contains(input))
    #expect(words[3] == "(trial")
    #expect(try #require(Int(words[4])) > 1)
  }

  @Test func overflowWhileShrinking_IsReportedWithTheCaseThatBroughtItAbout() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 0...1_000_000), seed: 3) { n in
        if n == 5_000 { return [1, 2][n] == 1 }
        return n < 5_000
      }
      """)
    #expect(hint?.hasPrefix("while trying 5000 (trial ") == true)
  }

  @Test func exitInALaw_IsReportedWithItsInput() async throws {
    let hint = try await hint(
      """
      import Glibc
      exists(.int(in: 7...9), seed: 1) { n in
        exit(0)
      }
      """)
    #expect(hint?.hasPrefix("while trying 7 (trial 1 of the property on line 12, seed ") == true)
    #expect(hint?.contains("\n  Remove the call") == true)
  }

  @Test func trapAfterAProperty_DoesNotNameIt() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 0...9)) { n in n < 100 }
      let none: [Int] = []
      none[0]
      """)
    #expect(hint == nil)
  }

  @Test func trapInAPropertyWithinALaw_IsReportedWithTheCaseOfTheOuter() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 5...9), seed: 1) { outer in
        forAll(.int(in: 1...9)) { inner in
          inner > 0 && [1, 2][outer] == 0
        }.isPassed
      }
      """)
    #expect(hint?.hasPrefix("while trying 5 (trial 1 of the property on line 11, seed ") == true)
  }

  @Test func trapWhileACaseIsMade_IsReportedWithoutAnInput() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 3...9).map { [1, 2][$0] }, seed: 1) { n in
        n > 0
      }
      """)
    #expect(hint == "during trial 1 of the property on line 11, seed 0x0000000000000001")
  }

  @Test func longInput_IsCut() async throws {
    let hint = try await hint(
      """
      forAll(.array(of: .double(in: 0...1), count: 2_000...2_000), seed: 1) { values in
        values[2_000] > 0
      }
      """)
    let text = try #require(hint)
    #expect(text.hasPrefix("while trying [0.0, 0.0,"))
    #expect(text.contains("… (trial 1"))
    #expect(text.count < 500)
  }

  @Test func endlessLaw_IsStoppedWithItsTrial() async throws {
    let hint = try await hint(
      """
      forAll(.int(in: 0...9), seed: 0x2a) { n in
        while n >= 0 {}
        return true
      }
      """, limits: TestRun.limits(seconds: 6))
    #expect(
      hint?.hasPrefix("during trial 1 of the property on line 11, seed 0x000000000000002a\n  Give it longer")
        == true)
  }

  @Test func pastedSeed_TriesTheSameCases() async throws {
    let law =
      "\nforAll(.int(in: 0...9_999)) { n in n < 9_000 }\nforAll(.int(in: 0...9_999)) { n in n < 9_000 }"
    func records(_ settings: String) async throws -> [PropertyRecord] {
      let outcome = try await TestRun.run("_Lesson.settings(trials: nil, \(settings))" + law)
      return (outcome.transcript?.parts[0]?.items ?? []).compactMap { item in
        if case .property(let record) = item { record } else { nil }
      }
    }
    let first = try await records("seedText: \"abc\"")
    try #require(first.count == 2)
    #expect(first[0].seed != first[1].seed)
    // The seed of either is that of both then.
    for record in first {
      let again = try await records("seed: \(record.seed)")
      #expect(again.map(\.seed) == [record.seed, record.seed])
      #expect(again.map(\.trials) == [record.trials, record.trials])
      #expect(again.map(\.example) == [["9000"], ["9000"]])
    }
  }

  @Test func message_IsOneLineWhateverTheInput() {
    let trial = PositionPage.Trial(number: 2, line: 3, seed: 1, input: "a\nb\u{1B}[0m\u{2028}c")
    #expect(
      trial.message == "while trying a b [0m c (trial 2 of the property on line 3, seed 0x0000000000000001)")
    let long = PositionPage.Trial(
      number: 2, line: 3, seed: 1, input: String(repeating: "e\u{301}", count: 400))
    #expect(long.message.unicodeScalars.count < 400)
    #expect(trial.described(by: nil) == trial)
    #expect(trial.described(by: .init(number: 9, line: 3, seed: 1, input: "x")) == trial)
    #expect(trial.described(by: .init(number: 2, line: 3, seed: 1, input: "x")).input == "x")
  }
}
