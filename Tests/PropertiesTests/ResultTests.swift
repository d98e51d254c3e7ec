import Testing

@testable import Properties

@Test func replayText_RunsOneCaseAlone() throws {
  let law = { @Sendable (xs: [Int], x: Double) in xs.reduce(0, +) < 100 || x < 0.25 }
  let first = forAll(.array(of: .int(in: 0...99), count: 0...9), .double(in: 0...1), law: law)
  let example = try #require(first.example)
  var runs = 0
  let again = forAll(
    .array(of: .int(in: 0...99), count: 0...9), .double(in: 0...1), replaying: example.replay
  ) { xs, x in
    runs += 1
    return law(xs, x)
  }
  #expect(runs == 1 && again.isReplay && !first.isReplay)
  #expect(again.verdict == .falsified && again.trials == 1)
  #expect(again.example?.arguments == example.arguments && again.example?.shrinkingRuns == 0)
  #expect("\(again)".hasPrefix("falsified in the replayed case: "))
  #expect("\(first)".contains("to run this case alone: replaying: \""))
  let fixed = forAll(
    .array(of: .int(in: 0...99), count: 0...9), .double(in: 0...1), replaying: example.replay
  ) { _, _ in true }
  #expect(fixed.verdict == .holds && "\(fixed)".hasPrefix("holds in the replayed case (seed"))
}

@Test func replayText_ServesWitnessesAndLawsThatSuspend() async throws {
  let found = exists(.int(in: 0...999), .int(in: 0...999)) { a, b in a * b == 391 && a > 1 && b > 1 }
  if let text = found.example?.replay {
    let again = await exists(.int(in: 0...999), .int(in: 0...999), replaying: text) { a, b in
      await Task.yield()
      return a * b == 391
    }
    #expect(again.verdict == .witnessFound && again.example?.arguments == found.example?.arguments)
  } else {
    #expect(found.verdict == .noWitness)
  }
  let text = try #require(exists(.int(in: 0...999)) { $0 > 700 }.example?.replay)
  let missed = exists(.int(in: 0...999), replaying: text) { $0 > 701 }
  #expect(missed.verdict == .noWitness && missed.trials == 1)
  let discarded = forAll(.int(in: 0...999), replaying: text) { n in
    try assume(n < 700)
    return true
  }
  #expect(!discarded.isPassed && "\(discarded)".hasPrefix("the replayed case was discarded"))
}

@Test func unreadableReplayText_IsNoPass() {
  let result = forAll(.bool, replaying: "no such case") { _ in true }
  #expect(!result.isPassed && result.trials == 0 && result.isReplay)
  #expect("\(result)".contains("unreadable text in replaying: “no such case”"))
}

@Test func discards_NameTheirPlace() throws {
  let filterLine = #line + 1
  let result = forAll(.int(in: 0...99).filter { $0 > 1000 }) { _ in true }
  #expect(result.verdict == .gaveUp(.tooManyDiscarded(limit: 10_000)))
  #expect(result.discards.count == 1 && result.discards[0].count == 10_001)
  #expect(result.discards[0].cause == .filter && result.discards[0].location?.line == filterLine)
  #expect("\(result)".contains("discarded: 10001 by the filter at ResultTests.swift:\(filterLine)"))
  #expect("\(result)".contains("generate what the law is about"))
  let mixed = forAll(.int(in: 0...99).filter { $0 % 5 == 0 }, seed: 1) { n in
    try assume(n % 2 == 0)
    return true
  }
  #expect(mixed.isPassed && Set(mixed.discards.map(\.cause)) == [.filter, .assumption])
  #expect(mixed.discards.reduce(0) { $0 + $1.count } == mixed.discarded)
  #expect(mixed.discards[0].count >= mixed.discards[1].count)
  let endless = Generator.array(of: .array(of: .int(in: 0...9), count: 300), count: 300)
  let large = forAll(endless, trials: 1) { _ in true }
  #expect(large.discards.map(\.cause) == [.size])
}

@Test func failedCheck_IsAnErrorThatSaysAll() throws {
  try forAll(.int(in: 0...9)) { $0 < 10 }.check()
  let line = #line + 1
  let result = forAll(.int(in: 0...999), seed: 1) { $0 < 10 }
  let failure = #expect(throws: PropertyFailure.self) { try result.check() }
  let text = try #require(failure?.description)
  #expect(text.hasPrefix("forAll at ResultTests.swift:\(line) is falsified after "))
  #expect(text.contains(": 10 (seed 0x0000000000000001)\n  to run this case alone: replaying: \""))
  #expect(String(reflecting: try #require(failure)) == text)
  let missing = #expect(throws: PropertyFailure.self) { try exists(.bool, trials: 3) { _ in false }.check() }
  #expect("\(try #require(missing))".contains(" has no witness in 3 trials"))
}

