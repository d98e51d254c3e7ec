import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan

private let queries: Matrix = [[1.5, -0.5], [0.25, 2]]
private let keys: Matrix = [[1, 2], [-1, 0.5], [3, -1]]
private let values: Matrix = [[1, 10], [2, -20], [3, 30]]

extension Generator where Value == Matrix<Double> {
  /// Matrices of a fixed shape.
  fileprivate static func matrix(rows: Int, columns: Int, of element: Generator<Double>) -> Self {
    Generator<[Double]>.array(of: element, count: rows * columns)
      .map { Matrix(rows: rows, columns: columns, elements: $0) }
  }
}

@Test func attention_IsThatOfTheFormula() {
  // From mpmath with 30 digits.
  let result = attention(queries: queries, keys: keys, values: values)
  let weights: [Double] = [
    0.03952858294005836, 0.008052912049429681, 0.952418505010512,
    0.9052742457667153, 0.07620020840311319, 0.018525545830171446,
  ]
  let output = [2.9128899220704536, 28.80678273872735, 1.113251300063456, 8.084504664510034]
  #expect(worstUlps(result.weights.elements, from: weights) <= 8)
  #expect(worstUlps(result.output.elements, from: output) <= 8)
}

@Test func attention_CompilesInALessonWithoutTypes() {
  #expect(
    1 - attention(queries: [[1, 0]], keys: [[4, 0], [0, 4]], values: [[10], [20]]).weights[0, 0] < 0.06)
  let output = attention(queries: [[1, 0]], keys: [[4, 0], [0, 4]], values: [[10], [20]], scale: 0).output
  #expect(output == [[15]])
  #expect(
    2 * tiledAttention(queries: [[1, 0]], keys: [[4, 0], [0, 4]], values: [[10], [20]], scale: 0) == [[30]])
  let floats: Matrix<Float> = [[1, 0]]
  let narrow = attention(queries: floats, keys: [[4, 0], [0, 4]], values: [[10], [20]])
  #expect((narrow.output[0, 0] - 10.558073).magnitude < 1e-5)
}

