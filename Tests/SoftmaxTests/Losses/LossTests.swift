import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan

@Test func crossEntropyOfAClass_AtItsEdges() {
  #expect(crossEntropy(logits: [3], target: 0) == 0)
  #expect(crossEntropy(logits: [3], target: 0).sign == .plus)
  #expect(crossEntropy(logits: [inf], target: 0) == 0)
  #expect(crossEntropy(logits: [7, 7, 7, 7], target: 2) ≈ log(4))
  #expect(crossEntropy(logits: [-inf, 7], target: 0) == inf)
  #expect(crossEntropy(logits: [-inf, 7], target: 1) == 0)
  #expect(crossEntropy(logits: [inf, 1, inf], target: 0) ≈ log(2))
  #expect(crossEntropy(logits: [inf, 1, inf], target: 1) == inf)
  #expect(crossEntropy(logits: [-inf, -inf], target: 0).isNaN)
  #expect(crossEntropy(logits: [nan, 1], target: 1).isNaN)
  #expect(crossEntropy(logits: [1e308, -1e308], target: 1) == inf)
  #expect(crossEntropy(logits: [1e308, -1e308], target: 0) == 0)
  #expect(crossEntropy(logits: [.leastNonzeroMagnitude, 0], target: 0) ≈ log(2))
  #expect(crossEntropy(logits: [2, 1, 0], target: 0, temperature: inf) ≈ log(3))
  #expect(crossEntropy(logits: [2, 1, 0], target: 1, temperature: .leastNonzeroMagnitude) == inf)
}

@Test func crossEntropy_IsExactWhereSoftmaxHasNothingLeft() {
  #expect(ulps(crossEntropy(logits: [0, 46.0517], target: 1), from: 1.0000018598826465e-20) <= 3)
  #expect(crossEntropy(logits: [1000, 0], target: 1) == 1000)
  #expect(crossEntropy(logits: [0, 700], target: 1) > 0)
}

@Test func crossEntropyOfADistribution_AtItsEdges() {
  #expect(crossEntropy(logits: Vector<Double>([]), target: []) == 0)
  #expect(crossEntropy(logits: [-inf, 7], target: [0, 1]) == 0)
  #expect(crossEntropy(logits: [-inf, 7], target: [0.5, 0.5]) == inf)
  #expect(crossEntropy(logits: [2, 1], target: [-0.5, 1.5]).isNaN)
  #expect(crossEntropy(logits: [2, 1], target: [nan, 0.5]).isNaN)
  #expect(crossEntropy(logits: [2, nan], target: [0, 0]).isNaN)
  #expect(crossEntropy(logits: [2, 1], target: [0, 0]) == 0)
}

@Test func labelSmoothing_AtItsEdges() {
  #expect(crossEntropy(logits: [-inf, 7], target: 1, labelSmoothing: 0.1) == inf)
  #expect(crossEntropy(logits: [-inf, 7], target: 0, labelSmoothing: 1) == inf)
  #expect(crossEntropy(logits: [3, 3], target: 0, labelSmoothing: 1) ≈ log(2))
  #expect(crossEntropy(logits: [2, 1, 0], target: 0, labelSmoothing: 1) ≈ 1.4076059644443804)
  #expect(crossEntropy(logits: [nan, 7], target: 1, labelSmoothing: 0.1).isNaN)
  #expect(smoothedLabels(target: 1, classes: 2, smoothing: 0) == [0, 1])
  #expect(smoothedLabels(target: 1, classes: 2, smoothing: 1) == [0.5, 0.5])
  #expect(smoothedLabels(target: 0, classes: 4, smoothing: 0.1) == [0.925, 0.025, 0.025, 0.025])
  #expect(smoothedLabels([0.5, 0.5, 0, 0], smoothing: 0.1) ≈ [0.475, 0.475, 0.025, 0.025])
  #expect(smoothedLabels(Vector<Double>([]), smoothing: 0.1) == [])
}

