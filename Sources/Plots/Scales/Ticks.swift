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
  init?(from low: Double, to high: Double, count: Int, isWhole: Bool = false) {
    // Halves, since the whole difference of two finite numbers may overflow.
    let part = (high / 2 - low / 2) / Double(max(count, 1)) * 2
    guard part.isFinite, part > 1e-300 else { return nil }
    if isWhole, part < 1 {
      (digit, exponent) = (1, 0)
      return
    }
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

/// The numbers of an axis' ticks, before they are written.
struct TickNumbers {
  var numbers: [DecimalNumber]
  /// Whether they are written with one number of decimals.
  var isEven: Bool

  init(_ numbers: [DecimalNumber], isEven: Bool = false) { (self.numbers, self.isEven) = (numbers, isEven) }

  func ticks(_ format: NumberFormat) -> [Tick] {
    let finite = numbers.filter { $0.nearestDouble.isFinite }
    return zip(finite, format.labels(finite, isEven: isEven)).map {
      Tick(value: $0.nearestDouble, label: $1)
    }
  }
}

/// Whole multiples of a 1-2-5 step within the interval, about `count` of them.
func linearTickNumbers(from low: Double, to high: Double, count: Int, isWhole: Bool = false) -> TickNumbers {
  guard let step = TickStep(from: low, to: high, count: count, isWhole: isWhole),
    let multiples = step.multiples(from: low, to: high)
  else { return TickNumbers([]) }
  return TickNumbers(multiples.map(step.decimal), isEven: true)
}

/// The ticks of a linear axis.
func linearTicks(
  from low: Double, to high: Double, count: Int, isWhole: Bool = false, format: NumberFormat = .automatic
) -> [Tick] {
  linearTickNumbers(from: low, to: high, count: count, isWhole: isWhole).ticks(format)
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
