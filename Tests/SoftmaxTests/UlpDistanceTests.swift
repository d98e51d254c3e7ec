import Softmax
import SoftmaxLaws
import Testing

private let tiny = Double.leastNonzeroMagnitude
private let huge = Double.greatestFiniteMagnitude

private let distances: [(Double, Double, UInt64)] = [
  (0.1 + 0.2, 0.3, 1), (1, 1, 0), (0, -0.0, 0),
  (1, 1.0.nextUp, 1), (1, 1.0.nextDown, 1), (1.0.nextDown, 1.0.nextUp, 2),
  (0, tiny, 1), (-tiny, tiny, 2), (.leastNormalMagnitude, .leastNormalMagnitude.nextDown, 1),
  (1, 2, 1 << 52), (1, 4, 1 << 53), (-1, 1, 2 * 0x3FF0_0000_0000_0000),
  (huge, .infinity, 1), (-huge, -.infinity, 1), (.infinity, .infinity, 0),
  (-.infinity, .infinity, 18_437_736_874_454_810_624), (-huge, huge, 18_437_736_874_454_810_622),
  (.nan, 1, .max), (.nan, .nan, .max), (.nan, .infinity, .max),
]

@Test(arguments: distances)
func ulpDistance_CountsSteps(_ a: Double, _ b: Double, _ distance: UInt64) {
  #expect(ulpDistance(a, b) == distance)
  #expect(ulpDistance(b, a) == distance)
  let isNumber = !a.isNaN && !b.isNaN
  let ofOpposites = ulpDistance(-a, -b)
  #expect(!isNumber || ofOpposites == distance)
}

@Test func ulpDistance_OfOtherTypes() {
  #expect(ulpDistance(Float(0.1).nextUp, 0.1) == 1)
  #expect(ulpDistance(Float(1), 2) == 1 << 23)
  #expect(ulpDistance(-Float.infinity, .infinity) == 2 * 0x7F80_0000)
  #expect(ulpDistance(Float.nan, 1) == .max)
  #expect(ulpDistance(1, 2) == 1 << 52)
}

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  @Test func ulpDistance_OfFloat16() {
    #expect(ulpDistance(Float16(1), 2) == 1 << 10)
    #expect(ulpDistance(-Float16.infinity, .infinity) == 2 * 0x7C00)
    #expect(ulpDistance(Vector<Float16>([1, 2]), [1, 4]) == 1 << 10)
  }
#endif

@Test func ulpDistance_OfVectorsIsTheWorst() {
  #expect(ulpDistance([1, 2, 3], [1, 2.0.nextUp, 3.0.nextUp.nextUp]) == 2)
  #expect(ulpDistance(Vector<Double>([]), []) == 0)
  #expect(ulpDistance([1, .nan], [1, 2]) == .max)
  #expect(ulpDistance(Vector<Float>([1, 2]), [1, 2]) == 0)
  #expect(ulpDistance([[1, 2]], [[1, 2.0.nextDown]]) == 1)
  #expect(
    ulpDistance(Matrix<Float>([[1]] as [Vector<Float>]), Matrix(repeating: 2, rows: 1, columns: 1)) == 1 << 23
  )
  #expect(
    ulpDistance(softmax([2, 1, 0]), [0.6652409557748219, 0.24472847105479764, 0.09003057317038046]) <= 1)
}

@Test func ulpDistance_IsAMetricThatAddsUp() {
  let numbers = Generator<Double>.oneOf(
    .double(in: -1e300...1e300), .double(in: -1e-300...1e-300), .double(in: -2...2))
  let result = forAll(numbers, numbers, numbers) { a, b, c in
    let sorted = Vector([a, b, c]).sorted()
    return ulpDistance(sorted[0], sorted[2])
      == ulpDistance(sorted[0], sorted[1]) + ulpDistance(sorted[1], sorted[2])
      && (ulpDistance(a, b) == 0) == (a == b)
      && ulpDistance(a, a.nextUp) == 1
  }
  #expect(result.isPassed, "\(result)")
}
