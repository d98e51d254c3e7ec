// Goals, in this order: right at the edges; every entry of softmax provably within 3 ulps; fast.
//
// THE SHIFT. Softmax is commonly computed as
//
//     pᵢ = wᵢ / Σ wⱼ,    wᵢ = exp((xᵢ − m) / T),    m = max x,
//
// which keeps every exponent at or below 0, so that nothing overflows, and one of them at 0, so that the sum
// is at least 1. The shift is not free: xᵢ − m is rounded, and the exponential turns an absolute error δ of
// its argument into a relative error δ of its result. For x − m near −700 that is up to 512 u, u = 2⁻⁵³.
// Blanchard, Higham and Higham (“Accurately computing the log-sum-exp and softmax functions”, IMA J. Numer.
// Anal. 41, 2021) analyse the formula as it is commonly computed. Their bounds contain a term for the
// shift, which grows with max |xᵢ − m|, and one for the sum, which grows with n. Both are removed here.
//
// WITHOUT IT. An exponential begins by taking a multiple of log 2 from its argument (Cody and Waite,
// “Software Manual for the Elementary Functions”, 1980, chapter 6):
//
//     x = k log 2 + r,    exp x = 2ᵏ (1 + q),    q = eʳ − 1,    |r| < 0.347,    −0.293 < q < 0.415.
//
// Overflow is a matter of 2ᵏ alone. So the multiple of log 2 nearest to the maximum, K log 2, is as good a
// shift as m, and it takes a subtraction of whole numbers:
//
//     wᵢ = 2ᵏ⁻ᴷ (1 + q).
//
// x − m is never formed. r is (x − k ℓ₁) − k ℓ₂ with ℓ₁ the first 33 bits of log 2: for |k| < 2²⁰ the
// product k ℓ₁ is exact, and so is the difference of two numbers so close to each other.
//
// THE SUM takes 2ᵏ⁻ᴷ and 2ᵏ⁻ᴷ q as they are; what their sum and each addition round away is collected
// beside it. See `WeightSum.swift`.
//
// THE RESULT. q is kept, in the place where the result will be, and 2ᵏ⁻ᴷ is found a second time, which
// takes four operations. With the reciprocal of the total in two parts, v + v′,
//
//     p = 2ᵏ⁻ᴷ (v + (v′ + v q)).
//
// A weight that had been rounded would be rounded again with the reciprocal. The power comes last, so that a
// subnormal p is rounded by that multiplication alone. To keep everything before it a normal number,
// weights carry a factor 2⁵¹², which v takes away.
//
// THE BOUND, in units u relative to the value, where q = −0.293, which is worst:
//
//     r           0.25, its last subtraction
//     q           (0.25 + 0.10) / 0.707, its last addition and the polynomial's, and 0.04, what the
//                 polynomial is not
//     w           0.79, the sum of these
//     Σ w         0.79: terms of one sign, and what the additions lose is kept
//     v q         0.293 / 0.707 = 0.42
//     v′ + v q    0.42
//
// That makes 2.42 u, at most 2.42 ulps where p is just below a power of two, and with half an ulp for the
// last addition 2.92 ulps. All of it would have to happen at once, with the opposite sign in nearly all
// weights: the largest error seen in many millions of entries is 2.1 ulps.
//
// THE LARGEST ENTRIES. Where logits are equal, shares should be 1/n; where one dominates, 1; and none may
// exceed 1. A share of the maximum is therefore computed once, as the quotient of two sums of two doubles,
// and no other may be larger. The total contains the same weight, so the quotient is at most 1.

/// The weight of every logit, exp(x / T) 2⁻ᴷ, as 2ᵏ⁻ᴷ⁺⁵¹² and q: see the head of this file.
protocol WeightFunction {
  /// 2ᵏ⁻ᴷ⁺⁵¹² and q for eight logits, none of them NaN or above the maximum.
  ///
  /// Whatever lies more than 800 temperatures below the maximum, −∞ included, is taken to lie there: its
  /// share is 0 all the same.
  func callAsFunction(_ logits: Lanes) -> (power: Lanes, excess: Lanes)

  /// 2ᵏ⁻ᴷ⁺⁵¹² alone.
  func powers(_ logits: Lanes) -> Lanes

  /// 2ᵏ⁻ᴷ⁺⁵¹², q and what rounding took from q: the sum is right to 0.2 u.
  func exactly(_ logits: Lanes) -> (power: Lanes, excess: Lanes, remainder: Lanes)

  /// What the loops for wide registers need; nothing if they do not know this function.
  var wideConstants: WideConstants? { get }
}

extension WeightFunction {
  var wideConstants: WideConstants? { nil }
}

/// Adding this rounds a small number to a whole one, and leaves k + 512 in the last bits, with the bias of
/// the exponent: shifted to its place, they are 2ᵏ⁺⁵¹².
let roundingShift = 0x1.8p52 + 1023 + 512

@inline(__always)
func powersOfTwo(_ shifted: Lanes) -> Lanes {
  unsafeBitCast(unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< SIMD8(repeating: 52), to: Lanes.self)
}

/// The weights at T = 1, |m| ≤ 2¹⁹.
struct UnitWeights: WeightFunction {
  static let logOfTwo = 0x1.62e42fefp-1
  static let logOfTwoRemainder = 0x1.473de6af278edp-34
  static let reciprocalOfLogOfTwo = 0x1.71547652b82fep+0

  let floor: Double
  let shift: Double

  static func covers(maximum: Double, temperature: Double) -> Bool {
    temperature == 1 && maximum.magnitude <= 0x1p19
  }

  init(maximum: Double) {
    floor = maximum - 800
    shift = roundingShift - (maximum * Self.reciprocalOfLogOfTwo).rounded(.toNearestOrEven)
  }

  @inline(__always)
  func callAsFunction(_ logits: Lanes) -> (power: Lanes, excess: Lanes) {
    let x = logits.atLeast(floor)
    let (shifted, difference, rest) = reduced(x)
    return (powersOfTwo(shifted), exponentialMinusOne(difference - rest))
  }

  @inline(__always)
  func powers(_ logits: Lanes) -> Lanes {
    let x = logits.atLeast(floor)
    return powersOfTwo(x * Lanes(repeating: Self.reciprocalOfLogOfTwo) + Lanes(repeating: shift))
  }

  @inline(__always)
  func exactly(_ logits: Lanes) -> (power: Lanes, excess: Lanes, remainder: Lanes) {
    let (shifted, difference, rest) = reduced(logits.atLeast(floor))
    let r = difference - rest
    let remainder = (difference - r) - rest
    let (excess, lost) = twoSum(r, exponentialTail(r))
    return (powersOfTwo(shifted), excess, lost + (remainder + remainder * excess))
  }

  /// r is the difference less the rest.
  @inline(__always)
  private func reduced(_ x: Lanes) -> (shifted: Lanes, difference: Lanes, rest: Lanes) {
    let shifted = x * Lanes(repeating: Self.reciprocalOfLogOfTwo) + Lanes(repeating: shift)
    let k = shifted - Lanes(repeating: shift)
    return (
      shifted, x - k * Lanes(repeating: Self.logOfTwo), k * Lanes(repeating: Self.logOfTwoRemainder)
    )
  }
}
