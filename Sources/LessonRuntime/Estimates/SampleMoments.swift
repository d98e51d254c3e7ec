import RealModule
import Softmax

/// The mean of some numbers and its standard error.
struct SampleMoments {
  let mean: Double
  let standardError: Double

  /// Compensated, and with deviations as parts of the largest, so that nothing overflows on the way.
  init(_ values: [Double]) {
    // Rounding of the mean alone would be no deviation.
    if values.count > 1, let first = values.first, first.isFinite, values.allSatisfy({ $0 == first }) {
      (mean, standardError) = (first, 0)
      return
    }
    let mean = Vector(values).mean
    self.mean = mean
    guard values.count > 1, mean.isFinite else {
      standardError = .nan
      return
    }
    let halves = values.map { $0 / 2 - mean / 2 }
    let largest = halves.map(\.magnitude).max() ?? 0
    guard largest > 0 else {
      standardError = 0
      return
    }
    let squares = Vector(halves.map { ($0 / largest) * ($0 / largest) }).sum
    let count = Double(values.count)
    standardError = 2 * largest * (squares / (count - 1) / count).squareRoot()
  }
}
