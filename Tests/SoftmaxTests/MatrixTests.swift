import Softmax
import Testing

private let m: Matrix = [[1, 2, 3], [4, 5, 6]]

@Test func matrix_HasRowsAndColumns() {
  #expect(m.shape == (rows: 2, columns: 3))
  #expect(m[1, 0] == 4)
  #expect(m.row(1) == [4, 5, 6])
  #expect(m.column(2) == [3, 6])
  #expect(m.transpose == [[1, 4], [2, 5], [3, 6]])
  #expect(m.transpose.transpose == m)
  #expect(Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]) == m)
  #expect(Matrix([[1, 2, 3], [4, 5, 6]]) == m)
  #expect(Matrix([m.row(0), m.row(1)]) == m)
  #expect("\(m)" == "[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]")
  #expect(m.sum == 21 && m.mean == 3.5 && m.min() == 1 && m.max() == 6)
}

@Test func matrixProducts_AreThoseOfLinearAlgebra() {
  #expect(m * m.transpose == [[14, 32], [32, 77]])
  #expect(m * [1, 0, -1] == [-2, -2])
  #expect(Matrix.identity(2) * m == m)
  #expect(m * Matrix.identity(3) == m)
  #expect(Matrix.hadamard(m, m) == [[1, 4, 9], [16, 25, 36]])
}

@Test func matrixArithmetic_IsEntrywise() {
  #expect(m + m == 2 * m)
  #expect(m - m == 0 * m)
  #expect(m + 1 == [[2, 3, 4], [5, 6, 7]])
  #expect((m + m) / 2 == m)
  #expect(-m == m * -1)
  #expect(m ≈ Matrix([[1, 2, 3], [4, 5, 6 + 1e-12]]))
  #expect(!(m + 1 ≈ m))
}

@Test func emptyMatrix_IsAMatrix() {
  let empty = Matrix<Double>([[Double]]())
  #expect(empty.shape == (rows: 0, columns: 0))
  #expect(empty.transpose == empty)
  #expect("\(empty)" == "[]")
  #expect(Matrix<Double>(repeating: 0, rows: 3, columns: 0).transpose.shape == (rows: 0, columns: 3))
}
