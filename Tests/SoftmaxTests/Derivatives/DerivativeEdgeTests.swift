import Softmax
import Testing

private let inf = Double.infinity
private let nan = Double.nan

/// Logits and what each derivative is for them; texts, since NaN is not equal to itself.
struct DerivativeEdge: CustomTestStringConvertible, Sendable {
  let logits: [Double]
  let jacobian: String
  let logJacobian: String
  let entropyGradient: String
  let lossGradient: String?

  var testDescription: String { "\(logits)" }
}

private let edges: [DerivativeEdge] = [
  DerivativeEdge(logits: [], jacobian: "[]", logJacobian: "[]", entropyGradient: "[]", lossGradient: nil),
  DerivativeEdge(
    logits: [3], jacobian: "[[0.0]]", logJacobian: "[[0.0]]", entropyGradient: "[0.0]", lossGradient: "[0.0]"),
  DerivativeEdge(
    logits: [inf], jacobian: "[[0.0]]", logJacobian: "[[0.0]]", entropyGradient: "[0.0]",
    lossGradient: "[0.0]"),
  DerivativeEdge(
    logits: [-inf], jacobian: "[[nan]]", logJacobian: "[[nan]]", entropyGradient: "[nan]",
    lossGradient: "[nan]"),
  DerivativeEdge(
    logits: [0, 0], jacobian: "[[0.25, -0.25], [-0.25, 0.25]]", logJacobian: "[[0.5, -0.5], [-0.5, 0.5]]",
    entropyGradient: "[0.0, 0.0]", lossGradient: "[-0.5, 0.5]"),
  DerivativeEdge(
    logits: [nan, 1], jacobian: "[[nan, nan], [nan, nan]]", logJacobian: "[[nan, nan], [nan, nan]]",
    entropyGradient: "[nan, nan]", lossGradient: "[nan, nan]"),
  DerivativeEdge(
    logits: [1, nan, inf], jacobian: "[[nan, nan, nan], [nan, nan, nan], [nan, nan, nan]]",
    logJacobian: "[[nan, nan, nan], [nan, nan, nan], [nan, nan, nan]]", entropyGradient: "[nan, nan, nan]",
    lossGradient: "[nan, nan, nan]"),
  DerivativeEdge(
    logits: [-inf, -inf], jacobian: "[[nan, nan], [nan, nan]]", logJacobian: "[[nan, nan], [nan, nan]]",
    entropyGradient: "[nan, nan]", lossGradient: "[nan, nan]"),
  DerivativeEdge(
    logits: [-inf, 7], jacobian: "[[0.0, 0.0], [0.0, 0.0]]", logJacobian: "[[1.0, -1.0], [0.0, 0.0]]",
    entropyGradient: "[0.0, 0.0]", lossGradient: "[-1.0, 1.0]"),
  DerivativeEdge(
    logits: [inf, 1, inf], jacobian: "[[0.25, 0.0, -0.25], [0.0, 0.0, 0.0], [-0.25, 0.0, 0.25]]",
    logJacobian: "[[0.5, 0.0, -0.5], [-0.5, 1.0, -0.5], [-0.5, 0.0, 0.5]]",
    entropyGradient: "[0.0, 0.0, 0.0]", lossGradient: "[-0.5, 0.0, 0.5]"),
  DerivativeEdge(
    logits: [1e308, -1e308], jacobian: "[[0.0, 0.0], [0.0, 0.0]]", logJacobian: "[[0.0, 0.0], [-1.0, 1.0]]",
    entropyGradient: "[0.0, 0.0]", lossGradient: "[0.0, 0.0]"),
  DerivativeEdge(
    logits: [.leastNonzeroMagnitude, 0], jacobian: "[[0.25, -0.25], [-0.25, 0.25]]",
    logJacobian: "[[0.5, -0.5], [-0.5, 0.5]]", entropyGradient: "[0.0, 0.0]", lossGradient: "[-0.5, 0.5]"),
]

