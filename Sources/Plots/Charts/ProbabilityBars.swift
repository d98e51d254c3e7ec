/// A chart of one bar for each probability of a distribution.
///
/// ```swift
/// probabilityBars(softmax([2, 1, 0]), labels: ["cat", "dog", "bird"], title: "Softmax of (2, 1, 0)")
/// ```
///
/// - As `barChart`, with an axis that ends at 1, so that several distributions can be compared. If all
///   probabilities are below 0.4 the axis ends with the largest, and if one is not between 0 and 1 it shows
///   that.
/// - Probabilities without a label are named by their position, `#4`.
public func probabilityBars<Probabilities: Sequence, Labels: Sequence>(
  _ probabilities: Probabilities, labels: Labels, title: String? = nil, x: String = "",
  y: String = "probability"
) -> Chart where Probabilities.Element: BinaryFloatingPoint, Labels.Element: StringProtocol {
  let values = probabilities.doubles
  return barChart(labels, values, title: title, x: x, y: y).probabilityAxis(for: values)
}

/// Two charts side by side: logits, and the probabilities made from them.
///
/// ```swift
/// logitsAndProbabilities(logits, softmax(logits), labels: ["cat", "dog", "bird"])
/// ```
///
/// Both have the same classes in the same order; the logits have an axis of their own. See `barChart` for
/// values without labels.
public func logitsAndProbabilities<Logits: Sequence, Probabilities: Sequence, Labels: Sequence>(
  _ logits: Logits, _ probabilities: Probabilities, labels: Labels, title: String? = nil
) -> ChartGrid
where
  Logits.Element: BinaryFloatingPoint, Probabilities.Element: BinaryFloatingPoint,
  Labels.Element: StringProtocol
{
  logitsAndProbabilities(logits.doubles, probabilities, labels: labels, title: title)
}

/// Two charts side by side; the overload for logits that are written into the call.
public func logitsAndProbabilities<Probabilities: Sequence, Labels: Sequence>(
  _ logits: [Double], _ probabilities: Probabilities, labels: Labels, title: String? = nil
) -> ChartGrid where Probabilities.Element: BinaryFloatingPoint, Labels.Element: StringProtocol {
  let names = labels.map { String($0) }
  let grid = ChartGrid([
    ChartGrid.Cell(label: "Logits", figure: barChart(names, logits, y: "logit").chartYAxisLabel("")),
    ChartGrid.Cell(
      label: "Probabilities", figure: probabilityBars(probabilities, labels: names).chartYAxisLabel("")),
  ])
  return title.map { grid.title($0) } ?? grid
}
