import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan

extension Generator where Value == Vector<Double> {
  fileprivate static var wideLogits: Self { .vector(of: .double(in: -40...40), count: 1...16) }
}

/// A distribution over as many outcomes as there are logits, other than their softmax.
private func other(_ z: Vector<Double>) -> Vector<Double> {
  softmax(Vector(z.indices.map { z[z.count - 1 - $0] / 2 }))
}

@Test func entropyOfLogits_AtItsEdges() {
  #expect(entropy(logits: Vector<Double>([])) == 0)
  #expect(entropy(logits: [3]) == 0)
  #expect(entropy(logits: [inf]) == 0)
  #expect(entropy(logits: [2, 2, 2]) ≈ log(3))
  #expect(entropy(logits: [2, -inf, 2]) ≈ log(2))
  #expect(entropy(logits: [inf, 1, inf]) ≈ log(2))
  #expect(entropy(logits: [-inf, -inf]).isNaN)
  #expect(entropy(logits: [1, nan]).isNaN)
  #expect(entropy(logits: [1e308, -1e308]) == 0)
  #expect(entropy(logits: [.leastNonzeroMagnitude, 0]) ≈ log(2))
  #expect(entropy(logits: [2, 1, 0], temperature: inf) ≈ log(3))
  #expect(entropy(logits: [2, 1, 2], temperature: .leastNonzeroMagnitude) ≈ log(2))
  #expect(ulps(entropy(logits: Vector(repeating: 0.3, count: 1_000_000)), from: 13.815510557964274) <= 3)
}

@Test func entropyOfLogits_KeepsItsDigitsWhenOneDominates() {
  #expect(ulps(entropy(logits: [50, 0]), from: 9.83662422461598e-21) <= 3)
  #expect(!isClose(entropy(softmax([50, 0])), 9.83662422461598e-21, absoluteTolerance: 0))
}

@Test func entropyAndPerplexity_HaveTheirUnits() {
  #expect(entropyInBits([0.25, 0.25, 0.25, 0.25]) == 2)
  #expect(entropyInBits([0.5, 0.25, 0.25]) == 1.5)
  #expect(entropyInBits(logits: [0, 0]) == 1)
  #expect(isClose(entropyInBits(logits: [2, 1, 0], temperature: 2), 1.0201913367268314 / log(2)))
  #expect(ulps(perplexity([0.25, 0.25, 0.25, 0.25]), from: 4) <= 2)
  #expect(perplexity([1, 0, 0]) == 1)
  #expect(perplexity(Vector<Double>([])) == 1)
  #expect(perplexity([nan]).isNaN)
  #expect(perplexity([-0.5, 1.5]).isNaN)
  #expect(perplexity(logits: [5, 5, 5, -inf]) ≈ 3)
  #expect(perplexity(logits: [-inf]).isNaN)
}

