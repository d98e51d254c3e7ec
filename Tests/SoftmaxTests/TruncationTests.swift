import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan

@Test func truncations_GiveADistributionBack() {
  #expect(topK([0.4, 0.2, 0.4], k: 2) == [0.5, 0, 0.5])
  #expect(topP([0.4, 0.4, 0.15, 0.05], p: 0.75) == [0.5, 0.5, 0, 0])
  #expect(minP([0.4, 0.4, 0.2], p: 0.75) == [0.5, 0.5, 0])
  #expect(topK(logits: [2, 1, 0], k: 2) == [2, 1, -inf])
  #expect(topP(logits: [2, 1, 0], p: 0.75) == [2, 1, -inf])
  #expect(minP(logits: [2, 1, 0], p: 0.25) == [2, 1, -inf])
  let floats: Vector<Float> = [1, 2, 3]
  #expect(topK(logits: floats, k: 1) == [-.infinity, -.infinity, 3])
  #expect(topP(softmax(floats), p: 0.5) == [0, 0, 1])
  #expect(minP(softmax(floats), p: 1) == [0, 0, 1])
  #expect(1 - topK([0.4, 0.2, 0.4], k: 2)[0] == 0.5)
}

@Test func topK_BreaksTiesByIndex() {
  #expect(topK([0.25, 0.25, 0.25, 0.25], k: 2) == [0.5, 0.5, 0, 0])
  #expect(topK(logits: [1, 3, 3, 3], k: 2) == [-inf, 3, 3, -inf])
  #expect(topK([0.5, 0.5], k: 1) == [1, 0])
  #expect(topK([0.5, 0.5], k: 7) == [0.5, 0.5])
}

@Test func topP_KeepsTheOneThatCrosses() {
  let p: Vector = [0.5, 0.25, 0.125, 0.125]
  #expect(topP(p, p: 0.5) == [1, 0, 0, 0])
  #expect(topP(p, p: 0.5 + 1e-15) ≈ [2.0 / 3, 1.0 / 3, 0, 0])
  #expect(topP(p, p: 0.875).count { $0 > 0 } == 3)
  #expect(topP(p, p: 0.876) == p)
  #expect(topP(p, p: .leastNonzeroMagnitude) == [1, 0, 0, 0])
  // Neither sum is exact in binary.
  #expect(topP([0.7, 0.2, 0.1], p: 0.9).count { $0 > 0 } == 2)
  #expect(topP([0.1, 0.1, 0.1, 0.7], p: 0.8).count { $0 > 0 } == 2)
}

@Test func topPOfOne_KeepsAll() {
  let tiny = Double.leastNonzeroMagnitude
  #expect(topP([1, tiny, 0], p: 1) == [1, tiny, 0])
  #expect(topP([1, tiny, 0], p: 1.0.nextDown) == [1, 0, 0])
  #expect(topP(logits: [0, -800, -inf], p: 1) == [0, -800, -inf])
  #expect(topP(logits: [0, -800, -inf], p: 0.999) == [0, -inf, -inf])
}

@Test func minP_IsABoundOnDifferences() {
  #expect(minP([0.5, 0.25, 0.25], p: 0.5) == [0.5, 0.25, 0.25])
  #expect(minP([0.5, 0.25, 0.25], p: 0) == [0.5, 0.25, 0.25])
  #expect(minP(logits: [3, 1, 3], p: 1) == [3, -inf, 3])
  #expect(minP(logits: [1000, 0, -inf], p: 0) == [1000, 0, -inf])
  #expect(minP(logits: [1000, 0, -inf], p: .leastNonzeroMagnitude) == [1000, -inf, -inf])
}

