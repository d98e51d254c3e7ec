/// Numbers as colours: from light to dark, or to two sides from zero where there are numbers of both signs.
struct ColorScale: Equatable {
  let low: Double
  let high: Double
  let ramp: ColorRamp
  let label: String
  let ticks: [Tick]

  /// - `nil` if no number is finite.
  init?(_ numbers: some Sequence<Double>, label: String) {
    let finite = numbers.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    self.label = label
    if least < 0, greatest > 0 {
      let size = Self.roundedUp(max(-least, greatest))
      (low, high, ramp) = (-size, size, .diverging)
    } else {
      // Few numbers are far enough from zero for a scale that leaves it out.
      let scale = NumericScale(fitting: [least, greatest], zero: .whenNear, isNice: false)
      let high = scale?.high ?? greatest
      (low, self.high, ramp) = (scale?.low ?? least, high > 0 ? Self.roundedUp(high) : high, .sequential)
    }
    ticks = linearTicks(from: low, to: high, count: 5)
  }

  /// The number, or the tick just above it, so that the end of the scale has a number.
  private static func roundedUp(_ size: Double) -> Double {
    guard let step = TickStep(from: 0, to: size, count: 5),
      let ticks = step.multiples(from: 0, to: size, enclosing: true)
    else { return size }
    let end = step.value(ticks.upperBound)
    return end.isFinite && end > size && end - size <= size * 0.06 ? end : size
  }

  /// The place of a number along the ramp, from 0 to 1; `nil` for what has no colour.
  func part(of datum: Datum?) -> Double? {
    guard let value = datum?.finite else { return nil }
    guard high > low else { return 1 }
    return min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
  }
}
