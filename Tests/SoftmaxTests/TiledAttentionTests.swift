import Softmax
import Testing

/// A matrix with entries spread evenly over ±size.
private func matrix(
  _ rows: Int, _ columns: Int, size: Double, _ generator: inout SeededRandom
) -> Matrix<Double> {
  Matrix(
    rows: rows, columns: columns,
    elements: (0..<(rows * columns)).map { _ in (2 * generator.fraction() - 1) * size })
}

/// The largest difference of two matrices, in ulps of the largest value of each column.
private func worstUlps(
  _ tiled: Matrix<Double>, _ plain: Matrix<Double>, values: Matrix<Double>
) -> Double {
  var worst = 0.0
  for column in 0..<plain.columns {
    let unit = values.column(column).map(\.magnitude).max()?.ulp ?? 1
    for row in 0..<plain.rows {
      worst = max(worst, (tiled[row, column] - plain[row, column]).magnitude / unit)
    }
  }
  return worst
}

private struct Shape: Sendable, CustomTestStringConvertible {
  let n, m, d, v: Int
  let size: Double
  var testDescription: String { "\(n) × \(m), d \(d), v \(v), size \(size)" }
}

private let shapes = [
  Shape(n: 1, m: 1, d: 1, v: 1, size: 1), Shape(n: 3, m: 5, d: 2, v: 4, size: 2),
  Shape(n: 4, m: 64, d: 8, v: 3, size: 3), Shape(n: 7, m: 65, d: 4, v: 2, size: 20),
  Shape(n: 2, m: 1000, d: 16, v: 2, size: 1), Shape(n: 2, m: 1000, d: 3, v: 1, size: 300),
]

@Test(arguments: shapes, [1, 2, 7, 64, 2000])
private func tiledAttention_AgreesWithThePlainForm(_ shape: Shape, _ tileSize: Int) {
  var generator = SeededRandom(seed: UInt64(shape.m))
  let q = matrix(shape.n, shape.d, size: shape.size, &generator)
  let k = matrix(shape.m, shape.d, size: shape.size, &generator)
  let v = matrix(shape.m, shape.v, size: 10, &generator)
  let plain = attention(queries: q, keys: k, values: v).output
  let tiled = tiledAttention(queries: q, keys: k, values: v, tileSize: tileSize)
  #expect(worstUlps(tiled, plain, values: v) <= 4)
}

@Test(arguments: [1, 3, 8, 100])
func tiledAttention_TakesTheSameMasks(_ tileSize: Int) {
  var generator = SeededRandom(seed: 3)
  let (q, k) = (matrix(20, 4, size: 2, &generator), matrix(20, 4, size: 2, &generator))
  let v = matrix(20, 3, size: 1, &generator)
  let causal = Mask.causal(queries: 20, keys: 20)
  let masks = [
    causal, .padding(after: 13, of: 20), causal.intersection(.padding(after: 13, of: 20)),
    causal.filled(with: -1e9), .padding(after: 0, of: 20), Mask.padding(after: 0, of: 20).filled(with: -1e9),
  ]
  for mask in masks {
    let plain = attention(queries: q, keys: k, values: v, mask: mask).output
    let tiled = tiledAttention(queries: q, keys: k, values: v, mask: mask, tileSize: tileSize)
    #expect(worstUlps(tiled, plain, values: v) <= 4)
  }
}

@Test func scoresThatRiseAndRise_DoNotLoseDigits() {
  // Every key brings a new maximum: by little, by about the slack, and by much.
  for step in [1e-3, 0.1, 3.99, 4.01, 50] {
    let k = Matrix(rows: 2000, columns: 1, elements: (0..<2000).map { Double($0) * step })
    let v = Matrix(rows: 2000, columns: 1, elements: (0..<2000).map { $0.isMultiple(of: 2) ? 1.0 : -0.3 })
    let plain = attention(queries: [[1]], keys: k, values: v, scale: 1).output
    for tileSize in [1, 10] {
      let tiled = tiledAttention(queries: [[1]], keys: k, values: v, scale: 1, tileSize: tileSize)
      #expect(worstUlps(tiled, plain, values: v) <= 4)
    }
  }
}

@Test func manyKeys_AreTakenInOnePass() {
  let count = 1_000_000
  let k = Matrix(rows: count, columns: 1, elements: (0..<count).map { Double($0 % 10) })
  let v = Matrix(rows: count, columns: 1, elements: (0..<count).map { Double($0 % 10) })
  let tiled = tiledAttention(queries: [[1]], keys: k, values: v, scale: 1, tileSize: 4096)
  let p = softmax([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  #expect((tiled[0, 0] - dot(p, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).magnitude <= 4 * 9.0.ulp)
}

@Test func tiledFloats_AgreeWithDoubles() {
  let k: Matrix<Float> = [[0.5, 1], [-2, 0.25], [3, 3], [0, -1]]
  let wide: Matrix = [[0.5, 1], [-2, 0.25], [3, 3], [0, -1]]
  let narrow = tiledAttention(queries: k, keys: k, values: k, tileSize: 3)
  let exact = attention(queries: wide, keys: wide, values: wide).output
  for (a, b) in zip(narrow.elements, exact.elements) { #expect((Double(a) - b).magnitude < 1e-6) }
}
