import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let logits: Matrix = [
  [2, 1, 0], [0.5, 3, -1], [1, 1.5, 0], [-2, 0, 4], [3, 0, 2.5], [0, 1, 0.25],
]
private let labels = [0, 1, 0, 2, 2, 0]

private func loss(_ logits: Matrix<Double>, _ labels: [Int], _ temperature: Double) -> Double {
  let losses = labels.enumerated().map { -logSoftmax(logits.row($0), temperature: temperature)[$1] }
  return Vector(losses).mean
}

@Test func fit_IsTheMinimum() {
  // From mpmath with 30 digits.
  let fit = fitTemperature(logits: logits, labels: labels)
  #expect(isClose(fit.temperature, 1.1018259035330995, relativeTolerance: 1e-14, absoluteTolerance: 0))
  #expect(isClose(fit.negativeLogLikelihoodBefore, 0.7070813659189499, relativeTolerance: 1e-15))
  #expect(isClose(fit.negativeLogLikelihoodAfter, 0.7053209457653622, relativeTolerance: 1e-15))
  #expect(fit.converged && fit.outcome == .minimum && fit.iterations < 15)
  let simple = fitTemperature(
    logits: [[4, 0, 0], [0, 4, 0], [4, 0, 0], [4, 0, 0]], labels: [0, 1, 0, 1])
  // Three of four right: exp(4/T) = 6.
  #expect(isClose(simple.temperature, 4 / log(6), relativeTolerance: 1e-14))
  #expect(1 - fitTemperature(logits: [[1, 0], [1, 0], [1, 0]], labels: [0, 0, 1]).temperature < 0)
}

@Test func fitOfFloats_IsTheSameToTheirPrecision() {
  let narrow = Matrix<Float>(rows: 6, columns: 3, elements: logits.elements.map(Float.init))
  let fit = fitTemperature(logits: narrow, labels: labels)
  #expect((Double(fit.temperature) - 1.1018259035330995).magnitude < 2e-6)
  #expect(fit.converged)
}

@Test func fit_FindsTheTemperatureOfItsData() {
  // Labels drawn from softmax(z / 2.5): the standard error of the fit is about 1 %.
  var generator = SeededRandom(seed: 31)
  let rows = (0..<5000).map { _ in Vector((0..<4).map { _ in 10 * generator.fraction() }) }
  let labels = rows.map { Categorical(logits: $0, temperature: 2.5).sample(using: &generator) }
  let fit = fitTemperature(logits: Matrix(rows), labels: labels)
  #expect((fit.temperature - 2.5).magnitude < 0.15)
  #expect(fit.negativeLogLikelihoodAfter < fit.negativeLogLikelihoodBefore)
  let before = expectedCalibrationError(logits: Matrix(rows), labels: labels)
  let after = expectedCalibrationError(logits: Matrix(rows), labels: labels, temperature: fit.temperature)
  #expect(after < before / 3)
}

@Test func noTemperature_IsBetter() {
  let result = forAll(
    .vector(of: .double(in: -20...20), count: 12), .int(in: 0...80), .double(in: 0.02...50)
  ) { z, choice, other in
    let logits = Matrix(rows: 4, columns: 3, elements: z)
    let labels = [choice % 3, choice / 3 % 3, choice / 9 % 3, choice / 27 % 3]
    let fit = fitTemperature(logits: logits, labels: labels)
    let least = fit.negativeLogLikelihoodAfter
    return least <= loss(logits, labels, other) + 1e-13 && least <= fit.negativeLogLikelihoodBefore + 1e-13
      && fit.outcome != .iterationLimit && fit.iterations <= 100
  }
  #expect(result.isPassed, "\(result)")
}

@Test(arguments: [1e-300, 1e-9, 3, 1e9, 1e300])
func fit_FollowsTheScaleOfTheLogits(_ scale: Double) {
  let fit = fitTemperature(logits: logits * scale, labels: labels)
  #expect(fit.converged)
  #expect(isClose(fit.temperature / scale, 1.1018259035330995, relativeTolerance: 1e-13))
}

