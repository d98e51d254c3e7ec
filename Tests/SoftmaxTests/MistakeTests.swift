import Softmax
import Testing

// A programmer's mistake ends the process, with a message that names function, argument and value.

private func message(_ result: ExitTest.Result?) -> String {
  String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}

/// One after the other: each of these tests is a process of its own.
@Suite(.serialized) struct MistakeTests {}

extension MistakeTests {
  @Test func zeroTemperature_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = softmax([2, 1, 0], temperature: 0)
    }
    #expect(message(result).contains("softmax: temperature must be greater than 0, but it is 0.0"))
  }

  @Test func negativeTemperature_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = logSoftmax([2, 1, 0], temperature: -1.5)
    }
    #expect(message(result).contains("logSoftmax: temperature must be greater than 0, but it is -1.5"))
  }

  @Test func temperatureThatIsNotANumber_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = temperatureTable([2, 1, 0], temperatures: [1, .nan])
    }
    #expect(message(result).contains("temperatureTable: temperature must be greater than 0, but it is nan"))
  }

  @Test func vectorsOfDifferentLengths_Stop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let z: Vector = [1, 2, 3]
      _ = z + [1, 2]
    }
    #expect(
      message(result).contains(
        "Vector +: vectors must have the same number of entries, but they have 3 and 2"))
  }

  @Test func matricesThatDoNotFit_Stop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2, 3], [4, 5, 6]]
      _ = m * m
    }
    #expect(
      message(result).contains(
        "Matrix *: columns on the left must equal rows on the right, but the shapes are 2 × 3 and 2 × 3"))
  }

  @Test func raggedRows_Stop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let m: Matrix = [[1, 2], [3]]
      _ = m
    }
    #expect(
      message(result).contains(
        "rows must have the same number of entries, but row 0 has 2 and row 1 has 1"))
  }

  @Test func argmaxOfNothing_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = argmax(Vector<Double>([]))
    }
    #expect(message(result).contains("argmax: the vector must have at least one entry, but it is empty"))
  }

  @Test func tableRowOfAnotherLength_Stops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Table(columns: ["a", "b"], rows: [[1, 2], [3]])
    }
    #expect(
      message(result).contains("Table: row 1 must have a cell for each of 2 columns, but it has 1"))
  }
}
