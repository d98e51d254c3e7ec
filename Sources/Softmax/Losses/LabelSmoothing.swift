public import RealModule

/// A class as a distribution that is not quite certain: 1 − ε for the class, and ε shared by all n.
///
///     smoothedLabels(target: 0, classes: 4, smoothing: 0.1)   // [0.925, 0.025, 0.025, 0.025]
///
/// A model trained towards certainty drives its logits apart without end, since the loss falls to 0 only at
/// infinity. Towards this distribution the loss has its minimum at finite logits, those that differ by
/// log((1 − ε + ε/n) / (ε/n)). The class itself takes part in the sharing, so it keeps 1 − ε + ε/n: this is
/// the definition of the paper and of PyTorch.
///
/// Source: C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna, “Rethinking the Inception architecture
/// for computer vision”, CVPR 2016, section 7.
///
/// - Parameters:
///   - target: the index of the class; one outside `0..<classes` stops the program.
///   - classes: how many there are.
///   - smoothing: ε in 0...1: 0 gives the class alone, 1 the uniform distribution. Another number stops the
///     program.
/// - Complexity: O(*n*).
public func smoothedLabels<Scalar: Real>(target: Int, classes: Int, smoothing: Scalar) -> Vector<Scalar> {
  labelsSmoothed(target, classes, smoothing)
}

/// A distribution over n classes mixed with the uniform one: (1 − ε) yᵢ + ε/n.
///
///     smoothedLabels([0.5, 0.5, 0, 0], smoothing: 0.1)   // [0.475, 0.475, 0.025, 0.025]
///
/// The sum of the entries remains what it is if it is 1. NaN stays NaN; no classes give none.
///
/// - Parameter smoothing: ε in 0...1; another number stops the program.
/// - Complexity: O(*n*).
public func smoothedLabels<Scalar: Real>(
  _ probabilities: Vector<Scalar>, smoothing: Scalar
) -> Vector<Scalar> {
  labelsSmoothed(probabilities, smoothing)
}

func labelsSmoothed<Scalar: Real>(_ target: Int, _ classes: Int, _ smoothing: Scalar) -> Vector<Scalar> {
  if classes < 0 { stop("smoothedLabels", "classes must not be negative, but they are \(classes)") }
  requireClass("smoothedLabels", target, of: classes)
  var certain = Vector<Scalar>(repeating: 0, count: classes)
  certain[target] = 1
  return labelsSmoothed(certain, smoothing)
}

func labelsSmoothed<Scalar: Real>(_ probabilities: Vector<Scalar>, _ smoothing: Scalar) -> Vector<Scalar> {
  requireSmoothing("smoothedLabels", smoothing)
  let share = smoothing / Scalar(probabilities.count)
  return probabilities.mapped { (1 - smoothing) * $0 + share }
}
