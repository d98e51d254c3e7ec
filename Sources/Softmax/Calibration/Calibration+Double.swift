// The functions of calibration once more, for `Double` alone; see `DoubleFunctions.swift` for why.

public import RealModule

public func reliabilityBins(
  confidences: Vector<Double>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> [ReliabilityBin<Double>] {
  Predictions("reliabilityBins", confidences, isCorrect).bins("reliabilityBins", bins, binning)
}

public func reliabilityBins(
  logits: Matrix<Double>, labels: [Int], temperature: Double = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> [ReliabilityBin<Double>] {
  Predictions("reliabilityBins", logits, labels, temperature).bins("reliabilityBins", bins, binning)
}

public func expectedCalibrationError(
  confidences: Vector<Double>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Double {
  let name: StaticString = "expectedCalibrationError"
  return meanGap(Predictions(name, confidences, isCorrect).bins(name, bins, binning))
}

public func expectedCalibrationError(
  logits: Matrix<Double>, labels: [Int], temperature: Double = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Double {
  let name: StaticString = "expectedCalibrationError"
  return meanGap(Predictions(name, logits, labels, temperature).bins(name, bins, binning))
}

public func maximumCalibrationError(
  confidences: Vector<Double>, isCorrect: some Sequence<Bool>, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Double {
  let name: StaticString = "maximumCalibrationError"
  return largestGap(Predictions(name, confidences, isCorrect).bins(name, bins, binning))
}

public func maximumCalibrationError(
  logits: Matrix<Double>, labels: [Int], temperature: Double = 1, bins: Int = 15,
  binning: ReliabilityBinning = .equalWidth
) -> Double {
  let name: StaticString = "maximumCalibrationError"
  return largestGap(Predictions(name, logits, labels, temperature).bins(name, bins, binning))
}

public func brierScore(probabilities: Matrix<Double>, labels: [Int]) -> Double {
  meanSquaredDistance("brierScore", probabilities, labels) { $0 }
}

public func brierScore(logits: Matrix<Double>, labels: [Int], temperature: Double = 1) -> Double {
  scoreOfSoftmax(logits, labels, temperature)
}

public func brierScore(probabilities: Vector<Double>, outcomes: some Sequence<Bool>) -> Double {
  meanSquaredError(probabilities, Array(outcomes))
}

public func fitTemperature(logits: Matrix<Double>, labels: [Int]) -> TemperatureFit<Double> {
  requireLabels("fitTemperature", logits, labels)
  return fittedTemperature(logits, labels)
}
