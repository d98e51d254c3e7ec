import Softmax
import Testing

// A programmer's mistake ends the process, with a message that names function, argument and value.

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

extension MistakeTests {
  @Test func divergenceOfDifferentLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = klDivergence([1, 0], [1])
    }
    #expect(
      message(result).contains(
        "klDivergence: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func divergenceOfLogitsOfDifferentLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = klDivergence(logits: [1, 0], logits: [1])
    }
    #expect(
      message(result).contains(
        "klDivergence: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func divergenceOfLogitsAtANegativeTemperature_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = klDivergence(logits: [1, 0], logits: [1, 0], temperature: -1)
    }
    #expect(message(result).contains("klDivergence: temperature must be greater than 0, but it is -1.0"))
  }

  @Test func divergenceOfMatricesOfDifferentShapes_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = klDivergence([[1, 0]], [[1], [0]], along: .rows)
    }
    #expect(
      message(result).contains(
        "klDivergence: matrices must have the same shape, but they are 1 × 2 and 2 × 1"))
  }

  @Test func totalVariationOfDifferentLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = totalVariation([1, 0], [1])
    }
    #expect(
      message(result).contains(
        "totalVariation: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func jensenShannonDivergenceOfDifferentLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = jensenShannonDivergence([1, 0], [1])
    }
    #expect(
      message(result).contains(
        "jensenShannonDivergence: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func crossEntropyOfDistributionsOfDifferentLengths_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = crossEntropy([1, 0], [1])
    }
    #expect(
      message(result).contains(
        "crossEntropy: vectors must have the same number of entries, but they have 2 and 1"))
  }

  @Test func entropyOfLogitsAtATemperatureThatIsNotANumber_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = entropy(logits: [1, 0], temperature: .nan)
    }
    #expect(message(result).contains("entropy: temperature must be greater than 0, but it is nan"))
  }

  @Test func perplexityOfLogitsAtTemperatureZero_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = perplexity(logits: [1, 0], temperature: 0)
    }
    #expect(message(result).contains("perplexity: temperature must be greater than 0, but it is 0.0"))
  }
}
