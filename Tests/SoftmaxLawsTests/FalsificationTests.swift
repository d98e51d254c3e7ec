import SoftmaxLaws
import Testing

// A law that cannot fail is no law: each of them is broken here by an implementation that is wrong in the way
// the law is about. Of two orders of the same logits either is minimal.

private func expectFalsified<Implementation>(
  _ law: Law.About<Implementation>, as minimal: Set<String>, by implementation: Implementation,
  at place: SourceLocation = #_sourceLocation
) {
  for seed: UInt64 in 1...5 {
    let result = law.test(seed: seed, implementation)
    #expect(result.verdict == .falsified, "\(result)", sourceLocation: place)
    let example = result.example?.arguments.joined(separator: " and ") ?? ""
    #expect(minimal.contains(example), "\(result)", sourceLocation: place)
  }
}

/// One for the first of the largest logits, 0 for the others.
private func hardArgmax(_ z: Vector<Double>) -> Vector<Double> {
  Vector(z.indices.map { $0 == argmax(z) ? 1 : 0 })
}

private func matrix(_ z: Vector<Double>, _ entry: (Int, Int, Vector<Double>) -> Double) -> Matrix<Double> {
  let p = softmax(z)
  return Matrix(z.indices.map { i in z.indices.map { j in entry(i, j, p) } })
}

@Test func nonNegativity_IsFalsified() {
  // The nearest point of the plane in which entries add up to 1.
  expectFalsified(Law.nonNegativity, as: ["[0.0, 2.0]", "[2.0, 0.0]"]) { z in
    z - z.mean + 1 / Double(z.count)
  }
  expectFalsified(Law.nonNegativity, as: ["[710.0]"]) { z in naiveSoftmax(z) }
}

@Test func normalization_IsFalsified() {
  expectFalsified(Law.normalization, as: ["[1.0]", "[0.0, 0.0]"]) { z in exp(z) }
  // The variant with one more term, whose attention may go nowhere.
  expectFalsified(Law.normalization, as: ["[0.0]"]) { z in exp(z) / (1 + exp(z).sum) }
}

@Test func additivity_IsFalsified() {
  expectFalsified(Law.additivity, as: ["[0.0] and [0.0] and [0.0]"]) { z in softmax(2 * z) }
  expectFalsified(Law.additivity, as: ["[0.0] and [0.0] and [0.0]"]) { z in softmaxHotLimit(z) }
}

@Test func orderPreservation_IsFalsified() {
  expectFalsified(Law.orderPreservation, as: ["[0.0, 1.0]", "[-1.0, 0.0]"]) { z in
    Vector(softmax(z).sorted(by: >))
  }
  expectFalsified(Law.orderPreservation, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in softmaxHotLimit(z) }
  expectFalsified(Law.orderPreservation, as: ["[0.0, 0.0]"]) { z in hardArgmax(z) }
}

@Test func ratio_IsFalsified() {
  expectFalsified(Law.ratio, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in softmax(z, temperature: 2) }
}

@Test func sigmoidIdentity_IsFalsified() {
  expectFalsified(Law.sigmoidIdentity, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in softmax(-z) }
}

@Test func translationInvariance_IsFalsified() {
  // The formula without its maximum overflows, on either side.
  let overflow = Law.translationInvariance.test(seed: 1) { z in naiveSoftmax(z) }
  #expect(overflow.example?.arguments == ["[0.0]", "710.0"], "\(overflow)")
  expectFalsified(Law.translationInvariance, as: ["[0.0, 1.0] and 1.0", "[1.0, 0.0] and 1.0"]) { z in
    (abs(z) + 1) / (abs(z) + 1).sum
  }
}

@Test func scalingNonInvariance_IsFalsified() {
  let result = Law.scalingNonInvariance.test(trials: 5_000) { z in softmaxHotLimit(z) }
  #expect(result.verdict == .noWitness && result.example == nil)
}

