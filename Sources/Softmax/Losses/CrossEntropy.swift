// Goals, in this order: finite where the exact loss is; accurate where it is tiny and where it is huge;
// every form of target through one formula.
//
// The loss of class t is −log pₜ. Through softmax it is −log(exp(xₜ) / Σ exp(xⱼ)), which is log(0) = ∞ as
// soon as pₜ underflows, and loses all digits when pₜ is near 1: at pₜ = 1 − 10⁻²⁰ softmax gives exactly 1
// and the logarithm 0. From the logits, with m = max x,
//
//     −log pₜ = log Σⱼ exp((xⱼ − xₜ) / T) = (m − xₜ) / T + log1p(Σ′ exp((xⱼ − m) / T)),
//
// Σ′ leaving out one entry that equals m. Both terms are at least 0, so nothing cancels; where the target
// dominates, the first is 0 and log1p keeps every digit of the second. This is −logSoftmax, whose error
// bound it therefore has.
//
// Source of the shifted form: P. Blanchard, D. J. Higham and N. J. Higham, “Accurately computing the
// log-sum-exp and softmax functions”, IMA J. Numer. Anal. 41 (2021).

public import RealModule

/// The cross entropy of logits and a class: −log pₜ with p = softmax(x / T), in nats.
///
///     crossEntropy(logits: [2, 1, 0], target: 0)       // 0.4076059644443803
///     crossEntropy(logits: [1000, 0], target: 1)       // 1000.0, where log(softmax(…)) is −∞
///     crossEntropy(logits: [0, 46.0517], target: 1)    // 1.00000185988…e-20, where log(softmax(…)) is 0
///
/// It is 0 when the model is certain and right, log n when it knows nothing, and grows like the distance of
/// the target's logit from the largest one when it is wrong. The result is within 3 ulps of the exact one.
///
/// | logits | loss of a class |
/// | --- | --- |
/// | one, finite or +∞ | 0 |
/// | all equal and finite | log n |
/// | the target's is −∞, another is not | +∞ |
/// | k are +∞ | log k for these, +∞ for the others |
/// | all −∞, or a NaN anywhere | NaN |
///
/// - Parameters:
///   - logits: any numbers, one for each class.
///   - target: the index of the true class; one outside `0..<n` stops the program.
///   - labelSmoothing: ε in 0...1; then the target is the distribution of
///     ``smoothedLabels(target:classes:smoothing:)`` and the loss (1 − ε)(−log pₜ) + ε · mean(−log pᵢ). With
///     ε > 0 a logit of −∞ costs +∞. Another number stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func crossEntropy<Scalar: Real>(
  logits: Vector<Scalar>, target: Int, labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Scalar {
  CrossEntropyLoss(labelSmoothing, temperature).value(logits, target)
}

/// The cross entropy of logits and a distribution over the classes: −Σ yᵢ log pᵢ with p = softmax(x / T), in
/// nats.
///
///     crossEntropy(logits: [2, 1, 0], target: [0.5, 0.5, 0])   // 0.9076059644443804
///
/// Its smallest value, the entropy of the target, is reached where p equals the target; what is above it is
/// ``klDivergence(_:_:)``. A class of probability 0 costs nothing, even where its logit is −∞: 0 · ∞ counts
/// as 0. The probabilities are not checked to add up to 1. A negative one or NaN gives NaN, as logits do that
/// have no softmax; otherwise a positive probability at a logit of −∞ gives +∞. No classes give 0.
///
/// - Parameters:
///   - logits: any numbers, one for each class.
///   - target: as many probabilities; another number of them stops the program.
///   - labelSmoothing: ε in 0...1; then the target is (1 − ε) y + ε/n. Another number stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func crossEntropy<Scalar: Real>(
  logits: Vector<Scalar>, target: Vector<Scalar>, labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Scalar {
  CrossEntropyLoss(labelSmoothing, temperature).value(logits, target)
}

/// The cross entropy with its settings.
struct CrossEntropyLoss<Scalar: Real> {
  let labelSmoothing: Scalar
  let temperature: Scalar

  init(_ labelSmoothing: Scalar, _ temperature: Scalar) {
    requireSmoothing("crossEntropy", labelSmoothing)
    requirePositive("crossEntropy", temperature: temperature)
    self.labelSmoothing = labelSmoothing
    self.temperature = temperature
  }

  func value(_ logits: Vector<Scalar>, _ target: Int) -> Scalar {
    requireClass("crossEntropy", target, of: logits.count)
    let costs = costs(logits)
    return smoothed(costs[target], costs)
  }

  func value(_ logits: Vector<Scalar>, _ target: Vector<Scalar>) -> Scalar {
    requireEqualCounts("crossEntropy", logits, target)
    let costs = costs(logits)
    return smoothed(expectedCost(costs, target), costs)
  }

  /// −log pᵢ, at least 0.
  private func costs(_ logits: Vector<Scalar>) -> Vector<Scalar> {
    0 - logSoftmax(logits, temperature: temperature)
  }

  private func smoothed(_ cost: Scalar, _ costs: Vector<Scalar>) -> Scalar {
    if labelSmoothing == 0 || costs.isEmpty { return cost }
    // An infinite cost of weight 0 must not become NaN.
    if labelSmoothing == 1 { return costs.mean }
    return (1 - labelSmoothing) * cost + labelSmoothing * costs.mean
  }
}

/// Σ yᵢ cᵢ over the outcomes of positive probability; NaN if a probability is negative or NaN.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func expectedCost<Scalar: Real>(_ costs: Vector<Scalar>, _ probabilities: Vector<Scalar>) -> Scalar {
  var sum = CompensatedSum<Scalar>()
  for (cost, probability) in zip(costs.elements, probabilities.elements) {
    if probability > 0 {
      sum.add(probability * cost)
    } else if probability != 0 || cost.isNaN {
      return .nan
    }
  }
  return sum.value
}

/// Stops unless the index is that of a class.
func requireClass(_ function: StaticString, _ target: Int, of count: Int) {
  if target < 0 || target >= count {
    stop(function, "target must be in 0..<\(count), but it is \(target)")
  }
}

/// Stops unless the share that goes to all classes equally is in 0...1.
func requireSmoothing<Scalar: Real>(_ function: StaticString, _ smoothing: Scalar) {
  if !(0 <= smoothing && smoothing <= 1) {
    stop(function, "label smoothing must be in 0...1, but it is \(smoothing)")
  }
}
