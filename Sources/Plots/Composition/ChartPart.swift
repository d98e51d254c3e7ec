/// A part of a chart that is left out where another chart beside it, or the grid around it, shows it.
enum ChartPart: Sendable {
  case xTicks, yTicks, legend, endLabels, values
}

extension Chart {
  func hiding(_ parts: Set<ChartPart>) -> Chart {
    var copy = self
    if parts.contains(.xTicks) { copy.options.xAxis.marks.labels = false }
    if parts.contains(.yTicks) { copy.options.yAxis.marks.labels = false }
    if parts.contains(.endLabels), [.automatic, .direct].contains(options.legend) {
      copy.options.legend = .top
    }
    if parts.contains(.legend) { copy.options.legend = .hidden }
    if parts.contains(.values) { copy.options.hidesValues = true }
    return copy
  }
}
