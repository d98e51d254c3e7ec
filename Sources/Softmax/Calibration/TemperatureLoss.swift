// The loss of temperature scaling, as a function of β = 1/T, for samples with logits x and label y:
//
//     L(β) = mean of  log Σₖ exp(β xₖ) − β x_y
//
// Its derivatives follow from d/dβ log Σ exp(β xₖ) = Σ pₖ xₖ with p = softmax(β x), and from
// dpₖ/dβ = pₖ (xₖ − Σ pⱼ xⱼ):
//
//     L′(β) = mean of  Σ pₖ (xₖ − x_y)                the mean logit minus that of the label
//     L″(β) = mean of  Σ pₖ (xₖ − Σ pⱼ xⱼ)²  ≥ 0      the variance of the logits
//
// So L is convex, strictly unless all logits of every row are equal, and L′ rises from
//
//     L′(0) = mean of  mean(x) − x_y      to      L′(∞) = mean of  max(x) − x_y ≥ 0.
//
// There is exactly one minimum where L′(0) < 0 < L′(∞). Where L′(0) ≥ 0, β = 0 is best: T = ∞. Where L′(∞) =
// 0 each label has a largest logit and L falls for ever: T = 0.

import RealModule

/// The samples of a temperature fit, each logit relative to the largest of its row and in units of the widest
/// range, so that all of them lie in −1...0.
struct TemperatureLoss<Scalar: Real> {
  /// The widest range, times `share`.
  let unit: Scalar

  /// 1, or ½ where the range itself would overflow.
  let share: Scalar

  /// Whether there are samples, all logits are numbers below +∞, and those of labels are finite.
  let isDefined: Bool

  private let logits: [Scalar]
  private let labels: [Scalar]
  private let classes: Int

  init(_ matrix: Matrix<Scalar>, _ labels: [Int]) {
    classes = matrix.columns
    let rows = labels.indices.map { matrix.row($0) }
    isDefined =
      !rows.isEmpty
      && zip(rows, labels).allSatisfy { row, label in row.max().isFinite && row[label].isFinite }
    guard isDefined else {
      (unit, share, logits, self.labels) = (0, 1, [], [])
      return
    }
    let isTooWide = rows.contains { row in
      let maximum = row.max()
      return row.contains { $0.isFinite && !($0 - maximum).isFinite }
    }
    let share: Scalar = isTooWide ? 1 / 2 : 1
    let differences = rows.flatMap { row in
      let maximum = row.max() * share
      return row.map { $0 * share - maximum }
    }
    let unit = differences.reduce(0) { $1.isFinite ? Swift.max($0, -$1) : $0 }
    let logits = differences.map { unit == 0 || !$0.isFinite ? $0 : $0 / unit }
    (self.unit, self.share, self.logits) = (unit, share, logits)
    self.labels = labels.enumerated().map { [classes] in logits[$0 * classes + $1] }
  }

  /// Whether each label has a largest logit.
  var isSeparated: Bool { labels.allSatisfy { $0 == 0 } }

  /// L′(β) and L″(β).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func derivatives(at beta: Scalar) -> (slope: Scalar, curvature: Scalar) {
    var slopes: [Scalar] = []
    var curvatures: [Scalar] = []
    slopes.reserveCapacity(labels.count)
    curvatures.reserveCapacity(labels.count)
    var weights = Array(repeating: Scalar(0), count: classes)
    for (sample, label) in labels.enumerated() {
      let start = sample * classes
      var (sum, first): (Scalar, Scalar) = (0, 0)
      for k in 0..<classes where logits[start + k].isFinite {
        weights[k] = Scalar.exp(beta * logits[start + k])
        sum += weights[k]
        first += weights[k] * (logits[start + k] - label)
      }
      let mean = first / sum
      var second: Scalar = 0
      for k in 0..<classes where logits[start + k].isFinite {
        let deviation = (logits[start + k] - label) - mean
        second += weights[k] * deviation * deviation
      }
      slopes.append(mean)
      curvatures.append(second / sum)
    }
    let count = Scalar(labels.count)
    return (compensatedSum(slopes) / count, compensatedSum(curvatures) / count)
  }
}
