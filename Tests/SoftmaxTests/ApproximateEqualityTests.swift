import Softmax
import Testing

private let closenessCases: [(Double, Double, Bool)] = [
  (0.1 + 0.2, 0.3, true),
  (1, 1 + 1e-7, true),
  (1, 1 + 3e-7, false),
  (1e300, 1e300 * (1 + 5e-8), true),
  (0, 1e-7, true),
  (0, 1.01e-7, false),
  (-1, 1, false),
  (.infinity, .infinity, true),
  (.infinity, -.infinity, false),
  (.infinity, .greatestFiniteMagnitude, false),
  (.nan, .nan, false),
  (.nan, 1, false),
  (.greatestFiniteMagnitude, -.greatestFiniteMagnitude, false),
]

@Test(arguments: closenessCases)
func closeness_OfDoubles(_ left: Double, _ right: Double, _ isExpected: Bool) {
  #expect((left ≈ right) == isExpected)
  #expect((right ≈ left) == isExpected)
  #expect(isClose(left, right) == isExpected)
}

@Test func closeness_DependsOnTheType() {
  #expect(Float(1) ≈ 1.000001)
  #expect(!(Float(1) ≈ 1.00002))
  #expect(isClose(Float(0), 9e-6))
}

@Test func tolerances_CanBeGiven() {
  #expect(isClose(1, 1.1, relativeTolerance: 0.1))
  #expect(!isClose(1, 1.1, relativeTolerance: 0.01))
  #expect(!isClose(1e-9, 2e-9, absoluteTolerance: 0))
  #expect(isClose(1, 1, relativeTolerance: 0, absoluteTolerance: 0))
}

@Test func vectors_AreCloseEntryByEntry() {
  let z: Vector = [1, 1e10]
  #expect(z ≈ [1.000000001, 10_000_000_001])
  #expect(!(z ≈ [1.001, 1e10]))
  #expect(Vector<Double>([]) ≈ [])
  #expect(!(Vector([1.0, .nan]) ≈ [1, .nan]))
  #expect(isClose(z, [1.05, 1e10], absoluteTolerance: 0.1))
}
