import Softmax
import Testing

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

@Test func temperatureOfAMatrix_IsChecked() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = softmax([[2, 1], [0, 1]], along: .rows, temperature: -2)
  }
  #expect(message(result).contains("softmax: temperature must be greater than 0, but it is -2.0"))
}

@Test func temperatureOfLogSumExp_IsChecked() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = logSumExp([2, 1, 0], temperature: 0)
  }
  #expect(message(result).contains("logSumExp: temperature must be greater than 0, but it is 0.0"))
}

@Test func temperatureOfTheNaiveFormula_IsChecked() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = naiveSoftmax(Vector<Float>([2, 1, 0]), temperature: .nan)
  }
  #expect(message(result).contains("naiveSoftmax: temperature must be greater than 0, but it is nan"))
}

@Test func maskOfAnotherLength_Stops() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = softmax([2, 1, 0], mask: [true, false])
  }
  #expect(
    message(result).contains("softmax: mask must be 1 × 3 as the logits are, but it is 1 × 2"))
}

@Test func maskOfAnotherShape_Stops() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = logSumExp([[2, 1, 0], [0, 0, 0]], along: .rows, mask: .causal(queries: 3, keys: 3))
  }
  #expect(
    message(result).contains(
      "logSumExp: mask must be 2 × 3, or 1 × 3, as the logits are, but it is 3 × 3"))
}
