import Properties
import Softmax
import SoftmaxLaws
import Testing

private let nan = Double.nan
private let confidences: Vector = [0.55, 0.6, 0.9, 0.95, 0.3]
private let isCorrect = [true, false, true, true, false]

@Test func bins_AreClosedOnTheRight() {
  let edges: Vector = [0, 0.1, 0.1.nextUp, 0.3, 0.7, 0.9999, 1]
  let bins = reliabilityBins(confidences: edges, isCorrect: edges.map { _ in true }, bins: 10)
  #expect(bins.map(\.count) == [2, 1, 1, 0, 0, 0, 1, 0, 0, 2])
  #expect(bins[0].lowerBound == 0 && bins[0].upperBound == 0.1)
  #expect(bins[9].lowerBound == 0.9 && bins[9].upperBound == 1)
  // Every bound m/M lies in bin m, whatever rounding makes of it.
  for count in [3, 7, 10, 15, 49, 100] {
    let bounds = Vector((1...count).map { Double($0) / Double(count) })
    let bins = reliabilityBins(confidences: bounds, isCorrect: bounds.map { _ in true }, bins: count)
    #expect(bins.allSatisfy { $0.count == 1 })
  }
}

@Test func bins_HoldMeansAndShares() {
  let bins = reliabilityBins(confidences: confidences, isCorrect: isCorrect, bins: 2)
  #expect(bins.map(\.count) == [1, 4])
  #expect(bins[0].meanConfidence == 0.3 && bins[0].accuracy == 0 && bins[0].gap == -0.3)
  #expect(bins[1].meanConfidence == 0.75 && bins[1].accuracy == 0.75 && bins[1].gap == 0)
}

@Test func bins_OfEqualMass() {
  let spread: Vector = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
  let flags = spread.map { $0 > 0.35 }
  let bins = reliabilityBins(confidences: spread, isCorrect: flags, bins: 3, binning: .equalMass)
  #expect(bins.map(\.count) == [3, 2, 2])
  #expect(bins.map(\.upperBound) == [0.3, 0.5, 0.7])
  #expect(bins.map(\.lowerBound) == [0, 0.3, 0.5])
  #expect(bins.map(\.accuracy) == [0, 1, 1])
  // Equal confidences stay together, in whatever order they come.
  let ties: Vector = [0.5, 0.9, 0.5, 0.5, 0.5, 0.2]
  let tied = reliabilityBins(
    confidences: ties, isCorrect: ties.map { _ in true }, bins: 3, binning: .equalMass)
  #expect(tied.map(\.count) == [5, 0, 1])
  let one: Vector = [0.5]
  #expect(
    reliabilityBins(confidences: one, isCorrect: [true], bins: 3, binning: .equalMass).map(\.count) == [
      1, 0, 0,
    ])
}

@Test func calibrationError_IsThatOfTheFormula() {
  let c: Vector = [0.75, 0.75, 0.75, 0.75, 1]
  let flags = [true, true, false, false, true]
  #expect(expectedCalibrationError(confidences: c, isCorrect: flags) == 0.2)
  #expect(maximumCalibrationError(confidences: c, isCorrect: flags) == 0.25)
  #expect(1 - expectedCalibrationError(confidences: [0.75, 0.25], isCorrect: [true, false]) == 0.75)
  #expect(1 - maximumCalibrationError(confidences: [0.75, 0.25], isCorrect: [true, false]) == 0.75)
  #expect(expectedCalibrationError(confidences: [1, 1], isCorrect: [true, true]) == 0)
  #expect(expectedCalibrationError(confidences: [1, 1], isCorrect: [false, false]) == 1)
  let floats: Vector<Float> = [0.75, 0.25]
  #expect(expectedCalibrationError(confidences: floats, isCorrect: [true, false]) == Float(0.25))
  #expect(maximumCalibrationError(confidences: floats, isCorrect: [true, false]) == Float(0.25))
}

@Test func maximumError_IsNeverBelowTheExpectedOne() {
  let result = forAll(
    .vector(of: .double(in: 0...1), count: 1...60), .int(in: 1...20), .int(in: 0...1000), .bool
  ) { c, bins, seed, isByMass in
    var generator = SeededRandom(seed: UInt64(seed))
    let flags = c.map { _ in generator.oneIn(2) }
    let binning: ReliabilityBinning = isByMass ? .equalMass : .equalWidth
    let expected = expectedCalibrationError(confidences: c, isCorrect: flags, bins: bins, binning: binning)
    let maximum = maximumCalibrationError(confidences: c, isCorrect: flags, bins: bins, binning: binning)
    let counts = reliabilityBins(confidences: c, isCorrect: flags, bins: bins, binning: binning).map(\.count)
    return expected <= maximum + 1e-15 && maximum <= 1 && counts.reduce(0, +) == c.count
  }
  #expect(result.isPassed, "\(result)")
}

@Test func calibratedPredictions_HaveASmallError() {
  // 100,000 predictions that are right as often as they say: about 0.8 · √(c(1 − c) / nₘ) in each bin.
  var generator = SeededRandom(seed: 21)
  let c = Vector((0..<100_000).map { _ in generator.fraction() })
  let flags = c.map { generator.fraction() < $0 }
  #expect(expectedCalibrationError(confidences: c, isCorrect: flags) < 0.01)
  #expect(expectedCalibrationError(confidences: c, isCorrect: flags, binning: .equalMass) < 0.01)
}

