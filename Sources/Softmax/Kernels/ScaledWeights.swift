/// The weights for any finite maximum and temperature.
///
/// Where the maximum is so much larger than the temperature that k has more than 20 bits, or where products
/// with T leave the range of normal numbers, x − m is formed after all, with its remainder (two-sum), and
/// both are scaled by a power of two that brings T to 1 ≤ T < 2.
struct ScaledWeights: WeightFunction {
  private let maximum: Double
  private let before: Double
  private let after: (Double, Double)
  private let floor: Double
  private let tempered: TemperedWeights

  init(maximum: Double, temperature: Double) {
    // Half of the scaling goes before the subtraction if that makes numbers smaller: it must not overflow.
    let exponent = -Int(temperature.exponent)
    let half = exponent < 0 ? (exponent - 1) / 2 : exponent / 2
    let first = PowerOfTwo(half).value
    let second = PowerOfTwo(exponent - half).value
    before = exponent < 0 ? first : 1
    after = exponent < 0 ? (second, 1) : (first, second)
    self.maximum = maximum * before
    let scaled = temperature * first * second
    floor = -800 * scaled
    tempered = TemperedWeights(maximum: 0, temperature: scaled)
  }

  @inline(__always)
  func callAsFunction(_ logits: Lanes) -> (power: Lanes, excess: Lanes) {
    let (difference, remainder) = shifted(logits)
    return tempered.weights(difference, remainder: remainder)
  }

  @inline(__always)
  func powers(_ logits: Lanes) -> Lanes {
    tempered.powers(shifted(logits).difference)
  }

  @inline(__always)
  func exactly(_ logits: Lanes) -> (power: Lanes, excess: Lanes, remainder: Lanes) {
    let (difference, remainder) = shifted(logits)
    return tempered.exactWeights(difference, remainder: remainder)
  }

  @inline(__always)
  private func shifted(_ logits: Lanes) -> (difference: Lanes, remainder: Lanes) {
    let (sum, lost) = twoSum(logits * Lanes(repeating: before), Lanes(repeating: -maximum))
    let difference = sum * Lanes(repeating: after.0) * Lanes(repeating: after.1)
    let remainder = lost * Lanes(repeating: after.0) * Lanes(repeating: after.1)
    // Below the floor the remainder may be NaN.
    let isAbove = difference .> Lanes(repeating: floor)
    return (difference.atLeast(floor), Lanes.zero.replacing(with: remainder, where: isAbove))
  }
}