/// Zeros of either sign are one number, and the formatting of a gradient's zero is not a promise.
private func text(_ description: String) -> String {
  description.replacing("-0.0]", with: "0.0]").replacing("-0.0,", with: "0.0,")
}

@Test(arguments: edges)
func edgeOfDerivatives_IsAsDocumented(_ edge: DerivativeEdge) {
  let logits = Vector(edge.logits)
  #expect(text(softmaxJacobian(logits).description) == edge.jacobian)
  #expect(text(logSumExpHessian(logits).description) == edge.jacobian)
  #expect(text(logSoftmaxJacobian(logits).description) == edge.logJacobian)
  #expect(text(entropyGradient(logits).description) == edge.entropyGradient)
  #expect(logSumExpGradient(logits).description == softmax(logits).description)
  if let lossGradient = edge.lossGradient {
    #expect(text(crossEntropyGradient(logits: logits, target: 0).description) == lossGradient)
  }
  let hessian = softmaxHessian(logits)
  #expect(hessian.shape == (logits.count, logits.count, logits.count))
  #expect(hessian.elements.contains { $0.isNaN } == edge.jacobian.contains("nan"))
  let zeros = Vector(repeating: 0.0, count: logits.count)
  #expect(
    softmaxJacobianProduct(logits, tangent: zeros).contains { $0.isNaN } == edge.jacobian.contains("nan"))
}

@Test func temperatureAtItsExtremes_GivesTheLimitsOfDerivatives() {
  let zeros = Matrix<Double>(repeating: 0, rows: 3, columns: 3)
  for temperature in [inf, .greatestFiniteMagnitude] {
    #expect(isClose(softmaxJacobian([2, 1, 0], temperature: temperature), zeros))
    #expect(isClose(logSoftmaxJacobian([2, 1, 0], temperature: temperature), zeros))
    #expect(isClose(entropyGradient([2, 1, 0], temperature: temperature), [0, 0, 0]))
    #expect(isClose(logSumExpGradient([2, 1, 0], temperature: temperature), [0, 0, 0]))
    #expect(softmaxHessian([2, 1, 0], temperature: temperature).elements.allSatisfy { abs($0) < 1e-300 })
    #expect(
      isClose(crossEntropyGradient(logits: [2, 1, 0], target: 0, temperature: temperature), [0, 0, 0]))
  }
  #expect(softmaxJacobian([2, 1, 0], temperature: .leastNonzeroMagnitude) == zeros)
  // Two that tie differ without bound as soon as one of them moves.
  #expect(
    softmaxJacobian([2, 2], temperature: .leastNonzeroMagnitude) == [[inf, -inf], [-inf, inf]])
}

@Test func infiniteDirections_GiveNoTrap() {
  #expect(softmaxJacobianProduct([2, 1], tangent: [inf, 1]).contains { !$0.isFinite })
  #expect(softmaxJacobianProduct([2, 1], tangent: [1, nan]).contains { !$0.isFinite })
  #expect(softmaxJacobianProduct([2, 1], tangent: [1e308, -1e308]).contains { !$0.isFinite })
  #expect(softmaxJacobianProduct(Vector<Double>([]), tangent: []) == [])
}

@Test func notANumberInATarget_GivesNaN() {
  #expect(crossEntropyGradient(logits: [2, 1], target: [nan, 0.5]).allSatisfy { $0.isNaN })
  #expect(crossEntropyGradient(logits: [1, 2], target: [nan, 0.5]).allSatisfy { $0.isNaN })
  #expect(crossEntropyGradient(logits: Vector<Double>([]), target: []) == [])
  let none = Matrix(rows: 0, columns: 3, elements: [Double]())
  #expect(crossEntropyGradient(logits: none, targets: []) == none)
}

