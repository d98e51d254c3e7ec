import Properties
import Softmax
import SoftmaxLaws
import Testing

@Test func masses_AddUpToTheProbabilities() {
  let weight = Generator<Double>.double(in: 0...1).map { $0 < 0.2 ? 0 : $0 }
  let result = forAll(.vector(of: weight, count: 1...200)) { weights in
    try assume(weights.contains { $0 > 0 })
    let exact = Array(Categorical(probabilities: weights).probabilities)
    return worstUlps(AliasTable(probabilities: weights).probabilities, from: exact) <= 2
  }
  #expect(result.isPassed, "\(result)")
}

@Test func masses_OfLopsidedWeightsAreExact() {
  // One outcome lends to 999,999 columns, and stays exact.
  var weights = Vector(repeating: 1e-9, count: 1_000_000)
  weights[500_000] = 1
  let exact = Array(Categorical(probabilities: weights).probabilities)
  #expect(worstUlps(AliasTable(probabilities: weights).probabilities, from: exact) <= 2)
  let falling = exp(Vector((0..<700).map { -Double($0) }))
  let shares = Array(Categorical(probabilities: falling).probabilities)
  #expect(worstUlps(AliasTable(probabilities: falling).probabilities, from: shares) <= 2)
}

@Test func masses_OfSmallTables() {
  #expect(AliasTable(probabilities: [1]).probabilities == [1])
  #expect(AliasTable(probabilities: [0, 1, 0]).probabilities == [0, 1, 0])
  #expect(AliasTable(probabilities: [1, 1, 2]).probabilities == [0.25, 0.25, 0.5])
  #expect(AliasTable(probabilities: Vector<Float>([0.5, 0.5])).probabilities == [0.5, 0.5])
  let tiny = Double.leastNonzeroMagnitude
  #expect(AliasTable(probabilities: [1, tiny, 0]).probabilities == [1, tiny, 0])
}

@Test func sameWeights_GiveEqualTables() {
  #expect(AliasTable(probabilities: [1, 2, 3]) == AliasTable(probabilities: [2, 4, 6]))
  #expect(AliasTable(probabilities: [1, 2, 3]) != AliasTable(probabilities: [3, 2, 1]))
}
