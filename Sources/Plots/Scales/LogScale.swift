#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Positive numbers spread from 0 to 1 so that equal ratios take equal lengths.
struct LogScale: Equatable {
  let low: Double
  let high: Double
  let ticks: [Tick]

  /// The scale of an interval as given.
  ///
  /// - Precondition: 0 < low < high, both finite.
  init(low: Double, high: Double, tickCount: Int) {
    self.low = low
    self.high = high
    ticks = logTicks(from: low, to: high, count: tickCount)
  }

  /// The scale of the positive values, extended to whole decades if `isNice` and they span more than one.
  ///
  /// - One value gets a decade around it. `nil` if no value is positive and finite.
  init?(fitting values: [Double], isNice: Bool, tickCount: Int) {
    let positive = values.filter { $0 > 0 && $0.isFinite }
    guard var low = positive.min(), var high = positive.max() else { return nil }
    if high / low < 1 + 1e-9 {
      (low, high) = (max(low / 3, .leastNonzeroMagnitude), min(high * 3, .greatestFiniteMagnitude))
    } else if isNice, log10(high) - log10(low) > 1 {
      let floor = powerOfTen(Int((log10(low) + 1e-9).rounded(.down)))
      let ceiling = powerOfTen(Int((log10(high) - 1e-9).rounded(.up)))
      if floor > 0 { low = min(low, floor) }
      if ceiling.isFinite { high = max(high, ceiling) }
    }
    self.init(low: low, high: high, tickCount: tickCount)
  }

  /// The place of a positive number, 0 at the lower end and 1 at the upper; `nil` for any other.
  func position(of value: Double) -> Double? {
    guard value > 0, value.isFinite else { return nil }
    return (log10(value) - log10(low)) / (log10(high) - log10(low))
  }
}
