import Softmax
import Testing

/// A case with exact results, rounded to Double.
struct Reference: CustomTestStringConvertible, Sendable {
  let name: String
  let logits: [Double]
  let temperature: Double
  let softmax: [Double]
  let logSoftmax: [Double]
  let logSumExp: Double
  let entropy: Double

  var testDescription: String { name }
}

@Test(arguments: references)
func softmax_IsWithin3UlpsOfTheExactResult(_ reference: Reference) {
  let computed = softmax(Vector(reference.logits), temperature: reference.temperature)
  #expect(computed.count == reference.softmax.count)
  #expect(worstUlps(computed, from: reference.softmax) <= 3)
}

@Test(arguments: references)
func logSoftmax_IsWithin3UlpsOfTheExactResult(_ reference: Reference) {
  let computed = logSoftmax(Vector(reference.logits), temperature: reference.temperature)
  #expect(computed.count == reference.logSoftmax.count)
  #expect(worstUlps(computed, from: reference.logSoftmax) <= 3)
}

@Test(arguments: references)
func logSumExp_IsWithin3UlpsOfTheExactResult(_ reference: Reference) {
  // Where maximum and logarithm have opposite signs, units of the larger of them count.
  let maximum = reference.logits.max() ?? 0
  let unit = max(reference.logSumExp.ulp, maximum < 0 ? maximum.ulp : 0)
  let error = (logSumExp(Vector(reference.logits)) - reference.logSumExp).magnitude
  #expect(error <= 3 * unit)
}

@Test(arguments: references)
func entropyOfSoftmax_IsCloseToTheExactResult(_ reference: Reference) {
  // p near 1 has lost the digits of 1 − p, and with them those of the entropy: an absolute bound.
  let computed = entropy(softmax(Vector(reference.logits), temperature: reference.temperature))
  #expect((computed - reference.entropy).magnitude <= 4e-16 * Double(max(4, reference.logits.count)))
}

@Test(arguments: references)
func softmaxOfFloats_IsTheSameToTheirPrecision(_ reference: Reference) {
  let logits = Vector(reference.logits.map { Float($0) })
  guard logits.allSatisfy(\.isFinite), reference.logits.allSatisfy({ $0 == Double(Float($0)) }),
    reference.temperature == Double(Float(reference.temperature))
  else { return }
  let computed = softmax(logits, temperature: Float(reference.temperature))
  for (value, exact) in zip(computed, reference.softmax) {
    #expect((Double(value) - exact).magnitude <= 3 * Double(Float(exact).ulp))
  }
}

@Test func sumOfAMillion_DoesNotDrift() {
  #expect(Vector(repeating: 0.1, count: 1_000_000).sum == 100_000)
  #expect(softmax(Vector<Double>(repeating: 0.3, count: 1_000_000))[999_999] == 1e-6)
  #expect(ulps(softmax(Vector(repeating: 0.3, count: 1_000_000)).sum, from: 1) <= 1)
}
