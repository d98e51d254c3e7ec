import RealModule

/// Σ exp(xᵢ) as a compensated sum of exp(xᵢ − a), for an anchor a that is a multiple of a step; the idea is in
/// OnlineSoftmax.swift.
struct AnchoredSum<Scalar: Real>: Equatable {
  /// What is subtracted from every logit; none is more than a step above it.
  private(set) var anchor: Scalar = 0

  // The sum in two parts, and the power of two that was taken out of them to keep them from overflowing. It
  // takes 2¹⁴³ terms to do that in Double, and some hundreds in Float16.
  private var sum: Scalar = 0
  private var lost: Scalar = 0
  private var exponent = 0

  /// 256 for Double, 32 for Float, 4 for Float16: its exponential is less than the root of the largest number.
  private static var step: Scalar { Scalar((Scalar.largestExponent + 1) / 4) }

  /// Moves the anchor up to the largest multiple of the step that is not above a number, if it lies lower.
  @inline(__always)
  mutating func raiseAnchor(to x: Scalar) {
    // By a power of two, division and multiplication are exact. Very large numbers are multiples of the step.
    let new = (x / Self.step).rounded(.down) * Self.step
    if new > anchor { moveAnchor(to: new) }
  }

  /// Puts the anchor of an empty sum below its first logit.
  mutating func setAnchor(below x: Scalar) {
    anchor = (x / Self.step).rounded(.down) * Self.step
  }

  /// Adds exp(x) for an x that is less than a step above the anchor.
  @inline(__always)
  mutating func add(_ x: Scalar) {
    var term = ScaledShift(x, maximum: anchor, temperature: 1).exponential
    if exponent != 0 { term = scaledByPowerOfTwo(term, -exponent) }
    let (next, remainder) = twoSum(sum, term)
    set(next, lost + remainder)
  }

  /// Adds all that another sum has, with the same bits whichever of two is added to the other.
  mutating func merge(_ other: Self) {
    var other = other
    let top = max(anchor, other.anchor)
    if anchor < top { moveAnchor(to: top) }
    if other.anchor < top { other.moveAnchor(to: top) }
    let shared = max(exponent, other.exponent)
    raiseExponent(to: shared)
    other.raiseExponent(to: shared)
    let (next, remainder) = twoSum(sum, other.sum)
    set(next, (lost + other.lost) + remainder)
  }

  /// Σ exp(xᵢ − m) for an m above the anchor; +∞ where only its logarithm can be represented.
  func value(relativeTo maximum: Scalar) -> Scalar {
    let value = relativeSum(maximum)
    return exponent == 0 ? value : scaledByPowerOfTwo(value, exponent)
  }

  /// The logarithm of ``value(relativeTo:)``.
  func logarithm(relativeTo maximum: Scalar) -> Scalar {
    Scalar.log(relativeSum(maximum)) + Scalar(exponent) * Scalar.log(2)
  }

  /// Keeps the lower part below the last place of the upper one, where it has room for its own digits.
  @inline(__always)
  private mutating func set(_ upper: Scalar, _ lower: Scalar) {
    sum = upper + lower
    lost = lower - (sum - upper)
    if sum > Self.limit { takeOutPowerOfTwo() }
  }

  private func relativeSum(_ maximum: Scalar) -> Scalar {
    let factor = ScaledShift(anchor, maximum: maximum, temperature: 1).exponential
    let product = sum * factor
    return product + ((-product).addingProduct(sum, factor) + lost * factor)
  }

  private mutating func moveAnchor(to new: Scalar) {
    let distance = anchor - new
    anchor = new
    if sum == 0 { return }
    // Both are multiples of the step, so the difference is exact unless it is so large that the exponential
    // is 0. Below two steps it may leave the normal range while its product with the sum does not.
    let isFar = distance < -2 * Self.step
    let factor = Scalar.exp(isFar ? distance / 2 : distance)
    multiply(by: factor)
    if isFar { multiply(by: factor) }
  }

  private mutating func multiply(by factor: Scalar) {
    let product = sum * factor
    lost = lost * factor + (-product).addingProduct(sum, factor)
    sum = product
  }

  private static var limit: Scalar { scaledByPowerOfTwo(1, (Scalar.largestExponent + 1) / 2) }

  private mutating func takeOutPowerOfTwo() {
    raiseExponent(to: exponent + (Scalar.largestExponent + 1) / 2)
  }

  private mutating func raiseExponent(to new: Int) {
    if new == exponent { return }
    sum = scaledByPowerOfTwo(sum, exponent - new)
    lost = scaledByPowerOfTwo(lost, exponent - new)
    exponent = new
  }
}

extension AnchoredSum: Sendable where Scalar: Sendable {}
