// For types that have no kernel of their own: one entry at a time, with the platform's exponential. See
// `Weights.swift` for the shift, for what it loses, and for how `Double` does without the loss. Here
// two-sum and a fused multiply-add find what the difference and the quotient have lost, and since eᵃ⁺ᵟ =
// eᵃ(1 + δ) + O(δ²) one multiplication puts it back.

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
      // Two-sum itself overflows next to the largest numbers, where nothing it finds counts.
      lost = remainder.isFinite ? remainder : 0
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

/// Stops unless the temperature is a number above 0.
func requirePositive<Scalar: Real>(_ function: StaticString, temperature: Scalar) {
  if !(temperature > 0) {
    stop(function, "temperature must be greater than 0, but it is \(temperature)")
  }
}
