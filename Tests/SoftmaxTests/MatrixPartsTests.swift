import Softmax
import SoftmaxLaws
import Testing

private let m: Matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]

@Test func parts_OfAMatrix() {
  #expect(m[rows: 1..., columns: 0..<2] == [[4, 5], [7, 8]])
  #expect(m[rows: 0...0, columns: 2...] == [[3]])
  #expect(m[rows: ..<2] == [[1, 2, 3], [4, 5, 6]])
  #expect(m[columns: 1...] == [[2, 3], [5, 6], [8, 9]])
  #expect(m[rows: 3..., columns: 0..<2].shape == (rows: 0, columns: 2))
  #expect(m[row: 1] == [4, 5, 6] && m.row(1) == m[row: 1])
  #expect(m[column: 2] == [3, 6, 9] && m.column(2) == m[column: 2])
  #expect(m.rowVectors == [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
  #expect(m.columnVectors == [[1, 4, 7], [2, 5, 8], [3, 6, 9]])
  #expect(m.diagonal == [1, 5, 9])
  #expect(m[rows: ..<2].diagonal == [1, 5])
}

@Test func parts_CanBeSet() {
  var a = m
  a[row: 0] = [0, 0, 0]
  a[column: 1] *= 10
  #expect(a == [[0, 0, 0], [4, 50, 6], [7, 80, 9]])
  a[rows: 1..., columns: 1...] = [[1, 1], [1, 1]]
  #expect(a == [[0, 0, 0], [4, 1, 1], [7, 1, 1]])
  a[rows: ..<1] += 5
  a[columns: 2...] = [[1], [2], [3]]
  #expect(a == [[5, 5, 1], [4, 1, 2], [7, 1, 3]])
  a[1, 1] -= 1
  #expect(a[1, 1] == 0)
}

@Test func diagonalMatrix_HasZerosElsewhere() {
  #expect(Matrix(diagonal: [2, 3]) == [[2, 0], [0, 3]])
  #expect(Matrix<Float>(diagonal: [2]) == [[2]])
  #expect(Matrix(diagonal: Vector<Double>([])).shape == (rows: 0, columns: 0))
  #expect(1 + Matrix(diagonal: [2, 3])[1, 1] == 4)
}

@Test func matrices_CanBeJoined() {
  let a: Matrix = [[1, 2]]
  #expect(a.appendingRows(of: [[3, 4], [5, 6]]) == [[1, 2], [3, 4], [5, 6]])
  #expect(a.transpose.appendingColumns(of: [[3], [4]]) == [[1, 3], [2, 4]])
}

@Test func rowsAndColumns_CanBeCombinedWithAVector() {
  let a: Matrix = [[1, 2], [3, 4]]
  #expect(a.addingToRows([10, 20]) == [[11, 22], [13, 24]])
  #expect(a.addingToColumns([10, 20]) == [[11, 12], [23, 24]])
  #expect(a.scalingRows(by: [10, 20]) == [[10, 20], [60, 80]])
  #expect(a.scalingColumns(by: [10, 20]) == [[10, 40], [30, 80]])
  #expect(a.scalingRows(by: [10, 20]) == Matrix(diagonal: [10, 20]) * a)
  #expect(a.scalingColumns(by: [10, 20]) == a * Matrix(diagonal: [10, 20]))
  let empty = Matrix<Double>(repeating: 0, rows: 2, columns: 0)
  #expect(empty.addingToRows([]) == empty && empty.addingToColumns([1, 2]) == empty)
}

@Test func compoundAssignment_OfMatrices() {
  var a: Matrix = [[1, 2], [3, 4]]
  a += a
  a -= [[1, 1], [1, 1]]
  #expect(a == [[1, 3], [5, 7]])
  a += 1
  a *= 3
  a -= 6
  a /= 2
  #expect(a == [[0, 3], [6, 9]])
  #expect(Matrix.hadamardQuotient(a, [[1, 3], [3, 9]]) == [[0, 1], [2, 1]])
  #expect(a.mapped { $0 + 1 } == a + 1)
}

@Test func productsWithVectors_OnBothSides() {
  let a: Matrix = [[1, 2], [3, 4], [5, 6]]
  #expect([1, 10, 100] * a == [531, 642])
  #expect([1, 10, 100] * a == a.transpose * [1, 10, 100])
  #expect(dot([1, 1, 1] * a, [1, 1]) == a.sum)
  #expect(Vector<Float>([1, 2]) * Matrix<Float>([[1], [2]] as [Vector<Float>]) == [5])
  let thin = Matrix<Double>(repeating: 0, rows: 2, columns: 0)
  #expect(thin * Vector([]) == [0, 0])
  #expect(thin * thin.transpose == [[0, 0], [0, 0]])
  #expect(([1, 2] * thin).isEmpty)
}

@Test func products_AreComputedAsInTwiceThePrecision() {
  let a: Matrix = [[1e20, 1, -1e20]]
  #expect(a * [1, 1, 1] == [1])
  #expect([1, 1, 1] * a.transpose == [1])
  #expect(a * Matrix(repeating: 1, rows: 3, columns: 1) == [[1]])
}

@Test func outerProduct_HasRankOne() {
  #expect(outer([1, 2], [10, 20, 30]) == [[10, 20, 30], [20, 40, 60]])
  #expect(outer([1, 2], []).shape == (rows: 2, columns: 0))
  #expect(outer(Vector<Float>([2]), [3]) == [[6]])
  #expect(1 + outer([1, 2], [3])[1, 0] == 7)
  let p = softmax([2, 1, 0])
  let jacobian = Matrix(diagonal: p) - outer(p, p)
  #expect(isClose(jacobian.sum(along: .rows), [0, 0, 0], absoluteTolerance: 1e-16))
}

@Test func transposition_TurnsProductsAround() {
  let sizes = Generator<(Int, Int)>.tuple(.int(in: 1...4), .int(in: 1...4))
  let matrices = sizes.flatMap { size in
    Generator<[Double]>.array(of: .double(in: -9...9), count: size.0 * size.1).map {
      Matrix(rows: size.0, columns: size.1, elements: $0)
    }
  }
  let result = forAll(matrices) { a in
    let square = a * a.transpose
    let ones = Vector(repeating: 1.0, count: a.rows)
    return square.transpose == square && ones * a == a.transpose * ones
  }
  #expect(result.isPassed, "\(result)")
  let parts = forAll(matrices) { a in
    a[rows: 0..., columns: 0...] == a && Matrix(a.rowVectors) == a
      && Matrix(a.columnVectors).transpose == a
  }
  #expect(parts.isPassed, "\(parts)")
}
