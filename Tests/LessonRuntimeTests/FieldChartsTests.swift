import LessonRuntime
import Testing

/// Charts of the library's own types are those of their numbers.
@Suite struct FieldChartsTests {
  private let matrix: Matrix<Double> = [[0.75, 0.25], [-0.5, 1.5]]
  private let rows = [[0.75, 0.25], [-0.5, 1.5]]

  @Test func matrix_IsDrawnAsItsRows() {
    #expect(
      matrixHeatMap(matrix, rowLabels: ["a"], title: "J", value: "v")
        == matrixHeatMap(rows, rowLabels: ["a"], title: "J", value: "v"))
    #expect(
      attentionHeatMap(matrix, queries: ["q", "r"], keys: ["k", "k"])
        == attentionHeatMap(rows, queries: ["q", "r"], keys: ["k", "k"]))
  }

  @Test func reliabilityBins_AreDrawnByTheirMeans() {
    let bins = reliabilityBins(
      confidences: [0.55, 0.65, 0.9, 1] as Vector<Double>, isCorrect: [true, false, true, true], bins: 2)
    let expected: [(confidence: Double, accuracy: Double, count: Int)] = bins.map {
      ($0.meanConfidence, $0.accuracy, $0.count)
    }
    #expect(reliabilityDiagram(bins) == reliabilityDiagram(expected))
    #expect(reliabilityDiagram(bins).description.hasPrefix("Reliability diagram of 4 predictions in 1 bin."))
  }
}
