import Softmax
import Testing

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

extension MistakeTests {
  @Test func indexOutsideAVector_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let z: Vector = [1, 2, 3]
      _ = z[3]
    }
    #expect(message(result).contains("Vector subscript: index must be in 0..<3, but it is 3"))
  }

  @Test func rangeOutsideAVector_Stops() async {
    let open = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let z: Vector = [1, 2, 3]
      _ = z[5...]
    }
    #expect(message(open).contains("Vector subscript: range must be inside 0..<3, but it is 5..."))
    let closed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let z: Vector = [1, 2, 3]
      _ = z[-1...1]
    }
    #expect(message(closed).contains("Vector subscript: range must be inside 0..<3, but it is -1..<2"))
  }

  @Test func sliceOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z: Vector = [1, 2, 3]
      z[1...] = [1]
    }
    #expect(
      message(result).contains(
        "Vector subscript: entries 1..<3 must be set to as many entries, but they are 2 and 1"))
  }

  @Test func compoundAssignmentOfOtherLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var z: Vector = [1, 2, 3]
      z *= [1]
    }
    #expect(
      message(result).contains(
        "Vector *=: vectors must have the same number of entries, but they have 3 and 1"))
  }

  @Test func negativeCounts_Stop() async {
    let prefix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Vector([1.0, 2]).prefix(-1)
    }
    #expect(message(prefix).contains("Vector.prefix: count must not be negative, but it is -1"))
    let spaced = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Vector(from: 0, through: 1, count: -2)
    }
    #expect(
      message(spaced).contains("Vector.init(from:through:count:): count must not be negative, but it is -2"))
  }

  @Test func argminOfNothing_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = argmin(Vector<Double>([]))
    }
    #expect(message(result).contains("argmin: the vector must have at least one entry, but it is empty"))
  }

  @Test func argmaxOfRowsWithoutEntries_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = argmax(Matrix<Double>(repeating: 0, rows: 2, columns: 0), along: .rows)
    }
    #expect(message(result).contains("argmax: rows must have at least one entry, but the matrix is 2 × 0"))
  }

  @Test func orderOfANormBelowOne_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = norm([1, 2], order: 0.5)
    }
    #expect(message(result).contains("norm: order must be at least 1, but it is 0.5"))
  }

  @Test func partOutsideAMatrix_Stops() async {
    let part = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3, 4]]
      _ = m[rows: 0..<3, columns: 0...]
    }
    #expect(message(part).contains("Matrix subscript, rows: range must be inside 0..<2, but it is 0..<3"))
    let row = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3, 4]]
      _ = m[row: 2]
    }
    #expect(message(row).contains("Matrix: row must be in 0..<2, but it is 2"))
  }

  @Test func partOfAnotherShape_Stops() async {
    let part = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var m: Matrix = [[1, 2], [3, 4]]
      m[rows: ..<1] = [[1], [2]]
    }
    #expect(
      message(part).contains(
        "Matrix subscript: the part must be set to a matrix of its shape, but they are 1 × 2 and 2 × 1"))
    let column = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var m: Matrix = [[1, 2], [3, 4]]
      m[column: 0] = [1]
    }
    #expect(message(column).contains("Matrix: a column must be set to as many entries, but it has 2, not 1"))
  }

  @Test func matrixAndVectorThatDoNotFit_Stop() async {
    let product = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3, 4]]
      _ = [1, 2, 3] * m
    }
    #expect(
      message(product).contains(
        "Vector * Matrix: rows must equal the vector's entries, but the vector has 3 and the matrix is 2 × 2")
    )
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3, 4]]
      _ = m.addingToRows([1])
    }
    #expect(
      message(sum).contains(
        "Matrix.addingToRows: the vector must have an entry for each column, but the matrix is 2 × 2 and the "
          + "vector has 1"))
  }

  @Test func matricesThatCannotBeJoined_Stop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3, 4]]
      _ = m.appendingRows(of: [[1]])
    }
    #expect(
      message(result).contains(
        "Matrix.appendingRows: matrices must have the same number of columns, but they are 2 × 2 and 1 × 1"))
  }

  @Test func masksThatDoNotFit_Stop() async {
    let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask.causal(queries: 2, keys: 2).union(Mask.causal(queries: 3, keys: 2))
    }
    #expect(
      message(shapes).contains(
        "Mask.union: masks must have the same shape, or one of them a single row, but they are 2 × 2 and 3 × 2"
      )
    )
    let fills = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask([true]).filled(with: -1e9).intersection([true])
    }
    #expect(
      message(fills).contains(
        "Mask.intersection: masks must be filled with the same number, but they are filled with -1000000000.0 "
          + "and -inf"))
  }

  @Test func masksThatCannotBe_Stop() async {
    let fill = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask([true]).filled(with: .nan)
    }
    #expect(message(fill).contains("Mask.filled: logit must be less than +∞, but it is nan"))
    let padding = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask.padding(after: 4, of: 3)
    }
    #expect(message(padding).contains("Mask.padding: count must be in 0...3, but it is 4"))
    let rows = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask(rows: [[true], [true, false]])
    }
    #expect(
      message(rows).contains("rows must have the same number of entries, but row 0 has 1 and row 1 has 2"))
    let index = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Mask([true])[0, 1]
    }
    #expect(message(index).contains("Mask: index must be inside 1 × 1, but it is [0, 1]"))
  }

  @Test func comparisonOfDifferentShapes_Stops() async {
    let close = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = try assertClose([1, 2], [1])
    }
    #expect(
      message(close).contains(
        "assertClose: vectors must have the same number of entries, but they have 2 and 1"))
    let ulps = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = ulpDistance([[1, 2]], [[1], [2]])
    }
    #expect(
      message(ulps).contains("ulpDistance: matrices must have the same shape, but they are 1 × 2 and 2 × 1"))
  }

  @Test func negativeTolerance_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = closeReport(1, 1, relativeTolerance: -1)
    }
    #expect(message(result).contains("closeReport: relativeTolerance must be at least 0, but it is -1.0"))
  }

  @Test func classOutOfRange_Stops() async {
    let one = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = oneHot(3, count: 3)
    }
    #expect(message(one).contains("oneHot: index must be in 0..<3, but it is 3"))
    let several = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = oneHot([0, -1], count: 3)
    }
    #expect(message(several).contains("oneHot: index must be in 0..<3, but it is -1"))
  }

  @Test func softargmaxWithoutATemperature_Stops() async {
    let zero = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softargmax([1, 2], temperature: 0)
    }
    #expect(message(zero).contains("softargmax: temperature must be greater than 0, but it is 0.0"))
    let nan = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softargmax([1, 2], temperature: .nan)
    }
    #expect(message(nan).contains("softargmax: temperature must be greater than 0, but it is nan"))
  }
}
