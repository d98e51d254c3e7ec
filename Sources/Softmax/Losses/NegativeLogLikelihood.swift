public import RealModule

/// The negative log-likelihood of a class under given log-probabilities: −ℓₜ, in nats.
///
///     negativeLogLikelihood(logProbabilities: logSoftmax([2, 1, 0]), target: 0)   // 0.4076059644443803
///
/// With ℓ = logSoftmax(x) it is the cross entropy of the logits x. It is for log-probabilities that come from
/// elsewhere; they are not checked to be at most 0, and −∞ and NaN give +∞ and NaN.
///
/// - Parameters:
///   - logProbabilities: one for each class.
///   - target: the index of the class; one outside `0..<n` stops the program.
/// - Complexity: O(1).
public func negativeLogLikelihood<Scalar: Real>(logProbabilities: Vector<Scalar>, target: Int) -> Scalar {
  logLikelihoodNegated(logProbabilities, target)
}

/// The negative log-likelihood of each example of a batch, in nats.
///
/// - Parameters:
///   - logProbabilities: a row for each example, a column for each class.
///   - targets: the index of the class of each row. Another number of them than rows, or an index that is no
///     class, stops the program.
/// - Complexity: O(*n*).
public func negativeLogLikelihoods<Scalar: Real>(
  logProbabilities: Matrix<Scalar>, targets: [Int]
) -> Vector<Scalar> {
  logLikelihoodsNegated(logProbabilities, targets)
}

/// The mean or the sum of the negative log-likelihoods of a batch, in nats.
///
///     let batch: Matrix = [[-0.25, -1.5], [-2, -0.125]]
///     negativeLogLikelihood(logProbabilities: batch, targets: [0, 1])                     // 0.1875
///     negativeLogLikelihood(logProbabilities: batch, targets: [0, 1], reduction: .sum)    // 0.375
///
/// The sum is −log of the probability that the model gives to all examples together, if they are independent.
///
/// - Parameters:
///   - logProbabilities: a row for each example, a column for each class.
///   - targets: as for ``negativeLogLikelihoods(logProbabilities:targets:)``.
///   - reduction: whether the losses are averaged or added.
/// - Complexity: O(*n*).
public func negativeLogLikelihood<Scalar: Real>(
  logProbabilities: Matrix<Scalar>, targets: [Int], reduction: LossReduction = .mean
) -> Scalar {
  reduction(logLikelihoodsNegated(logProbabilities, targets))
}

func logLikelihoodNegated<Scalar: Real>(_ logProbabilities: Vector<Scalar>, _ target: Int) -> Scalar {
  requireClass("negativeLogLikelihood", target, of: logProbabilities.count)
  return 0 - logProbabilities[target]
}

func logLikelihoodsNegated<Scalar: Real>(
  _ logProbabilities: Matrix<Scalar>, _ targets: [Int]
) -> Vector<Scalar> {
  requireClasses("negativeLogLikelihood", targets, of: logProbabilities, "logProbabilities")
  return Vector(targets.indices.map { 0 - logProbabilities[$0, targets[$0]] })
}
