import RealModule

/// The search for the zero of a rising derivative, for β in units of the loss.
struct TemperatureSearch<Scalar: Real> {
  private(set) var iterations = 0
  private let loss: TemperatureLoss<Scalar>
  private let limit = 200

  init(_ loss: TemperatureLoss<Scalar>) {
    self.loss = loss
  }

  mutating func run() -> (temperature: Scalar, outcome: TemperatureFit<Scalar>.Outcome) {
    if !loss.isDefined { return (1, .undefined) }
    if loss.unit == 0 { return (1, .flat) }
    if loss.isSeparated { return (.leastNonzeroMagnitude, .coldLimit) }
    if derivatives(at: 0).slope >= 0 { return (.infinity, .hotLimit) }

    // A bracket: factors 2, 4, 16, 256, … reach every exponent in ten steps.
    var (lower, upper): (Scalar, Scalar) = (1, 1)
    var factor: Scalar = 2
    if derivatives(at: 1).slope < 0 {
      repeat {
        if upper == .greatestFiniteMagnitude { return (.leastNonzeroMagnitude, .coldLimit) }
        lower = upper
        upper = Swift.min(upper * factor, .greatestFiniteMagnitude)
        factor = Swift.min(factor * factor, .greatestFiniteMagnitude)
      } while derivatives(at: upper).slope < 0
    } else {
      repeat {
        if lower == .leastNormalMagnitude { return (.infinity, .hotLimit) }
        upper = lower
        lower = Swift.max(lower / factor, .leastNormalMagnitude)
        factor = Swift.min(factor * factor, .greatestFiniteMagnitude)
      } while derivatives(at: lower).slope > 0
    }
    return zero(lower, upper)
  }

  /// Newton's method in the bracket, with bisection where a step leaves it or is not half the one before.
  private mutating func zero(
    _ lower: Scalar, _ upper: Scalar
  ) -> (temperature: Scalar, outcome: TemperatureFit<Scalar>.Outcome) {
    let tolerance = Scalar.ulpOfOne.squareRoot()
    var (lower, upper) = (lower, upper)
    var beta = middle(lower, upper)
    var lastStep = Scalar.infinity
    while iterations < limit {
      let (slope, curvature) = derivatives(at: beta)
      if slope == 0 { return (temperature(beta), .minimum) }
      if slope < 0 { lower = beta } else { upper = beta }
      let candidate = beta - slope / curvature
      let isTaken =
        lower <= candidate && candidate <= upper && (candidate - beta).magnitude <= lastStep / 2
      let next = isTaken ? candidate : middle(lower, upper)
      lastStep = (next - beta).magnitude
      // A step of Newton's this small leaves an error of its square; a bracket this small has no middle.
      if (isTaken && lastStep <= tolerance * beta) || next == lower || next == upper {
        return (temperature(next), .minimum)
      }
      beta = next
    }
    return (temperature(beta), .iterationLimit)
  }

  private mutating func derivatives(at beta: Scalar) -> (slope: Scalar, curvature: Scalar) {
    iterations += 1
    return loss.derivatives(at: beta)
  }

  /// Between wide bounds the geometric mean, which halves the difference of exponents.
  private func middle(_ lower: Scalar, _ upper: Scalar) -> Scalar {
    lower < upper / 4 ? lower.squareRoot() * upper.squareRoot() : lower + (upper - lower) / 2
  }

  /// The temperature at β in units of the loss, kept to numbers that are greater than 0 and finite.
  private func temperature(_ beta: Scalar) -> Scalar {
    let value = loss.unit / (beta * loss.share)
    return Swift.min(Swift.max(value, .leastNonzeroMagnitude), .greatestFiniteMagnitude)
  }
}
