import RealModule

/// How far apart two numbers may be: |a − b| ≤ absolute + relative · max(|a|, |b|).
struct Tolerance<Scalar: Real> {
  var relative: Scalar
  var absolute: Scalar

  /// The given tolerances, and those of the type for what is not given.
  init(_ function: StaticString, _ relative: Scalar?, _ absolute: Scalar?) {
    self = .standard
    if let relative { self.relative = relative }
    if let absolute { self.absolute = absolute }
    if !(self.relative >= 0) {
      stop(function, "relativeTolerance must be at least 0, but it is \(self.relative)")
    }
    if !(self.absolute >= 0) {
      stop(function, "absoluteTolerance must be at least 0, but it is \(self.absolute)")
    }
  }

  private init(relative: Scalar, absolute: Scalar) {
    self.relative = relative
    self.absolute = absolute
  }

  /// Chosen by precision rather than by type, so that every `Real` has one.
  static var standard: Self {
    switch -Scalar.ulpOfOne.exponent {
    case 50...: Self(relative: 1 / 10_000_000, absolute: 1 / 10_000_000)
    case 20...: Self(relative: 13 / 10_000_000, absolute: 1 / 100_000)
    default: Self(relative: 1 / 1_000, absolute: 1 / Scalar(100) / 1_000)
    }
  }

  @inline(__always)
  func accepts(_ left: Scalar, _ right: Scalar) -> Bool {
    if left == right { return true }
    if !left.isFinite || !right.isFinite { return false }
    return (left - right).magnitude
      <= absolute + relative * max(left.magnitude, right.magnitude)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func accepts(_ left: [Scalar], _ right: [Scalar]) -> Bool {
    zip(left, right).allSatisfy { accepts($0, $1) }
  }
}
