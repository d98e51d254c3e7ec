/// A chart of one line through the points (x, y), paired in order; what has no partner is a gap.
///
/// ```swift
/// lineChart(x: temperatures, y: temperatures.map { entropy(softmax(z, temperature: $0)) },
///           title: "Entropy grows with the temperature", xLabel: "T", yLabel: "entropy")
/// ```
public func lineChart<Xs: Sequence, Ys: Sequence>(
  x: Xs, y: Ys, title: String? = nil, xLabel: String = "", yLabel: String = ""
) -> Chart where Xs.Element: BinaryFloatingPoint, Ys.Element: BinaryFloatingPoint {
  let chart = Chart(paired(x, y)) { LineMark(x: .value(xLabel, $0.0), y: .value(yLabel, $0.1)) }
  return title.map { chart.title($0) } ?? chart
}

/// A chart of several named lines over the same x, in the order given.
///
/// ```swift
/// lineChart(x: temperatures, series: ["cat": cats, "dog": dogs], xLabel: "T", yLabel: "probability")
/// ```
// Existentials rather than a generic parameter: each entry may be another kind of sequence, and a literal
// full of closures is type-checked in milliseconds instead of not at all.
public func lineChart<Xs: Sequence>(
  x: Xs, series: KeyValuePairs<String, any Sequence<Double>>, title: String? = nil, xLabel: String = "",
  yLabel: String = ""
) -> Chart where Xs.Element: BinaryFloatingPoint {
  let positions = x.map { Double($0) }
  let chart = Chart {
    for (name, values) in series {
      for (x, y) in paired(positions, Array(values)) {
        LineMark(x: .value(xLabel, x), y: .value(yLabel, y)).foregroundStyle(by: .value("", name))
      }
    }
  }
  return title.map { chart.title($0) } ?? chart
}

/// A chart of one line over whole numbers, such as `1...10`; see the overload for floating-point positions.
public func lineChart<Xs: Sequence, Ys: Sequence>(
  x: Xs, y: Ys, title: String? = nil, xLabel: String = "", yLabel: String = ""
) -> Chart where Xs.Element: BinaryInteger, Ys.Element: BinaryFloatingPoint {
  lineChart(x: x.map { Double($0) }, y: y, title: title, xLabel: xLabel, yLabel: yLabel)
}

/// A chart of several named lines over whole numbers; see the overload for floating-point positions.
public func lineChart<Xs: Sequence>(
  x: Xs, series: KeyValuePairs<String, any Sequence<Double>>, title: String? = nil, xLabel: String = "",
  yLabel: String = ""
) -> Chart where Xs.Element: BinaryInteger {
  lineChart(x: x.map { Double($0) }, series: series, title: title, xLabel: xLabel, yLabel: yLabel)
}
