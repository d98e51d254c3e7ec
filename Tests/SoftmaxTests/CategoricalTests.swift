import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity

@Test func firstDraws_OfASeedAreFixed() {
  var generator = SeededRandom(seed: 1)
  let die = Categorical(logits: [2, 1, 0])
  #expect(die.samples(count: 12, using: &generator) == [0, 1, 2, 0, 0, 1, 1, 0, 0, 1, 0, 0])
  generator = SeededRandom(seed: 1)
  let table = AliasTable(probabilities: [0.5, 0.3, 0.2])
  #expect(table.samples(count: 12, using: &generator) == [1, 2, 1, 2, 0, 1, 1, 1, 1, 0, 0, 1])
  generator = SeededRandom(seed: 1)
  let gumbel = (0..<12).map { _ in gumbelMaxSample(logits: [2, 1, 0], using: &generator) }
  #expect(gumbel == [2, 0, 0, 0, 0, 1, 1, 1, 0, 2, 0, 0])
  generator = SeededRandom(seed: 1)
  #expect(multinomialCounts(n: 1000, probabilities: [0.5, 0.3, 0.2], using: &generator) == [513, 301, 186])
}

@Test func draw_InvertsTheDistributionFunction() {
  var generator = SeededRandom(seed: 5)
  var uniforms = SeededRandom(seed: 5)
  let distribution = Categorical(probabilities: [0.25, 0.5, 0.25])
  for _ in 0..<100 {
    let u = uniforms.fraction()
    #expect(distribution.sample(using: &generator) == (u < 0.25 ? 0 : u < 0.75 ? 1 : 2))
  }
}

@Test(arguments: [
  [0.5, 0.5], [0.7, 0.2, 0.1], [0.9, 0.05, 0.03, 0.02], [0.1, 0, 0.3, 0, 0.6], [0, 0, 1e-3, 0.999, 0],
])
func samples_FollowTheProbabilities(_ entries: [Double]) throws {
  let p = Vector(entries)
  let freedom = p.count { $0 > 0 } - 1
  let bound = try #require(chiSquareBounds[freedom])
  var generator = SeededRandom(seed: 11)
  let distribution = Categorical(probabilities: p)
  #expect(chiSquare(distribution.samples(count: 100_000, using: &generator), p) < bound)
  let table = AliasTable(probabilities: p)
  #expect(chiSquare(table.samples(count: 100_000, using: &generator), p) < bound)
  let z = log(p)
  #expect(chiSquare((0..<100_000).map { _ in gumbelMaxSample(logits: z, using: &generator) }, p) < bound)
  #expect(chiSquare(counts: multinomialCounts(n: 100_000, probabilities: p, using: &generator), p) < bound)
}

@Test func manyOutcomes_FollowTheProbabilities() throws {
  let p = softmax(Vector((0..<100).map { Double($0) / 40 }))
  var generator = SeededRandom(seed: 12)
  let bound = try #require(chiSquareBounds[99])
  #expect(chiSquare(Categorical(probabilities: p).samples(count: 200_000, using: &generator), p) < bound)
  #expect(chiSquare(AliasTable(probabilities: p).samples(count: 200_000, using: &generator), p) < bound)
}

@Test func temperature_ShapesTheDistribution() {
  let z: Vector = [2, 1, 0]
  #expect(Categorical(logits: z, temperature: 0.5).probabilities ≈ softmax(z, temperature: 0.5))
  #expect(Categorical(logits: z, temperature: inf).probabilities ≈ softmaxHotLimit(z))
  #expect(Categorical(logits: z, temperature: .leastNonzeroMagnitude).probabilities == [1, 0, 0])
  #expect(1 - Categorical(logits: [2, 1, 0]).probability(of: 0) < 0.34)
  #expect(1 - Categorical(probabilities: [0.25, 0.75]).probability(of: 0) == 0.75)
}

@Test func logProbabilities_AreExactWhereProbabilitiesUnderflow() {
  let distribution = Categorical(logits: [1000, 0, -inf])
  #expect(distribution.probabilities == [1, 0, 0])
  #expect(distribution.logProbabilities == [0, -1000, -inf])
  #expect(distribution.logProbability(of: 1) == -1000)
  #expect(Categorical(probabilities: [0.5, 0.5, 0]).logProbabilities == [log(0.5), log(0.5), -inf])
}

