#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The ends of intervals of equal width that hold all of some numbers.
struct HistogramEdges {
  static let mostBins = 1_000
  private static let mostChosen = 60.0
  private static let mostWhole = 50.0

  let count: Int
  private let low: Double
  private let high: Double
  /// Of round ends, which are then the nearest numbers to what stands on the axis.
  private var round: (step: TickStep, start: Int)?

  /// - Parameter values: finite numbers in order; of none there is no interval.
  init(sorted values: [Double], bins: Int?) {
    guard let first = values.first, let last = values.last else {
      (count, low, high) = (0, 0, 0)
      return
    }
    let isWhole = values.allSatisfy { $0 == $0.rounded() }
    if let bins {
      (low, high) = first < last ? (first, last) : Self.around(first)
      count = min(max(bins, 1), Self.mostBins)
    } else if isWhole, last - first <= Self.mostWhole {
      (low, high) = (first - 0.5, last + 0.5)
      count = Int(last - first) + 1
    } else if let round = Self.round(values, first, last) {
      (low, high) = (round.step.value(round.start), round.step.value(round.start + round.count))
      count = round.count
      self.round = (round.step, round.start)
    } else {
      (low, high) = Self.around(first)
      count = 1
    }
  }

  private static func around(_ value: Double) -> (Double, Double) {
    let half = max(value.magnitude / 1e6, 0.5)
    return (value - half, value + half)
  }

  /// A round width near the one of Freedman and Diaconis, and the multiples of it around the numbers.
  private static func round(
    _ values: [Double], _ first: Double, _ last: Double
  ) -> (step: TickStep, start: Int, count: Int)? {
    let spread = values[values.count * 3 / 4] - values[values.count / 4]
    let width = 2 * spread / cbrt(Double(values.count))
    let wished = width > 0 && width.isFinite ? (last / width - first / width).rounded(.up) : 10
    let parts = Int(min(max(wished.isFinite ? wished : mostChosen, 1), mostChosen))
    guard let step = TickStep(from: first, to: last, count: parts) else { return nil }
    let (start, end) = ((first / step.size).rounded(.down), (last / step.size).rounded(.down) + 1)
    guard start.magnitude < 1e15, end.magnitude < 1e15, end > start,
      step.value(Int(start)).isFinite, step.value(Int(end)).isFinite
    else { return nil }
    return (step, Int(start), min(Int(end - start), mostBins))
  }

  subscript(index: Int) -> Double {
    if let round { return round.step.value(round.start + index) }
    let part = Double(index) / Double(max(count, 1))
    return low * (1 - part) + high * part
  }

  func middle(_ index: Int) -> Double { self[index] / 2 + self[index + 1] / 2 }

  /// How many numbers lie in each interval: its lower end belongs to it, and to the last also the upper one.
  func counts(sorted values: [Double]) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    var bin = 0
    for value in values {
      while bin + 1 < count, value >= self[bin + 1] { bin += 1 }
      if bin < count { counts[bin] += 1 }
    }
    return counts
  }
}
