/// Numbers spread evenly from 0 to 1.
struct LinearScale: Equatable {
  let low: Double
  let high: Double
  let ticks: [Tick]

  /// Whether zero belongs on the axis although no value asks for it.
  enum Zero {
    /// Lengths are compared, so they start at zero.
    case always
    /// Zero is shown where that costs no more than a third of the axis.
    case whenNear
    /// Positions are compared, not lengths.
    case never
  }

  /// The scale of an interval as given.
  init(low: Double, high: Double, tickCount: Int) {
    self.low = low
    self.high = high
    ticks = linearTicks(from: low, to: high, count: tickCount)
  }

  /// The scale of the data: extended to zero by the rule given, and to the ticks that enclose it if `isNice`.
  ///
  /// - One value, or values that differ by less than the ticks could show, get room around them.
  /// - `nil` if no value is finite.
  init?(fitting values: [Double], zero: Zero, isNice: Bool, tickCount: Int) {
    let finite = values.filter(\.isFinite)
    guard var low = finite.min(), var high = finite.max() else { return nil }
    switch zero {
    case .always:
      low = min(low, 0)
      high = max(high, 0)
    case .whenNear:
      if low > 0, low / 3 <= high / 9 { low = 0 }
      if high < 0, high / 3 >= low / 9 { high = 0 }
    case .never: break
    }
    let size = max(low.magnitude, high.magnitude)
    if size < 1e-290 {
      (low, high) = zero == .always ? (0, 1) : (-1, 1)
    } else if high / 2 - low / 2 <= size * 0.5e-12 {
      if zero == .never {
        let room = min(max(size / 10, 0.5), Double.greatestFiniteMagnitude - size)
        (low, high) = (low - room, high + room)
      } else {
        (low, high) = (min(low, 0), max(high, 0))
      }
    }
    if isNice, let step = TickStep(from: low, to: high, count: tickCount),
      let enclosing = step.multiples(from: low, to: high, enclosing: true)
    {
      let ends = (step.value(enclosing.lowerBound), step.value(enclosing.upperBound))
      if ends.0.isFinite { low = min(low, ends.0) }
      if ends.1.isFinite { high = max(high, ends.1) }
    }
    self.init(low: low, high: high, tickCount: tickCount)
  }

  /// The place of a number: 0 at the lower end, 1 at the upper, beyond them outside.
  func position(of value: Double) -> Double { (value / 2 - low / 2) / (high / 2 - low / 2) }
}
