/// eʳ − 1 for |r| ≤ log 2 / 2: r + r² P(r), P of degree 9.
///
/// The coefficients minimise the largest error relative to eʳ (Remez's exchange, the first ones rounded
/// before the next are found); with them as they stand it is 0.034 u, u = 2⁻⁵³. r² P(r) is at most 0.068
/// and carries an error below 0.1 u for r < 0 and 0.17 u above, since the largest coefficient is added
/// last. What counts is the addition of r: half an ulp of the result. Terms are paired (Estrin's scheme),
/// which shortens the chain of operations that wait for each other.
///
/// - Parameter remainder: what r lacks, below 2⁻²⁵.
@inline(__always)
func exponentialMinusOne(_ r: Lanes, remainder: Lanes? = nil) -> Lanes {
  if let remainder { return r + (exponentialTail(r + remainder) + remainder) }
  return r + exponentialTail(r)
}

/// eˣ − 1 − x.
@inline(__always)
func exponentialTail(_ x: Lanes) -> Lanes {
  let square = x * x
  let fourth = square * square
  let low = linear(0x1.5555555550605p-5, 0x1.1111111124d28p-7, x)
  let middle =
    linear(0x1.6c16c184b5d3bp-10, 0x1.a01a013d624a7p-13, x)
    + linear(0x1.a019988ae09b2p-16, 0x1.71def3c2bd0eap-19, x) * square
  let high = linear(0x1.28aedda019359p-22, 0x1.add8c6fe8643dp-26, x)
  let small = x * Lanes(repeating: 0x1.5555555555503p-3) + (low * square + (middle + high * fourth) * fourth)
  return (small + Lanes(repeating: 0x1.000000000000ap-1)) * square
}

/// 2ʸ for −1000 ≤ y ≤ 0, to 2⁻²⁸ of its value: what single precision needs, four bits and a bit more.
///
/// 2ʸ = 2ᵏ 2ᶠ with k the nearest whole number, |f| ≤ ½; 2ᶠ = 1 + f P(f), P of degree 5 with the least error
/// relative to 2ᶠ. It is exactly 1 at 0.
@inline(__always)
func powerOfTwoForFloat(_ y: Lanes) -> Lanes {
  let rounder = Lanes(repeating: 0x1.8p52)
  let shifted = y + rounder
  let f = y - (shifted - rounder)
  let square = f * f
  let low = linear(0x1.ebfbe2c541a51p-3, 0x1.c6ae72ded2b16p-5, f)
  let high = linear(0x1.3b270e61d0cdfp-7, 0x1.5f72775e1788ep-10, f)
  let top = square * Lanes(repeating: 0x1.470b4e10bfca3p-13)
  let power = linear(1, 0x1.62e43117346d3p-1, f) + square * (low + square * (high + top))
  // The last bits of `shifted` are those of k; added to the exponent they multiply by 2ᵏ.
  let exponents = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< SIMD8(repeating: 52)
  return unsafeBitCast(unsafeBitCast(power, to: SIMD8<UInt64>.self) &+ exponents, to: Lanes.self)
}

@inline(__always)
private func linear(_ constant: Double, _ slope: Double, _ x: Lanes) -> Lanes {
  x * Lanes(repeating: slope) + Lanes(repeating: constant)
}
