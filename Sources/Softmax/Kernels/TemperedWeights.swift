// At a temperature T the division by it would add two roundings, of 1 / T and of the product, to an argument
// that the exponential magnifies. Instead log 2 is measured in units of T:
//
//     s = (x − k ℓ₁) − k ℓ₂,    ℓ₁ + ℓ₂ = T log 2,    r = s / T,    |r| < 0.347.
//
// Then s is cut after 26 bits, and so is 1 / T, to make the product of the upper parts exact (Dekker,
// Numer. Math. 18, 1971); what the lower parts contribute is below 2⁻²⁵ and enters the exponential as a
// remainder. So r carries no rounding at all, and a weight is right to (0.25 + 0.2) / 0.707 + 0.04 = 0.68
// u, better than at T = 1.

/// The weights at a temperature between 2⁻⁴⁰⁰ and 2⁴⁰⁰, |m| ≤ 2¹⁹ T.
struct TemperedWeights: WeightFunction {
  let floor: Double
  let shift: Double
  let logOfTwo: Double
  let logOfTwoRemainder: Double
  let reciprocalOfLogOfTwo: Double
  let reciprocal: Double
  let upperReciprocal: Double
  let lowerReciprocal: Double
  let cutter: Double

  static func covers(maximum: Double, temperature: Double) -> Bool {
    temperature >= 0x1p-400 && temperature <= 0x1p400 && maximum.magnitude <= 0x1p19 * temperature
  }

  init(maximum: Double, temperature: Double) {
    floor = maximum - 800 * temperature

    let product = temperature * DoubleDouble.logOfTwo.high
    let lost = (-product).addingProduct(temperature, DoubleDouble.logOfTwo.high)
    logOfTwo = Double(bitPattern: product.bitPattern & ~0xF_FFFF)
    logOfTwoRemainder =
      (product - logOfTwo) + lost.addingProduct(temperature, DoubleDouble.logOfTwo.low)

    reciprocal = 1 / temperature
    upperReciprocal = Double(bitPattern: reciprocal.bitPattern & ~0x7FF_FFFF)
    lowerReciprocal = (1.0).addingProduct(-upperReciprocal, temperature) / temperature
    // |s| < 0.72 · 2ᵉ with e the exponent of T, so that 26 bits reach down to 2ᵉ⁻²⁶.
    cutter = Double(sign: .plus, exponent: temperature.exponent + 26, significand: 1.5)

    reciprocalOfLogOfTwo = 0x1.71547652b82fep+0 * reciprocal
    shift = roundingShift - (maximum * reciprocalOfLogOfTwo).rounded(.toNearestOrEven)
  }

  @inline(__always)
  func callAsFunction(_ logits: Lanes) -> (power: Lanes, excess: Lanes) {
    weights(logits.atLeast(floor), remainder: nil)
  }

  @inline(__always)
  func powers(_ logits: Lanes) -> Lanes {
    let x = logits.atLeast(floor)
    return powersOfTwo(x * Lanes(repeating: reciprocalOfLogOfTwo) + Lanes(repeating: shift))
  }

  @inline(__always)
  func exactly(_ logits: Lanes) -> (power: Lanes, excess: Lanes, remainder: Lanes) {
    exactWeights(logits.atLeast(floor), remainder: nil)
  }

  /// The weights of logits in two parts, none of them below the floor.
  @inline(__always)
  func weights(_ x: Lanes, remainder: Lanes?) -> (power: Lanes, excess: Lanes) {
    let (shifted, r, lower) = reduced(x, remainder: remainder)
    return (powersOfTwo(shifted), exponentialMinusOne(r, remainder: lower))
  }

  @inline(__always)
  func exactWeights(
    _ x: Lanes, remainder: Lanes?
  ) -> (power: Lanes, excess: Lanes, remainder: Lanes) {
    let (shifted, r, lower) = reduced(x, remainder: remainder)
    let (excess, lost) = twoSum(r, exponentialTail(r + lower) + lower)
    return (powersOfTwo(shifted), excess, lost)
  }

  @inline(__always)
  private func reduced(_ x: Lanes, remainder: Lanes?) -> (shifted: Lanes, r: Lanes, remainder: Lanes) {
    let shifted = x * Lanes(repeating: reciprocalOfLogOfTwo) + Lanes(repeating: shift)
    let k = shifted - Lanes(repeating: shift)
    let difference = x - k * Lanes(repeating: logOfTwo)
    var rest = k * Lanes(repeating: logOfTwoRemainder)
    if let remainder { rest = rest - remainder }

    let cutter = Lanes(repeating: cutter)
    let upper = ((difference - rest) + cutter) - cutter
    let lower = (difference - upper) - rest
    return (
      shifted, upper * Lanes(repeating: upperReciprocal),
      lower * Lanes(repeating: reciprocal) + upper * Lanes(repeating: lowerReciprocal)
    )
  }
}
