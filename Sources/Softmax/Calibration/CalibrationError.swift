public import RealModule

/// The mean distance between confidence and accuracy, over bins weighted by their numbers of predictions:
/// ECE = Σ (nₘ / n) |accuracyₘ − confidenceₘ|.
///
///     expectedCalibrationError(
///       confidences: [0.75, 0.75, 0.75, 0.75, 1], isCorrect: [true, true, false, false, true])   // 0.2
///
/// It is 0 when accuracy and mean confidence agree in each bin, and at most 1. Its value depends on the
/// number of bins and their kind: state both with it. Few predictions in a bin make it larger even for a
/// perfectly calibrated model, by about √(c(1 − c) / nₘ) in each.
///
/// Without predictions it is NaN, the mean of nothing; with a confidence that is NaN it is NaN. Other edges
/// and mistakes are those of ``reliabilityBins(confidences:isCorrect:bins:binning:)``.
///
/// - Parameters:
///   - confidences: the probability of each predicted class.
///   - isCorrect: whether each prediction was right.
///   - bins: the number of bins, at least 1, anything else stops the program.
///   - binning: equal width or equal mass.
/// - Complexity: that of the bins.
///
/// Source: Guo et al. 2017, equation 3; M. P. Naeini, G. F. Cooper and M. Hauskrecht, “Obtaining well
/// calibrated probabilities using Bayesian binning”, AAAI 2015.
public func expectedCalibrationError<Scalar: Real>(
  confidences: Vector<Scalar>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Scalar {
  let name: StaticString = "expectedCalibrationError"
  return meanGap(Predictions(name, confidences, isCorrect).bins(name, bins, binning))
}

/// The expected calibration error of predictions made from logits.
///
/// Parameters, edges and mistakes are those of
/// ``reliabilityBins(logits:labels:temperature:bins:binning:)``.
///
/// - Complexity: O(*n k*) for *n* rows of *k* logits.
public func expectedCalibrationError<Scalar: Real>(
  logits: Matrix<Scalar>, labels: [Int], temperature: Scalar = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Scalar {
  let name: StaticString = "expectedCalibrationError"
  return meanGap(Predictions(name, logits, labels, temperature).bins(name, bins, binning))
}

/// The largest distance between confidence and accuracy in any bin that is not empty.
///
///     maximumCalibrationError(
///       confidences: [0.75, 0.75, 0.75, 0.75, 1], isCorrect: [true, true, false, false, true])   // 0.25
///
/// For uses where the worst case counts. A bin with a single prediction can decide it: look at the counts.
/// Parameters, edges and mistakes are those of
/// ``expectedCalibrationError(confidences:isCorrect:bins:binning:)``, which it is never below.
///
/// - Complexity: that of the bins.
///
/// Source: Guo et al. 2017, equation 5.
public func maximumCalibrationError<Scalar: Real>(
  confidences: Vector<Scalar>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Scalar {
  let name: StaticString = "maximumCalibrationError"
  return largestGap(Predictions(name, confidences, isCorrect).bins(name, bins, binning))
}

/// The maximum calibration error of predictions made from logits.
///
/// Parameters, edges and mistakes are those of
/// ``reliabilityBins(logits:labels:temperature:bins:binning:)``.
///
/// - Complexity: O(*n k*) for *n* rows of *k* logits.
public func maximumCalibrationError<Scalar: Real>(
  logits: Matrix<Scalar>, labels: [Int], temperature: Scalar = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Scalar {
  let name: StaticString = "maximumCalibrationError"
  return largestGap(Predictions(name, logits, labels, temperature).bins(name, bins, binning))
}

func meanGap<Scalar: Real>(_ bins: [ReliabilityBin<Scalar>]) -> Scalar {
  let filled = bins.filter { $0.count > 0 }
  if filled.isEmpty { return .nan }
  let weighted = filled.map { Scalar($0.count) * $0.gap.magnitude }
  return compensatedSum(weighted) / Scalar(filled.reduce(0) { $0 + $1.count })
}

func largestGap<Scalar: Real>(_ bins: [ReliabilityBin<Scalar>]) -> Scalar {
  let gaps = Vector(bins.filter { $0.count > 0 }.map(\.gap.magnitude))
  return gaps.isEmpty ? .nan : gaps.max()
}
