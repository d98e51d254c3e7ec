import Synchronization
import Testing

@_spi(Lectern) @testable import Properties

private func isSmall(_ n: Int) async -> Bool {
  await Task.yield()
  return n < 900
}

@Test func lawThatSuspends_FindsTheSameAsOneThatDoesNot() async {
  for seed in 0..<5 as Range<UInt64> {
    let sync = forAll(.int(in: 0...1000), .array(of: .bool, count: 0...5), seed: seed) { n, xs in
      label(xs.isEmpty ? "empty" : "not empty")
      return n < 900 || xs.count < 3
    }
    let async = await forAll(.int(in: 0...1000), .array(of: .bool, count: 0...5), seed: seed) { n, xs in
      label(xs.isEmpty ? "empty" : "not empty")
      let small = await isSmall(n)
      return small || xs.count < 3
    }
    #expect(sync.verdict == async.verdict && sync.trials == async.trials && sync.seed == async.seed)
    #expect(sync.example == async.example && sync.labels == async.labels)
  }
}

@Test func manyGenerators_AreAllowedInLawsThatSuspend() async {
  let one = await exists(.int(in: 0...99)) { a in await isSmall(a + 880) == false }
  #expect(one.example?.arguments == ["20"])
  let two = await exists(.int(in: 0...99), .bool) { a, b in await isSmall(a) && b }
  #expect(two.example?.arguments == ["0", "true"])
  let three = await forAll(.int(in: 0...99), .bool, .constant("x")) { a, _, c in await isSmall(a) && c == "x"
  }
  #expect(three.isPassed)
  let threeFound = await exists(.int(in: 0...99), .bool, .bool) { a, b, c in await isSmall(a) && b && c }
  #expect(threeFound.isPassed)
  let five = await forAll(.int(in: 0...9), .bool, .bool, .bool, .double(in: 0...1)) { a, b, c, d, e in
    await isSmall(a) && e <= 1 && (b || !b) && (c || !c) && (d || !d)
  }
  #expect(five.isPassed)
  let fiveFound = await exists(.int(in: 0...9), .bool, .bool, .bool, .double(in: 0...1)) { a, b, c, d, e in
    await isSmall(a) && b && c && d && e > 0
  }
  #expect(fiveFound.example?.arguments == ["0", "true", "true", "true", "1.0"])
}

@Test func callsThatDoNotSuspend_NeedNoAwaitInAsyncFunctions() async {
  let one = forAll(.int(in: 0...9)) { $0 < 10 }
  let two = forAll(.int(in: 0...9), .int(in: 0...9)) { a, b in
    let sum = a + b
    return sum < 20
  }
  let three = exists(.bool, .bool, .bool) { $0 && $1 && $2 }
  let four = exists(.bool, .bool, .bool, .bool) { a, b, c, d in a && b && c && d }
  forAll(.int(in: 0...9)) { n in
    try assume(n > 2)
    return true
  }
  #expect(one.isPassed && two.isPassed && three.isPassed && four.isPassed)
}

private actor Counter {
  var count = 0

  func runs() async -> (PropertyResult, Int) {
    let result = await forAll(.int(in: 0...9), trials: 40) { n in
      count += 1
      await Task.yield()
      return n < 10
    }
    return (result, count)
  }

  func syncRuns() -> Int {
    forAll(.int(in: 0...9), trials: 40) { _ in
      count += 1
      return true
    }
    return count
  }
}

private final class Box {
  var values: [Int] = []
}

@Test func law_RunsInTheIsolationOfItsCaller() async {
  let (result, count) = await Counter().runs()
  #expect(result.isPassed && count == 40)
  #expect(await Counter().syncRuns() == 40)
}

@MainActor @Test func lawOnTheMainActor_StaysThere() async {
  let box = Box()
  let result = await forAll(.int(in: 0...999), seed: 3) { n in
    MainActor.assertIsolated()
    box.values.append(n)
    let small = await isSmall(n)
    MainActor.assertIsolated()
    return small
  }
  #expect(result.example?.arguments == ["900"])
  #expect(box.values.count == result.trials + (result.example?.shrinkingRuns ?? 0))
}

@Test func errorsAndAssumptions_CountInLawsThatSuspend() async {
  struct Overflow: Error {}
  let thrown = await forAll(.int(in: 0...1000)) { n in
    if await !isSmall(n) { throw Overflow() }
    return true
  }
  #expect(thrown.verdict == .threw("Overflow()") && thrown.example?.arguments == ["900"])
  let assumed = await forAll(.int(in: 0...1000)) { n in
    try assume(n > 500)
    return await isSmall(n - 500)
  }
  #expect(assumed.isPassed && assumed.discarded > 100)
}

@Test func manyLawsThatSuspend_ShrinkAtTheSameTime() async {
  let results = await withTaskGroup(of: PropertyResult.self, returning: [PropertyResult].self) { group in
    for _ in 0..<100 {
      group.addTask { await forAll(.int(in: 0...1000), seed: 1) { n in await isSmall(n) } }
    }
    return await group.reduce(into: []) { $0.append($1) }
  }
  #expect(results.count == 100)
  #expect(results.allSatisfy { $0.example == results[0].example && $0.trials == results[0].trials })
}

@Test func ambientDefaults_HoldInBlocksThatSuspend() async {
  let result = await PropertyDefaults.with(trials: 12, seed: 99) {
    await Task.yield()
    return await forAll(.int(in: 0...9)) { n in await isSmall(n) }
  }
  #expect(result.trials == 12 && result.seed == 99)
}
