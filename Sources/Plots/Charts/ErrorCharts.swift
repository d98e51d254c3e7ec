/// The error of a computation along its inputs, in units in the last place.
///
/// ```swift
/// errorInUlps(along: xs, xs.map { ulps(exp($0), exact($0)) }, title: "Error of exp", x: "x")
/// ```
///
/// - Inputs and errors are paired in order. The sign of an error is dropped: what counts is its size.
/// - The line at half an ulp is what rounding alone may cost; nothing that rounds can promise less.
/// - If errors go beyond 10 ulp, the axis is logarithmic from 1 on; so is that of inputs of one sign whose largest
///   is a thousand times the smallest or more, and on both sides of zero for inputs of both signs.
/// - Errors that are NaN or ±∞ are named below the plot.
public func errorInUlps<Inputs: Sequence, Errors: Sequence>(
  along inputs: Inputs, _ errors: Errors, title: String? = nil, x: String = "x", y: String = "error (ulp)"
) -> Chart where Inputs.Element: BinaryFloatingPoint, Errors.Element: BinaryFloatingPoint {
  let pairs = paired(inputs, errors.map { $0.magnitude })
  let chart = Chart {
    for pair in pairs {
      PointMark(x: .value(x, pair.0), y: .value(y, pair.1)).symbolSize(pairs.count > 300 ? 7 : 20)
    }
    RuleMark(y: .value("½ ulp", 0.5))
  }
  let largest = pairs.compactMap(\.1).filter(\.isFinite).max() ?? 0
  return chart.titled(title).chartXScale(type: inputScale(pairs.compactMap(\.0)))
    .chartYScale(type: largest > 10 ? .symmetricLog : .linear, includesZero: true)
}

/// The error of a computation along its inputs, in whole units in the last place, as `ulpDistance` counts them.
public func errorInUlps<Inputs: Sequence, Errors: Sequence>(
  along inputs: Inputs, _ errors: Errors, title: String? = nil, x: String = "x", y: String = "error (ulp)"
) -> Chart where Inputs.Element: BinaryFloatingPoint, Errors.Element: BinaryInteger {
  errorInUlps(along: inputs, errors.map { Double($0) }, title: title, x: x, y: y)
}

private func inputScale(_ inputs: [Double]) -> ScaleType {
  let sizes = inputs.filter { $0.isFinite && $0 != 0 }.map(\.magnitude)
  guard let smallest = sizes.min(), let largest = sizes.max(), largest / 1_000 >= smallest else {
    return .linear
  }
  if inputs.allSatisfy({ !($0 <= 0) }) { return .log }
  // Evenly spread numbers with a few near zero are linear; what is spread by ratios has its middle far below.
  let middle = sizes.sorted()[sizes.count / 2]
  return middle < largest / 30 ? .symmetricLog(constant: middle) : .linear
}

/// The error of an approximation as its step becomes smaller, on logarithmic axes, beside lines of known slope.
///
/// ```swift
/// convergence(steps, errors, title: "A forward difference", slopes: [1])
/// ```
///
/// - On logarithmic axes an error that falls as hˢ is a line of slope s. A reference line runs below the data from the
///   largest step until it meets the smallest error.
/// - Errors of 0 have no place on a logarithmic axis; they are named below the plot, as NaN and ±∞ are.
public func convergence<Steps: Sequence, Errors: Sequence>(
  _ steps: Steps, _ errors: Errors, title: String? = nil, slopes: [Double] = [], x: String = "step",
  y: String = "error"
) -> Chart where Steps.Element: BinaryFloatingPoint, Errors.Element: BinaryFloatingPoint {
  convergence([("", paired(steps, errors))], title: title, slopes: slopes, x: x, y: y)
}

/// The errors of several approximations as their step becomes smaller.
///
/// ```swift
/// convergence(steps, series: ["forward": forward, "central": central], slopes: [1, 2])
/// ```
public func convergence<Steps: Sequence>(
  _ steps: Steps, series: KeyValuePairs<String, any Sequence<Double>>, title: String? = nil,
  slopes: [Double] = [], x: String = "step", y: String = "error"
) -> Chart where Steps.Element: BinaryFloatingPoint {
  let places = steps.doubles
  return convergence(
    series.map { name, errors in (name, paired(places, errors.map { $0 })) }, title: title, slopes: slopes,
    x: x, y: y)
}

private typealias Series = (name: String, points: [(Double?, Double?)])

private func convergence(_ series: [Series], title: String?, slopes: [Double], x: String, y: String) -> Chart
{
  let references = slopes.enumerated().compactMap { ReferenceSlope($1, of: series.map(\.points), number: $0) }
  return Chart {
    for line in series {
      for point in line.points {
        let mark = ChartMarks {
          LineMark(x: .value(x, point.0), y: .value(y, point.1))
          PointMark(x: .value(x, point.0), y: .value(y, point.1)).symbolSize(16)
        }
        if line.name.isEmpty { mark } else { mark.foregroundStyle(by: .value("", line.name)) }
      }
    }
    for reference in references { reference.marks(x, y) }
  }
  .titled(title).chartXScale(type: .log).chartYScale(type: .log)
}