@Test func infiniteLogits_TakeAll() {
  #expect(topK(logits: [inf, 1, inf, 2], k: 3) == [inf, -inf, inf, 2])
  #expect(topP(logits: [inf, 1, inf], p: 0.9) == [inf, -inf, inf])
  #expect(minP(logits: [inf, 1, inf], p: 0.1) == [inf, -inf, inf])
  #expect(minP(logits: [inf, 1, inf], p: 0) == [inf, 1, inf])
  #expect(topK(logits: [-inf, -inf], k: 1) == [-inf, -inf])
  #expect(topP(logits: [-inf, -inf], p: 0.5) == [-inf, -inf])
  #expect(minP(logits: [-inf, -inf], p: 0.5) == [-inf, -inf])
}

@Test(arguments: [[nan, 0.5], [0, 0], [-0.5, 1.5], [inf, 0.5]])
func whatIsNoDistribution_GivesNaN(_ entries: [Double]) {
  let p = Vector(entries)
  #expect(topK(p, k: 1).description == "[nan, nan]")
  #expect(topP(p, p: 0.5).description == "[nan, nan]")
  #expect(minP(p, p: 0.5).description == "[nan, nan]")
}

@Test func truncations_AtTheirEdges() {
  #expect(topK(Vector<Double>([]), k: 1) == [])
  #expect(topP(Vector<Double>([]), p: 1) == [] && minP(Vector<Double>([]), p: 1) == [])
  #expect(topK(logits: Vector<Double>([]), k: 1) == [] && topP(logits: Vector<Double>([]), p: 1) == [])
  #expect(minP(logits: Vector<Double>([]), p: 1) == [])
  #expect(topK([1], k: 1) == [1] && topP([1], p: 0.1) == [1] && minP([1], p: 1) == [1])
  #expect(topK([0, 1, 0], k: 2) == [0, 1, 0])
  #expect(topK(logits: [1, nan], k: 1).description == "[nan, nan]")
  #expect(topP(logits: [1, nan], p: 0.5).description == "[nan, nan]")
  #expect(minP(logits: [1, nan], p: 0.5).description == "[nan, nan]")
  let tiny = Double.leastNonzeroMagnitude
  #expect(topK([tiny, tiny, 0], k: 1) == [1, 0, 0])
  let even = Vector(repeating: 1e-6, count: 1_000_000)
  #expect(Vector(topK(even, k: 4).prefix(5)) == [0.25, 0.25, 0.25, 0.25, 0])
  // Half of a million millionths, with what rounding of 1e-6 adds or takes.
  #expect(topP(even, p: 0.5).count { $0 > 0 } == 500_000)
}

@Test func formsOfTruncation_Agree() {
  let result = forAll(
    .vector(of: .double(in: -20...20), count: 1...30), .int(in: 1...40), .double(in: 0.01...0.99)
  ) { z, k, p in
    let probabilities = softmax(z)
    // Where exponentials make ties of logits that are none, and where a ratio is within rounding of the
    // bound, either outcome may be kept.
    try assume(Set(probabilities).count == Set(z).count)
    let ratios = z.map { exp($0 - z.max()) / p }
    try assume(!ratios.contains { ($0 - 1).magnitude < 1e-12 })
    return softmax(topK(logits: z, k: k)) ≈ topK(probabilities, k: k)
      && softmax(topP(logits: z, p: p)) ≈ topP(probabilities, p: p)
      && softmax(minP(logits: z, p: p)) ≈ minP(probabilities, p: p)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func nucleus_IsTheSmallestSetWithTheMass() {
  let result = forAll(.vector(of: .double(in: 0...1), count: 1...20), .double(in: 0.01...1)) { weights, p in
    try assume(weights.sum > 0)
    let q = weights / weights.sum
    let kept = topP(q, p: p).indices.filter { topP(q, p: p)[$0] > 0 }
    let mass = Vector(kept.map { q[$0] }).sum
    let least = kept.map { q[$0] }.min() ?? 0
    return mass >= p - 1e-15 && (p == 1 || mass - least < p + 1e-15)
  }
  #expect(result.isPassed, "\(result)")
}
