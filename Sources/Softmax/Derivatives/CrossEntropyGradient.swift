// The gradient of the loss ℓ = −Σ yᵢ log pᵢ. Since ∂(log pᵢ)/∂xⱼ = (δᵢⱼ − pⱼ) / T,
//
//     ∂ℓ/∂xⱼ = −Σ yᵢ (δᵢⱼ − pⱼ) / T = (s pⱼ − yⱼ) / T,   s = Σ yᵢ,
//
// which is p − y for a distribution: what is predicted minus what is true.
//
// Near the end of training p is close to y, and both may be close to 1. For a class k with p_k > ½ the
// difference is therefore taken between the complements, p_k − y_k = (1 − y_k) − (1 − p_k) with both from the
// other entries:
//
//     s p_k − y_k = Σ′ yᵢ − s Σ′ pᵢ,   Σ′ over all but k.
//
// If y is a class, that is −Σ′ pᵢ at the class itself: full digits, where p − 1 has none left.

public import RealModule

/// The gradient of the cross entropy of logits and a class, (p − y) / T with p = softmax(x / T) and y
/// one-hot.
///
///     crossEntropyGradient(logits: [2, 1, 0], target: 0)
///     // [-0.33475904422517…, 0.24472847105479…, 0.09003057317038…]
///     crossEntropyGradient(logits: [50, 0], target: 0)
///     // [-1.9287498479639178e-22, 1.9287498479639178e-22], where softmax([50, 0])[0] − 1 is 0
///
/// The entries add up to 0: what the target gains, the others lose. Without smoothing each is within 5 ulps
/// of the exact one; with it they are 0 at the minimum, and have an error of 5 ulps of the larger of p and y.
///
/// | logits | gradient |
/// | --- | --- |
/// | one, finite or +∞ | `[0]` |
/// | some −∞ or +∞ | p − y with the shares that softmax gives |
/// | all −∞, or a NaN anywhere | NaN everywhere |
///
/// - Parameters:
///   - logits: any numbers, one for each class.
///   - target: the index of the true class; one outside `0..<n` stops the program.
///   - labelSmoothing: ε in 0...1, as for ``crossEntropy(logits:target:labelSmoothing:temperature:)``; then y
///     is (1 − ε) one-hot + ε/n. Another number stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func crossEntropyGradient<Scalar: Real>(
  logits: Vector<Scalar>, target: Int, labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Vector<Scalar> {
  CrossEntropySlope(labelSmoothing, temperature).value(logits, target)
}

/// The gradient of the cross entropy of logits and a distribution y, (s p − y) / T with s = Σ yᵢ.
///
///     crossEntropyGradient(logits: [0, 0], target: [0.25, 0.75])   // [0.25, -0.25]
///
/// It is 0 where p equals y: the minimum. The probabilities are not checked; if they do not add up to 1, this
/// is still the gradient of −Σ yᵢ log pᵢ. NaN among them gives NaN. Otherwise edges are those of a class.
///
/// - Parameters:
///   - logits: any numbers, one for each class.
///   - target: as many probabilities; another number of them stops the program.
///   - labelSmoothing: ε in 0...1; then the target is (1 − ε) y + ε/n. Another number stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n*).
public func crossEntropyGradient<Scalar: Real>(
  logits: Vector<Scalar>, target: Vector<Scalar>, labelSmoothing: Scalar = 0, temperature: Scalar = 1
) -> Vector<Scalar> {
  CrossEntropySlope(labelSmoothing, temperature).value(logits, target)
}

/// The gradient of the mean or the sum of the cross entropies of a batch: a row for each example.
///
///     crossEntropyGradient(logits: [[0, 0], [0, 0]], targets: [0, 1])   // [[-0.25, 0.25], [0.25, -0.25]]
///
/// The rows of a mean are divided by their number. Edges are those of a single example; an empty batch has an
/// empty gradient.
///
/// - Parameters:
///   - logits: a row for each example, a column for each class.
///   - targets: the index of the true class of each row. Another number of them than rows, or an index that
///     is no class, stops the program.
///   - reduction: that of the loss.
///   - labelSmoothing: ε in 0...1; another number stops the program.
///   - temperature: greater than 0, +∞ included; anything else stops the program.
/// - Complexity: O(*n m*).
public func crossEntropyGradient<Scalar: Real>(
  logits: Matrix<Scalar>, targets: [Int], reduction: LossReduction = .mean, labelSmoothing: Scalar = 0,
  temperature: Scalar = 1
) -> Matrix<Scalar> {
  CrossEntropySlope(labelSmoothing, temperature).values(logits, targets, reduction)
}

/// The gradient of the cross entropy with its settings.
struct CrossEntropySlope<Scalar: Real> {
  let labelSmoothing: Scalar
  let temperature: Scalar

  init(_ labelSmoothing: Scalar, _ temperature: Scalar) {
    requireSmoothing("crossEntropyGradient", labelSmoothing)
    requirePositive("crossEntropyGradient", temperature: temperature)
    self.labelSmoothing = labelSmoothing
    self.temperature = temperature
  }

  func value(_ logits: Vector<Scalar>, _ target: Int) -> Vector<Scalar> {
    requireClass("crossEntropyGradient", target, of: logits.count)
    var certain = Vector<Scalar>(repeating: 0, count: logits.count)
    certain[target] = 1
    return value(logits, certain)
  }

  func value(_ logits: Vector<Scalar>, _ target: Vector<Scalar>) -> Vector<Scalar> {
    requireEqualCounts("crossEntropyGradient", logits, target)
    let p = ComplementedProbabilities("crossEntropyGradient", softmaxOf: logits, temperature: temperature)
    guard !logits.isEmpty else { return [] }
    let y = labelSmoothing == 0 ? target : labelsSmoothed(target, labelSmoothing)
    let sum = labelSmoothing == 0 ? y.sum : (1 - labelSmoothing) * target.sum + labelSmoothing
    var slope = Vector(y.indices.map { sum * p.values[$0] - y[$0] })
    if p.values[p.likeliest] > 1 / 2 {
      var others = y
      others[p.likeliest] = 0
      slope[p.likeliest] = others.sum - sum * p.complements[p.likeliest]
    }
    return slope / temperature
  }

  func values(
    _ logits: Matrix<Scalar>, _ targets: [Int], _ reduction: LossReduction
  ) -> Matrix<Scalar> {
    requireClasses("crossEntropyGradient", targets, of: logits, "logits")
    let divisor = reduction == .mean ? Scalar(logits.rows) : 1
    let slopes = targets.indices.flatMap { value(logits.row($0), targets[$0]) / divisor }
    return Matrix(rows: logits.rows, columns: logits.columns, elements: slopes)
  }
}
