import SoftmaxLaws
import Testing

@Test func examplesOfGenerators_Hold() {
  let results = [
    forAll(.vector(of: .double(in: -50...50), count: 1...64)) { z in softmax(z).sum ≈ 1 },
    forAll(.logits(count: 1...32)) { z in softmax(z).sum ≈ 1 },
    forAll(.logits(count: 1...32, extremes: true)) { z in softmax(z).allSatisfy(\.isFinite) },
    forAll(.simplex(count: 1...8)) { p in entropy(p) <= log(Double(p.count)) + 1e-15 },
    forAll(.matrix(of: .double(in: -9...9), rows: 1...4, columns: 1...4)) { m in
      m.transpose.transpose == m
    },
    forAll(.logits(count: 1...9), .temperature(in: 0.01...100)) { z, t in
      softmax(z, temperature: t).sum ≈ 1
    },
    forAll(.permutation(count: 1...9)) { order in order.sorted() == Array(order.indices) },
  ]
  for result in results { #expect(result.isPassed, "\(result)") }
}

@Test func examplesOfLaws_ComeOutAsWritten() {
  #expect("\(Law.translationInvariance.test())".hasPrefix("holds in 1000 trials"))
  let naive = Law.translationInvariance.test(seed: 1) { z in naiveSoftmax(z) }
  #expect("\(naive)".contains(": [0.0], 710.0 (seed"), "\(naive)")
  let reversed = Law.orderPreservation.test(seed: 1) { z in softmax(-z) }
  #expect([["[0.0, 1.0]"], ["[1.0, 0.0]"]].contains(reversed.example?.arguments ?? []), "\(reversed)")
}
