import Softmax
import Testing

private let inf = Double.infinity

@Test func greedySample_TakesTheFirstOfTheLargest() {
  #expect(greedySample([1, 3, 3]) == 1)
  #expect(greedySample([7]) == 0)
  #expect(greedySample([-inf, -inf]) == 0)
  #expect(greedySample([-inf, inf, inf]) == 1)
  #expect(greedySample([5, .nan, 9]) == 1)
  #expect(greedySample(Vector<Float>([0, .leastNonzeroMagnitude])) == 1)
  #expect(greedySample(Vector(repeating: 1.0, count: 1_000_000)) == 0)
}

@Test func infiniteLogits_AreDrawnAsSoftmaxSharesThem() throws {
  var generator = SeededRandom(seed: 8)
  let shared = (0..<10_000).map { _ in gumbelMaxSample(logits: [inf, 1e308, inf, -inf], using: &generator) }
  #expect(chiSquare(shared, [0.5, 0, 0.5, 0]) < (try #require(chiSquareBounds[1])))
  let drawn = Categorical(logits: [inf, 1e308, inf, -inf])
  #expect(drawn.probabilities == [0.5, 0, 0.5, 0])
  #expect(gumbelMaxSample(logits: [1, inf], using: &generator) == 1)
}

@Test func largeLogits_DoNotDrownTheNoise() throws {
  var generator = SeededRandom(seed: 9)
  let draws = (0..<10_000).map { _ in gumbelMaxSample(logits: [1e17, 1e17, -1e308], using: &generator) }
  #expect(chiSquare(draws, [0.5, 0.5, 0]) < (try #require(chiSquareBounds[1])))
}

@Test func excludingALogit_LeavesTheNoiseOfTheOthers() {
  var (full, cut) = (SeededRandom(seed: 6), SeededRandom(seed: 6))
  for _ in 0..<1000 {
    let outcome = gumbelMaxSample(logits: [0.5, 0, 1, 0.2], using: &full)
    let other = gumbelMaxSample(logits: [0.5, -inf, 1, 0.2], using: &cut)
    #expect(outcome == 1 || outcome == other)
  }
}

@Test func aMillionLogits_CanBeDrawnFrom() {
  var generator = SeededRandom(seed: 2)
  var logits = Vector(repeating: -inf, count: 1_000_000)
  logits[777_777] = -1e300
  #expect(gumbelMaxSample(logits: logits, using: &generator) == 777_777)
}

@Test func counts_AddUpAndRepeat() {
  var first = SeededRandom(seed: 10)
  var second = SeededRandom(seed: 10)
  let p: Vector = [0.1, 0.2, 0.3, 0.4, 0]
  let counts = multinomialCounts(n: 1_000_000, probabilities: p, using: &first)
  #expect(counts.reduce(0, +) == 1_000_000)
  #expect(counts == multinomialCounts(n: 1_000_000, probabilities: p, using: &second))
  #expect(chiSquare(counts: counts, p) < 30.66)
}

@Test func counts_HaveTheVarianceOfBinomials() {
  // 2000 counts of 50 draws with p = 0.3: variance 10.5, its standard error about 0.33.
  var generator = SeededRandom(seed: 13)
  let counts = (0..<2000).map { _ in
    Double(multinomialCounts(n: 50, probabilities: [0.3, 0.7], using: &generator)[0])
  }
  let mean = counts.reduce(0, +) / 2000
  let variance = counts.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 1999
  #expect((mean - 15).magnitude < 5 * 0.073)
  #expect((variance - 10.5).magnitude < 5 * 0.33)
}

@Test func empiricalDistribution_IsTheShareOfEachOutcome() {
  #expect(empiricalDistribution(of: [0, 2, 0, 1], count: 3) == [0.5, 0.25, 0.25])
  #expect(empiricalDistribution(of: [1], count: 2) == [0, 1])
  #expect(empiricalDistribution(of: [], count: 2).description == "[nan, nan]")
  #expect(empiricalDistribution(of: [], count: 0) == [])
  #expect(empiricalDistribution(of: repeatElement(3, count: 1_000_000), count: 5) == [0, 0, 0, 1, 0])
}
