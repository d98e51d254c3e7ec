import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity

/// Rows of every length up to 40, some of them deep, so that every way through the blocks of eight is taken.
private func matrix(_ rows: Int, _ columns: Int) -> Matrix<Double> {
  Matrix(
    rows: rows, columns: columns,
    elements: (0..<(rows * columns)).map { Double(($0 * 7919) % 1009) / 8 - 60 })
}

@Test(arguments: 1...40)
func rowsAndColumns_AreVectors(_ count: Int) {
  let m = matrix(3, count)
  let turned = m.transpose
  for temperature in [1, 0.7] {
    let shares = softmax(m, along: .rows, temperature: temperature)
    let logs = logSoftmax(m, along: .rows, temperature: temperature)
    for row in 0..<3 {
      #expect(shares.row(row) == softmax(m.row(row), temperature: temperature))
      #expect(logs.row(row) == logSoftmax(m.row(row), temperature: temperature))
    }
    #expect(softmax(turned, along: .columns, temperature: temperature) == shares.transpose)
    #expect(logSoftmax(turned, along: .columns, temperature: temperature) == logs.transpose)
    let sums = Vector((0..<3).map { logSumExp(m.row($0), temperature: temperature) })
    #expect(logSumExp(m, along: .rows, temperature: temperature) == sums)
    #expect(logSumExp(turned, along: .columns, temperature: temperature) == sums)
  }
}

@Test func columnsOfFloats_AreVectors() {
  let m = Matrix(rows: 17, columns: 131, elements: matrix(17, 131).elements.map { Float($0) })
  let shares = softmax(m, along: .columns)
  let logs = logSoftmax(m, along: .columns)
  for column in 0..<131 {
    #expect(shares.column(column) == softmax(m.column(column)))
    #expect(logs.column(column) == logSoftmax(m.column(column)))
  }
  #expect(softmax(m.transpose, along: .rows) == shares.transpose)
  #expect(logSumExp(m, along: .columns) == logSumExp(m.transpose, along: .rows))
}

@Test func limitsAlongAnAxis_AreThoseOfVectors() {
  let m: Matrix = [[2, 1], [3, 3], [-inf, 0]]
  #expect(softmaxColdLimit(m, along: .rows) == [[1, 0], [0.5, 0.5], [0, 1]])
  #expect(softmaxColdLimit(m, along: .columns) == [[0, 0], [1, 1], [0, 0]])
  #expect(softmaxHotLimit(m, along: .rows) == [[0.5, 0.5], [0.5, 0.5], [0, 1]])
  #expect(softmax(m, along: .rows, temperature: inf) == softmaxHotLimit(m, along: .rows))
  #expect(naiveSoftmax([[0, 0], [800, 0]], along: .rows).description == "[[0.5, 0.5], [nan, 0.0]]")
  #expect(naiveSoftmax([[0, 0], [800, 0]], along: .columns)[0, 1] == 0.5)
}

@Test func rowWithNaN_LeavesOthersAlone() {
  let m: Matrix = [[1, 2], [.nan, 2], [inf, 0], [-inf, -inf]]
  #expect(softmax(m, along: .rows).row(0) == softmax([1, 2]))
  #expect(softmax(m, along: .rows).row(1).description == "[nan, nan]")
  #expect(softmax(m, along: .rows).row(2) == [1, 0])
  #expect(softmax(m, along: .rows).row(3).description == "[nan, nan]")
  #expect(logSumExp(m, along: .rows).description == "[\(logSumExp([1, 2])), nan, inf, -inf]")
  #expect(logSoftmax(m, along: .rows).row(2) == [0, -inf])
}

@Test func matricesWithoutEntries_AreAllowed() {
  let nothing = Matrix<Double>([[Double]]())
  let noColumns = Matrix<Double>(repeating: 0, rows: 3, columns: 0)
  let noRows = Matrix<Double>(repeating: 0, rows: 0, columns: 3)
  for axis in [Axis.rows, .columns] {
    for matrix in [nothing, noColumns, noRows] {
      #expect(softmax(matrix, along: axis) == matrix)
      #expect(logSoftmax(matrix, along: axis) == matrix)
      #expect(softmaxColdLimit(matrix, along: axis) == matrix)
      #expect(softmaxHotLimit(matrix, along: axis) == matrix)
      #expect(naiveSoftmax(matrix, along: axis) == matrix)
    }
  }
  #expect(logSumExp(nothing, along: .rows) == [])
  #expect(logSumExp(noColumns, along: .rows) == [-inf, -inf, -inf])
  #expect(logSumExp(noColumns, along: .columns) == [])
  #expect(logSumExp(noRows, along: .columns) == [-inf, -inf, -inf])
}

@Test func rowsAddUpToOne() {
  let result = forAll(.vector(of: .double(in: -700...700), count: 1...40), .double(in: 0.1...10)) { z, t in
    let rows = softmax(Matrix([z, 2 * z, -z]), along: .rows, temperature: t)
    return (0..<3).allSatisfy { isClose(rows.row($0).sum, 1, relativeTolerance: 1e-15) }
  }
  #expect(result.isPassed, "\(result)")
}
