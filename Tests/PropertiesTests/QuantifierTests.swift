import Synchronization
import Testing

@testable import Properties

@Test func law_IsCheckedAsOftenAsAsked() {
  var runs = 0
  let result = forAll(.int(in: 0...9), trials: 37) { _ in
    runs += 1
    return true
  }
  #expect(runs == 37)
  #expect(result.verdict == .holds && result.trials == 37 && result.discarded == 0)
  #expect(result.isPassed && result.example == nil)
  #expect(PropertyDefaults.standardTrials == 1000)
}

@Test func counterexample_IsReportedForEachArgument() {
  let result = forAll(.int(in: 0...99), .bool, .element(of: ["x", "y"]), seed: 1) { n, flag, name in
    n < 5 || !flag || name == "x"
  }
  #expect(result.verdict == .falsified && !result.isPassed)
  #expect(result.example?.arguments == ["5", "true", "\"y\""])
  #expect("\(result)".contains("falsified after"))
  let lines = "\(result)".split(separator: "\n")
  #expect(lines[0].hasSuffix(": 5, true, \"y\" (seed 0x0000000000000001)"))
}

@Test func manyGenerators_AreAllowed() {
  let result = forAll(
    .int(in: 0...9), .bool, .double(in: 0...1), .array(of: .int(in: 1...2), count: 1...2),
    .constant("c"), .tuple(.bool, .bool)
  ) { a, b, c, d, e, f in
    a < 10 && (b || !b) && c <= 1 && d.count < 3 && e == "c" && (f.0 || !f.0)
  }
  #expect(result.isPassed)
}

@Test func exists_NeedsAWitness() {
  let found = exists(.int(in: 1...99), .int(in: 1...99), trials: 20_000) { a, b in
    a > 9 && a * a == 2 * b * b + 1
  }
  #expect(found.verdict == .witnessFound && found.isPassed)
  #expect([["17", "12"], ["99", "70"]].contains(found.example?.arguments))
  let missing = exists(.int(in: 1...99), .int(in: 1...99)) { a, b in a * a == 2 * b * b }
  #expect(missing.verdict == .noWitness && !missing.isPassed && missing.trials == 1000)
}

@Test func errorOfALaw_CountsAgainstIt() {
  struct Overflow: Error {}
  let result = forAll(.int(in: 0...100)) { n in
    if n > 50 { throw Overflow() }
    return true
  }
  #expect(result.verdict == .threw("Overflow()") && !result.isPassed)
  #expect(result.example?.arguments == ["51"])
  let search = exists(.int(in: 0...100)) { _ in throw Overflow() }
  #expect(search.verdict == .threw("Overflow()") && !search.isPassed)
}

@Test func discardedCases_AreNoTrials() {
  let result = forAll(.int(in: 0...99)) { n in
    try assume(n % 3 == 0)
    return n % 3 == 0
  }
  #expect(result.verdict == .holds && result.trials == 1000)
  #expect(result.discarded > 1000)
}

@Test func discardingTooMuch_IsNoPass() {
  let byFilter = forAll(.int(in: 0...99).filter { $0 > 1000 }) { _ in true }
  #expect(byFilter.verdict == .gaveUp(.tooManyDiscarded(limit: 10_000)) && !byFilter.isPassed)
  let byAssumption = exists(.int(in: 0...99), trials: 10) { n in
    try assume(n > 1000)
    return true
  }
  #expect(byAssumption.verdict == .gaveUp(.tooManyDiscarded(limit: 100)) && !byAssumption.isPassed)
}

@Test func location_IsThatOfTheCall() {
  #sourceLocation(file:"docs/course/lesson.md",line:43)
  let result = forAll(.bool) { _ in true }
  #sourceLocation()
  #expect(result.location.file == "docs/course/lesson.md")
  #expect(result.location.line == 43)
  #expect(result.location.column > 1)
}

@Test func ambientDefaults_HoldInTheirBlock() {
  let (inner, next) = PropertyDefaults.with(trials: 12, seed: 99) {
    (forAll(.bool) { _ in true }, forAll(.bool) { _ in true })
  }
  #expect(inner.trials == 12 && inner.seed == 99)
  #expect(next.trials == 12 && next.seed != 99)
  let explicit = PropertyDefaults.with(trials: 12, seed: 99) {
    forAll(.bool, trials: 3, seed: 4) { _ in true }
  }
  #expect(explicit.trials == 3 && explicit.seed == 4)
  #expect(forAll(.bool) { _ in true }.trials == 1000)
}

@Test func observer_SeesResultsThatNobodyKeeps() {
  let seeds = ObservedSeeds()
  let token = PropertyObserver.add { seeds.note($0) }
  _ = forAll(.bool, seed: 0xabc_0001) { _ in
    // A property inside a law is part of it.
    exists(.bool, trials: 5, seed: 0xabc_0002) { $0 }.isPassed
  }
  forAll(.bool, seed: 0xabc_0003) { _ in false }
  PropertyObserver.remove(token)
  forAll(.bool, seed: 0xabc_0004) { _ in true }
  #expect(seeds.noted == [0xabc_0001, 0xabc_0003])
}

/// The seeds of this test, since other tests run meanwhile.
private final class ObservedSeeds: Sendable {
  private let seeds = Mutex<[UInt64]>([])

  func note(_ result: PropertyResult) {
    if (0xabc_0000...0xabc_ffff).contains(result.seed) { seeds.withLock { $0.append(result.seed) } }
  }

  var noted: [UInt64] { seeds.withLock { $0 } }
}

@Test func infiniteBounds_Stop() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    forAll(.double(in: 0...Double.infinity)) { _ in true }
  }
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains("Generator.double(in:): bounds must be finite, but they are 0.0...inf"))
}
