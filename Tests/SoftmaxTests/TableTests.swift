import Softmax
import Testing

@Test func cells_AreLiterals() {
  let table = Table(columns: ["T", "p₁"], rows: [[0.5, 0.88], [1, "none"]])
  #expect(table.columns == ["T", "p₁"])
  #expect(table.rows == [[.number(0.5), .number(0.88)], [.number(1), .text("none")]])
  #expect(table.rowLabels == nil)
  #expect(table.texts == [["0.5", "0.88"], ["1", "none"]])
}

@Test func rows_CanHaveLabels() {
  let table = Table(columns: ["p₁", "p₂"], rows: ["hot": [0.5, 0.5], "cold": [1, 0]], labels: "T")
  #expect(table.rowLabels == ["hot", "cold"])
  #expect(table.rowLabelHeader == "T")
  #expect(table.rows[1] == [1, 0])
  #expect(table.description == "T      p₁   p₂\nhot   0.5  0.5\ncold    1    0")
}

@Test func rows_CanBeComputed() {
  let z: Vector = [2, 1, 0]
  let numbers = Table(columns: ["T", "p"], rows: [0.5, 1, 2].map { [$0, softmax(z, temperature: $0)[0]] })
  #expect(numbers.rows[1] == [1, .number(softmax(z)[0])])
  let vectors = Table(columns: ["a", "b", "c"], rows: [1, 2].map { softmax(z, temperature: $0) })
  #expect(vectors.rows[0][2] == .number(softmax(z)[2]))
  let floats = Table(columns: ["a"], rows: [Vector<Float>([0.1])])
  #expect(floats.rows == [[0.1]])
}

@Test func digits_AreSharedByAColumn() {
  let table = Table(
    columns: ["T", "p", "q", "n"],
    rows: [[0.5, 0.86681, 4.25e-18, 10], [1, 0.5, 0.0625, 20], [10, 1, -0.0004, 30]], digits: 3)
  #expect(
    table.texts == [
      ["0.5", "0.867", "4.25e-18", "10"], ["1.0", "0.500", "0.062", "20"],
      ["10.0", "1.000", "-4.00e-04", "30"],
    ])
}

@Test(arguments: [
  (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (1e22, 1, "10000000000000000000000"),
  (-0.0, 2, "0"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (.nan, 2, "nan"), (0.999, 0, "1"),
])
func number_IsRoundedFromItsExactValue(_ value: Double, _ digits: Int, _ text: String) {
  #expect(Table(columns: ["x"], rows: [[.number(value)]], digits: digits).texts == [[text]])
}

@Test func temperatureTable_HasARowForEachTemperature() {
  let table = temperatureTable([2, 1, 0], temperatures: [0.5, 1, 2])
  #expect(table.columns == ["T", "p₁", "p₂", "p₃", "H"])
  #expect(
    table.texts == [
      ["0.5", "0.867", "0.117", "0.016", "0.441"], ["1.0", "0.665", "0.245", "0.090", "0.832"],
      ["2.0", "0.506", "0.307", "0.186", "1.020"],
    ])
  #expect(table.rows[1][1] == .number(softmax([2, 1, 0])[0]))
  let twelve = temperatureTable(Vector<Float>(repeating: 0, count: 12), temperatures: [.infinity])
  #expect(twelve.columns[12] == "p₁₂")
  #expect(twelve.texts[0][0] == "inf")
}
