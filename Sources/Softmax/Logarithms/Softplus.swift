public import RealModule

/// The logarithm of the sigmoid, log σ(x) = −log(1 + e⁻ˣ), exact where σ(x) has run out of digits or is 0.
///
///     logSigmoid(0)        // -0.6931471805599453
///     logSigmoid(-1000)    // -1000.0, where log(sigmoid(-1000)) is -inf
///     logSigmoid(50)       // -1.9287498479639178e-22, where log(sigmoid(50)) is 0
///
/// Written as min(x, 0) − log1p(e^−|x|): the exponential cannot overflow, both terms have one sign, and log1p
/// keeps the digits of a small one. Within 2 ulps. −∞ at −∞, and 0 at +∞; NaN gives NaN.
///
/// It is the log-probability of a yes in logistic regression; that of a no is `logSigmoid(-x)`. With two
/// classes, `logSoftmax([a, b])[0]` is `logSigmoid(a - b)`.
public func logSigmoid<Scalar: Real>(_ x: Scalar) -> Scalar { logLogistic(x) }

/// The logarithm of the sigmoid of every entry.
///
/// - Complexity: O(*n*).
public func logSigmoid<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped(logLogistic)
}

/// The softplus function, log(1 + eˣ): a smooth form of max(x, 0).
///
///     softplus(0)        // 0.6931471805599453
///     softplus(1000)     // 1000.0, where the formula overflows
///     softplus(-50)      // 1.9287498479639178e-22, where the formula gives 0
///
/// It is `logSumExp([x, 0])`, lies above max(x, 0) by at most log 2, and equals −log σ(−x); its derivative is
/// the sigmoid. Written as max(x, 0) + log1p(e^−|x|); within 2 ulps (within one unit of the smallest subnormal
/// number where it is subnormal). 0 at −∞, +∞ at +∞; NaN gives NaN.
///
/// Source of the name: C. Dugas et al., “Incorporating second-order functional knowledge for better option
/// pricing”, NIPS 2000.
public func softplus<Scalar: Real>(_ x: Scalar) -> Scalar { smoothPositivePart(x) }

/// The softplus function of every entry.
///
/// - Complexity: O(*n*).
public func softplus<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped(smoothPositivePart)
}

/// The inverse of softplus, log(eʸ − 1), for y above 0.
///
///     softplusInverse(softplus(3))   // 3.0
///     softplusInverse(1000)          // 1000.0, where the formula overflows
///
/// Written as y + log(1 − e⁻ʸ) above log 2, with log1p, and as log(expm1(y)) below. −∞ at 0, +∞ at +∞; NaN
/// below 0 and for NaN. Within 2 ulps of the larger of |result| and 1: at y = log 2, where the result is 0, a
/// rounding of y moves it by more than its own ulp.
public func softplusInverse<Scalar: Real>(_ y: Scalar) -> Scalar { inverseSoftplus(y) }

/// The inverse of softplus for every entry.
///
/// - Complexity: O(*n*).
public func softplusInverse<Scalar: Real>(_ vector: Vector<Scalar>) -> Vector<Scalar> {
  vector.mapped(inverseSoftplus)
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func logLogistic<Scalar: Real>(_ x: Scalar) -> Scalar {
  if x.isNaN { return .nan }
  let correction = Scalar.log(onePlus: Scalar.exp(-x.magnitude))
  // From 0, so that log 1 is 0 and not −0.
  return x < 0 ? x - correction : 0 - correction
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func smoothPositivePart<Scalar: Real>(_ x: Scalar) -> Scalar {
  if x.isNaN { return .nan }
  let correction = Scalar.log(onePlus: Scalar.exp(-x.magnitude))
  return x > 0 ? x + correction : correction
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func inverseSoftplus<Scalar: Real>(_ y: Scalar) -> Scalar {
  if y < 0 { return .nan }
  // Up to log 2, near enough, one form is small where the other one cancels.
  if 1000 * y < 693 { return Scalar.log(Scalar.expMinusOne(y)) }
  return y + Scalar.log(onePlus: -Scalar.exp(-y))
}
