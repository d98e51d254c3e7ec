import Testing

@testable import Properties

@Test func wilsonInterval_IsThatOfSciPy() {
  // scipy.stats.binomtest(k, n).proportion_ci(confidence_level=1 - 1e-9, method='wilson')
  let expected: [(Int, Int, Double, Double)] = [
    (0, 100, 0, 0.27179990535217413), (5, 100, 0.005366190871682913, 0.33925372394527376),
    (120, 1000, 0.07053326857128286, 0.19681295515363792),
    (500, 1000, 0.40515555719723984, 0.5948444428027602), (1000, 1000, 0.9640181266777358, 1),
    (0, 50_000, 0, 0.0007459410144306673),
  ]
  for (count, trials, lower, upper) in expected {
    let interval = WilsonInterval(count: count, trials: trials)
    #expect(
      abs(interval.lower - lower) <= 1e-9 && abs(interval.upper - upper) <= 1e-9, "\(count) of \(trials)")
  }
  let nothing = WilsonInterval(count: 0, trials: 0)
  #expect(nothing.lower == 0 && nothing.upper == 1)
}

@Test func requirementThatIsMet_Passes() {
  let result = forAll(.bool, seed: 1) { flag in
    cover(0.3, flag, "true")
    return true
  }
  #expect(result.isPassed && result.trials == 1000)
  #expect(result.coverage.map(\.verdict) == [.sufficient])
  #expect(result.coverage[0].label == "true" && result.coverage[0].required == 0.3)
  #expect(result.coverage[0].trials == 1000 && (400...600).contains(result.coverage[0].count))
}

@Test func requirementThatIsMissed_IsNoPass() {
  let result = forAll(.int(in: 0...999).filter { $0 > 9 }, seed: 1) { n in
    cover(0.9, n > 500, "large")
    return true
  }
  #expect(result.verdict == .insufficientCoverage && !result.isPassed && result.trials == 1000)
  #expect("\(result)".contains("required 90 %: too few"))
}

@Test func kindThatNeverComes_IsNeverSilent() {
  let rare = forAll(.int(in: 0...9), seed: 1) { n in
    cover(0.0001, n > 9, "impossible")
    return true
  }
  #expect(rare.verdict == .insufficientCoverage)
  #expect(rare.coverage.map(\.count) == [0] && rare.trials == Coverage.trialLimit)
  #expect("\(rare)".contains("impossible: 0 % of 50000, required 0.01 %: too few"))
  let optional = forAll(.bool) { _ in
    cover(0, false, "not needed")
    return true
  }
  #expect(optional.isPassed && optional.coverage.map(\.verdict) == [.sufficient])
}

@Test func openRequirement_AsksForMoreTrials() {
  let result = forAll(.bool(probability: 0.12), seed: 1) { flag in
    cover(0.1, flag, "an eighth")
    return true
  }
  #expect(result.isPassed && result.trials > 1000 && result.trials < Coverage.trialLimit)
  let exact = forAll(.bool(probability: 0.1), seed: 1) { flag in
    cover(0.1, flag, "a tenth")
    return true
  }
  #expect(exact.isPassed && exact.trials <= Coverage.trialLimit)
  let few = forAll(.bool(probability: 0.5), trials: 10, seed: 1) { flag in
    cover(0.5, flag, "half")
    return true
  }
  #expect(few.isPassed && few.trials > 3000)
}

@Test func counterexample_ComesBeforeCoverage() {
  let result = forAll(.int(in: 0...999), seed: 1) { n in
    cover(0.5, false, "never")
    return n < 900
  }
  #expect(result.verdict == .falsified && result.coverage.map(\.label) == ["never"])
  let found = exists(.int(in: 0...9)) { n in
    cover(0.5, n > 100, "never")
    return n > 7
  }
  #expect(found.verdict == .witnessFound)
}

@Test func requirementsOfOneName_AreOne() {
  let result = forAll(.int(in: 0...99), seed: 2) { n in
    cover(0.1, n < 25, "outside")
    cover(0.3, n >= 75, "outside")
    return true
  }
  #expect(result.coverage.count == 1 && result.coverage[0].required == 0.3)
  #expect(result.coverage[0].count > 400)
}

@Test func fractionAboveOne_Stops() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    cover(20, true, "a fifth")
  }
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(
    message.contains("cover: fraction must be in 0...1, such as 0.2 for one case in five, but it is 20.0"))
}
