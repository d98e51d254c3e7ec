import RealModule
import Synchronization

/// Who wants to know how far apart the two sides of a comparison were, so that a law written with `≈` can
/// report the largest deviation it has seen.
///
/// An observer is called once for each comparison by `≈`, `isClose`, `closeReport` or `assertClose`, whatever
/// its outcome, in the thread and the task that compares, before the comparison returns. Of vectors and
/// matrices it gets the pair that is furthest apart in ulps, the first one of several; a NaN is further from
/// everything than anything else is. Comparisons of nothing with nothing are not reported. Several threads
/// may call an observer at once.
///
/// While there is no observer, a comparison pays one relaxed load of a flag.
@_spi(Lectern) public enum ComparisonObserver {
  /// What ``remove(_:)`` needs.
  public struct Token: Sendable {
    fileprivate let number: Int
  }

  public typealias Call = @Sendable (_ actual: Double, _ expected: Double) -> Void

  private struct State {
    var nextNumber = 0
    var observers: [(number: Int, call: Call)] = []
  }

  private static let state = Mutex(State())
  private static let isActive = Atomic(false)

  /// Calls an observer from now on. Of the numbers a comparison has, it gets the left one first.
  @discardableResult
  public static func add(_ observer: @escaping Call) -> Token {
    state.withLock { state in
      let token = Token(number: state.nextNumber)
      state.nextNumber += 1
      state.observers.append((token.number, observer))
      isActive.store(true, ordering: .relaxed)
      return token
    }
  }

  /// Calls an observer no more, apart from calls that are under way.
  public static func remove(_ token: Token) {
    state.withLock { state in
      state.observers.removeAll { $0.number == token.number }
      isActive.store(!state.observers.isEmpty, ordering: .relaxed)
    }
  }

  @inline(__always)
  static func compared<Scalar: Real>(
    _ left: @autoclosure () -> [Scalar], _ right: @autoclosure () -> [Scalar]
  ) {
    if isActive.load(ordering: .relaxed) { notify(left(), right()) }
  }

  @inline(never)
  private static func notify<Scalar: Real>(_ left: [Scalar], _ right: [Scalar]) {
    guard let (actual, expected) = furthestPair(left, right) else { return }
    // An observer may compare too, and the lock is not recursive.
    let observers = state.withLock { $0.observers }
    for observer in observers { observer.call(actual, expected) }
  }
}

/// The pair that is furthest apart in steps of its type.
private func furthestPair(_ left: [some Real], _ right: [some Real]) -> (Double, Double)? {
  if let left = left as? [Double], let right = right as? [Double] { return furthest(left, right) }
  if let left = left as? [Float], let right = right as? [Float] { return furthest(left, right) }
  #if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
    if let left = left as? [Float16], let right = right as? [Float16] { return furthest(left, right) }
  #endif
  return furthest(left.compactMap(asDouble), right.compactMap(asDouble))
}

private func furthest<Scalar: BinaryFloatingPoint>(
  _ left: [Scalar], _ right: [Scalar]
) -> (Double, Double)? {
  var worst: (pair: (Scalar, Scalar), distance: UInt64)?
  for (a, b) in zip(left, right) {
    let distance = steps(a, b)
    if worst.map({ distance > $0.distance }) ?? true { worst = ((a, b), distance) }
  }
  return worst.map { (Double($0.pair.0), Double($0.pair.1)) }
}

private func asDouble(_ value: some Real) -> Double? {
  (value as? any BinaryFloatingPoint).map { Double($0) }
}