@Test func logits_AreScoredByTheirSoftmax() {
  let logits: Matrix = [[2, 1, 0], [0, 3, 0], [1, 1, 0]]
  let confidences: Vector = [softmax([2, 1, 0])[0], softmax([0, 3, 0])[1], softmax([1, 1, 0])[0]]
  let flags = [true, false, true]
  let labels = [0, 2, 0]
  let bins = reliabilityBins(logits: logits, labels: labels, bins: 2)
  #expect(
    Array(bins.dropFirst())
      == Array(reliabilityBins(confidences: confidences, isCorrect: flags, bins: 2)[1...]))
  #expect(
    expectedCalibrationError(logits: logits, labels: labels)
      == expectedCalibrationError(confidences: confidences, isCorrect: flags))
  #expect(
    maximumCalibrationError(logits: logits, labels: labels, bins: 5)
      == maximumCalibrationError(confidences: confidences, isCorrect: flags, bins: 5))
  let hot = reliabilityBins(logits: logits, labels: labels, temperature: .infinity, bins: 3)
  #expect(hot.map(\.count) == [3, 0, 0])
}

@Test func brierScore_IsThatOfTheFormula() {
  #expect(brierScore(probabilities: [[0.7, 0.2, 0.1], [0.5, 0.5, 0]], labels: [0, 1]) ≈ 0.32)
  #expect(brierScore(probabilities: [0.8, 0.4], outcomes: [true, false]) ≈ 0.1)
  #expect(brierScore(probabilities: [[1, 0]], labels: [0]) == 0)
  #expect(brierScore(probabilities: [[1, 0]], labels: [1]) == 2)
  #expect(1 - brierScore(logits: [[0, 0, 0, 0]], labels: [2]) == 0.25)
  #expect(
    brierScore(logits: [[2, 1, 0]], labels: [0], temperature: 2)
      ≈ brierScore(probabilities: Matrix([softmax([1, 0.5, 0])]), labels: [0]))
  let floats: Matrix<Float> = [[0.5, 0.5]]
  #expect(brierScore(probabilities: floats, labels: [0]) == Float(0.5))
}

@Test func trueProbabilities_ScoreBest() {
  // The expected score Σᵢ pᵢ · score(q, i) is smallest at q = p.
  let result = forAll(
    .vector(of: .double(in: -5...5), count: 3), .vector(of: .double(in: -5...5), count: 3)
  ) { a, b in
    let (p, q) = (softmax(a), softmax(b))
    func expected(_ forecast: Vector<Double>) -> Double {
      p.indices.reduce(0) { $0 + p[$1] * brierScore(probabilities: Matrix([forecast]), labels: [$1]) }
    }
    return expected(p) <= expected(q) + 1e-14
  }
  #expect(result.isPassed, "\(result)")
}

@Test func noPredictions_HaveNoError() {
  let none = Vector<Double>([])
  #expect(reliabilityBins(confidences: none, isCorrect: [], bins: 2).map(\.count) == [0, 0])
  #expect(reliabilityBins(confidences: none, isCorrect: [], binning: .equalMass).count == 15)
  #expect(expectedCalibrationError(confidences: none, isCorrect: []).isNaN)
  #expect(maximumCalibrationError(confidences: none, isCorrect: []).isNaN)
  let noRows = Matrix<Double>(rows: 0, columns: 3, elements: [])
  #expect(expectedCalibrationError(logits: noRows, labels: []).isNaN)
  #expect(brierScore(probabilities: noRows, labels: []).isNaN && brierScore(logits: noRows, labels: []).isNaN)
  #expect(brierScore(probabilities: none, outcomes: []).isNaN)
}

@Test(arguments: [ReliabilityBinning.equalWidth, .equalMass])
func confidencesThatAreNone_DoNotGoUnnoticed(_ binning: ReliabilityBinning) {
  let odd: Vector = [nan, 0.5, -1, 1.0.nextUp]
  let bins = reliabilityBins(
    confidences: odd, isCorrect: [true, true, true, true], bins: 2, binning: binning)
  #expect(bins.map(\.count).reduce(0, +) == 4)
  #expect(bins[1].meanConfidence.isNaN)
  #expect(
    expectedCalibrationError(confidences: odd, isCorrect: [true, true, true, true], binning: binning).isNaN)
  #expect(
    maximumCalibrationError(confidences: odd, isCorrect: [true, true, true, true], binning: binning).isNaN)
  #expect(expectedCalibrationError(confidences: [nan], isCorrect: [true], binning: binning).isNaN)
}

@Test func undefinedLogits_GiveNaN() {
  let inf = Double.infinity
  #expect(expectedCalibrationError(logits: [[nan, 1], [1, 0]], labels: [0, 0]).isNaN)
  #expect(expectedCalibrationError(logits: [[-inf, -inf]], labels: [0]).isNaN)
  #expect(expectedCalibrationError(logits: [[inf, 1], [1, -inf]], labels: [0, 0]) == 0)
  #expect(expectedCalibrationError(logits: [[inf, inf]], labels: [1]) == 0.5)
  #expect(
    brierScore(logits: [[nan, 1]], labels: [0]).isNaN && brierScore(logits: [[inf, 1]], labels: [0]) == 0)
  #expect(brierScore(probabilities: [[nan, 1]], labels: [0]).isNaN)
  #expect(brierScore(probabilities: [nan], outcomes: [true]).isNaN)
}

@Test func bins_AreATable() {
  let table = reliabilityTable(reliabilityBins(confidences: confidences, isCorrect: isCorrect, bins: 2))
  #expect(table.columns == ["above", "up to", "n", "confidence", "accuracy", "gap"])
  #expect(
    table.texts == [
      ["0.0", "0.5", "1", "0.30", "0.00", "-0.3"], ["0.5", "1.0", "4", "0.75", "0.75", "0.0"],
    ])
  #expect(table.rows[0][4] == 0)
  #expect(reliabilityTable([ReliabilityBin<Float>]()).rows.isEmpty)
}