@Test func oneErrorAmongMany_IsFittedToo() {
  // n − 1 right and one wrong by a margin of 1: exp(1/T) = n − 1.
  for count in [10, 1000, 100_000] {
    let rows = Array(repeating: Vector([1.0, 0]), count: count)
    let labels = [1] + Array(repeating: 0, count: count - 1)
    let fit = fitTemperature(logits: Matrix(rows), labels: labels)
    #expect(fit.converged)
    #expect(isClose(fit.temperature, 1 / log(Double(count - 1)), relativeTolerance: 1e-10))
  }
}

@Test func tinyMargins_DoNotHang() {
  // The one mistake is by so little that only an extreme temperature tells.
  for margin in [1e-15, 1e-100, 1e-300, .leastNonzeroMagnitude] {
    let fit = fitTemperature(logits: [[0, 0, -1], [0, margin, -1]], labels: [0, 0])
    #expect(fit.iterations <= 200)
    #expect(fit.temperature > 0 && fit.temperature < 1)
    #expect(fit.negativeLogLikelihoodAfter <= fit.negativeLogLikelihoodBefore)
  }
}

@Test func separatedData_HasNoMinimum() {
  let fit = fitTemperature(logits: [[2, 1], [0, 3]], labels: [0, 1])
  #expect(fit.outcome == .coldLimit && !fit.converged)
  #expect(fit.temperature == .leastNonzeroMagnitude)
  #expect(fit.negativeLogLikelihoodAfter == 0 && fit.negativeLogLikelihoodAfter.sign == .plus)
  #expect(softmax([2, 1], temperature: fit.temperature) == [1, 0])
  // With ties the loss falls to log 2 in their rows.
  let tied = fitTemperature(logits: [[2, 2, 1], [0, 3, 0]], labels: [0, 1])
  #expect(tied.outcome == .coldLimit)
  #expect(tied.negativeLogLikelihoodAfter ≈ 0.34657359027997264)
}

@Test func labelsNoBetterThanChance_AreHot() {
  let fit = fitTemperature(logits: [[2, 1], [0, 3]], labels: [1, 0])
  #expect(fit.outcome == .hotLimit && !fit.converged && fit.temperature == inf)
  #expect(fit.negativeLogLikelihoodAfter ≈ log(2))
  #expect(fitTemperature(logits: [[1, 0], [1, 0]], labels: [0, 1]).outcome == .hotLimit)
}

@Test func equalLogits_AreFlat() {
  for z in [[[0, 0], [7, 7]], [[5, -inf], [-inf, 3]]] as [Matrix<Double>] {
    let labels = z[0, 1] == -inf ? [0, 1] : [0, 0]
    let fit = fitTemperature(logits: z, labels: labels)
    #expect(fit.outcome == .flat && !fit.converged && fit.temperature == 1)
    #expect(fit.negativeLogLikelihoodAfter == fit.negativeLogLikelihoodBefore)
  }
  #expect(fitTemperature(logits: [[3], [4]], labels: [0, 0]).outcome == .flat)
}

@Test func undefinedLosses_LeaveTheTemperature() {
  let undefined: [(Matrix<Double>, [Int])] = [
    (Matrix(rows: 0, columns: 2, elements: []), []), ([[.nan, 1]], [0]), ([[inf, 1]], [0]),
    ([[1, -inf]], [1]), ([[-inf, -inf]], [0]), ([[1, 2], [inf, inf]], [0, 1]),
  ]
  for (logits, labels) in undefined {
    let fit = fitTemperature(logits: logits, labels: labels)
    #expect(fit.outcome == .undefined && !fit.converged && fit.temperature == 1 && fit.iterations == 0)
  }
  #expect(fitTemperature(logits: [[1, -inf]], labels: [1]).negativeLogLikelihoodBefore == inf)
}

@Test func impossibleClasses_ArePassedOver() {
  let padded: Matrix = [[1, 0, -inf], [1, 0, -inf], [1, -inf, 0]]
  let fit = fitTemperature(logits: padded, labels: [0, 1, 0])
  #expect(fit.converged)
  #expect(isClose(fit.temperature, 1 / log(2), relativeTolerance: 1e-13))
}

@Test func extremeLogits_AreFitted() {
  let fit = fitTemperature(
    logits: [[1e308, -1e308], [1e308, -1e308], [-1e308, 1e308]], labels: [0, 1, 1])
  #expect(fit.outcome == .minimum && fit.temperature.isFinite)
  #expect(
    isClose(fit.temperature, 1e308 / log(2) * 2, relativeTolerance: 1e-13) || fit.temperature > 1.79e308)
}