@Test func smoothedCrossEntropy_IsThatOfTheSmoothedLabels() {
  let result = forAll(
    .vector(of: .double(in: -50...50), count: 1...16), .double(in: 0...1), .double(in: 0.1...10)
  ) { z, smoothing, temperature in
    let target = z.count / 2
    let labels = smoothedLabels(target: target, classes: z.count, smoothing: smoothing)
    let smoothed = crossEntropy(
      logits: z, target: target, labelSmoothing: smoothing, temperature: temperature)
    return isClose(
      smoothed, crossEntropy(logits: z, target: labels, temperature: temperature),
      relativeTolerance: 1e-13, absoluteTolerance: 1e-300)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func crossEntropyOfAClass_IsItsNegativeLogSoftmax() {
  let result = forAll(.vector(of: .double(in: -1000...1000), count: 1...16), .double(in: 0.1...10)) {
    z, temperature in
    let logs = logSoftmax(z, temperature: temperature)
    return z.indices.allSatisfy {
      let loss = crossEntropy(logits: z, target: $0, temperature: temperature)
      return loss == -logs[$0] && loss == negativeLogLikelihood(logProbabilities: logs, target: $0)
        && loss >= 0
    }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func crossEntropyFromLogits_IsEntropyAndDivergence() {
  let vectors = Generator<Vector<Double>>.vector(of: .double(in: -8...8), count: 1...8)
  let result = forAll(vectors) { z in
    let y = Vector(z.indices.map { z[z.count - 1 - $0] / 2 })
    let (p, q) = (softmax(y), softmax(z))
    return isClose(
      crossEntropy(logits: z, target: p), entropy(p) + klDivergence(p, q), relativeTolerance: 1e-13)
      && isClose(crossEntropy(logits: z, target: p), crossEntropy(p, q), relativeTolerance: 1e-13)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func batches_AreReducedRowByRow() {
  let logits: Matrix = [[2, 1, 0], [0, 0, 0], [1, 5, -3]]
  let losses = crossEntropies(logits: logits, targets: [0, 2, 1], labelSmoothing: 0.1, temperature: 2)
  let expected = Vector(
    zip([[2, 1, 0], [0, 0, 0], [1, 5, -3]], [0, 2, 1]).map {
      crossEntropy(logits: Vector($0), target: $1, labelSmoothing: 0.1, temperature: 2)
    })
  #expect(losses == expected)
  #expect(
    crossEntropy(logits: logits, targets: [0, 2, 1], labelSmoothing: 0.1, temperature: 2) == expected.mean)
  #expect(
    crossEntropy(logits: logits, targets: [0, 2, 1], reduction: .sum, labelSmoothing: 0.1, temperature: 2)
      == expected.sum)
}

@Test func batchesOfDistributions_AreReducedRowByRow() {
  let logits: Matrix = [[2, 1, 0], [0, 0, 0]]
  let certain: Matrix = [[1, 0, 0], [0, 0, 1]]
  #expect(
    crossEntropies(logits: logits, targets: certain) == crossEntropies(logits: logits, targets: [0, 2]))
  #expect(crossEntropy(logits: logits, targets: certain) == crossEntropy(logits: logits, targets: [0, 2]))
  #expect(
    crossEntropy(logits: logits, targets: certain, reduction: .sum, labelSmoothing: 0.5, temperature: 3)
      ≈ crossEntropy(logits: logits, targets: [0, 2], reduction: .sum, labelSmoothing: 0.5, temperature: 3))
}

@Test func emptyBatches_HaveNoMean() {
  let none = Matrix(rows: 0, columns: 3, elements: [Double]())
  #expect(crossEntropies(logits: none, targets: []).isEmpty)
  #expect(crossEntropy(logits: none, targets: []).isNaN)
  #expect(crossEntropy(logits: none, targets: [], reduction: .sum) == 0)
  #expect(negativeLogLikelihood(logProbabilities: none, targets: []).isNaN)
}

@Test func negativeLogLikelihood_TakesTheEntriesOfTheTargets() {
  let batch: Matrix = [[-0.25, -1.5], [-2, -0.125]]
  #expect(negativeLogLikelihoods(logProbabilities: batch, targets: [0, 1]) == [0.25, 0.125])
  #expect(negativeLogLikelihood(logProbabilities: batch, targets: [0, 1]) == 0.1875)
  #expect(negativeLogLikelihood(logProbabilities: batch, targets: [0, 1], reduction: .sum) == 0.375)
  #expect(negativeLogLikelihood(logProbabilities: [0, -inf], target: 1) == inf)
  #expect(negativeLogLikelihood(logProbabilities: [0, -inf], target: 0).sign == .plus)
  #expect(negativeLogLikelihood(logProbabilities: [nan], target: 0).isNaN)
}

@Test func lossesOfAMillionClasses_KeepTheirDigits() {
  var z = Vector<Double>(repeating: 0.3, count: 1_000_000)
  #expect(ulps(crossEntropy(logits: z, target: 999_999), from: 13.815510557964274) <= 3)
  #expect(ulps(crossEntropy(logits: z, target: 0, labelSmoothing: 0.5), from: 13.815510557964274) <= 3)
  z[5] = 60.3
  #expect(
    isClose(
      crossEntropy(logits: z, target: 5), 8.756502006185758e-21, relativeTolerance: 1e-13,
      absoluteTolerance: 0))
}

@Test func lossesOfFloats_AreFloats() {
  let z: Vector<Float> = [2, 1, 0]
  let loss: Float = crossEntropy(logits: z, target: 0)
  #expect(isClose(loss, 0.40760598, relativeTolerance: 3e-7))
  let batch: Matrix<Float> = [[2, 1, 0]]
  #expect(crossEntropy(logits: batch, targets: [0]) == loss)
  #expect(smoothedLabels(target: 0, classes: 2, smoothing: Float(0.5)) == [0.75, 0.25])
  #expect(negativeLogLikelihood(logProbabilities: logSoftmax(z), target: 0) == loss)
}

@Test func literalsOfLosses_NeedNoType() {
  #expect(1 - crossEntropy(logits: [2, 1, 0], target: 0) > 0.5)
  #expect(1 - crossEntropy(logits: [2, 1, 0], target: [0.5, 0.5, 0]) < 0.5)
  #expect(1 - crossEntropy(logits: [2, 1, 0], target: 0, labelSmoothing: 0.1, temperature: 2) < 0.5)
  #expect(1 - crossEntropy(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 2]) < 0.5)
  #expect(1 - crossEntropies(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 2])[0] > 0.5)
  #expect(1 - crossEntropies(logits: [[2, 1, 0]], targets: [[0.5, 0.5, 0]])[0] < 0.5)
  #expect(1 - smoothedLabels(target: 0, classes: 4, smoothing: 0.1)[0] < 0.5)
  #expect(1 - negativeLogLikelihood(logProbabilities: [-0.5, -1], target: 0) == 0.5)
}