@Test func entropyOfLogits_IsThatOfTheirSoftmaxAndAtMostLogOfTheirNumber() {
  let result = forAll(.wideLogits, .double(in: 0.1...10)) { z, temperature in
    let h = entropy(logits: z, temperature: temperature)
    return h >= 0 && h <= log(Double(z.count)) * (1 + 1e-15)
      && isClose(
        h, entropy(softmax(z, temperature: temperature)), relativeTolerance: 1e-13, absoluteTolerance: 1e-14)
      && perplexity(logits: z, temperature: temperature) == exp(h)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func klDivergence_AtItsEdges() {
  #expect(klDivergence(Vector<Double>([]), []) == 0)
  #expect(klDivergence([1], [1]) == 0)
  #expect(klDivergence([0.5, 0.5], [1, 0]) == inf)
  #expect(klDivergence([1, 0], [0.5, 0.5]) ≈ log(2))
  #expect(klDivergence([0, 1], [0, 1]) == 0)
  #expect(klDivergence([nan, 0.5], [0.5, 0.5]).isNaN)
  #expect(klDivergence([0, 1], [nan, 0.5]).isNaN)
  #expect(klDivergence([-0.5, 1.5], [0.5, 0.5]).isNaN)
  #expect(klDivergence([0.5, 0.5], [1.5, -0.5]).isNaN)
  #expect(klDivergence([nan, 0.5], [0, 1]).isNaN)
  #expect(klDivergence([1, 0], [.leastNonzeroMagnitude, 1]) ≈ 744.4400719213812)
  #expect(isClose(klDivergence([0.25, 0.25], [0.5, 0.5]), -log(2) / 2))
  #expect(klDivergence([0.1, 0.2, 0.7], [0.1, 0.2, 0.7]).sign == .plus)
}

@Test func klDivergenceOfLogits_AtItsEdges() {
  #expect(klDivergence(logits: Vector<Double>([]), logits: []) == 0)
  #expect(klDivergence(logits: [3], logits: [5]) == 0)
  #expect(klDivergence(logits: [2, 1, 0], logits: [7, 6, 5]) == 0)
  #expect(klDivergence(logits: [-inf, 0], logits: [0, 0]) ≈ log(2))
  #expect(klDivergence(logits: [0, 0], logits: [-inf, 0]) == inf)
  #expect(klDivergence(logits: [-inf, 0], logits: [-inf, 0]) == 0)
  #expect(klDivergence(logits: [inf, 0], logits: [0, 0]) ≈ log(2))
  #expect(klDivergence(logits: [0, -inf, 0], logits: [1e-9, -inf, 0]) == 1.25e-19)
  #expect(klDivergence(logits: [0, -inf], logits: [0, -40]) >= 0)
  #expect(klDivergence(logits: [inf, 0, inf], logits: [inf, 1, inf]) == 0)
  #expect(klDivergence(logits: [0, 0], logits: [inf, 0]) == inf)
  #expect(klDivergence(logits: [nan, 0], logits: [0, 0]).isNaN)
  #expect(klDivergence(logits: [-inf, 0], logits: [nan, 0]).isNaN)
  #expect(klDivergence(logits: [0, 0], logits: [-inf, -inf]).isNaN)
  #expect(klDivergence(logits: [1e308, 0], logits: [0, 1e308]) == 1e308)
  #expect(klDivergence(logits: [1e308, 0], logits: [-1e308, 1e308]) == inf)
  #expect(klDivergence(logits: [1e308, -1e308], logits: [1e308, -1e308]) == 0)
  #expect(klDivergence(logits: [2, 1, 0], logits: [0, 5, 1], temperature: inf) == 0)
  #expect(klDivergence(logits: [2, 1, 0], logits: [3, 1, 0], temperature: .leastNonzeroMagnitude) == 0)
}

@Test func klDivergenceOfLogits_KeepsItsDigitsWhereAnUnlikelyOutcomeIsExpected() {
  // From mpmath with 1500 bits.
  #expect(ulpDistance(klDivergence(logits: [0, -700], logits: [0, -1]), 0.31326168751822283) <= 4)
  let far = klDivergence(logits: [0, -300.1, -1.7], logits: [0.3, -2.2, -1.1])
  #expect(ulpDistance(far, 0.070061836361789944) <= 8)
  let x: Vector<Float> = [-17.814682006835938, -39.641937255859375]
  let y: Vector<Float> = [-4.7598090171813965, -7.940659046173096]
  #expect(ulpDistance(klDivergence(logits: x, logits: y), 0.0407102900517) <= 4)
  let rare: Vector<Float> = [0.1, -40, -60]
  #expect(ulpDistance(klDivergence(logits: rare, logits: [0.2, -1.5, -2]), 0.25734142614) <= 4)
}

@Test func klDivergence_IsAtLeastZeroAndZeroForEqualDistributions() {
  let result = forAll(.wideLogits) { z in
    let (p, q) = (softmax(z), other(z))
    return klDivergence(p, q) >= 0 && klDivergence(p, p) == 0 && klDivergence(logits: z, logits: z) == 0
  }
  #expect(result.isPassed, "\(result)")
}

@Test func klDivergenceOfLogits_IsThatOfTheirSoftmaxesAndIgnoresShifts() {
  let result = forAll(.wideLogits, .double(in: -2...2), .double(in: 0.5...4)) { z, step, temperature in
    let w = Vector(z.indices.map { z[$0] + step * Double($0 % 3) })
    let divergence = klDivergence(logits: z, logits: w, temperature: temperature)
    let fromProbabilities = klDivergence(
      softmax(z, temperature: temperature), softmax(w, temperature: temperature))
    let shifted = klDivergence(logits: z, logits: w + 64, temperature: temperature)
    return divergence >= 0
      && isClose(divergence, fromProbabilities, relativeTolerance: 1e-12, absoluteTolerance: 1e-14)
      && isClose(divergence, shifted, relativeTolerance: 1e-9, absoluteTolerance: 1e-14)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func crossEntropyOfDistributions_IsEntropyAndDivergence() {
  let result = forAll(.wideLogits) { z in
    let (p, q) = (softmax(z), other(z))
    return isClose(crossEntropy(p, q), entropy(p) + klDivergence(p, q), relativeTolerance: 1e-13)
  }
  #expect(result.isPassed, "\(result)")
  #expect(crossEntropy([0, 1], [0, 1]) == 0)
  #expect(crossEntropy([0.5, 0.5], [0, 1]) == inf)
  #expect(crossEntropy([0, 1], [-0.5, 1.5]).isNaN)
  #expect(crossEntropy(Vector<Double>([]), []) == 0)
}

@Test func totalVariation_IsAMetricBoundedByTheDivergence() {
  let result = forAll(.wideLogits, .double(in: -3...3)) { z, step in
    let (p, q, r) = (softmax(z), other(z), softmax(z * step))
    let distance = totalVariation(p, q)
    return distance == totalVariation(q, p) && totalVariation(p, p) == 0 && (0...1 + 1e-15).contains(distance)
      && distance <= totalVariation(p, r) + totalVariation(r, q) + 1e-15
      && distance * distance <= klDivergence(p, q) / 2 + 1e-15
  }
  #expect(result.isPassed, "\(result)")
  #expect(totalVariation([1, 0], [0, 1]) == 1)
  #expect(totalVariation(Vector<Double>([]), []) == 0)
  #expect(totalVariation([nan], [1]).isNaN)
}

@Test func distanceToUniform_FallsWithTheTemperatureAndIsBoundedByTheEntropyGap() {
  let result = forAll(.wideLogits, .double(in: 0.5...4)) { z, temperature in
    let p = softmax(z, temperature: temperature)
    let distance = distanceToUniform(p)
    let uniform = Vector(repeating: 1 / Double(z.count), count: z.count)
    let gap = klDivergence(p, uniform)
    return distance * distance <= gap / 2 + 1e-15
      && distanceToUniform(softmax(z, temperature: 2 * temperature)) <= distance + 1e-15
      && isClose(gap, log(Double(z.count)) - entropy(p), relativeTolerance: 1e-13, absoluteTolerance: 1e-14)
  }
  #expect(result.isPassed, "\(result)")
  #expect(distanceToUniform(softmax([5, 5, 5])) == 0)
  #expect(distanceToUniform([1, 0, 0, 0]) == 0.75)
  #expect(distanceToUniform([1]) == 0)
  #expect(distanceToUniform(Vector<Double>([])) == 0)
  #expect(distanceToUniform([nan, 1]).isNaN)
  #expect(distanceToUniform(Vector(repeating: 1e-6, count: 1_000_000)) == 0)
}

@Test func jensenShannonDivergence_IsSymmetricAndAtMostLog2() {
  let result = forAll(.wideLogits) { z in
    let (p, q) = (softmax(z), other(z))
    let middle = (p + q) / 2
    let divergence = jensenShannonDivergence(p, q)
    return divergence == jensenShannonDivergence(q, p) && jensenShannonDivergence(p, p) == 0
      && (0...log(2) * (1 + 1e-15)).contains(divergence)
      && isClose(
        divergence, (klDivergence(p, middle) + klDivergence(q, middle)) / 2, relativeTolerance: 1e-12,
        absoluteTolerance: 1e-15)
  }
  #expect(result.isPassed, "\(result)")
  #expect(jensenShannonDivergence([1, 0], [0, 1]) == log(2))
  #expect(jensenShannonDivergence([0, 1], [0, 1]) == 0)
  #expect(jensenShannonDivergence([-1, 2], [0, 1]).isNaN)
  #expect(jensenShannonDivergence([nan], [1]).isNaN)
  #expect(jensenShannonDivergence(Vector<Double>([]), []) == 0)
}

@Test func jensenShannonDivergence_KeepsItsDigitsWhereOneOutcomeIsNearlyImpossible() {
  // From mpmath with 200 bits.
  let near: [Double] = [1 - 0x1p-40, 0x1p-40]
  let far: [Double] = [0x1p-20, 1 - 0x1p-20]
  #expect(ulpDistance(jensenShannonDivergence(Vector(near), Vector(far)), 0.69314009334286082) <= 4)
  let p: [Double] = [1e-9, 0.25, 0.75 - 1e-9]
  let q: [Double] = [0.7, 1e-7, 0.3 - 1e-7]
  #expect(ulpDistance(jensenShannonDivergence(Vector(p), Vector(q)), 0.37905491208570576) <= 4)
}

@Test func measuresOfMatrices_AreTakenAlongTheAxis() {
  let p: Matrix = [[0.5, 0.5], [1, 0]]
  let q: Matrix = [[0.25, 0.75], [0.5, 0.5]]
  #expect(entropy(p, along: .rows) == [entropy([0.5, 0.5]), 0])
  #expect(entropy(p, along: .columns) == [entropy([0.5, 1]), entropy([0.5, 0])])
  #expect(perplexity(p, along: .rows) == [perplexity([0.5, 0.5]), 1])
  #expect(distanceToUniform(p, along: .rows) == [0, 0.5])
  #expect(
    klDivergence(p, q, along: .rows)
      == [klDivergence([0.5, 0.5], [0.25, 0.75]), klDivergence([1, 0], [0.5, 0.5])])
  #expect(totalVariation(p, q, along: .columns) == [0.375, 0.375])
  #expect(entropy(Matrix(rows: 0, columns: 0, elements: [Double]()), along: .rows).isEmpty)
}

@Test func measuresOfFloats_AreFloats() {
  let (p, q): (Vector<Float>, Vector<Float>) = ([0.5, 0.5], [0.25, 0.75])
  #expect(isClose(klDivergence(p, q), 0.14384104, relativeTolerance: 5e-7))
  #expect(totalVariation(p, q) == 0.25)
  #expect(isClose(jensenShannonDivergence(p, q), 0.033822075, relativeTolerance: 5e-7))
  #expect(isClose(crossEntropy(p, q), 0.8369882, relativeTolerance: 5e-7))
  #expect(distanceToUniform(q) == 0.25)
  #expect(isClose(entropy(logits: Vector<Float>([50, 0])), 9.836624e-21, absoluteTolerance: 0))
  #expect(entropyInBits(p) == 1)
  #expect(perplexity(logits: Vector<Float>([0, 0])) == 2)
  let (z, w): (Vector<Float>, Vector<Float>) = ([0, 0], [0, 0x1p-10])
  #expect(isClose(klDivergence(logits: z, logits: w), 0x1p-23, absoluteTolerance: 0))
}

@Test func literalsOfMeasures_NeedNoType() {
  #expect(1 - entropy(logits: [2, 1, 0]) < 0.5)
  #expect(1 - entropyInBits([0.5, 0.5]) == 0)
  #expect(1 - entropyInBits(logits: [0, -.infinity]) == 1)
  #expect(1 - perplexity([0.5, 0.5]) < 0)
  #expect(1 - perplexity(logits: [0, 0], temperature: 2) < 0)
  #expect(1 - klDivergence([0.5, 0.5], [0.25, 0.75]) > 0.5)
  #expect(1 - klDivergence(logits: [0, 0], logits: [1, 0]) > 0.5)
  #expect(1 - crossEntropy([0.5, 0.5], [0.25, 0.75]) < 0.5)
  #expect(1 - totalVariation([0.5, 0.5], [0.25, 0.75]) == 0.75)
  #expect(1 - distanceToUniform([1, 0]) == 0.5)
  #expect(1 - jensenShannonDivergence([0.5, 0.5], [0.25, 0.75]) > 0.5)
  #expect(1 - entropy([[0.5, 0.5], [1, 0]], along: .rows)[1] == 1)
}
