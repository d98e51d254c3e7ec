import RealModule
import Synchronization

/// Nudges the numbers in literals of vectors, and so of matrices, by a few ulps: digits of results that this moves would
/// not be the same with another library of functions or another order of a sum.
@_spi(Lectern)
public enum LiteralNoise {
  /// Written once, before anything else runs.
  nonisolated(unsafe) private(set) static var isOn = false
  private static let generator = Mutex(SeededRandom(seed: 0))

  /// How many neighbours further a number is put at most.
  static let mostUlps: UInt64 = 8

  /// From here on every number in a literal is another one, by 1 to 8 ulps up or down.
  public static func start(seed: UInt64) {
    generator.withLock { $0 = SeededRandom(seed: seed) }
    isOn = true
  }

  /// For tests.
  static func stop() { isOn = false }

  /// Zero, infinities and NaN stay what they are: a literal 0 is no result of rounding.
  static func nudged<Scalar: Real>(_ elements: [Scalar]) -> [Scalar] {
    elements.map { element in
      guard element.isFinite, !element.isZero else { return element }
      let (steps, isUp) = generator.withLock { ($0.number(upTo: mostUlps - 1) + 1, $0.oneIn(2)) }
      let moved = (0..<steps).reduce(element) { value, _ in isUp ? value.nextUp : value.nextDown }
      return moved.isFinite ? moved : element
    }
  }
}
