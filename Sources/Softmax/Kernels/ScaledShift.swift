// Goals, in this order: right at the edges, accurate, fast.
//
// Every function here rests on
//
//     exp(x / T) = exp(m / T) · exp((x − m) / T),   m = max x,
//
// which keeps every exponent at or below 0, so that nothing overflows, and one of them at 0, so that the
// sum is at least 1. The shift itself is not free: x − m is rounded, and the exponential turns an absolute
// error δ of its argument into a relative error δ of its result: for x − m near −700 that is some 256 ulps.
// Two-sum and a fused multiply-add find what the difference and the quotient have lost, and since eᵃ⁺ᵟ =
// eᵃ(1 + δ) + O(δ²) one multiplication puts it back.
//
// Source of the shifted form and its analysis: P. Blanchard, D. J. Higham and N. J. Higham, “Accurately
// computing the log-sum-exp and softmax functions”, IMA J. Numer. Anal. 41 (2021). They leave the shift's
// own rounding in the bound.

import RealModule

/// (x − m) / T for a finite maximum m ≥ x and a finite T > 0, as a rounded value and what rounding has lost.
struct ScaledShift<Scalar: Real> {
  let value: Scalar
  let lost: Scalar

  @inline(__always)
  init(_ x: Scalar, maximum: Scalar, temperature: Scalar) {
    let (difference, remainder) = twoSum(x, -maximum)
    if !difference.isFinite {
      // Either x is −∞, or the difference of two finite numbers overflows where its half does not.
      value = (x / 2 - maximum / 2) / (temperature / 2)
      lost = 0
    } else if temperature == 1 {
      value = difference
      lost = remainder
    } else {
      let quotient = difference / temperature
      let rest = difference.addingProduct(-quotient, temperature)
      let correction = (rest + remainder) / temperature
      value = quotient
      lost = quotient.isFinite && correction.isFinite ? correction : 0
    }
  }

  /// The exponential of the exact shift, in the interval 0...1.
  var exponential: Scalar {
    @inline(__always) get {
      let rounded = Scalar.exp(value)
      return rounded.addingProduct(rounded, lost)
    }
  }
}

/// What the logits allow, decided once before any arithmetic.
enum LogitsKind<Scalar: Real> {
  /// No entry at all.
  case empty
  /// Some entry is NaN, or all are −∞: there is no mass to share, and 0/0 is NaN.
  case undefined
  /// Some entries are +∞: they share the mass.
  case infinite(count: Int)
  /// The largest entry is finite; others may be −∞.
  case finite(maximum: Scalar)

  init(_ logits: [Scalar]) {
    let maximum = largestElement(logits)
    if logits.isEmpty {
      self = .empty
    } else if maximum.isFinite {
      self = .finite(maximum: maximum)
    } else if maximum == .infinity {
      self = .infinite(count: logits.count { $0 == .infinity })
    } else {
      self = .undefined
    }
  }
}

/// Stops unless the temperature is a number above 0.
func requirePositive<Scalar: Real>(_ function: StaticString, temperature: Scalar) {
  if !(temperature > 0) {
    stop(function, "temperature must be greater than 0, but it is \(temperature)")
  }
}
