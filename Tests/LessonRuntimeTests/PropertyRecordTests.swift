import Events
import Testing

@testable import LessonRuntime
@testable import Properties

/// Results with made-up statistics → records.
@Suite struct PropertyRecordTests {
  private static let location = PropertyResult.Location(file: "lesson.md", line: 30, column: 7)

  private func result(
    _ verdict: PropertyResult.Verdict, example: PropertyResult.Example? = nil, labels: [LabelCount] = [],
    coverage: [Coverage] = [], deviation: Deviation? = nil, targets: [TargetReached] = []
  ) -> PropertyResult {
    PropertyResult(
      quantifier: .forAll, verdict: verdict, trials: 1_000, discarded: 3, seed: 0xC0FFEE, example: example,
      location: Self.location, isReplay: false, discards: [], labels: labels, coverage: coverage,
      deviation: deviation, absoluteDeviation: nil, targets: targets)
  }

  @Test func verdict_KeepsItsNameAndItsFacts() {
    let verdicts: [(PropertyResult.Verdict, PropertyRecord.Verdict, String)] = [
      (.holds, .holds, ""), (.falsified, .falsified, ""), (.witnessFound, .witnessFound, ""),
      (.noWitness, .noWitness, ""), (.threw("Odd()"), .threw, "Odd()"),
      (.gaveUp(.tooManyDiscarded(limit: 10_000)), .gaveUp, "more than 10000 cases were discarded"),
      (.insufficientCoverage, .insufficientCoverage, ""),
    ]
    for (verdict, expected, message) in verdicts {
      let record = PropertyRecord(result(verdict))
      #expect(record.verdict == expected)
      #expect(record.message == message)
      #expect(record.passed == result(verdict).isPassed)
    }
  }

  @Test func statistics_AreTaken() {
    let record = PropertyRecord(
      result(
        .insufficientCoverage, labels: [LabelCount(label: "ties", count: 12)],
        coverage: [Coverage(label: "ties", required: 0.05, count: 12, trials: 1_000, verdict: .insufficient)],
        deviation: Deviation(
          absolute: .infinity, ulps: .nan, actual: 1, expected: -.infinity, arguments: ["x"]),
        targets: [TargetReached(label: "spread", value: 100, arguments: ["[1.0]"])]))
    #expect(
      record.statistics
        == PropertyRecord.Statistics(
          labels: [.init(label: "ties", count: 12)],
          coverage: [.init(label: "ties", required: "0.05", count: 12, trials: 1_000, isSufficient: false)],
          deviation: .init(absolute: "inf", ulps: "nan", actual: "1.0", expected: "-inf", arguments: ["x"]),
          targets: [.init(label: "spread", value: "100.0", arguments: ["[1.0]"])]))
    #expect((record.line, record.column, record.seed) == (30, 7, "0x0000000000c0ffee"))
  }

  @Test func example_HasItsNumbersItsReplayAndPictures() throws {
    let example = PropertyResult.Example(
      arguments: ["[0.0, 1.0]", "2.0", "\"a\""], shrinkingRuns: 3, numbers: [[0, 1], [2], nil],
      replay: "i3f0")
    let record = PropertyRecord(result(.falsified, example: example))
    #expect(record.example == ["[0.0, 1.0]", "2.0", "\"a\""])
    #expect(record.numbers == [["0.0", "1.0"], ["2.0"], nil])
    #expect(record.replay == "i3f0")
    #expect(record.pictures.map(\.argument) == [0, 0])
    #expect(record.pictures.map(\.subject) == [.values, .softmax])
    let softmax = try #require(record.pictures.last).figure
    #expect(softmax.svg.contains("0.731"))
    #expect(!softmax.title.isEmpty && !softmax.description.isEmpty)
  }

  @Test(
    arguments: [
      [[1.0]], [nil], [[]], [[1, 1, 1]], [[0, -0.0]], [[1, .nan]], [[1, .infinity]],
      [Array(repeating: 0, count: 24) + [1]],
    ] as [[[Double]?]])
  func listThatAPictureSaysNothingOf_HasNone(numbers: [[Double]?]) {
    #expect(ExamplePictures.pictures(of: numbers, texts: ["[0.0]"]) == [])
  }

  @Test func severalLists_HaveNoSoftmax() {
    let lists: [[Double]?] = Array(repeating: [1, 2], count: 9)
    let pictures = ExamplePictures.pictures(of: lists, texts: lists.map { _ in "[1.0, 2.0]" })
    #expect(pictures.map(\.argument) == [0, 1, 2, 3])
    #expect(pictures.allSatisfy { $0.subject == .values })
  }

  @Test func wholeNumbers_AreNoLogits() {
    let pictures = ExamplePictures.pictures(of: [[3, 99]], texts: ["[3, 99]"])
    #expect(pictures.map(\.subject) == [.values])
  }

  @Test func extremeValues_AreDrawn() {
    let values = [1e308, -1e308, .leastNonzeroMagnitude]
    let pictures = ExamplePictures.pictures(of: [values], texts: ["[1e+308, -1e+308, 5e-324, 0.0]"])
    #expect(pictures.count == 2)
    for picture in pictures { #expect(!picture.figure.svg.contains("nan")) }
  }
}
