#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A labelled place on a numeric axis.
struct Tick: Equatable {
  let value: Double
  let label: String
}

/// The distance of neighbouring ticks on a linear axis, (1, 2 or 5) × 10^exponent.
///
/// A tick is a whole multiple of the step, kept as a whole number: 3 × 10⁻¹ is read as the `Double` nearest
/// to 0.3 and written as "0.3", where adding 0.1 three times would give 0.30000000000000004.
struct TickStep: Equatable {
  let digit: Int
  let exponent: Int

  /// The step that cuts the interval into about `count` parts.
  ///
  /// The nearest of 1, 2, 5 and 10 by ratio is taken; the geometric means of neighbours are the limits.
  /// `nil` if the interval has no length that can be divided.
  init?(from low: Double, to high: Double, count: Int) {
    // Halves, since the whole difference of two finite numbers may overflow.
    let part = (high / 2 - low / 2) / Double(max(count, 1)) * 2
    guard part.isFinite, part > 1e-300 else { return nil }
    var power = Int(log10(part).rounded(.down))
    if powerOfTen(power) > part { power -= 1 }
    let ratio = part / powerOfTen(power)
    if ratio >= 50.0.squareRoot() {
      (digit, exponent) = (1, power + 1)
    } else if ratio >= 10.0.squareRoot() {
      (digit, exponent) = (5, power)
    } else if ratio >= 2.0.squareRoot() {
      (digit, exponent) = (2, power)
    } else {
      (digit, exponent) = (1, power)
    }
  }

  var size: Double { value(1) }

  func value(_ multiple: Int) -> Double { decimal(multiple).nearestDouble }

  func decimal(_ multiple: Int) -> DecimalNumber {
    DecimalNumber(mantissa: multiple * digit, exponent: exponent)
  }

  /// The multiples within the interval, or those that enclose it.
  func multiples(from low: Double, to high: Double, enclosing: Bool = false) -> ClosedRange<Int>? {
    let slack = 1e-9
    let first = enclosing ? (low / size + slack).rounded(.down) : (low / size - slack).rounded(.up)
    let last = enclosing ? (high / size - slack).rounded(.up) : (high / size + slack).rounded(.down)
    // Beyond this a multiple times 5 is no longer exact, nor is the step visible in the numbers.
    guard first.magnitude < 1e15, last.magnitude < 1e15, first <= last else { return nil }
    return Int(first)...Int(last)
  }
}

/// The ticks of a linear axis, about `count` of them, at whole multiples of a 1-2-5 step within the interval.
func linearTicks(from low: Double, to high: Double, count: Int) -> [Tick] {
  guard let step = TickStep(from: low, to: high, count: count),
    let multiples = step.multiples(from: low, to: high)
  else { return [] }
  // One form for the whole axis: mixing 0.0001 and 5×10⁻⁵ would hide that they are neighbours.
  let largest = max(
    step.decimal(multiples.lowerBound).magnitude, step.decimal(multiples.upperBound).magnitude)
  let isPositional =
    largest < positionalMagnitudes.upperBound && step.exponent >= positionalMagnitudes.lowerBound
  return multiples.compactMap { multiple in
    let decimal = step.decimal(multiple)
    let value = decimal.nearestDouble
    guard value.isFinite else { return nil }
    return Tick(value: value, label: isPositional ? decimal.positional : decimal.scientific)
  }
}

/// The ticks of a logarithmic axis: powers of ten, thinned to about `count`; over less than two decades 1, 2
/// and 5 times them; over less than one step of those, the linear ticks.
func logTicks(from low: Double, to high: Double, count: Int) -> [Tick] {
  guard low > 0, low < high, high.isFinite else { return [] }
  let decades = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
  let spansFew = log10(high) - log10(low) < 2
  let stride = max(1, (decades.count - 1 + count - 1) / max(count, 1))
  var numbers: [DecimalNumber] = []
  for power in decades where spansFew || power % stride == 0 {
    for digit in spansFew ? [1, 2, 5] : [1] {
      numbers.append(DecimalNumber(mantissa: digit, exponent: power))
    }
  }
  numbers.removeAll { $0.nearestDouble < low * (1 - 1e-12) || $0.nearestDouble > high * (1 + 1e-12) }
  guard numbers.count > 1 else { return linearTicks(from: low, to: high, count: count) }
  let isPositional = numbers.allSatisfy { (-3..<5).contains($0.magnitude) }
  return numbers.map { Tick(value: $0.nearestDouble, label: isPositional ? $0.positional : $0.scientific) }
}

extension DecimalNumber {
  /// The `Double` nearest to the number, correctly rounded.
  var nearestDouble: Double {
    let text = String(digits.map { Character(Unicode.Scalar($0 + 48)) })
    return Double("\(isNegative ? "-" : "")\(text.isEmpty ? "0" : text)e\(exponent)") ?? 0
  }
}

func powerOfTen(_ exponent: Int) -> Double {
  DecimalNumber(mantissa: 1, exponent: exponent).nearestDouble
}
