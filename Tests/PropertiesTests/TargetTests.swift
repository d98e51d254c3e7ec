import Testing

@testable import Properties

/// A law that fails in one corner of a large space.
private func corner(_ xs: [Int], isSteered: Bool) -> Bool {
  let sum = xs.reduce(0, +)
  if isSteered { target(sum, "sum") }
  return sum < 9_990
}

@Test func target_ReachesWhatChanceDoesNot() {
  var (steered, independent) = (0, 0)
  for seed in 0..<20 as Range<UInt64> {
    let list = Generator.array(of: .int(in: 0...1000).filter { $0 % 10 < 9 }, count: 10)
    if !forAll(list, seed: seed, law: { corner($0, isSteered: true) }).isPassed { steered += 1 }
    if !forAll(list, seed: seed, law: { corner($0, isSteered: false) }).isPassed { independent += 1 }
  }
  #expect(steered >= 18 && independent <= 2, "\(steered), \(independent)")
}

@Test func target_ClimbsInFloatsToo() {
  // A maximum of 0 at (0.3, -0.7), which no edge value hits.
  let result = forAll(.double(in: -1...1), .double(in: -1...1), seed: 5) { x, y in
    target(-(x - 0.3) * (x - 0.3) - (y + 0.7) * (y + 0.7), "height")
    return true
  }
  #expect(result.isPassed && result.targets.map(\.label) == ["height"])
  #expect(result.targets[0].value > -1e-6 && result.targets[0].arguments.count == 2)
  #expect("\(result)".contains("largest height: "))
  #expect(!"\(result)".contains("3/n"))
}

@Test func largestValue_IsReportedWithItsCase() {
  let result = forAll(.int(in: 0...500), .int(in: 0...9), seed: 1) { n, _ in
    target(n, "n")
    target(Float(-n), "−n")
    return true
  }
  #expect(result.targets.map(\.label) == ["n", "−n"])
  #expect(result.targets.map(\.value) == [500, 0])
  #expect(result.targets.map { $0.arguments[0] } == ["500", "0"])
}

@Test func target_IgnoresNaN() {
  let result = forAll(.int(in: 0...9), seed: 1) { n in
    target(Double.nan, "nothing")
    target(n == 9 ? .infinity : Double(n), "up to infinity")
    return true
  }
  #expect(result.targets.map(\.value) == [.infinity])
  #expect("\(result)".contains("largest up to infinity: ∞ at 9"))
}

@Test func steeredCases_AreLeftOutOfCoverage() {
  let result = forAll(.int(in: 0...1_000_000), seed: 1) { n in
    target(n, "n")
    cover(0.2, n > 500_000, "large")
    return true
  }
  #expect(result.trials == 1000 && result.coverage[0].trials < 600)
  #expect(result.coverage[0].count < result.coverage[0].trials * 3 / 4)
}

@Test func target_GuidesSearchesAndRepeats() {
  func search() -> PropertyResult {
    exists(.array(of: .int(in: 0...1_000_000), count: 3), trials: 2_000, seed: 8) { xs in
      let miss = abs(xs[0] - 123_456) + abs(xs[1] - 654_321) + abs(xs[2] - 777_777)
      target(-miss, "closeness")
      return miss < 100
    }
  }
  #expect(search().verdict == .witnessFound)
  #expect(search() == search())
}

@Test func discardedSteps_DoNotTrapTheSearch() {
  let result = forAll(.int(in: 0...1000), seed: 2) { n in
    try assume(n % 3 != 0)
    target(n, "n")
    return true
  }
  #expect(result.isPassed && result.targets[0].value == 1000)
}
