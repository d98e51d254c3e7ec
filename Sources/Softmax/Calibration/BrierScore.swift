public import RealModule

/// The mean squared distance between predicted probabilities and what happened: Σᵢ Σₖ (pᵢₖ − yᵢₖ)² / n, y
/// being 1 at the right class and 0 elsewhere.
///
///     brierScore(probabilities: [[0.7, 0.2, 0.1], [0.5, 0.5, 0]], labels: [0, 1])   // 0.32
///
/// It lies between 0, all mass on the right class, and 2, all mass on a wrong one; even chances among k
/// classes score 1 − 1/k. It is a proper score: in expectation no forecast scores better than the true
/// probabilities, so it rewards calibration and sharpness together, which the calibration error does not.
/// Unlike the negative log-likelihood it stays finite when the right class got probability 0.
///
/// No rows give NaN, the mean of nothing, and so does a NaN among the probabilities. They are not checked to
/// add up to 1.
///
/// - Parameters:
///   - probabilities: one row for each sample, one column for each class.
///   - labels: the right class of each sample; as many as rows and each in `0..<columns`, or the program
///     stops.
/// - Complexity: O(*n k*).
///
/// Source: G. W. Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather Review
/// 78 (1950), equation 2.
public func brierScore<Scalar: Real>(probabilities: Matrix<Scalar>, labels: [Int]) -> Scalar {
  meanSquaredDistance("brierScore", probabilities, labels) { $0 }
}

/// The Brier score of softmax(logits / T).
///
/// - Parameters:
///   - logits: one row for each sample, one column for each class; a row without a softmax gives NaN.
///   - labels: the right class of each sample; as many as rows and each in `0..<columns`, or the program
///     stops.
///   - temperature: greater than 0, anything else stops the program.
/// - Complexity: O(*n k*).
public func brierScore<Scalar: Real>(
  logits: Matrix<Scalar>, labels: [Int], temperature: Scalar = 1
) -> Scalar {
  scoreOfSoftmax(logits, labels, temperature)
}

/// The Brier score of yes–no forecasts: the mean of (p − y)², half of what two classes would score.
///
///     brierScore(probabilities: [0.8, 0.4], outcomes: [true, false])   // 0.1
///
/// - Parameters:
///   - probabilities: of the outcome being true; none give NaN, and so does a NaN among them.
///   - outcomes: what happened; as many as probabilities, or the program stops.
/// - Complexity: O(*n*).
public func brierScore<Scalar: Real>(
  probabilities: Vector<Scalar>, outcomes: some Sequence<Bool>
) -> Scalar {
  meanSquaredError(probabilities, Array(outcomes))
}

func scoreOfSoftmax<Scalar: Real>(
  _ logits: Matrix<Scalar>, _ labels: [Int], _ temperature: Scalar
) -> Scalar {
  if !(temperature > 0) {
    stop("brierScore", "temperature must be greater than 0, but it is \(temperature)")
  }
  return meanSquaredDistance("brierScore", logits, labels) { softmax($0, temperature: temperature) }
}

func meanSquaredDistance<Scalar: Real>(
  _ function: StaticString, _ matrix: Matrix<Scalar>, _ labels: [Int],
  _ distribution: (Vector<Scalar>) -> Vector<Scalar>
) -> Scalar {
  requireLabels(function, matrix, labels)
  let distances = labels.enumerated().map { index, label in
    var difference = distribution(matrix.row(index))
    difference[label] -= 1
    return compensatedSum(difference.map { $0 * $0 })
  }
  return distances.isEmpty ? .nan : compensatedSum(distances) / Scalar(distances.count)
}

func meanSquaredError<Scalar: Real>(_ probabilities: Vector<Scalar>, _ outcomes: [Bool]) -> Scalar {
  if probabilities.count != outcomes.count {
    stop(
      "brierScore",
      "outcomes must have an entry for each probability, but they have \(outcomes.count) and "
        + "\(probabilities.count)")
  }
  let squares = zip(probabilities, outcomes).map { p, outcome in
    let error = outcome ? p - 1 : p
    return error * error
  }
  return squares.isEmpty ? .nan : compensatedSum(squares) / Scalar(squares.count)
}
