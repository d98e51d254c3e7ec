public import RealModule

/// Predictions of similar confidence, and how often they were right.
public struct ReliabilityBin<Scalar: Real> {
  /// Confidences in the bin are greater than this; in the first bin they may be less.
  public let lowerBound: Scalar

  /// Confidences in the bin are at most this; in the last bin they may be greater.
  public let upperBound: Scalar

  /// The number of predictions in the bin.
  public let count: Int

  /// The mean of the confidences; NaN in an empty bin.
  public let meanConfidence: Scalar

  /// The share of predictions that were right; NaN in an empty bin.
  public let accuracy: Scalar

  /// Accuracy minus confidence: negative where the predictions promise too much, NaN in an empty bin.
  public var gap: Scalar { accuracy - meanConfidence }
}

extension ReliabilityBin: Equatable {}
extension ReliabilityBin: Hashable {}
extension ReliabilityBin: Sendable where Scalar: Sendable {}

/// How confidences are put into bins.
public enum ReliabilityBinning: Sendable, Hashable {
  /// M intervals of width 1/M that cover 0...1, as in Guo et al. 2017.
  case equalWidth

  /// M intervals whose bounds are quantiles, so that each holds about as many predictions. Bins of equal
  /// width are often nearly empty at small confidences and crowded near 1, where a network has most.
  case equalMass
}

/// Predictions in bins by their confidence: the numbers of a reliability diagram.
///
///     reliabilityBins(confidences: [0.55, 0.6, 0.9, 0.95], isCorrect: [true, false, true, true], bins: 2)
///     // (0, 0.5]: none;  (0.5, 1]: 4, mean confidence 0.75, accuracy 0.75
///
/// A model is calibrated when of all predictions made with confidence c the part c is right; then accuracy
/// and mean confidence agree in every bin, within what its number of predictions allows.
///
/// Bins are closed on the right: with bounds 0 < 1/M < … < 1 bin m holds confidences c with (m − 1)/M < c ≤
/// m/M. A confidence of exactly 0, which the paper's bins leave out, is in the first. With
/// ``ReliabilityBinning/equalMass`` the upper bound of bin m is the ⌈mn/M⌉-th smallest confidence; equal
/// confidences are never parted, so the result does not depend on the order of the predictions, and where
/// there are many of one value the next bins may be empty.
///
/// | data | result |
/// | --- | --- |
/// | no predictions | all bins empty |
/// | a confidence below 0 | in the first bin |
/// | a confidence above 1, by rounding or not | in the last bin |
/// | a confidence that is NaN | in the last bin, whose mean is then NaN: it does not go unnoticed |
///
/// - Parameters:
///   - confidences: the probability of each predicted class.
///   - isCorrect: whether each prediction was right; as many as confidences, or the program stops.
///   - bins: the number of bins M, at least 1, anything else stops the program.
///   - binning: equal width or equal mass.
/// - Returns: M bins, from small to large confidences, empty ones included.
/// - Complexity: O(*n* log M); with equal mass O(*n* log *n*).
///
/// Source: C. Guo, G. Pleiss, Y. Sun and K. Q. Weinberger, “On calibration of modern neural networks”, ICML
/// 2017, section 2.
public func reliabilityBins<Scalar: Real>(
  confidences: Vector<Scalar>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> [ReliabilityBin<Scalar>] {
  Predictions("reliabilityBins", confidences, isCorrect).bins("reliabilityBins", bins, binning)
}

/// The bins of predictions made from logits: the class with the largest logit, with its softmax as
/// confidence.
///
/// - Parameters:
///   - logits: one row for each sample, one column for each class. A row without a softmax has confidence
///     NaN.
///   - labels: the right class of each sample; as many as rows and each in `0..<columns`, or the program
///     stops.
///   - temperature: divides the logits; greater than 0, anything else stops the program.
///   - bins: the number of bins, at least 1, anything else stops the program.
///   - binning: equal width or equal mass.
/// - Complexity: O(*n k* + *n* log M) for *n* rows of *k* logits.
public func reliabilityBins<Scalar: Real>(
  logits: Matrix<Scalar>, labels: [Int], temperature: Scalar = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> [ReliabilityBin<Scalar>] {
  Predictions("reliabilityBins", logits, labels, temperature).bins("reliabilityBins", bins, binning)
}

/// Bins as a table: bounds, number of predictions, mean confidence, accuracy, and accuracy minus confidence.
///
///     reliabilityTable(
///       reliabilityBins(confidences: [0.55, 0.6, 0.9, 0.95], isCorrect: [true, false, true, true], bins: 2))
///     // above  up to  n  confidence  accuracy  gap
///     //   0.0    0.5  0         nan       nan  nan
///     //   0.5    1.0  4        0.75      0.75    0
///
/// Cells of an empty bin hold NaN.
///
/// - Parameters:
///   - bins: as ``reliabilityBins(confidences:isCorrect:bins:binning:)`` gives them.
///   - digits: how many digits after the point are shown; the cells hold the full values. `nil` shows these.
/// - Complexity: O(M).
public func reliabilityTable<Scalar: Real & BinaryFloatingPoint>(
  _ bins: [ReliabilityBin<Scalar>], digits: Int? = 3
) -> Table {
  let rows = bins.map { bin -> [Table.Cell] in
    [
      Table.Cell(bin.lowerBound), Table.Cell(bin.upperBound), Table.Cell(bin.count),
      Table.Cell(bin.meanConfidence), Table.Cell(bin.accuracy), Table.Cell(bin.gap),
    ]
  }
  return Table(columns: ["above", "up to", "n", "confidence", "accuracy", "gap"], rows: rows, digits: digits)
}