@Test func scale_IsAnInverseTemperature() {
  let scores = queries * keys.transpose
  let scaled = attention(queries: queries, keys: keys, values: values, scale: 0.25)
  for query in 0..<2 { #expect(scaled.weights.row(query) ≈ softmax(scores.row(query), temperature: 4)) }
  let standard = attention(queries: queries, keys: keys, values: values)
  #expect(standard == attention(queries: queries, keys: keys, values: values, scale: 1 / sqrt(2.0)))
}

/// Scores of independent components have variance d, and variance 1 after the scale: within 5 standard
/// errors, √(2 / 4000), and a little more for the fourth moment.
@Test(arguments: [4, 64, 256])
func standardScale_KeepsTheVarianceOfScoresAtOne(_ width: Int) {
  var generator = SeededRandom(seed: 7)
  // Uniform on ±√3 has variance 1.
  func vector() -> Vector<Double> {
    Vector((0..<width).map { _ in (2 * generator.fraction() - 1) * sqrt(3.0) })
  }
  let scores = (0..<4000).map { _ in dot(vector(), vector()) / sqrt(Double(width)) }
  let variance = scores.map { $0 * $0 }.reduce(0, +) / 4000
  #expect((variance - 1).magnitude < 0.13)
}

@Test func output_LiesInTheConvexHullOfTheValues() {
  let result = forAll(
    .matrix(rows: 2, columns: 3, of: .double(in: -30...30)),
    .matrix(rows: 5, columns: 3, of: .double(in: -30...30)),
    .matrix(rows: 5, columns: 2, of: .double(in: -100...100)),
    .double(in: -1...1)
  ) { q, k, v, slant in
    // In every direction the output is between the outermost values.
    let direction: Vector = [slant, 1 - slant.magnitude]
    let reach = v * direction
    let outputs = attention(queries: q, keys: k, values: v).output * direction
    return outputs.allSatisfy { reach.min() - 1e-12 <= $0 && $0 <= reach.max() + 1e-12 }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func attention_DoesNotDependOnTheOrderOfKeys() {
  let turned = attention(
    queries: queries, keys: [[3, -1], [-1, 0.5], [1, 2]], values: [[3, 30], [2, -20], [1, 10]])
  #expect(turned.output ≈ attention(queries: queries, keys: keys, values: values).output)
}

@Test func weights_AddUpToOne() {
  let result = forAll(
    .matrix(rows: 3, columns: 2, of: .double(in: -1e3...1e3)),
    .matrix(rows: 7, columns: 2, of: .double(in: -1e3...1e3))
  ) { q, k in
    let weights = attention(queries: q, keys: k, values: Matrix(repeating: 1, rows: 7, columns: 1)).weights
    return (0..<3).allSatisfy { isClose(weights.row($0).sum, 1, relativeTolerance: 1e-15) }
  }
  #expect(result.isPassed, "\(result)")
}

@Test func causalMask_HidesWhatComesLater() {
  let mask = Mask.causal(queries: 3, keys: 3)
  var changed = values
  let sequence: Matrix = [[1, 0], [0, 1], [1, 1]]
  let first = attention(queries: sequence, keys: sequence, values: values, mask: mask)
  #expect(first.weights[0, 0] == 1)
  #expect(first.weights[0, 1] == 0 && first.weights[0, 2] == 0 && first.weights[1, 2] == 0)
  #expect(first.output.row(0) == values.row(0))
  for column in 0..<2 { changed[2, column] = -1e6 }
  let second = attention(queries: sequence, keys: sequence, values: changed, mask: mask)
  #expect(first.output.row(0) == second.output.row(0) && first.output.row(1) == second.output.row(1))
  #expect(first.output.row(2) != second.output.row(2))
}

@Test func excludedKeys_AreAsIfTheyWereNotThere() {
  let padded = attention(queries: queries, keys: keys, values: values, mask: .padding(after: 2, of: 3))
  let short = attention(queries: queries, keys: [[1, 2], [-1, 0.5]], values: [[1, 10], [2, -20]])
  #expect(padded.output == short.output)
  #expect(padded.weights.column(2) == [0, 0])
}

@Test func whatIsExcluded_StaysBehindTheMask() {
  let mask = Mask.padding(after: 2, of: 3)
  let expected = attention(queries: queries, keys: keys, values: values, mask: mask)
  for poison in [nan, inf, -inf] {
    let badKeys: Matrix = [[1, 2], [-1, 0.5], [poison, poison]]
    let badValues: Matrix = [[1, 10], [2, -20], [poison, poison]]
    #expect(attention(queries: queries, keys: badKeys, values: badValues, mask: mask) == expected)
    let tiled = tiledAttention(queries: queries, keys: badKeys, values: badValues, mask: mask, tileSize: 1)
    #expect(tiled ≈ expected.output)
  }
}

@Test func finiteFill_ReplacesTheScore() {
  // The excluded score of 3e9 would be 2e9 if −1e9 were added to it.
  let mask = Mask([true, false]).filled(with: -1e9)
  let result = attention(queries: [[1]], keys: [[0], [3e9]], values: [[1], [2]], mask: mask)
  #expect(result.weights == [[1, 0]])
  let near = attention(
    queries: [[1]], keys: [[0], [5]], values: [[1], [2]], mask: Mask([true, false]).filled(with: 0))
  #expect(near.weights == [[0.5, 0.5]])
}

@Test func fullyMaskedRow_IsZeroOrLeaks() {
  let mask = Mask(rows: [[false, false, false], [true, true, false]])
  let absent = attention(queries: queries, keys: keys, values: values, mask: mask)
  #expect(absent.weights.row(0) == [0, 0, 0])
  #expect(absent.output.row(0) == [0, 0])
  let leaking = attention(queries: queries, keys: keys, values: values, mask: mask.filled(with: -1e9))
  #expect(leaking.weights.row(0) ≈ [1.0 / 3, 1.0 / 3, 1.0 / 3])
  #expect(leaking.output.row(0) ≈ [2, 20.0 / 3])
  #expect(leaking.weights.row(1) == absent.weights.row(1))
  let tiled = tiledAttention(queries: queries, keys: keys, values: values, mask: mask, tileSize: 2)
  #expect(tiled.row(0) == [0, 0])
  let tiledLeak = tiledAttention(
    queries: queries, keys: keys, values: values, mask: mask.filled(with: -1e9), tileSize: 2)
  #expect(tiledLeak ≈ leaking.output)
}

@Test func fillBeyondTheType_IsAbsence() {
  let mask = Mask([false]).filled(with: -1e39)
  let one: Matrix<Float> = [[1]]
  #expect(attention(queries: one, keys: one, values: one, mask: mask).weights == [[0]])
  #expect(attention(queries: [[1]], keys: [[1]], values: [[1]], mask: mask).weights == [[1]])
}

@Test func masks_Intersect() {
  let both = Mask.causal(queries: 3, keys: 3).intersection(.padding(after: 2, of: 3))
  #expect(both == Mask(rows: [[true, false, false], [true, true, false], [true, true, false]]))
  #expect(Mask.padding(after: 2, of: 3).intersection(.causal(queries: 3, keys: 3)) == both)
  #expect(Mask([true, false]).intersection([true, true]) == [true, false])
  #expect(Mask.causal(queries: 0, keys: 2).intersection([true, true]) == .causal(queries: 0, keys: 2))
}

/// Scores, and the weights of attention for them; texts, since NaN is not equal to itself.
private let scoreEdges: [([Double], String)] = [
  ([3], "[[1.0]]"), ([0, 0], "[[0.5, 0.5]]"), ([1, nan], "[[nan, nan]]"), ([1, inf], "[[0.0, 1.0]]"),
  ([inf, 1, inf, -inf], "[[0.5, 0.0, 0.5, 0.0]]"), ([-inf, 7], "[[0.0, 1.0]]"),
  ([-inf, -inf], "[[nan, nan]]"), ([.leastNonzeroMagnitude, 0], "[[0.5, 0.5]]"),
  ([1e308, -1e308], "[[1.0, 0.0]]"),
]

@Test(arguments: scoreEdges)
func edgeScores_AreThoseOfSoftmax(_ scores: [Double], _ weights: String) {
  let keys = Matrix(rows: scores.count, columns: 1, elements: scores)
  let values = Matrix(rows: scores.count, columns: 1, elements: (1...scores.count).map(Double.init))
  let result = attention(queries: [[1]], keys: keys, values: values)
  #expect(result.weights.description == weights)
  for tileSize in 1...4 {
    let tiled = tiledAttention(queries: [[1]], keys: keys, values: values, tileSize: tileSize)
    #expect(tiled.description == result.output.description)
  }
}

@Test func emptyShapes_GiveEmptyOrZero() {
  let none = Matrix<Double>([Vector<Double>]())
  let noKeys = attention(queries: queries, keys: none, values: none)
  #expect(noKeys.weights.shape == (2, 0) && noKeys.output.shape == (2, 0))
  let noValues = Matrix<Double>(rows: 0, columns: 3, elements: [])
  #expect(
    attention(queries: queries, keys: none, values: noValues).output
      == Matrix(repeating: 0, rows: 2, columns: 3))
  #expect(
    tiledAttention(queries: queries, keys: none, values: noValues)
      == Matrix(repeating: 0, rows: 2, columns: 3))
  let noQueries = attention(queries: none, keys: keys, values: values)
  #expect(noQueries.weights.shape == (0, 3) && noQueries.output.shape == (0, 2))
  #expect(tiledAttention(queries: none, keys: keys, values: values).shape == (0, 2))
  let widthless = Matrix<Double>(rows: 2, columns: 0, elements: [])
  #expect(attention(queries: widthless, keys: widthless, values: [[1], [2]]).output == [[1.5], [1.5]])
}

@Test func heads_SplitAndJoin() {
  let m: Matrix = [[1, 2, 3, 4], [5, 6, 7, 8]]
  #expect(splitHeads(m, heads: 2) == [[[1, 2], [5, 6]], [[3, 4], [7, 8]]])
  for heads in [1, 2, 4] { #expect(joinHeads(splitHeads(m, heads: heads)) == m) }
  #expect(joinHeads([Matrix<Double>]()).shape == (0, 0))
  let blocks = zip(splitHeads(m, heads: 2), splitHeads(2 * m, heads: 2))
  let output = joinHeads(blocks.map { q, k in attention(queries: q, keys: k, values: k).output })
  let second = attention(
    queries: [[3, 4], [7, 8]], keys: [[6, 8], [14, 16]], values: [[6, 8], [14, 16]])
  #expect(output.column(2) == second.output.column(0))
}
