import Softmax
import SoftmaxLaws
import Testing

private func typeName<Value>(_ value: Value) -> String { String(describing: Value.self) }

@Test func slices_AreVectorsCountedFromZero() {
  let z: Vector = [2, 1, 0, 5]
  #expect(z[1..<3] == [1, 0])
  #expect(z[1...2] == [1, 0])
  #expect(z[2...] == [0, 5])
  #expect(z[..<1] == [2])
  #expect(z[...1] == [2, 1])
  #expect(z[4...].isEmpty && z[2..<2].isEmpty && z[..<0].isEmpty)
  #expect(z[2...][0] == 0)
  #expect(typeName(z[1..<3]) == "Vector<Double>")
  #expect(typeName(z[1...]) == "Vector<Double>")
  #expect(softmax(z[..<2] + 1) == softmax([3, 2]))
  #expect(Vector<Double>([])[0...].isEmpty)
}

@Test func slices_CanBeSet() {
  var z: Vector = [2, 1, 0, 5]
  z[1..<3] = [7, 8]
  #expect(z == [2, 7, 8, 5])
  z[2...] *= 2
  #expect(z == [2, 7, 16, 10])
  z[..<2] = z[2...]
  #expect(z == [16, 10, 16, 10])
  z[1...1] = [0]
  #expect(z == [16, 0, 16, 10])
  z[4...] = []
  #expect(z.count == 4)
}

@Test func slicesOfGenericCode_KeepTheirIndices() {
  func secondHalf<C: RandomAccessCollection<Double>>(_ numbers: C) -> C.SubSequence where C.Index == Int {
    numbers[(numbers.count / 2)...]
  }
  let half = secondHalf(Vector([1, 2, 3, 4]))
  #expect(half.startIndex == 2)
  #expect(half.first == 3)
  #expect(half.firstIndex(of: 4) == 3)
}

@Test func positions_GatherEntries() {
  let z: Vector = [2, 1, 5]
  #expect(z[[2, 0, 2]] == [5, 2, 5])
  #expect(z[[]].isEmpty)
  #expect(z[argsort(z)] == [1, 2, 5])
}

@Test func partsAtTheEnds_AreVectors() {
  let z: Vector = [3, 1, 2]
  #expect(typeName(z.prefix(2)) == "Vector<Double>" && z.prefix(2) == [3, 1])
  #expect(typeName(z.suffix(2)) == "Vector<Double>" && z.suffix(2) == [1, 2])
  #expect(typeName(z.dropFirst()) == "Vector<Double>" && z.dropFirst() == [1, 2])
  #expect(typeName(z.dropLast(2)) == "Vector<Double>" && z.dropLast(2) == [3])
  #expect(typeName(z.reversed()) == "Vector<Double>" && z.reversed() == [2, 1, 3])
  #expect(z.prefix(9) == z && z.suffix(9) == z && z.dropFirst(9).isEmpty && z.dropLast(9).isEmpty)
  #expect(z.prefix(0).isEmpty)
}

@Test func concatenation_PutsOneAfterAnother() {
  #expect(concatenated([2, 1], [0]) == [2, 1, 0])
  #expect(1 + concatenated([2, 1], [0], [])[2] == 1)
  #expect(concatenated(Vector<Float>([1]), [2]) == [1, 2])
  #expect(concatenated(Vector<Double>()).isEmpty)
  let result = forAll(
    .vector(of: .double(in: -9...9), count: 0...9), .vector(of: .double(in: -9...9), count: 0...9)
  ) { a, b in concatenated(a, b)[..<a.count] == a && concatenated(a, b)[a.count...] == b }
  #expect(result.isPassed, "\(result)")
}

@Test func compoundAssignment_IsElementwise() {
  var z: Vector = [1, 2, 4]
  z += 1
  #expect(z == [2, 3, 5])
  z -= [1, 1, 1]
  #expect(z == [1, 2, 4])
  z *= z
  #expect(z == [1, 4, 16])
  z /= [1, 2, 4]
  #expect(z == [1, 2, 4])
  z -= 1
  z /= 2
  #expect(z == [0, 0.5, 1.5])
  z[1] += 1
  #expect(z == [0, 1.5, 1.5])
  var floats: Vector<Float> = [1, 2]
  floats += floats
  floats *= 2
  #expect(floats == [4, 8])
  #expect(z.mapped { $0 * $0 } == [0, 2.25, 2.25])
}
