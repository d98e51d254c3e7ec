#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The probability of the first of two options as their logits move apart, p(d; T) = 1 / (1 + e^(−d/T)), with a
/// curve for each temperature.
///
/// ```swift
/// twoOptionCurve(temperatures: [0.5, 1, 2])
/// ```
///
/// - d is the logit of the first option minus that of the second.
/// - At T = 0 the curve is the limit: 0, ½ where the logits tie, 1. At T = ∞ it is ½ everywhere; for a temperature
///   that is NaN there is none.
///
/// - Parameter differences: the ends of the axis of d.
public func twoOptionCurve<Temperatures: Sequence>(
  temperatures: Temperatures, differences: ClosedRange<Double> = -6...6, title: String? = nil,
  x: String = "difference of the logits", y: String = "probability of the first"
) -> Chart where Temperatures.Element: BinaryFloatingPoint {
  twoOptionCurve(
    temperatures: temperatures.doubles, differences: differences, title: title, x: x, y: y)
}

/// The probability of the first of two options; the overload for temperatures that are written into the call.
public func twoOptionCurve(
  temperatures: [Double], differences: ClosedRange<Double> = -6...6, title: String? = nil,
  x: String = "difference of the logits", y: String = "probability of the first"
) -> Chart {
  Chart(temperatures) { temperature in
    LinePlot(x: x, y: y, domain: differences) { probability(ofFirst: $0, at: temperature) }
      .foregroundStyle(by: .value("", "T = \(numberText(temperature))"))
  }
  .titled(title).chartYScale(domain: 0...1)
}

private func probability(ofFirst difference: Double, at temperature: Double) -> Double {
  // 0/0 has no value, but equal logits are a tie at every temperature.
  difference == 0 && !temperature.isNaN ? 0.5 : 1 / (1 + exp(-difference / temperature))
}
