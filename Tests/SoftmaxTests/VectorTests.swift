import Softmax
import Testing

@Test func vectorArithmetic_IsElementwise() {
  let z: Vector = [1, 2, 4]
  let w: Vector = [3, 5, 7]
  #expect(z + w == [4, 7, 11])
  #expect(z - w == [-2, -3, -3])
  #expect(z * w == [3, 10, 28])
  #expect(w / z == [3, 2.5, 1.75])
  #expect(z + 1 == [2, 3, 5])
  #expect(z - 1 == [0, 1, 3])
  #expect(2 * z == z * 2)
  #expect(z / 2 == [0.5, 1, 2])
  #expect(1 + z == z + 1)
  #expect(10 - z == [9, 8, 6])
  #expect(4 / z == [4, 2, 1])
  #expect(-z == [-1, -2, -4])
  var sum = z
  sum += w
  sum *= 2
  #expect(sum == [8, 14, 22])
}

@Test func genericArithmetic_AgreesWithThatOfDouble() {
  let z: Vector<Float> = [1, 2, 4]
  let w: Vector<Float> = [3, 5, 7]
  #expect(z + w == [4, 7, 11])
  #expect(z - w == [-2, -3, -3])
  #expect(z * w == [3, 10, 28])
  #expect(w / z == [3, 2.5, 1.75])
  #expect(2 * z - 1 == [1, 3, 7])
  #expect(10 - z / 2 == [9.5, 9, 8])
  #expect(4 / z + 1 == [5, 3, 2])
  let m: Matrix<Float> = [[1, 2], [3, 4]]
  #expect(2 * m - m / 2 == [[1.5, 3], [4.5, 6]])
  #expect(1 + m - 1 == m)
  #expect(m * [1, 1] == [3, 7])
}

@Test func vector_IsACollection() {
  var z: Vector = [3, 1, 2]
  #expect(z.count == 3)
  #expect(z.sorted() == [1, 2, 3])
  #expect(z.map { 2 * $0 } == [6, 2, 4])
  #expect(z.first == 3)
  #expect(Vector(z[1...]) == [1, 2])
  #expect(Array(z.reversed()) == [2, 1, 3])
  z[0] = 9
  #expect(z == [9, 1, 2])
  #expect(Vector(repeating: 2.5, count: 2) == [2.5, 2.5])
}

@Test func reductions_AtTheirEdges() {
  let none = Vector<Double>([])
  #expect(none.sum == 0)
  #expect(none.mean.isNaN)
  #expect(none.max() == -.infinity)
  #expect(none.min() == .infinity)
  let z: Vector = [3, -1, 2]
  #expect(z.sum == 4)
  #expect(z.mean == 4.0 / 3)
  #expect(z.max() == 3)
  #expect(z.min() == -1)
  #expect(Vector([1.0, .nan, 2]).max().isNaN)
  #expect(Vector([1.0, .nan, 2]).min().isNaN)
  #expect(Vector([1.0, .infinity]).sum == .infinity)
  #expect(Vector<Double>([-.infinity, .infinity]).sum.isNaN)
  #expect(Vector([1, 1e100, 1, -1e100]).sum == 2)
}

@Test func dot_IsComputedAsInTwiceThePrecision() {
  #expect(dot([1, 2, 3], [4, 5, 6]) == 32)
  #expect(dot(Vector<Double>([]), []) == 0)
  #expect(dot([1e20, 1, -1e20], [1, 1, 1]) == 1)
  #expect(dot([1 + 0x1p-30, 1], [1 - 0x1p-30, -1]) == -0x1p-60)
  #expect(dot([.infinity, 1], [1, 1]) == .infinity)
}

@Test func vector_IsWrittenWithTheShortestNumbers() {
  #expect("\(Vector([0.1, 1, 1e-20]))" == "[0.1, 1.0, 1e-20]")
  #expect("\(Vector<Float>([0.1]))" == "[0.1]")
  #expect("\(Vector<Double>([-.nan, -.infinity, .infinity]))" == "[nan, -inf, inf]")
  #expect("\(Vector<Double>([]))" == "[]")
}
