#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A chart of one line for each class: its probability at rising temperatures.
///
/// ```swift
/// temperatureSweep(over: 0.1...10, labels: ["cat", "dog", "bird"]) { softmax([2, 1, 0], temperature: $0) }
/// ```
///
/// - The closure is called at 97 temperatures, spread by equal ratios if the largest is at least eight times the
///   smallest, as the axis then is, too.
/// - A class without a label is named by its position, `#4`; where the closure gives fewer probabilities, or
///   NaN, the lines have gaps.
public func temperatureSweep<Labels: Sequence, Probabilities: Sequence>(
  over temperatures: ClosedRange<Double>, labels: Labels, title: String? = nil, x: String = "T",
  y: String = "probability", probabilities: (Double) -> Probabilities
) -> Chart where Labels.Element: StringProtocol, Probabilities.Element: BinaryFloatingPoint {
  let (low, high) = (temperatures.lowerBound, temperatures.upperBound)
  let isRatio = spansRatios(low, high)
  let places = (0...96).map { step -> Double in
    if step == 0 { return low }
    if step == 96 { return high }
    let part = Double(step) / 96
    return isRatio ? low * pow(high / low, part) : low + (high - low) * part
  }
  return temperatureSweep(
    over: places, labels: labels, title: title, x: x, y: y, probabilities: probabilities)
}

/// A chart of one line for each class: its probability at each of the temperatures given; see the overload for
/// a range.
public func temperatureSweep<Temperatures: Sequence, Labels: Sequence, Probabilities: Sequence>(
  over temperatures: Temperatures, labels: Labels, title: String? = nil, x: String = "T",
  y: String = "probability", probabilities: (Double) -> Probabilities
) -> Chart
where
  Temperatures.Element: BinaryFloatingPoint, Labels.Element: StringProtocol,
  Probabilities.Element: BinaryFloatingPoint
{
  let places = temperatures.doubles
  let rows = places.map { probabilities($0).doubles }
  let names = classNames(labels, count: rows.map(\.count).max() ?? 0)
  let chart = Chart {
    for (index, name) in names.enumerated() {
      for (place, row) in zip(places, rows) {
        LineMark(x: .value(x, place), y: .value(y, index < row.count ? row[index] : nil))
          .foregroundStyle(by: .value("", name))
      }
    }
  }
  .titled(title).probabilityAxis(for: rows.joined())
  guard let low = places.min(), let high = places.max(), spansRatios(low, high) else { return chart }
  return chart.chartXScale(type: .log)
}

/// One small chart of bars for each temperature, all with the same axis.
///
/// ```swift
/// temperatureMultiples([0.5, 1, 2], labels: ["cat", "dog", "bird"]) { softmax([2, 1, 0], temperature: $0) }
/// ```
///
/// See `Facets` for how many stand in a row, `probabilityBars` for the axis, and `Sweep` for one chart at a time
/// that the reader chooses.
public func temperatureMultiples<Temperatures: Sequence, Labels: Sequence, Probabilities: Sequence>(
  _ temperatures: Temperatures, labels: Labels, title: String? = nil, symbol: String = "T",
  x: String = "", y: String = "probability", columns: Int? = nil, probabilities: (Double) -> Probabilities
) -> Facets
where
  Temperatures.Element: BinaryFloatingPoint, Labels.Element: StringProtocol,
  Probabilities.Element: BinaryFloatingPoint
{
  let places = temperatures.doubles
  let rows = places.map { probabilities($0).doubles }
  let names = classNames(labels, count: rows.map(\.count).max() ?? 0)
  var remaining = rows.makeIterator()
  let facets = Facets(places, label: symbol, columns: columns) { _ in
    barChart(names, remaining.next() ?? [], x: x, y: y).probabilityAxis(for: rows.joined())
  }
  return title.map { facets.title($0) } ?? facets
}

private func classNames<Labels: Sequence>(_ labels: Labels, count: Int) -> [String]
where Labels.Element: StringProtocol {
  var names = labels.map { String($0) }
  while names.count < count { names.append("#\(names.count + 1)") }
  return distinct(names)
}

/// Whether numbers are so far apart that equal ratios should take equal lengths.
func spansRatios(_ low: Double, _ high: Double) -> Bool {
  low > 0 && high.isFinite && high / 8 >= low
}
