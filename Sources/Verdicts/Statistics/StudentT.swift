#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Student's t distribution.
struct StudentT: Equatable, Sendable {
  /// At least 1.
  let degreesOfFreedom: Double

  init(degreesOfFreedom: Int) {
    self.degreesOfFreedom = Double(max(1, degreesOfFreedom))
  }

  /// The probability of more than `t`; 0 at +∞, 1 at −∞, NaN for NaN.
  ///
  /// ½ I(ν / (ν + t²); ν/2, ½), by DLMF 8.17.5 and the continued fraction there.
  func upperTail(_ t: Double) -> Double {
    if t.isNaN { return .nan }
    if t < 0 { return 1 - upperTail(-t) }
    if t == 0 { return 0.5 }
    if t.isInfinite { return 0 }
    let a = degreesOfFreedom / 2
    // t²/ν, which may overflow where the tail is 0 or as good as.
    let odds = t / degreesOfFreedom * t
    guard odds.isFinite else { return farTail(t) }
    let x = 1 / (1 + odds)
    let y = odds / (1 + odds)
    // xᵃ √y Γ(a + ½) / (Γ(a) √π), which both sides have in common.
    let front = exp(-a * log1p(odds)) * y.squareRoot() * GammaRatio.halfStep(a) / Double.pi.squareRoot()
    if x < (a + 1) / (a + 2.5) {
      return 0.5 * front / a * BetaFraction.value(x, a, 0.5)
    }
    return 0.5 - 0.5 * front / 0.5 * BetaFraction.value(y, 0.5, a)
  }

  /// The first term of the expansion at infinity.
  private func farTail(_ t: Double) -> Double {
    let a = degreesOfFreedom / 2
    let power = exp(degreesOfFreedom * (0.5 * log(degreesOfFreedom) - log(t)))
    return 0.5 * power * GammaRatio.halfStep(a) / (a * Double.pi.squareRoot())
  }

  private func density(_ t: Double) -> Double {
    let odds = t / degreesOfFreedom * t
    return exp(-(degreesOfFreedom + 1) / 2 * log1p(odds)) * GammaRatio.halfStep(degreesOfFreedom / 2)
      / (degreesOfFreedom * .pi).squareRoot()
  }

  private static let mostSteps = 100

  /// The number that is exceeded with a probability, which is above 0 and at most ½.
  ///
  /// Newton's method from below: the tail is convex there, so that no step goes too far.
  func quantile(upperTail probability: Double) -> Double {
    guard probability > 0 else { return .infinity }
    guard probability < 0.5 else { return 0 }
    var t = 1.0
    while upperTail(t) > probability {
      t *= 2
      if t.isInfinite { return .infinity }
    }
    t = t == 1 ? 0 : t / 2
    for _ in 0..<Self.mostSteps {
      let step = (upperTail(t) - probability) / density(t)
      guard step.isFinite, step > t * 1e-15 else { break }
      t += step
    }
    return t
  }
}

/// Γ(a + ½) / Γ(a), without a logarithm of Γ, which for large `a` would leave few digits of the ratio.
enum GammaRatio {
  private static let coefficients = [
    1, -1.0 / 8, 1.0 / 128, 5.0 / 1024, -21.0 / 32_768, -399.0 / 262_144, 869.0 / 4_194_304,
    39_325.0 / 33_554_432,
  ]

  /// - Parameter a: More than 0.
  static func halfStep(_ a: Double) -> Double {
    // Γ(a + ½) / Γ(a) = a / (a + ½) · Γ(a + 3/2) / Γ(a + 1)
    var (a, factor) = (a, 1.0)
    while a < 40 {
      factor *= a / (a + 0.5)
      a += 1
    }
    // DLMF 5.11.13 with the coefficients for a step of one half.
    let r = 1 / a
    let series = coefficients.reversed().reduce(0.0) { $0 * r + $1 }
    return factor * a.squareRoot() * series
  }
}

/// The continued fraction of the incomplete beta function, DLMF 8.17.22, by Lentz's method.
enum BetaFraction {
  private static let mostTerms = 10_000

  static func value(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = Double.leastNormalMagnitude * 0x1p60
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for index in 1...mostTerms {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let step = d * c
      result *= step
      if (step - 1).magnitude <= 1e-16 { break }
    }
    return result
  }
}
