import Softmax
import Testing

@Test func tensor_HasTheShapeAndTheEntriesOfItsLiteral() {
  var tensor: Tensor3 = [[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]
  #expect(tensor.shape == (2, 2, 3))
  #expect(tensor[1, 0, 2] == 9)
  #expect(tensor.matrix(0) == [[1, 2, 3], [4, 5, 6]])
  #expect(
    tensor.description == "[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[7.0, 8.0, 9.0], [10.0, 11.0, 12.0]]]")
  tensor[1, 0, 2] = -9
  #expect(tensor.matrix(1) == [[7, 8, -9], [10, 11, 12]])
  #expect(Tensor3(repeating: 1.5, count: 1, rows: 1, columns: 2) == [[[1.5, 1.5]]])
}

@Test func emptyTensor_IsSymmetricAndHasNoEntries() {
  let tensor = Tensor3<Double>([])
  #expect(tensor.shape == (0, 0, 0))
  #expect(tensor.isSymmetric)
  #expect(tensor.description == "[]")
}

@Test func tensorTimesVector_ContractsTheLastIndex() {
  let tensor: Tensor3 = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
  #expect(tensor * [1, 10] == [[21, 43], [65, 87]])
}

@Test func symmetry_NeedsAllArrangements() {
  let symmetric: Tensor3 = [[[1, 2], [2, 3]], [[2, 3], [3, 4]]]
  #expect(symmetric.isSymmetric)
  for index in [(0, 0, 1), (0, 1, 0), (1, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)] {
    var other = symmetric
    other[index.0, index.1, index.2] = 9
    #expect(!other.isSymmetric)
  }
  #expect(!Tensor3(repeating: 0.0, count: 2, rows: 2, columns: 1).isSymmetric)
  #expect(!Tensor3(repeating: Double.nan, count: 1, rows: 1, columns: 1).isSymmetric)
}