@Test func numbers_AreThoseOfNumericArguments() throws {
  let result = exists(
    .double(in: 0...9), .array(of: .float(in: 0...9), count: 2), .string(count: 1), .int(in: 3...9),
    .set(of: .int(in: 0...9), count: 1), .tuple(.bool, .int(in: 0...9))
  ) { x, _, _, _, _, _ in x > 4 }
  let numbers = try #require(result.example?.numbers)
  #expect(numbers == [[5], [0, 0], nil, [3], nil, nil])
  #expect(plottedNumbers(of: [Int]()) == [] && plottedNumbers(of: [1, 2][...]) == [1, 2])
  #expect(plottedNumbers(of: UInt8(7)) == [7] && plottedNumbers(of: [[1.0]]) == nil)
  #expect(plottedNumbers(of: [true]) == nil && plottedNumbers(of: ["a": 1]) == nil)
  #expect(plottedNumbers(of: Array(repeating: 0.5, count: mostPlottedNumbers))?.count == mostPlottedNumbers)
  #expect(plottedNumbers(of: Array(repeating: 0.5, count: mostPlottedNumbers + 1)) == nil)
  #expect(plottedNumbers(of: 1..<4) == [1, 2, 3] && plottedNumbers(of: 0...Int.max) == nil)
}

private struct Reading: Hashable {
  var value: Double
  var name: String?
}

private enum Shape {
  case empty
  case circle(radius: Float)
  case segment(Int, Int)
}
private struct Wave: CustomStringConvertible { var description: String { "~" } }

@Test func arguments_AreWrittenAsSwift() {
  #expect(swiftText(of: Double.nan) == ".nan" && swiftText(of: -Float.infinity) == "-.infinity")
  #expect(swiftText(of: 0.1 + 0.2) == "0.30000000000000004" && swiftText(of: -0.0) == "-0.0")
  #expect(swiftText(of: [1.0, .infinity, .nan]) == "[1.0, .infinity, .nan]")
  #expect(swiftText(of: [[Float.nan], []]) == "[[.nan], []]")
  #expect(swiftText(of: Set([3, 1, 2])) == "[1, 2, 3]" && swiftText(of: Set<Int>()) == "[]")
  #expect(swiftText(of: ["b": 1.0, "a": .nan]) == "[\"a\": .nan, \"b\": 1.0]")
  #expect(
    swiftText(of: [Int: Int]()) == "[:]"
      && swiftText(of: ["z": 1, "a": 2] as KeyValuePairs) == "[\"z\": 1, \"a\": 2]")
  #expect(swiftText(of: (1, label: Double.nan)) == "(1, label: .nan)")
  #expect(swiftText(of: Optional(2.5) as Any) == "2.5" && swiftText(of: Int?.none as Any) == "nil")
  #expect(swiftText(of: "a\"b\n\u{200d}é") == "\"a\\\"b\\n\\u{200d}é\"")
  #expect(
    swiftText(of: "é" as Character) == "\"é\"" && swiftText(of: "\u{300}" as Unicode.Scalar) == "\"\\u{300}\""
  )
  #expect(swiftText(of: Reading(value: .nan, name: nil)) == "Reading(value: .nan, name: nil)")
  #expect(swiftText(of: Shape.empty) == ".empty")
  #expect(swiftText(of: Shape.circle(radius: .infinity)) == ".circle(radius: .infinity)")
  #expect(swiftText(of: Shape.segment(1, 2)) == ".segment(1, 2)")
  #expect(swiftText(of: Wave()) == "~" && swiftText(of: true) == "true" && swiftText(of: Int8(-3)) == "-3")
}

@Test func failureRateBound_IsThreeOverN() {
  let result = forAll(.bool) { _ in true }
  #expect(result.failureRateBound == 0.003)
  #expect("\(result)".contains("at 95 % confidence, at most 0.3 % of such cases fail (3/n)"))
  let few = forAll(.bool, trials: 2) { _ in true }
  #expect(few.failureRateBound == 1 && !"\(few)".contains("3/n"))
  #expect(!"\(forAll(.bool) { $0 })".contains("3/n"))
}

@Test func sameSeed_SameResultWhereverItRuns() async {
  @Sendable func run() -> PropertyResult {
    forAll(.array(of: .double(in: -9...9), count: 0...9), .set(of: .int(in: 0...99), count: 0...5), seed: 12)
    {
      xs, set in
      label("\(xs.count)")
      cover(0.01, set.count > 2, "large")
      target(xs.reduce(0, +), "sum")
      return deviation(xs.reduce(0, +), xs.reversed().reduce(0, +)) < 1e-14
    }
  }
  let here = run()
  let results = await withTaskGroup(of: PropertyResult.self, returning: [PropertyResult].self) { group in
    for _ in 0..<4 { group.addTask { run() } }
    return await group.reduce(into: []) { $0.append($1) }
  }
  #expect(results.allSatisfy { $0 == here })
}
