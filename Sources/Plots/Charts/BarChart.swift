/// A chart of one bar for each value.
///
/// ```swift
/// barChart(["cat", "dog", "bird"], softmax([2, 1, 0]), title: "Softmax of (2, 1, 0)")
/// ```
///
/// - Labels and values are paired in order. A value without a label is named by its position, `#4`; a label
///   without a value stands on the axis without a bar. A label that occurs again keeps a bar of its own:
///   `the`, `the (2)`.
public func barChart<Labels: Sequence, Values: Sequence>(
  _ labels: Labels, _ values: Values, title: String? = nil, x: String = "", y: String = ""
) -> Chart where Labels.Element: StringProtocol, Values.Element: BinaryFloatingPoint {
  let numbers = values.map { Double($0) }
  var names = labels.map { String($0) }
  while names.count < numbers.count { names.append("#\(names.count + 1)") }
  let chart = Chart {
    for (index, name) in distinct(names).enumerated() {
      BarMark(x: .value(x, name), y: .value(y, index < numbers.count ? numbers[index] : nil))
    }
  }
  return title.map { chart.title($0) } ?? chart
}

/// A chart of one bar for each whole number; see the overload for floating-point values.
public func barChart<Labels: Sequence, Values: Sequence>(
  _ labels: Labels, _ values: Values, title: String? = nil, x: String = "", y: String = ""
) -> Chart where Labels.Element: StringProtocol, Values.Element: BinaryInteger {
  barChart(labels, values.map { Double($0) }, title: title, x: x, y: y)
}
