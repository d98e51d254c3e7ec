import Testing

@testable import Properties

@Test func sameSeed_SameRun() {
  func run(_ seed: UInt64) -> (PropertyResult, [[Int]]) {
    var seen: [[Int]] = []
    let result = forAll(.array(of: .int(in: 0...99), count: 0...9), seed: seed) { xs in
      seen.append(xs)
      return xs.reduce(0, +) < 400
    }
    return (result, seen)
  }
  let (first, firstSeen) = run(5)
  let (second, secondSeen) = run(5)
  #expect(first.verdict == .falsified)
  #expect(first.example == second.example && first.trials == second.trials)
  #expect(firstSeen == secondSeen)
  #expect(run(6).1 != firstSeen)
}

@Test func recording_ReplaysToTheSameValue() throws {
  let generator = Generator<[Double]>.array(
    of: .double(in: -9...9).filter { $0 != 0 }.filter { $0 < 5 }, count: 0...20)
  for number in 0..<200 {
    var random = Choices(seed: UInt64(number))
    guard let value = try? generator.draw(&random) else { continue }
    var replay = Choices(replaying: random.recorded)
    #expect(try generator.draw(&replay) == value)
    #expect(replay.recorded == random.recorded)
  }
}

@Test func replay_IsLenient() throws {
  let generator = Generator.tuple(Generator.int(in: 3...9), .double(in: 0...1), .int(in: 0...5))
  var choices = Choices(replaying: [.integer(50, in: 0...99), .integer(1, in: 0...1)])
  let (clamped, simplest, missing) = try generator.draw(&choices)
  #expect(clamped == 9 && simplest == 0 && missing == 0)
}

@Test func firstCase_IsTheSimplest() {
  var first: (Int, [Double])?
  forAll(.int(in: 2...9), .array(of: .double(in: -1...1), count: 1...5)) { n, xs in
    if first == nil { first = (n, xs) }
    return true
  }
  #expect(first?.0 == 2 && first?.1 == [0])
}

@Test func seedsWithoutLabel_RepeatInEveryProcess() {
  #expect(SeededRandom.seed(forLabel: "translation-invariance") == 4_273_408_960_030_696_550)
  #expect(SeededRandom.seed(forLabel: "") != SeededRandom.seed(forLabel: "a"))
}

@Test func shownSeed_TriesTheSameCasesAgain() {
  let law = { @Sendable (x: Int) in x < 900 }
  let result = forAll(.int(in: 0...1000), law: law)
  let again = forAll(.int(in: 0...1000), seed: result.seed, law: law)
  let ambient = PropertyDefaults.with(seed: result.seed) { forAll(.int(in: 0...1000), law: law) }
  #expect(result.trials == again.trials && again.trials == ambient.trials)
  #expect(ambient.seed == result.seed)
}

@Test func propertiesInOnePlace_HaveDifferentSeeds() {
  let first = forAll(.bool) { _ in true }
  let second = forAll(.bool) { _ in true }
  #expect(first.seed != second.seed)
}
