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
      let size = max(-least, greatest)
      (low, high, ramp) = (-size, size, .diverging)
    } else {
      // Few numbers are far enough from zero for a scale that leaves it out.
      let scale = NumericScale(fitting: [least, greatest], zero: .whenNear, isNice: false)
      (low, high, ramp) = (scale?.low ?? least, scale?.high ?? greatest, .sequential)
    }
    ticks = linearTicks(from: low, to: high, count: 4)
  }

  /// The place of a number along the ramp, from 0 to 1; `nil` for what has no colour.
  func part(of datum: Datum?) -> Double? {
    guard let value = datum?.finite else { return nil }
    guard high > low else { return 1 }
    return min(max((value / 2 - low / 2) / (high / 2 - low / 2), 0), 1)
  }
}
