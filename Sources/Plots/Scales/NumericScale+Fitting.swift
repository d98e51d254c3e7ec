extension NumericScale {
  /// Whether zero belongs on the axis although no value asks for it.
  enum Zero {
    /// Lengths are compared, so they start at zero.
    case always
    /// Zero is shown where that costs no more than a third of the axis.
    case whenNear
    /// Positions are compared, not lengths.
    case never
  }

  /// The scale of the data: extended to zero by the rule given, and to the ticks that enclose it if `isNice`.
  ///
  /// - One value, or values that differ by less than the ticks could show, get room around them.
  /// - `nil` if no value can be placed.
  init?(
    fitting values: [Double], transform: Transform = .linear, zero: Zero, isNice: Bool,
    isReversed: Bool = false, ticks: TickRequest = TickRequest(count: 5)
  ) {
    let ends: (low: Double, high: Double)?
    switch transform {
    case .log(let base): ends = Self.positiveEnds(values, base: base, isNice: isNice)
    case .symmetricLog(let constant):
      ends = Self.ends(values, zero: zero, isNice: false, ticks).map {
        isNice ? Self.powers(around: $0, constant: constant) : $0
      }
    case .linear, .squareRoot: ends = Self.ends(values, zero: zero, isNice: isNice, ticks)
    }
    guard let ends else { return nil }
    self.init(
      low: ends.low, high: ends.high, transform: transform, isReversed: isReversed, ticks: ticks)
  }

  private static func ends(
    _ values: [Double], zero: Zero, isNice: Bool, _ ticks: TickRequest
  ) -> (low: Double, high: Double)? {
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
        // The largest numbers have room on one side only.
        (low, high) = room > 0 ? (low - room, high + room) : (min(low, 0), max(high, 0))
      } else {
        // A line along the edge would be read as the edge.
        let room = isNice && zero == .whenNear && size < 1e300 ? 4.0 / 3 : 1
        (low, high) = (min(low * room, 0), max(high * room, 0))
      }
    }
    if isNice, let step = TickStep(from: low, to: high, count: ticks.count, isWhole: ticks.isWhole),
      let enclosing = step.multiples(from: low, to: high, enclosing: true)
    {
      let ends = (step.value(enclosing.lowerBound), step.value(enclosing.upperBound))
      if ends.0.isFinite { low = min(low, ends.0) }
      if ends.1.isFinite { high = max(high, ends.1) }
    }
    return (low, high)
  }

  /// The ends of the positive values, extended to whole powers if they span more than one; one value gets a
  /// third and three times it.
  private static func positiveEnds(
    _ values: [Double], base: Double, isNice: Bool
  ) -> (low: Double, high: Double)? {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    guard var low = positive.min(), var high = positive.max(),
      let first = Transform.log(base: base).forward(low), let last = Transform.log(base: base).forward(high)
    else { return nil }
    if high / low < 1 + 1e-9 {
      (low, high) = (max(low / 3, .leastNonzeroMagnitude), min(high * 3, .greatestFiniteMagnitude))
    } else if isNice, last - first > 1 {
      let floor = Transform.power(base, Int((first + 1e-9).rounded(.down)))
      let ceiling = Transform.power(base, Int((last - 1e-9).rounded(.up)))
      if floor > 0 { low = min(low, floor) }
      if ceiling.isFinite { high = max(high, ceiling) }
    }
    return (low, high)
  }

  /// The ends moved out to plus or minus constant × 10^k.
  private static func powers(
    around ends: (low: Double, high: Double), constant: Double
  ) -> (low: Double, high: Double) {
    func outer(_ value: Double) -> Double {
      var power = constant
      while power < value * (1 - 1e-9), power * 10 < .infinity { power *= 10 }
      return max(power, value)
    }
    return (
      ends.low < 0 ? -outer(-ends.low) : min(ends.low, 0), ends.high > 0 ? outer(ends.high) : ends.high
    )
  }
}
