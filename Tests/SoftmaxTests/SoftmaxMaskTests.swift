import Softmax
import Testing

private let inf = Double.infinity
private let nan = Double.nan

@Test func excludedEntries_AreTreatedAsAbsent() {
  let z: Vector = [2, 1, 0]
  let mask: Mask = [true, true, false]
  #expect(Array(softmax(z, mask: mask)) == Array(softmax([2, 1])) + [0])
  #expect(Array(logSoftmax(z, mask: mask)) == Array(logSoftmax([2, 1])) + [-inf])
  #expect(logSumExp(z, mask: mask) == logSumExp([2, 1]))
  #expect(Array(softmax(z, temperature: 0.3, mask: mask)) == Array(softmax([2, 1], temperature: 0.3)) + [0])
  #expect(logSumExp(z, temperature: 0.3, mask: mask) == logSumExp([2, 1], temperature: 0.3))
  #expect(softmaxColdLimit([2, 1, 9], mask: mask) == [1, 0, 0])
  #expect(softmaxHotLimit([2, 1, 9], mask: mask) == [0.5, 0.5, 0])
  #expect(Array(naiveSoftmax(z, mask: mask)) == Array(naiveSoftmax([2, 1])) + [0])
}

@Test(arguments: [nan, inf, -inf, 1e308, 5])
func excludedEntry_MayHoldAnything(_ value: Double) {
  let z: Vector = [2, value, 1]
  let mask: Mask = [true, false, true]
  #expect(softmax(z, mask: mask) == softmax([2, -inf, 1]))
  #expect(logSoftmax(z, mask: mask) == logSoftmax([2, -inf, 1]))
  #expect(logSumExp(z, mask: mask) == logSumExp([2, 1]))
  #expect(softmaxColdLimit(z, mask: mask) == [1, 0, 0])
  #expect(softmaxHotLimit(z, mask: mask) == [0.5, 0, 0.5])
  #expect(naiveSoftmax(z, mask: mask)[1] == 0)
}

@Test func allExcluded_IsZeroEverywhere() {
  let z: Vector = [2, nan, inf]
  let none: Mask = [false, false, false]
  #expect(softmax(z, mask: none) == [0, 0, 0])
  #expect(softmax(z, temperature: inf, mask: none) == [0, 0, 0])
  #expect(logSoftmax(z, mask: none) == [-inf, -inf, -inf])
  #expect(logSumExp(z, mask: none) == -inf)
  #expect(softmaxColdLimit(z, mask: none) == [0, 0, 0])
  #expect(softmaxHotLimit(z, mask: none) == [0, 0, 0])
  #expect(naiveSoftmax(z, mask: none) == [0, 0, 0])
  #expect(softmax(Vector<Float>([1, 2]), mask: [false, false]) == [0, 0])
}

@Test func excludedEntries_StayOutOfUndefinedResults() {
  #expect(softmax([nan, 5], mask: [true, false]).description == "[nan, 0.0]")
  #expect(softmax([-inf, 5], mask: [true, false]).description == "[nan, 0.0]")
  #expect(logSoftmax([nan, 5], mask: [true, false]).description == "[nan, -inf]")
  #expect(logSumExp([nan, 5], mask: [true, false]).isNaN)
  #expect(logSumExp([-inf, 5], mask: [true, false]) == -inf)
}

@Test func finiteFill_IsALogit() {
  let mask = Mask([true, false, true]).filled(with: -1)
  #expect(softmax([2, nan, 0], mask: mask) == softmax([2, -1, 0]))
  #expect(logSoftmax([2, inf, 0], mask: mask) == logSoftmax([2, -1, 0]))
  #expect(logSumExp([2, 7, 0], mask: mask) == logSumExp([2, -1, 0]))
  let padded = Mask([false, false]).filled(with: -1e9)
  #expect(softmax([2, 1], mask: padded) == [0.5, 0.5])
  #expect(softmax(Vector<Float>([2, 1]), mask: padded) == [0.5, 0.5])
  #expect(softmax(Vector<Float>([2, 7]), mask: Mask([true, false]).filled(with: 0.1)) == softmax([2, 0.1]))
  // Beyond the range of the type, a number is −∞: a logit that has no share.
  #expect(softmax(Vector<Float>([2, 1]), mask: Mask([true, false]).filled(with: -1e300)) == [1, 0])
}

@Test func emptyMask_FitsAnEmptyVector() {
  #expect(softmax(Vector<Double>([]), mask: []) == [])
  #expect(logSumExp(Vector<Double>([]), mask: []) == -inf)
}

@Test func maskOfAMatrix_IsItsShapeOrARow() {
  let m: Matrix = [[2, 1, 0], [5, nan, 5]]
  let row: Mask = [true, false, true]
  let whole = Mask(rows: [[true, false, true], [false, false, true]])
  #expect(softmax(m, along: .rows, mask: row).row(0) == softmax([2, 1, 0], mask: row))
  #expect(softmax(m, along: .rows, mask: row).row(1) == [0.5, 0, 0.5])
  #expect(softmax(m, along: .rows, mask: whole).row(1) == [0, 0, 1])
  #expect(softmax(m, along: .columns, mask: whole).column(1) == [0, 0])
  #expect(softmax(m, along: .columns, mask: whole).column(0) == [1, 0])
  #expect(logSumExp(m, along: .rows, mask: row) == [logSumExp([2, 0]), logSumExp([5, 5])])
  #expect(logSumExp(m, along: .columns, mask: whole) == [2, -inf, logSumExp([0, 5])])
  #expect(logSoftmax(m, along: .rows, mask: whole).row(1) == [-inf, -inf, 0])
  #expect(softmaxColdLimit(m, along: .rows, mask: row) == [[1, 0, 0], [0.5, 0, 0.5]])
  #expect(softmaxHotLimit(m, along: .columns, mask: whole).column(2) == [0.5, 0.5])
  #expect(naiveSoftmax(m, along: .rows, mask: whole).row(1) == [0, 0, 1])
}

@Test func causalMask_LeavesATriangle() {
  let scores = Matrix<Double>(repeating: 0.25, rows: 3, columns: 3)
  let weights = softmax(scores, along: .rows, mask: .causal(queries: 3, keys: 3))
  #expect(weights.row(0) == [1, 0, 0])
  #expect(weights.row(1) == [0.5, 0.5, 0])
  #expect(weights.row(2) == Vector(repeating: 1.0 / 3, count: 3))
}
