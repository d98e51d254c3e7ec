import Properties
@_spi(Lectern) import Softmax

/// Lets a law that is written with `≈` report how far the two sides were apart: of the two libraries neither knows the
/// other.
enum Deviations {
  static func start() {
    ComparisonObserver.add { actual, expected in
      PropertyTrial.recordDeviation(actual: actual, expected: expected)
    }
  }
}
