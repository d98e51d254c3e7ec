/// Numbers spread from 0 to 1, evenly or bent by a transform.
struct NumericScale: Equatable {
  let transform: Transform
  let low: Double
  let high: Double
  /// Whether the lower end stands at 1.
  let isReversed: Bool
  private(set) var ticks: [Tick] = []
  /// Places between the ticks that are marked and not labelled.
  private(set) var minorTicks: [Double] = []

  private let start: Double
  private let length: Double

  /// The scale of an interval as given; `nil` if it has no length that can be shown.
  init?(
    low: Double, high: Double, transform: Transform = .linear, isReversed: Bool = false,
    ticks request: TickRequest = TickRequest(count: 5)
  ) {
    guard let start = transform.forward(low), let end = transform.forward(high), (end - start).isFinite,
      end - start > max(start.magnitude, end.magnitude) * 1e-12, end - start > 1e-300
    else { return nil }
    (self.low, self.high, self.transform, self.isReversed) = (low, high, transform, isReversed)
    (self.start, length) = (start, end - start)
    ticks = request.ticks(from: low, to: high, transform: transform).filter { tick in
      position(of: tick.value).map { $0 > -1e-6 && $0 < 1 + 1e-6 } ?? false
    }
    minorTicks = request.allowsMinor ? plainMinorTicks() : []
  }

  /// No coordinate is farther from the axis than this many of its lengths, so that sums stay finite.
  private static let farthest = 1e6

  /// The place of a number: 0 and 1 at the ends, beyond them outside; `nil` for what the axis cannot show.
  func position(of value: Double) -> Double? {
    guard let bent = transform.forward(value) else { return nil }
    let place = min(max((bent - start) / length, -Self.farthest), Self.farthest)
    return isReversed ? 1 - place : place
  }

  /// The number at a place.
  func value(at position: Double) -> Double {
    transform.inverse(start + (isReversed ? 1 - position : position) * length)
  }

  /// The multiples of powers between labelled powers, or the powers between labelled ones.
  private func plainMinorTicks() -> [Double] {
    guard case .log(let base) = transform, ticks.count > 1 else { return [] }
    return logMinorTicks(from: low, to: high, base: base, labelled: ticks.map(\.value))
  }
}

/// What the author and the data want of an axis' ticks.
struct TickRequest: Equatable {
  /// About how many.
  var count: Int
  /// Whether all the values are whole numbers, so that ticks between them would mean nothing.
  var isWhole = false
  var values: AxisMarkValues.Kind = .automatic
  var format = NumberFormat.automatic

  var allowsMinor: Bool { if case .automatic = values { true } else { false } }

  /// No axis has more ticks than this, whatever is asked for.
  static let mostTicks = 100

  func ticks(from low: Double, to high: Double, transform: Transform) -> [Tick] {
    let numbers: TickNumbers
    switch values {
    case .given(let values):
      let inside = Set(values.filter { $0.isFinite && $0 >= low && $0 <= high }).sorted()
      numbers = TickNumbers(
        inside.prefix(Self.mostTicks).map { DecimalNumber($0).rounded(significantDigits: 17) }, isEven: true)
    case .stride(let step):
      numbers = strideTicks(from: low, to: high, step: step)
    case .automatic:
      switch transform {
      case .linear, .squareRoot:
        numbers = linearTickNumbers(from: low, to: high, count: count, isWhole: isWhole)
      case .log(let base): return logTicks(from: low, to: high, base: base, count: count, format: format)
      case .symmetricLog(let constant):
        numbers = symmetricTickNumbers(from: low, to: high, constant: constant, count: count)
      }
    }
    return numbers.ticks(format)
  }

  private func strideTicks(from low: Double, to high: Double, step: Double) -> TickNumbers {
    guard step.isFinite, step > 0 else { return TickNumbers([]) }
    let (first, last) = ((low / step - 1e-9).rounded(.up), (high / step + 1e-9).rounded(.down))
    guard first.magnitude < 1e9, last.magnitude < 1e9, first <= last, last - first < Double(Self.mostTicks)
    else { return linearTickNumbers(from: low, to: high, count: count, isWhole: isWhole) }
    let unit = DecimalNumber(step).rounded(significantDigits: 17)
    return TickNumbers((Int(first)...Int(last)).map { unit.times($0) }, isEven: true)
  }
}