@Test func weights_AreDividedByTheirSum() {
  #expect(Categorical(probabilities: [1, 3]).probabilities == [0.25, 0.75])
  #expect(Categorical(probabilities: [1e308, 1e308]).probabilities == [0.5, 0.5])
  let tiny = Double.leastNonzeroMagnitude
  #expect(Categorical(probabilities: [tiny, tiny]).probabilities == [0.5, 0.5])
  #expect(AliasTable(probabilities: [1e308, 1e308]).probabilities == [0.5, 0.5])
}

/// The smallest and the largest uniform, at which rounding would let an impossible outcome through.
@Test(arguments: [UInt64.min, .max])
func impossibleOutcome_IsNotDrawnAtTheEnds(_ bits: UInt64) {
  var generator = ConstantBits(bits: bits)
  let possible = bits == 0 ? 1 : 12
  // Ten tenths add up to less than 1 without compensation.
  let tenths = Vector([0.0] + Array(repeating: 0.1, count: 10) + [0.0, 0.1, 0.0, 0.0])
  #expect(Categorical(probabilities: tenths).sample(using: &generator) == possible)
  #expect(Categorical(probabilities: [0, 1, 0]).sample(using: &generator) == 1)
  // Four columns, since a whole number below 3 cannot be made of zeros alone.
  #expect(AliasTable(probabilities: [0, 1, 0, 0]).sample(using: &generator) == 1)
  #expect(gumbelMaxSample(logits: [-inf, 0, -inf], using: &generator) == 1)
  #expect(Categorical(probabilities: [1]).sample(using: &generator) == 0)
}

@Test func impossibleOutcome_IsNeverDrawn() {
  let weight = Generator<Double>.double(in: 0...1).map { $0 < 0.5 ? 0 : $0 }
  let result = forAll(.vector(of: weight, count: 1...20), .int(in: 0...1_000_000)) { p, seed in
    try assume(p.contains { $0 > 0 })
    var generator = SeededRandom(seed: UInt64(seed))
    let logits = log(p)
    let draws =
      Categorical(probabilities: p).samples(count: 20, using: &generator)
      + AliasTable(probabilities: p).samples(count: 20, using: &generator)
      + (0..<20).map { _ in gumbelMaxSample(logits: logits, using: &generator) }
    let counts = multinomialCounts(n: 20, probabilities: p, using: &generator)
    return draws.allSatisfy { p[$0] > 0 } && p.indices.allSatisfy { p[$0] > 0 || counts[$0] == 0 }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func floats_DrawAsDoublesDo() {
  let narrow = Categorical(probabilities: Vector<Float>([0.25, 0.5, 0.25]))
  let wide = Categorical(probabilities: [0.25, 0.5, 0.25])
  var (first, second) = (SeededRandom(seed: 3), SeededRandom(seed: 3))
  #expect(narrow.samples(count: 50, using: &first) == wide.samples(count: 50, using: &second))
  #expect(narrow.probability(of: 1) == Float(0.5))
  let z: Vector<Float> = [1, 2]
  #expect(gumbelMaxSample(logits: z, using: &first) == gumbelMaxSample(logits: [1, 2], using: &second))
}

@Test func whatIsNoDistribution_DoesNotValidate() {
  let flawed: [Vector<Double>] = [[], [0, 0], [.nan, 1], [-0.1, 1.1], [inf, 1]]
  for p in flawed {
    #expect(Categorical(validating: p) == nil)
    #expect(AliasTable(validating: p) == nil)
  }
  #expect(Categorical(validating: softmax([.nan, 1])) == nil)
  #expect(Categorical(validating: [0.5, 0.5])?.count == 2)
  #expect(AliasTable(validating: [0.5, 0.5])?.count == 2)
}

@Test func noSamples_TakeNothingFromTheGenerator() {
  var generator = SeededRandom(seed: 1)
  #expect(Categorical(probabilities: [1]).samples(count: 0, using: &generator) == [])
  #expect(AliasTable(probabilities: [1]).samples(count: 0, using: &generator) == [])
  #expect(multinomialCounts(n: 0, probabilities: [0.5, 0.5], using: &generator) == [0, 0])
  var fresh = SeededRandom(seed: 1)
  #expect(generator.next() == fresh.next())
}

@Test func aMillionOutcomes_CanBeDrawn() {
  let count = 1_000_000
  var generator = SeededRandom(seed: 4)
  let even = Vector(repeating: 1.0, count: count)
  let samples = Categorical(probabilities: even).samples(count: 1000, using: &generator)
  let mean = samples.reduce(0, +) / 1000
  // Within five standard errors, 10⁶ / √12 / √1000.
  #expect(abs(mean - 500_000) < 45_700)
  #expect(Set(samples).count > 990)
}
