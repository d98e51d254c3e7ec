import Softmax
import SoftmaxLaws
import Testing

// Exact results from mpmath, rounded to Double.
private let cases: [([Double], Double, Double)] = [
  ([2, 1, 0], 1, 0.4247896173955586),
  ([2, 1, 0], 0.1, 4.5401990728959105e-05),
  ([0.1, 0.2, 0.3, 0.7], 0.25, 2.478468383093704),
  ([0, 5, 0], 1, 1),
  ([1000, 1001, 999], 1, 0.8453021021155828),
]

@Test(arguments: cases)
func softargmax_IsWithin3UlpsOfTheExactResult(_ logits: [Double], _ temperature: Double, _ exact: Double) {
  #expect(ulpDistance(softargmax(Vector(logits), temperature: temperature), exact) <= 3)
}

@Test func softargmax_AtItsEdges() {
  #expect(softargmax(Vector<Double>([])).isNaN)
  #expect(softargmax([3]) == 0)
  #expect(softargmax([1, 1, 1]) == 1)
  #expect(softargmax([1, .nan]).isNaN)
  #expect(softargmax([1, .infinity]) == 1)
  #expect(softargmax([.infinity, 0, .infinity]) == 1)
  #expect(softargmax([-.infinity, 4]) == 1)
  #expect(softargmax([-.infinity, -.infinity]).isNaN)
  #expect(softargmax([.leastNonzeroMagnitude, 0]) == 0.5)
  #expect(softargmax([5, 1, 1], temperature: .infinity) == 1)
  #expect(softargmax([2, 1, 2], temperature: .leastNonzeroMagnitude) == 1)
  #expect(softargmax(Vector(repeating: 0.0, count: 1_000_001)) ≈ 500_000)
  #expect(1 + softargmax([1, 1]) == 1.5)
  #expect(softargmax(Vector<Float>([1, 1])) == 0.5)
}

@Test func softargmax_TendsToArgmax() {
  let wholeNumbers = Generator<Int>.int(in: -9...9).map { Double($0) }
  let result = forAll(.vector(of: wholeNumbers, count: 1...20)) { z in
    try assume(z.count { $0 == z.max() } == 1)
    let index = Double(argmax(z))
    return isClose(softargmax(z, temperature: 0.01), index, absoluteTolerance: 1e-30)
  }
  #expect(result.isPassed, "\(result)")
}
