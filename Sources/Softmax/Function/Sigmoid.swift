public import RealModule

/// The logistic sigmoid, σ(x) = 1 / (1 + e⁻ˣ).
///
///     sigmoid(0)       // 0.5
///     sigmoid(2)       // 0.8807970779778823
///     sigmoid(-800)    // 0.0, where e⁸⁰⁰ would have overflowed
///
/// It is the softmax of two classes: only the difference of two logits counts,
///
///     softmax([a, b])[0] = exp(a) / (exp(a) + exp(b)) = 1 / (1 + exp(b − a)) = σ(a − b),
///
/// and σ(x) is `softmax([x, 0])[0]`. σ(−x) = 1 − σ(x), but only the left side keeps the digits of a small
/// probability. At −∞ it is 0, at +∞ 1; NaN gives NaN.
///
/// Each side takes the exponential that cannot overflow, 1/(1 + e⁻ˣ) above 0 and eˣ/(1 + eˣ) below. What
/// rounding 1 + e loses is put back, so that the result is within 1.5 ulps (where it is subnormal, within one
/// unit of the smallest subnormal number).
public func sigmoid<Scalar: Real>(_ x: Scalar) -> Scalar { logistic(x) }

/// The logistic sigmoid of every entry. These are probabilities of as many independent questions: they do not
/// add up to 1, as those of ``softmax(_:temperature:)`` do.
///
/// - Complexity: O(*n*).
public func sigmoid<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> { vector.mapped(logistic) }

/// The inverse of the sigmoid, log(p / (1 − p)): the logarithm of the odds.
///
///     logit(0.5)      // 0.0
///     logit(0.9)      // 2.1972245773362196
///     logit(1e-20)    // -46.051701859880914
///
/// This is where logits have their name from. −∞ at 0 and +∞ at 1; NaN below 0, above 1 and for NaN.
///
/// Near one half the quotient is near 1, and its logarithm would be that of a rounded number; log1p of
/// (2p − 1)/(1 − p), or below one half its counterpart, has an exact numerator and keeps the digits. The
/// result is within 2 ulps for the given p; p itself, where it is near 1, has few digits of 1 − p, so
/// `logit(sigmoid(x))` returns x for negative x and loses digits as x grows.
public func logit<Scalar: Real>(_ probability: Scalar) -> Scalar { logOdds(probability) }

/// The logarithm of the odds of every entry.
///
/// - Complexity: O(*n*).
public func logit<Scalar: Real>(_ probabilities: Vector<Scalar>) -> Vector<Scalar> {
  probabilities.mapped(logOdds)
}

public func sigmoid(_ x: Double) -> Double { logistic(x) }

public func sigmoid(_ vector: Vector<Double>) -> Vector<Double> { vector.mapped(logistic) }

public func logit(_ probability: Double) -> Double { logOdds(probability) }

public func logit(_ probabilities: Vector<Double>) -> Vector<Double> { probabilities.mapped(logOdds) }

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func logistic<Scalar: Real>(_ x: Scalar) -> Scalar {
  // The NaN that is given may have a sign, which would be printed.
  if x.isNaN { return .nan }
  let exponential = Scalar.exp(-x.magnitude)
  let sum = 1 + exponential
  let lost = exponential - (sum - 1)
  let numerator = x < 0 ? exponential : 1
  let quotient = numerator / sum
  // (1 + e) q = n is off by the remainder of the division and by what the sum has lost.
  let remainder = numerator.addingProduct(-quotient, sum)
  return quotient + remainder.addingProduct(-quotient, lost) / sum
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func logOdds<Scalar: Real>(_ p: Scalar) -> Scalar {
  if !(p >= 0 && p <= 1) { return .nan }
  if 4 * p < 1 || 4 * p > 3 { return Scalar.log(p / (1 - p)) }
  // Here 1 − 2p is exact, and so is 1 − p from one half upwards.
  return 2 * p < 1 ? -Scalar.log(onePlus: (1 - 2 * p) / p) : Scalar.log(onePlus: (2 * p - 1) / (1 - p))
}
