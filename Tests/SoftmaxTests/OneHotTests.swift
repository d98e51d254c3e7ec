import Softmax
import SoftmaxLaws
import Testing

@Test func oneHot_IsCertainOfOneClass() {
  #expect(oneHot(1, count: 3) == [0, 1, 0])
  #expect(oneHot(0, count: 1) == [1])
  #expect(oneHot([2, 0], count: 3) == [[0, 0, 1], [1, 0, 0]])
  #expect(oneHot([], count: 3).shape == (rows: 0, columns: 3))
  #expect(1 - oneHot(1, count: 3)[0] == 1)
  #expect(entropy(oneHot(4, count: 9)) == 0)
  let floats: Vector<Float> = oneHot(1, count: 2)
  #expect(floats == [0, 1])
  let floatRows: Matrix<Float> = oneHot([1], count: 2)
  #expect(floatRows == [[0, 1]])
  #expect(oneHot(999_999, count: 1_000_000).sum == 1)
}

@Test func argmax_UndoesOneHot() {
  let result = forAll(.int(in: 0...20), .int(in: 1...20)) { index, more in
    argmax(oneHot(index, count: index + more)) == index
  }
  #expect(result.isPassed, "\(result)")
}

@Test func oneHot_IsTheColdLimit() {
  #expect(softmaxColdLimit([0, 7, 1]) == oneHot(1, count: 3))
}