@Test func permutationEquivariance_IsFalsified() {
  // A bias for the place.
  expectFalsified(Law.permutationEquivariance, as: ["([0.0, 0.0], [1, 0])"]) { z in
    softmax(z + Vector(z.indices.map { Double($0) / 10 }))
  }
  // Leaving out a logit and its place at once is more than the shrinker tries, so three may remain.
  let sorted: Set = ["([0.0, 1.0], [1, 0])", "([1.0, 0.0], [1, 0])", "([0.0, 0.0, -1.0], [0, 2, 1])"]
  expectFalsified(Law.permutationEquivariance, as: sorted) { z in
    Vector(softmax(z).sorted(by: >))
  }
}

@Test func agreementWithNaive_IsFalsified() {
  // Exponents that are cut off, so that nothing underflows.
  let far: Set = ["[0.0, -31.0]", "[-31.0, 0.0]", "[0.0, 31.0]", "[31.0, 0.0]"]
  expectFalsified(Law.agreementWithNaive, as: far) { z in
    softmax(Vector((z - z.max()).map { max($0, -30) }))
  }
  expectFalsified(Law.agreementWithNaive, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in
    softmax(z, temperature: 1.000_001)
  }
}

@Test func coldLimit_IsFalsified() {
  expectFalsified(Law.coldLimit, as: ["[0.0, 1.0] and 0.5", "[1.0, 0.0] and 0.5"]) { z, _ in softmax(z) }
  expectFalsified(Law.coldLimit, as: ["[0.0, 0.0] and 1.0"]) { z, _ in hardArgmax(z) }
}

@Test func hotLimit_IsFalsified() {
  expectFalsified(Law.hotLimit, as: ["[0.0, 1.0] and 2.0", "[1.0, 0.0] and 2.0"]) { z, t in softmax(t * z) }
}

@Test func entropyRises_IsFalsified() {
  let smallest: Set = ["[0.0, 1.0] and 1.0 and 2.0", "[1.0, 0.0] and 1.0 and 2.0"]
  expectFalsified(Law.entropyRises, as: smallest) { z, t in softmax(z, temperature: 1 / t) }
  expectFalsified(Law.entropyRises, as: smallest) { z, _ in softmax(z) }
}

@Test func jacobianRowsSumToZero_IsFalsified() {
  // The derivative of each entry by its own logit alone.
  expectFalsified(Law.jacobianRowsSumToZero, as: ["[0.0, 0.0]"]) { z in
    matrix(z) { i, j, p in i == j ? p[i] * (1 - p[i]) : 0 }
  }
}

@Test func jacobianIsSymmetric_IsFalsified() {
  // A wrong index.
  expectFalsified(Law.jacobianIsSymmetric, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in
    matrix(z) { i, j, p in p[i] * ((i == j ? 1 : 0) - p[i]) }
  }
}

@Test func jacobianAgainstDifferences_IsFalsified() {
  expectFalsified(Law.jacobianAgainstDifferences, as: ["[0.0, 0.0]"]) { z in matrix(z) { _, _, _ in 0 } }
  // A forgotten temperature.
  expectFalsified(Law.jacobianAgainstDifferences, as: ["[0.0, 0.0]"]) { z in
    matrix(z) { i, j, p in p[i] * ((i == j ? 1 : 0) - p[j]) / 2 }
  }
}

@Test func logSumExpGradient_IsFalsified() {
  expectFalsified(Law.logSumExpGradient, as: ["[0.0, 1.0]", "[1.0, 0.0]"]) { z in softmaxColdLimit(z) }
}

@Test func crossEntropyGradient_IsFalsified() {
  expectFalsified(Law.crossEntropyGradient, as: ["([0.0], 0)"]) { z, _ in softmax(z) }
  // The sign of a gain in place of a loss.
  expectFalsified(Law.crossEntropyGradient, as: ["([0.0, 0.0], 0)"]) { z, target in
    Vector(softmax(z).enumerated().map { ($0 == target ? 1 : 0) - $1 })
  }
}

private func abs(_ z: Vector<Double>) -> Vector<Double> { Vector(z.map(\.magnitude)) }
