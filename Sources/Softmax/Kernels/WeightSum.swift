/// A sum of weights 2ᵏ(1 + q) that keeps what the additions lose.
///
/// What rounding takes from 2ᵏ + 2ᵏ q is exact by Dekker's fast two-sum, as |q| < 1; so is what it takes
/// from the addition to the sum. The lost parts are added up plainly: n additions of at most n u times the
/// sum each, u = 2⁻⁵³, lose n² u² of it, less than 2⁻²⁵ u for the 2¹⁴ vectors after which `total` must be
/// taken. In the manner of A. Neumaier, “Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
/// Summen”, ZAMM 54 (1974).
struct WeightSum {
  /// The entries after which the sum must be closed.
  static let capacity = 1 << 17

  var sum: Lanes
  var lost = Lanes.zero
  private let start: Double

  /// - Parameter start: what every lane begins with, and `total` takes off again.
  init(startingAt start: Double = 0) {
    self.start = start
    sum = Lanes(repeating: start)
  }

  /// Adds weights that are not above what the sum started with: then the sum is the larger term, and its
  /// remainder takes three operations.
  @inline(__always)
  mutating func addSmaller(power: Lanes, excess: Lanes) {
    let part = power * excess
    let weight = power + part
    let next = sum + weight
    lost += (part - (weight - power)) + (weight - (next - sum))
    sum = next
  }

  /// Adds weights of any size.
  @inline(__always)
  mutating func add(power: Lanes, excess: Lanes) {
    let part = power * excess
    let weight = power + part
    let next = twoSum(sum, weight)
    lost += (part - (weight - power)) + next.lost
    sum = next.sum
  }

  /// The sum of all lanes.
  var total: DoubleDouble {
    // Exact: what is left is a multiple of the sum's last place and not larger than it.
    let sum = sum - Lanes(repeating: start)
    func pair(_ lane: Int) -> DoubleDouble {
      DoubleDouble(sum[lane], lost[lane]) + DoubleDouble(sum[lane + 1], lost[lane + 1])
    }
    return (pair(0) + pair(2)) + (pair(4) + pair(6))
  }
}
