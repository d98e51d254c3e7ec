import Softmax
import SoftmaxLaws
import Testing

private let m: Matrix = [[1, 9, 2], [7, 3, 5]]

@Test func reductions_AlongRowsAndColumns() {
  #expect(m.sum(along: .rows) == [12, 15])
  #expect(m.sum(along: .columns) == [8, 12, 7])
  #expect(m.mean(along: .rows) == [4, 5])
  #expect(m.mean(along: .columns) == [4, 6, 3.5])
  #expect(m.min(along: .rows) == [1, 3])
  #expect(m.max(along: .columns) == [7, 9, 5])
  #expect(m.cumulativeSum(along: .rows) == [[1, 10, 12], [7, 10, 15]])
  #expect(m.cumulativeSum(along: .columns) == [[1, 9, 2], [8, 12, 7]])
}

@Test func order_AlongRowsAndColumns() {
  #expect(argmax(m, along: .rows) == [1, 0])
  #expect(argmax(m, along: .columns) == [1, 0, 1])
  #expect(argmin(m, along: .rows) == [0, 1])
  #expect(argmin(m, along: .columns) == [0, 1, 0])
  #expect(argsort(m, along: .rows) == [[0, 2, 1], [1, 2, 0]])
  #expect(argsort(m, along: .columns, descending: true) == [[1, 0], [0, 1], [1, 0]])
  #expect(argmax([[1, 9, 2], [7, 3, 5]], along: .rows)[0] + 1 == 2)
  #expect(argmin([[1, 2]], along: .columns) == [0, 0])
  #expect(argsort([[2, 1]], along: .rows) == [[1, 0]])
  let floats: Matrix<Float> = [[1, 2]]
  #expect(argmax(floats, along: .rows) == [1] && argmin(floats, along: .rows) == [0])
  #expect(argsort(floats, along: .rows) == [[0, 1]])
}

@Test func reductions_OfNothing() {
  let rows = Matrix<Double>(repeating: 0, rows: 2, columns: 0)
  #expect(rows.sum(along: .rows) == [0, 0])
  #expect(rows.sum(along: .columns).isEmpty)
  #expect("\(rows.mean(along: .rows))" == "[nan, nan]")
  #expect(rows.max(along: .rows) == [-.infinity, -.infinity])
  #expect(rows.min(along: .rows) == [.infinity, .infinity])
  #expect(rows.cumulativeSum(along: .columns) == rows)
  #expect(argmax(rows, along: .columns) == [])
  #expect(argsort(rows, along: .rows) == [[], []])
  #expect(rows.sum == 0 && rows.mean.isNaN)
}

@Test func reductions_PassInfinitiesAndNaNOn() {
  let a: Matrix = [[1, .nan], [.infinity, 2]]
  #expect("\(a.sum(along: .rows))" == "[nan, inf]")
  #expect("\(a.max(along: .columns))" == "[inf, nan]")
  #expect(argmax(a, along: .rows) == [1, 0])
}

@Test func mean_OfHugeNumbersIsFinite() {
  let huge = Double.greatestFiniteMagnitude
  #expect(Vector([huge, huge]).mean == huge)
  #expect(Vector([huge, huge, huge]).mean == huge)
  #expect(Vector([huge, huge, -huge, -huge]).mean == 0)
  #expect(Vector(repeating: 1e308, count: 1_000_000).mean == 1e308)
  #expect(Vector([huge, .infinity]).mean == .infinity)
  #expect(Vector<Float>(repeating: 3e38, count: 100).mean == 3e38)
  #expect(Matrix([[huge, huge]]).mean == huge)
}

@Test func cumulativeSum_HasTheAccuracyOfTheSum() {
  #expect(Vector([1, 2, 3]).cumulativeSum() == [1, 3, 6])
  #expect(Vector(repeating: 0.1, count: 10).cumulativeSum().last == 1)
  #expect(Vector([1e100, 1, -1e100]).cumulativeSum() == [1e100, 1e100, 1])
  #expect(Vector<Double>([]).cumulativeSum().isEmpty)
  #expect("\(Vector([1, .infinity, -.infinity, 1]).cumulativeSum())" == "[1.0, inf, nan, nan]")
  #expect("\(Vector([1, .nan, 1]).cumulativeSum())" == "[1.0, nan, nan]")
  let result = forAll(.vector(of: .double(in: -1e9...1e9), count: 1...50)) { z in
    z.cumulativeSum() == Vector(z.indices.map { z[...$0].sum })
  }
  #expect(result.isPassed, "\(result)")
}
