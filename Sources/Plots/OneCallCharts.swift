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

private func paired<Xs: Sequence, Ys: Sequence>(_ x: Xs, _ y: Ys) -> [(Double?, Double?)]
where Xs.Element: BinaryFloatingPoint, Ys.Element: BinaryFloatingPoint {
  let xs = x.map { Double($0) }
  let ys = y.map { Double($0) }
  return (0..<max(xs.count, ys.count)).map { ($0 < xs.count ? xs[$0] : nil, $0 < ys.count ? ys[$0] : nil) }
}

/// The names, each later occurrence of one told apart by its count.
private func distinct(_ names: [String]) -> [String] {
  var counts: [String: Int] = [:]
  var used = Set(names)
  return names.map { name in
    let count = counts[name, default: 0] + 1
    counts[name] = count
    guard count > 1 else { return name }
    var number = count
    var candidate = "\(name) (\(number))"
    while !used.insert(candidate).inserted {
      number += 1
      candidate = "\(name) (\(number))"
    }
    counts[name] = number
    return candidate
  }
}
