import Softmax
import Testing

/// A mistake, and what the program says when it stops.
enum CalibrationMistake: String, Codable, CaseIterable, Sendable {
  case counts, bins, expectedBins, labelCount, label, negativeLabel, temperature, brierTemperature
  case brierLabels, outcomes, maximumLabels

  var message: String {
    switch self {
    case .counts:
      "reliabilityBins: isCorrect must have an entry for each confidence, but they have 1 and 2"
    case .bins: "reliabilityBins: bins must be at least 1, but they are 0"
    case .expectedBins: "expectedCalibrationError: bins must be at least 1, but they are -1"
    case .labelCount:
      "fitTemperature: there must be a label for each row, but the matrix is 1 × 2 and there are 2 labels"
    case .label: "fitTemperature: labels must be in 0..<2, but label 0 is 2"
    case .negativeLabel: "expectedCalibrationError: labels must be in 0..<2, but label 1 is -1"
    case .temperature: "reliabilityBins: temperature must be greater than 0, but it is nan"
    case .brierTemperature: "brierScore: temperature must be greater than 0, but it is -1.0"
    case .brierLabels: "brierScore: labels must be in 0..<2, but label 0 is 5"
    case .outcomes: "brierScore: outcomes must have an entry for each probability, but they have 2 and 1"
    case .maximumLabels:
      "maximumCalibrationError: there must be a label for each row, but the matrix is 1 × 2 and there are 0 "
        + "labels"
    }
  }

  func make() {
    switch self {
    case .counts: _ = reliabilityBins(confidences: [0.5, 0.6], isCorrect: [true])
    case .bins: _ = reliabilityBins(confidences: [0.5], isCorrect: [true], bins: 0)
    case .expectedBins: _ = expectedCalibrationError(confidences: [0.5], isCorrect: [true], bins: -1)
    case .labelCount: _ = fitTemperature(logits: [[1, 2]], labels: [0, 1])
    case .label: _ = fitTemperature(logits: [[1, 2]], labels: [2])
    case .negativeLabel: _ = expectedCalibrationError(logits: [[1, 2], [3, 4]], labels: [0, -1])
    case .temperature: _ = reliabilityBins(logits: [[1, 2]], labels: [0], temperature: .nan)
    case .brierTemperature: _ = brierScore(logits: [[1, 2]], labels: [0], temperature: -1)
    case .brierLabels: _ = brierScore(probabilities: [[0.5, 0.5]], labels: [5])
    case .outcomes: _ = brierScore(probabilities: [0.5], outcomes: [true, false])
    case .maximumLabels: _ = maximumCalibrationError(logits: [[1, 2]], labels: [])
    }
  }
}

extension MistakeTests {
  @Test(arguments: CalibrationMistake.allCases)
  func calibrationMistake_StopsWithItsMessage(_ mistake: CalibrationMistake) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [mistake] in mistake.make()
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(mistake.message))
  }
}
