import Softmax
import Testing

// A programmer's mistake ends the process, with a message that names function, argument and value.

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

extension MistakeTests {
  @Test func crossEntropyOfAClassThatIsNone_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [2, 1, 0], target: 3)
    }
    #expect(message(result).contains("crossEntropy: target must be in 0..<3, but it is 3"))
  }

  @Test func crossEntropyOfNoClasses_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: Vector<Double>([]), target: 0)
    }
    #expect(message(result).contains("crossEntropy: target must be in 0..<0, but it is 0"))
  }

  @Test func crossEntropyOfADistributionOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [2, 1, 0], target: [0.5, 0.5])
    }
    #expect(
      message(result).contains(
        "crossEntropy: vectors must have the same number of entries, but they have 3 and 2"))
  }

  @Test func crossEntropyAtTemperatureZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [2, 1], target: 0, temperature: 0)
    }
    #expect(message(result).contains("crossEntropy: temperature must be greater than 0, but it is 0.0"))
  }

  @Test func labelSmoothingAboveOne_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [2, 1], target: 0, labelSmoothing: 1.5)
    }
    #expect(message(result).contains("crossEntropy: label smoothing must be in 0...1, but it is 1.5"))
  }

  @Test func labelSmoothingThatIsNotANumber_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = smoothedLabels([0.5, 0.5], smoothing: .nan)
    }
    #expect(message(result).contains("smoothedLabels: label smoothing must be in 0...1, but it is nan"))
  }

  @Test func smoothedLabelOfAClassThatIsNone_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = smoothedLabels(target: -1, classes: 2, smoothing: 0.1)
    }
    #expect(message(result).contains("smoothedLabels: target must be in 0..<2, but it is -1"))
  }

  @Test func batchWithAnotherNumberOfTargets_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropies(logits: [[2, 1, 0], [0, 0, 0]], targets: [0])
    }
    #expect(
      message(result).contains(
        "crossEntropy: targets must have an entry for each row of logits, but logits are 2 × 3 and "
          + "targets have 1"))
  }

  @Test func batchWithAClassThatIsNone_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [[2, 1, 0], [0, 0, 0]], targets: [0, 7])
    }
    #expect(message(result).contains("crossEntropy: targets must be in 0..<3, but targets[1] is 7"))
  }

  @Test func batchWithTargetsOfAnotherShape_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy(logits: [[2, 1, 0]], targets: [[0.5, 0.5]])
    }
    #expect(
      message(result).contains(
        "crossEntropy: matrices must have the same shape, but they are 1 × 3 and 1 × 2"))
  }

  @Test func negativeLogLikelihoodOfAClassThatIsNone_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = negativeLogLikelihood(logProbabilities: [-0.5, -1], target: 2)
    }
    #expect(message(result).contains("negativeLogLikelihood: target must be in 0..<2, but it is 2"))
  }
}
