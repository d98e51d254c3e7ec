public import Plots
public import RealModule
public import Softmax

// Charts of what the library computes, without taking it apart in the lesson.

/// A heat map of the weights of an attention, as `attention(queries:keys:values:)` gives them.
public func attentionHeatMap<Scalar: Real & BinaryFloatingPoint, Queries: Sequence, Keys: Sequence>(
  _ weights: Matrix<Scalar>, queries: Queries, keys: Keys, title: String? = nil
) -> Chart where Queries.Element: StringProtocol, Keys.Element: StringProtocol {
  attentionHeatMap(rows(weights), queries: queries, keys: keys, title: title)
}

/// A heat map of a matrix such as a Jacobian: two colours that part at zero if there are numbers of both signs.
public func matrixHeatMap<Scalar: Real & BinaryFloatingPoint>(
  _ matrix: Matrix<Scalar>, rowLabels: [String] = [], columnLabels: [String] = [], title: String? = nil,
  rowName: String = "row", columnName: String = "column", value: String = ""
) -> Chart {
  matrixHeatMap(
    rows(matrix), rowLabels: rowLabels, columnLabels: columnLabels, title: title, rowName: rowName,
    columnName: columnName, value: value)
}

/// A reliability diagram of the bins that `reliabilityBins(confidences:isCorrect:)` gives.
public func reliabilityDiagram<Scalar: Real & BinaryFloatingPoint>(
  _ bins: [ReliabilityBin<Scalar>], title: String? = nil, x: String = "confidence", y: String = "accuracy"
) -> Chart {
  reliabilityDiagram(
    bins.map {
      (confidence: Double($0.meanConfidence), accuracy: Double($0.accuracy), count: $0.count)
    }, title: title, x: x, y: y)
}

private func rows<Scalar: Real & BinaryFloatingPoint>(_ matrix: Matrix<Scalar>) -> [[Double]] {
  (0..<matrix.rows).map { i in (0..<matrix.columns).map { Double(matrix[i, $0]) } }
}
