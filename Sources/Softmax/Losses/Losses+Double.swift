// The losses once more, for `Double` alone, so that literals need no type; see `DoubleFunctions.swift`.

public import RealModule

public func crossEntropy(
  logits: Vector<Double>, target: Int, labelSmoothing: Double = 0, temperature: Double = 1
) -> Double {
  CrossEntropyLoss(labelSmoothing, temperature).value(logits, target)
}

public func crossEntropy(
  logits: Vector<Double>, target: Vector<Double>, labelSmoothing: Double = 0, temperature: Double = 1
) -> Double {
  CrossEntropyLoss(labelSmoothing, temperature).value(logits, target)
}

public func crossEntropies(
  logits: Matrix<Double>, targets: [Int], labelSmoothing: Double = 0, temperature: Double = 1
) -> Vector<Double> {
  CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets)
}

public func crossEntropies(
  logits: Matrix<Double>, targets: Matrix<Double>, labelSmoothing: Double = 0, temperature: Double = 1
) -> Vector<Double> {
  CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets)
}

public func crossEntropy(
  logits: Matrix<Double>, targets: [Int], reduction: LossReduction = .mean, labelSmoothing: Double = 0,
  temperature: Double = 1
) -> Double {
  reduction(CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets))
}

public func crossEntropy(
  logits: Matrix<Double>, targets: Matrix<Double>, reduction: LossReduction = .mean,
  labelSmoothing: Double = 0, temperature: Double = 1
) -> Double {
  reduction(CrossEntropyLoss(labelSmoothing, temperature).values(logits, targets))
}

public func smoothedLabels(target: Int, classes: Int, smoothing: Double) -> Vector<Double> {
  labelsSmoothed(target, classes, smoothing)
}

public func smoothedLabels(_ probabilities: Vector<Double>, smoothing: Double) -> Vector<Double> {
  labelsSmoothed(probabilities, smoothing)
}

public func negativeLogLikelihood(logProbabilities: Vector<Double>, target: Int) -> Double {
  logLikelihoodNegated(logProbabilities, target)
}

public func negativeLogLikelihoods(logProbabilities: Matrix<Double>, targets: [Int]) -> Vector<Double> {
  logLikelihoodsNegated(logProbabilities, targets)
}

public func negativeLogLikelihood(
  logProbabilities: Matrix<Double>, targets: [Int], reduction: LossReduction = .mean
) -> Double {
  reduction(logLikelihoodsNegated(logProbabilities, targets))
}
