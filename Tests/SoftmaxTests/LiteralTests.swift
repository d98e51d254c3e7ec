import Softmax
import Testing

// What a lesson writes, from outside the module: no type is named, and Double is what comes out. That this
// file compiles is half of the test.

private func typeName<Value>(_ value: Value) -> String { String(describing: Value.self) }

@Test func literalsWithoutTypes_AreDouble() {
  let fromFloats: Vector = [10.0, 20, 30]
  let fromIntegers: Vector = [1, 2, 3]
  let matrix: Matrix = [[1, 2], [3, 4]]
  #expect(typeName(fromFloats) == "Vector<Double>")
  #expect(typeName(fromIntegers) == "Vector<Double>")
  #expect(typeName(matrix) == "Matrix<Double>")
  #expect(typeName(softmax([2, 1, 0])) == "Vector<Double>")
  #expect(typeName(softmax([2, 1, 0], temperature: 0.5)) == "Vector<Double>")
  #expect(typeName(softmax([2, 1, 0])[0]) == "Double")
  #expect(typeName(logSumExp([1000, 1001, 999])) == "Double")
  #expect(typeName(entropy(softmax([2, 1, 0]))) == "Double")
}

@Test func floats_StayFloats() {
  let z: Vector<Float> = [1, 2, 3]
  #expect(typeName(softmax(z)) == "Vector<Float>")
  #expect(typeName(2 * z + 1) == "Vector<Float>")
  #expect(typeName(logSumExp(z)) == "Float")
}

// The macro does not know the precedence of ≈: where it stands beside other operators, a constant comes
// first.
@Test func expressionsOfLessons_Compile() {
  let z: Vector = [10.0, 20, 30]
  let w: Vector = [1, 2, 3]
  #expect(softmax([2, 1, 0])[0] > 0.5)
  #expect(softmax(z + 5) ≈ softmax(z))
  #expect(!(softmax(2 * z) ≈ softmax(z)))
  #expect(softmax(z / 10) ≈ softmax(z, temperature: 10))
  #expect(softmax([2, 1, 0]) ≈ [0.6652409557748219, 0.24472847105479764, 0.09003057317038046])
  let ratios = exp(w) / exp(w).sum ≈ softmax(w)
  #expect(ratios)
  #expect(entropy(softmaxHotLimit(w)) ≈ log(3))
  let odds = softmax(w)[0] / softmax(w)[1] ≈ exp(w[0] - w[1])
  #expect(odds)
  let sigmoid = 1 / (1 + exp(-2)) ≈ softmax([2, 0])[0]
  #expect(sigmoid)
  let sum = 0.1 + 0.2 ≈ 0.3
  #expect(sum)
  let combination = (2 * z - 3 * w + 1) / 2 ≈ [9, 17.5, 26]
  #expect(combination)
  #expect(dot([1, 2, 3], [4, 5, 6]) == 32)
  #expect(isClose(softmax([1, 2]), [0.27, 0.73], relativeTolerance: 0.01))
  #expect(1 - softmax([2, 1, 0])[0] < 0.5)
  #expect(2 * entropy([0.5, 0.5]) + 1 > 2)
  #expect(softmax([0, -.infinity])[0] + 1 == 2)
  #expect(softmax([2, 1]) * 2 - 1 == 2 * softmax([2, 1]) - 1)
  let temperatures = [0.5, 1, 2]
  #expect(temperatures.map { entropy(softmax(w, temperature: $0)) }.sorted().count == 3)
}

@Test func masksAndAxes_NeedNoTypes() {
  #expect(typeName(softmax([2, 1, 0], mask: [true, false, true])) == "Vector<Double>")
  #expect(typeName(softmax([[2, 1], [0, 1]], along: .rows)) == "Matrix<Double>")
  #expect(typeName(logSumExp([[2, 1], [0, 1]], along: .columns)) == "Vector<Double>")
  #expect(1 - softmax([[2, 1], [0, 0]], along: .rows, temperature: 2)[1, 0] == 0.5)
  #expect(logSumExp([0, -.infinity], mask: [true, true]) + 1 == 1)
  #expect(2 * logSoftmax([[1, 1]], along: .columns)[0, 1] + 1 == 1)
  #expect(logSumExp([2, 1, 0], temperature: 0.5) > 4)
  #expect(softmaxColdLimit([[2, 1], [3, 3]], along: .rows)[1, 0] + 1 == 1.5)
  #expect(softmaxHotLimit([2, -.infinity], mask: [true, true])[0] - 1 == 0)
}