@Test func derivativesOfAMillionLogits_KeepTheirDigits() {
  let count = 1_000_000
  var z = Vector<Double>(repeating: 0.3, count: count)
  let gradient = crossEntropyGradient(logits: z, target: 7)
  #expect(ulps(gradient[0], from: 1e-6) <= 3)
  #expect(ulps(gradient[7], from: 1e-6 - 1) <= 3)
  #expect(abs(gradient.sum) < 1e-15)
  z[5] = 60.3
  var tangent = Vector<Double>(repeating: 0, count: count)
  tangent[5] = 1
  let product = softmaxJacobianProduct(z, tangent: tangent)
  // p (1 − p) = 999,999 e⁻⁶⁰ to first order.
  #expect(isClose(product[5], 8.756502006185758e-21, relativeTolerance: 1e-13, absoluteTolerance: 0))
  #expect(isClose(product[0], -8.756510762696520e-27, relativeTolerance: 1e-12, absoluteTolerance: 0))
}

@Test func derivativesOfFloats_AreFloats() {
  let z: Vector<Float> = [50, 0]
  let entries: Vector<Float> = [
    softmaxJacobian(z)[0, 0], -crossEntropyGradient(logits: z, target: 0)[0], -softmaxHessian(z)[0, 0, 0],
    -softmaxJacobianProduct(z, tangent: [1, 0])[1], logSoftmaxJacobian(z)[0, 0],
  ]
  for entry in entries {
    #expect(isClose(entry, 1.9287498e-22, relativeTolerance: 3e-7, absoluteTolerance: 0))
  }
  let small: Vector<Float> = [0.5, -1, 2]
  let check = checkGradient(of: { logSumExp($0) }, gradient: { softmax($0) }, at: small)
  #expect(check.isPassed, "\(check)")
}

@Test func literalsInLessons_NeedNoType() {
  #expect(1 - softmaxJacobian([2, 1, 0])[0, 0] > 0.5)
  #expect(softmaxJacobian([0, -.infinity])[0, 0] + 1 == 1)
  #expect(1 - softmaxJacobianProduct([2, 1, 0], tangent: [1, 0, 0])[0] < 1)
  #expect(1 - softmaxCotangentProduct([2, 1, 0], cotangent: [1, 0, 0])[0] < 1)
  #expect(1 - softmaxHessian([2, 1, 0])[0, 0, 0] > 1)
  #expect(1 - logSumExpGradient([2, 1, 0])[0] < 0.5)
  #expect(1 - logSumExpHessian([2, 1, 0], temperature: 2)[0, 0] < 1)
  #expect(1 - logSoftmaxJacobian([2, 1, 0])[0, 0] > 0.5)
  #expect(1 + crossEntropyGradient(logits: [2, 1, 0], target: 0)[0] > 0.5)
  #expect(1 + crossEntropyGradient(logits: [2, 1], target: [0.5, 0.5], labelSmoothing: 0.1)[0] > 1)
  #expect(1 + crossEntropyGradient(logits: [[2, 1], [1, 2]], targets: [0, 1], reduction: .sum)[0, 0] < 1)
  #expect(1 + entropyGradient([2, 1, 0])[0] < 1)
  #expect(1 - finiteDifferenceGradient(of: { logSumExp($0) }, at: [2, 1, 0])[0] < 0.5)
  #expect(1 - finiteDifferenceJacobian(of: { softmax($0) }, at: [2, 1, 0], step: 1e-3)[0, 0] > 0.5)
  #expect(checkGradient(of: { logSumExp($0) }, gradient: { softmax($0) }, at: [2, 1, 0]).isPassed)
}

@Test func zerosOfDerivatives_HaveNoSign() {
  for logits: Vector<Double> in [[3], [2, 1, 0], [1000, 0]] {
    for temperature in [1, .infinity] {
      let jacobian = softmaxJacobian(logits, temperature: temperature)
      #expect(jacobian.elements.allSatisfy { $0 != 0 || $0.sign == .plus })
      let hessian = softmaxHessian(logits, temperature: temperature)
      #expect(hessian.elements.allSatisfy { $0 != 0 || $0.sign == .plus })
    }
  }
}
