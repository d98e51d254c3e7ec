import Properties
import Softmax
import SoftmaxLaws
import Testing

extension Generator where Value == Vector<Double> {
  fileprivate static var someLogits: Self { .vector(of: .double(in: -30...30), count: 1...12) }
  fileprivate static var fewLogits: Self { .vector(of: .double(in: -5...5), count: 1...6) }
}

extension Generator where Value == Double {
  fileprivate static var temperature: Self { .double(in: 0.25...8) }
}

/// A vector of the length of another, made from its entries.
private func companion(of z: Vector<Double>) -> Vector<Double> {
  Vector(z.indices.map { z[z.count - 1 - $0] / 3 + Double($0) - 1 })
}

@Test func softmaxJacobian_IsSymmetricAndItsRowsAddUpToZero() {
  let result = forAll(.someLogits, .temperature) { z, temperature in
    let jacobian = softmaxJacobian(z, temperature: temperature)
    return jacobian == jacobian.transpose
      && z.indices.allSatisfy { abs(jacobian.row($0).sum) <= 8 * .ulpOfOne * jacobian[$0, $0] }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmaxJacobian_IsPositiveSemidefiniteWithEigenvaluesUpToAHalf() {
  let result = forAll(.someLogits, .temperature) { z, temperature in
    let v = companion(of: z)
    let form = dot(v, softmaxJacobian(z, temperature: temperature) * v)
    let square = dot(v, v)
    return form >= -1e-15 * square && form <= (1 + 1e-14) * square / (2 * temperature)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func productsWithTheJacobian_AreThoseOfTheMatrix() {
  let result = forAll(.someLogits, .temperature) { z, temperature in
    let v = companion(of: z)
    let jacobian = softmaxJacobian(z, temperature: temperature)
    let forward = softmaxJacobianProduct(z, tangent: v, temperature: temperature)
    return isClose(forward, jacobian * v, relativeTolerance: 1e-12, absoluteTolerance: 1e-14)
      && forward == softmaxCotangentProduct(z, cotangent: v, temperature: temperature)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmaxJacobian_AgreesWithFiniteDifferences() {
  let result = forAll(.fewLogits, .temperature) { z, temperature in
    let differences = finiteDifferenceJacobian(of: { softmax($0, temperature: temperature) }, at: z)
    return isClose(
      softmaxJacobian(z, temperature: temperature), differences,
      relativeTolerance: 1e-8, absoluteTolerance: 1e-8)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func logSoftmaxJacobian_AgreesWithFiniteDifferences() {
  let result = forAll(.fewLogits, .temperature) { z, temperature in
    let differences = finiteDifferenceJacobian(of: { logSoftmax($0, temperature: temperature) }, at: z)
    return isClose(
      logSoftmaxJacobian(z, temperature: temperature), differences,
      relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmaxHessian_IsSymmetricAndAgreesWithFiniteDifferencesOfTheJacobian() {
  let result = forAll(.fewLogits, .temperature) { z, temperature in
    let hessian = softmaxHessian(z, temperature: temperature)
    guard hessian.isSymmetric, hessian.shape == (z.count, z.count, z.count) else { return false }
    return z.indices.allSatisfy { i in
      let differences = finiteDifferenceJacobian(
        of: { softmaxJacobian($0, temperature: temperature).row(i) }, at: z)
      return isClose(hessian.matrix(i), differences, relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
    }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func softmaxHessian_AddsUpToZeroOverEachIndex() {
  let result = forAll(.fewLogits) { z in
    let sums = softmaxHessian(z) * Vector(repeating: 1, count: z.count)
    return sums.elements.allSatisfy { abs($0) < 1e-15 }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func logSumExp_HasSoftmaxAsGradientAndItsJacobianAsHessian() {
  let result = forAll(.fewLogits, .temperature) { z, temperature in
    let gradient = checkGradient(
      of: { logSumExp($0 / temperature) }, gradient: { logSumExpGradient($0, temperature: temperature) },
      at: z, relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
    let hessian = finiteDifferenceJacobian(
      of: { logSumExpGradient($0, temperature: temperature) }, at: z)
    return gradient.isPassed && logSumExpGradient(z) == softmax(z)
      && logSumExpHessian(z) == softmaxJacobian(z)
      && isClose(
        logSumExpHessian(z, temperature: temperature), hessian,
        relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
  }
  #expect(result.isPassed, "\(result)")
}

@Test func crossEntropyGradient_AgreesWithFiniteDifferences() {
  let result = forAll(.fewLogits, .temperature, .double(in: 0...1)) { z, temperature, smoothing in
    let y = softmax(companion(of: z))
    let ofClass = checkGradient(
      of: { crossEntropy(logits: $0, target: 0, labelSmoothing: smoothing, temperature: temperature) },
      gradient: {
        crossEntropyGradient(logits: $0, target: 0, labelSmoothing: smoothing, temperature: temperature)
      }, at: z, relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
    let ofDistribution = checkGradient(
      of: { crossEntropy(logits: $0, target: y, labelSmoothing: smoothing, temperature: temperature) },
      gradient: {
        crossEntropyGradient(logits: $0, target: y, labelSmoothing: smoothing, temperature: temperature)
      }, at: z, relativeTolerance: 1e-7, absoluteTolerance: 1e-7)
    return ofClass.isPassed && ofDistribution.isPassed
  }
  #expect(result.isPassed, "\(result)")
}

@Test func crossEntropyGradient_OfATargetThatIsNoDistributionIsStillTheGradient() {
  let y: Vector = [0.5, 2, 1]
  let check = checkGradient(
    of: { crossEntropy(logits: $0, target: y) }, gradient: { crossEntropyGradient(logits: $0, target: y) },
    at: [5, 1, 0], relativeTolerance: 1e-7)
  #expect(check.isPassed, "\(check)")
}

@Test func crossEntropyGradient_OfABatchIsThatOfItsLoss() {
  let targets = [2, 0]
  let logits: Matrix = [[2, 1, 0], [0.5, -1, 3]]
  for reduction in LossReduction.allCases {
    let gradient = crossEntropyGradient(
      logits: logits, targets: targets, reduction: reduction, labelSmoothing: 0.1, temperature: 2)
    let check = checkGradient(
      of: {
        crossEntropy(
          logits: Matrix(rows: 2, columns: 3, elements: $0), targets: targets, reduction: reduction,
          labelSmoothing: 0.1, temperature: 2)
      }, gradient: { _ in Vector(gradient.elements) }, at: Vector(logits.elements))
    #expect(check.isPassed, "\(check)")
  }
}

@Test func entropyGradient_AgreesWithFiniteDifferences() {
  let result = forAll(.fewLogits, .temperature) { z, temperature in
    checkGradient(
      of: { entropy(logits: $0, temperature: temperature) },
      gradient: { entropyGradient($0, temperature: temperature) },
      at: z, relativeTolerance: 1e-7, absoluteTolerance: 1e-7
    ).isPassed
  }
  #expect(result.isPassed, "\(result)")
}

@Test func secondOrderTaylorPolynomial_IsAccurateToThirdOrder() {
  let (z, step): (Vector, Vector) = ([0.3, -0.2, 1], [1e-3, -2e-3, 1e-3])
  let linear = softmax(z) + softmaxJacobianProduct(z, tangent: step)
  let quadratic = linear + softmaxHessian(z) * step * step / 2
  #expect((softmax(z + step) - linear).map(abs).max() ?? 0 > 1e-7)
  #expect((softmax(z + step) - quadratic).map(abs).max() ?? 1 < 1e-9)
}
