/// A reliability diagram: how often predictions were right, against how sure they were.
///
/// ```swift
/// reliabilityDiagram([(0.55, 0.60, 20), (0.75, 0.71, 45), (0.95, 0.83, 120)], title: "Too sure of itself")
/// ```
///
/// - A point for each bin, its area and the text beside it as the number of predictions. On the diagonal accuracy and confidence agree; a line from
///   there to the point is the gap, downwards where the model promises too much.
/// - Empty bins (a count of 0, or NaN for confidence or accuracy) are left out.
///
/// Source: C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, “On calibration of modern neural networks”, ICML 2017.
public func reliabilityDiagram(
  _ bins: [(confidence: Double, accuracy: Double, count: Int)], title: String? = nil,
  x: String = "confidence", y: String = "accuracy"
) -> Chart {
  let filled = bins.filter { $0.count > 0 && $0.confidence.isFinite && $0.accuracy.isFinite }
  return Chart {
    LinePlot(x: x, y: y, domain: 0...1) { $0 }.foregroundStyle(.primary)
      .lineStyle(LineStyle(width: 1.25, dash: [4, 3])).opacity(0.7)
    for bin in filled {
      RuleMark(x: .value(x, bin.confidence), yStart: .value(y, bin.confidence), yEnd: .value(y, bin.accuracy))
        .foregroundStyle(.series(2)).lineStyle(LineStyle(width: 3))
    }
    for bin in filled {
      PointMark(x: .value(x, bin.confidence), y: .value(y, bin.accuracy))
        .symbolSize(by: .value("predictions", bin.count)).annotation(Plots.count(bin.count))
    }
  }
  .titled(title).caption(filled.isEmpty ? "" : "Beside the points: predictions in the bin.")
  // The numbers stand beside the points.
  .chartLegend(.hidden).chartXScale(domain: 0...1).chartYScale(domain: 0...1).size(width: 420, height: 400)
  .subject("Reliability diagram").description(words(filled))
}

private func words(_ bins: [(confidence: Double, accuracy: Double, count: Int)]) -> String {
  guard
    let worst = bins.max(by: {
      ($0.accuracy - $0.confidence).magnitude < ($1.accuracy - $1.confidence).magnitude
    })
  else { return "Reliability diagram without data." }
  let total = bins.reduce(0.0) { $0 + Double($1.count) }
  let size = bins.count == 1 ? "1 bin" : "\(count(bins.count)) bins"
  return
    "Reliability diagram of \(numberText(total, significantDigits: 17)) predictions in \(size). "
    + "The largest gap is at confidence \(numberText(worst.confidence)), "
    + "where \(numberText(worst.accuracy)) are right."
}
