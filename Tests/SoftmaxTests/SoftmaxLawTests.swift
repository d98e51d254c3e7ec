import Properties
import Softmax
import SoftmaxLaws
import Testing

extension Generator where Value == Vector<Double> {
  static var logits: Self { .vector(of: .double(in: -50...50), count: 1...64) }
}

@Test func softmax_IsTranslationInvariant() {
  let result = forAll(
    .vector(of: .double(in: -50...50), count: 1...64), .double(in: -1000...1000)
  ) { z, c in
    softmax(z + c) ≈ softmax(z)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmax_IsADistribution() {
  let result = forAll(.vector(of: .double(in: -1e300...1e300), count: 1...64)) { z in
    let p = softmax(z)
    return p.allSatisfy { 0 <= $0 && $0 <= 1 } && isClose(p.sum, 1, relativeTolerance: 1e-15)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmax_KeepsTheOrder() {
  let result = forAll(.logits, .double(in: 0.01...100)) { z, temperature in
    let p = softmax(z, temperature: temperature)
    return z.indices.allSatisfy { i in z.indices.allSatisfy { j in !(z[i] < z[j]) || p[i] <= p[j] } }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmax_AgreesWithTheNaiveFormulaWhereThatIsFinite() {
  let result = forAll(.vector(of: .double(in: -900...900), count: 1...8)) { z in
    let naive = naiveSoftmax(z)
    try assume(naive.allSatisfy(\.isFinite))
    return naive ≈ softmax(z)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func naiveFormula_IsNotFiniteEverywhere() {
  let result = exists(.vector(of: .double(in: -900...900), count: 1...8)) { z in
    naiveSoftmax(z).contains { $0.isNaN }
  }
  #expect(result.isPassed, "\(result)")
  #expect(result.example?.arguments == ["[710.0]"])
}

@Test func softmax_IsNotScaleInvariant() {
  let result = exists(.logits, .double(in: 0.5...2)) { z, k in !(softmax(k * z) ≈ softmax(z)) }
  #expect(result.verdict == .witnessFound)
  #expect(result.example?.arguments == ["[0.0, 1.0]", "2.0"])
}

@Test func temperature_IsAScale() {
  let result = forAll(.logits, .double(in: 0.01...100)) { z, temperature in
    softmax(z, temperature: temperature) ≈ softmax(z / temperature)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func ratios_AreExponentialsOfDifferences() {
  let result = forAll(.double(in: -20...20), .double(in: -20...20)) { a, b in
    let p = softmax([a, b])
    return isClose(p[0] / p[1], exp(a - b), relativeTolerance: 1e-13, absoluteTolerance: 0)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func logSoftmax_IsTheLogarithm() {
  let result = forAll(.logits) { z in exp(logSoftmax(z)) ≈ softmax(z) }
  #expect(result.isPassed, "\(result)")
}

@Test func logSumExp_LiesBetweenItsBounds() {
  let result = forAll(.vector(of: .double(in: -1e6...1e6), count: 1...64)) { z in
    let value = logSumExp(z)
    return value >= z.max() && value <= (z.max() + log(Double(z.count))).nextUp
  }
  #expect(result.isPassed, "\(result)")
}

@Test func entropy_RisesWithTemperature() {
  let result = forAll(.logits, .double(in: 0.1...10), .double(in: 1...10)) { z, cold, factor in
    entropy(softmax(z, temperature: cold)) <= entropy(softmax(z, temperature: cold * factor)) + 1e-14
  }
  #expect(result.isPassed, "\(result)")
}
