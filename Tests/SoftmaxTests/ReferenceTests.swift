import Softmax
import Testing

// Accuracy against arbitrary precision. What is promised is 3 ulps for Double and 1 ulp for Float; the
// bounds here are what is reached, rounded up, so that a loss of accuracy is noticed long before a promise
// is broken.

private let small = ReferenceCase.all.filter { $0.indices.isEmpty }
private let doubles = small.filter(\.isDouble)
private let floats = small.filter { !$0.isDouble }

/// The worst error of entries that belong to a case.
private func worst(
  _ cases: [ReferenceCase], _ exact: (ReferenceCase) -> [ExactNumber],
  _ computed: (ReferenceCase) -> [Double]
) -> WorstError {
  var worst = WorstError()
  for reference in cases {
    let results = computed(reference)
    #expect(results.count == exact(reference).count)
    for (index, (result, exact)) in zip(results, exact(reference)).enumerated() {
      worst.note(
        exact.ulps(of: result, unit: reference.unit(of: exact)),
        "entry \(index) of \(reference.testDescription)")
    }
  }
  return worst
}

/// The worst error of log-sum-exp, where both terms have one sign or where they have opposite signs: then the
/// unit is that of the larger term.
private func worstOfLogSumExp(
  _ cases: [ReferenceCase], areSignsOpposite: Bool, _ computed: (ReferenceCase) -> Double
) -> WorstError {
  var worst = WorstError()
  for reference in cases {
    let maximum = (reference.logits.max() ?? 0) / reference.temperature
    guard areSignsOpposite == (maximum < 0) else { continue }
    let exact = reference.logSumExp
    let larger = max(maximum.magnitude, reference.logarithm)
    let unit = areSignsOpposite ? reference.unit(of: larger) : reference.unit(of: exact)
    guard computed(reference) != exact.nearest || exact.nearest.isFinite else { continue }
    let error = exact.ulps(of: computed(reference), unit: reference.unit(of: exact))
    worst.note(error * (reference.unit(of: exact) / unit), reference.testDescription)
  }
  return worst
}

extension ReferenceCase {
  fileprivate var vector: Vector<Double> { Vector(logits) }
  fileprivate var floatVector: Vector<Float> { Vector(logits.map { Float($0) }) }
}

@Test func referenceText_IsRead() {
  #expect(doubles.count > 90)
  #expect(floats.count > 60)
  #expect(ReferenceCase.all.count - small.count == 9)
  #expect(ReferenceCase.all.allSatisfy { $0.softmax.count == max($0.logits.count, $0.indices.count) })
  #expect(doubles[0].softmax[0].nearest == 0.6652409557748219)
  #expect(doubles[0].softmax[0].offset == -0.058)
}

@Test func softmaxOfDoubles_IsWithin2Point1Ulps() {
  let worst = worst(doubles, \.softmax) { Array(softmax($0.vector, temperature: $0.temperature)) }
  #expect(worst.ulps <= 2.1, "\(worst)")
}

@Test func softmaxOfFewDoubles_IsWithin0Point7Ulps() {
  let few = doubles.filter { $0.logits.count <= 16 }
  let worst = worst(few, \.softmax) { Array(softmax($0.vector, temperature: $0.temperature)) }
  #expect(worst.ulps <= 0.7, "\(worst)")
  #expect(softmax([2, 1, 0]) == [0.6652409557748219, 0.24472847105479764, 0.09003057317038046])
}

@Test func logSoftmaxOfDoubles_IsWithin0Point8Ulps() {
  let worst = worst(doubles, \.logSoftmax) { Array(logSoftmax($0.vector, temperature: $0.temperature)) }
  #expect(worst.ulps <= 0.8, "\(worst)")
}

@Test func logSumExpOfDoubles_IsWithin0Point6Ulps() {
  for areSignsOpposite in [false, true] {
    let worst = worstOfLogSumExp(doubles, areSignsOpposite: areSignsOpposite) {
      logSumExp($0.vector, temperature: $0.temperature)
    }
    #expect(worst.ulps <= 0.6, "\(worst)")
  }
}

@Test func softmaxOfFloats_IsWithin0Point56Ulps() {
  let worst = worst(floats, \.softmax) {
    softmax($0.floatVector, temperature: Float($0.temperature)).map { Double($0) }
  }
  #expect(worst.ulps <= 0.56, "\(worst)")
}

@Test func logSoftmaxOfFloats_IsWithin0Point55Ulps() {
  let worst = worst(floats, \.logSoftmax) {
    logSoftmax($0.floatVector, temperature: Float($0.temperature)).map { Double($0) }
  }
  #expect(worst.ulps <= 0.55, "\(worst)")
}

@Test func logSumExpOfFloats_IsWithin0Point55Ulps() {
  for areSignsOpposite in [false, true] {
    let worst = worstOfLogSumExp(floats, areSignsOpposite: areSignsOpposite) {
      Double(logSumExp($0.floatVector, temperature: Float($0.temperature)))
    }
    #expect(worst.ulps <= 0.55, "\(worst)")
  }
}

@Test(arguments: doubles)
func entropyOfSoftmax_IsCloseToTheExactResult(_ reference: ReferenceCase) {
  // p near 1 has lost the digits of 1 − p, and with them those of the entropy: an absolute bound.
  let computed = entropy(softmax(reference.vector, temperature: reference.temperature))
  let bound = 4e-16 * Double(max(4, reference.logits.count))
  #expect((computed - reference.entropy.nearest).magnitude <= bound)
}
