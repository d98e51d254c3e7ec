import Events
import Testing

@testable import LessonRuntime

/// Values → what the cells of a table are compared with.
@Suite struct ClaimTableTests {
  private func rows(_ value: Any) -> [[String]]? {
    guard case .table(let table) = ClaimValue(ofTable: value) else { return nil }
    return table.rows.map { row in
      row.map { entry in
        switch entry {
        case .number(let text): text
        case .text(let text): "“\(text)”"
        }
      }
    }
  }

  private func reason(_ value: Any) -> ClaimValue.Incomparable? {
    guard case .incomparable(_, let reason) = ClaimValue(ofTable: value) else { return nil }
    return reason
  }

  @Test func table_KeepsItsNames() {
    let table = Table(
      columns: ["p", "q"], rows: ["T = 1": [0.5, "x"], "T = 2": [1, .number(.nan)]], labels: "T")
    #expect(
      ClaimValue(ofTable: table)
        == .table(
          ClaimTable(
            columns: ["p", "q"], rowLabels: ["T = 1", "T = 2"], rowLabelHeader: "T",
            rows: [[.number("0.5"), .text("x")], [.number("1.0"), .number("nan")]])))
    #expect(
      ClaimValue(ofTable: table.rows)
        == .table(
          ClaimTable(rows: [
            [.number("0.5"), .text("x")], [.number("1.0"), .number("nan")],
          ])))
  }

  @Test func rows_AreTheElements() {
    let matrix: Matrix = [[1, 2], [3, 4]]
    let vector: Vector = [1, 2]
    #expect(rows(matrix) == [["1.0", "2.0"], ["3.0", "4.0"]])
    #expect(rows([vector, vector]) == [["1.0", "2.0"], ["1.0", "2.0"]])
    #expect(rows([[1], [2, 3]]) == [["1"], ["2", "3"]])
    #expect(
      rows(Array(zip([0.5, 1], [vector, vector]))) == [["0.5", "1.0", "2.0"], ["1.0", "1.0", "2.0"]])
    #expect(rows(["cold": vector] as KeyValuePairs) == [["“cold”", "1.0", "2.0"]])
    #expect(rows((vector, vector)) == [["1.0", "2.0"], ["1.0", "2.0"]])
    #expect(rows([matrix]) == [["1.0", "2.0", "3.0", "4.0"]])
    #expect(rows(Optional([vector]) as Any) == [["1.0", "2.0"]])
  }

  @Test func plainSequence_HasNoShape() {
    let vector: Vector = [1, 2]
    for value in [vector, [1.0, 2.0], (1.0, 2.0)] as [Any] {
      #expect(
        ClaimValue(ofTable: value)
          == .table(ClaimTable(rows: [[.number("1.0")], [.number("2.0")]], isSequence: true)))
    }
    #expect(rows(["a", "b"]) == [["“a”"], ["“b”"]])
    #expect(rows(3) == [["3"]])
  }

  @Test func whatIsNoTable_SaysWhy() {
    #expect(reason(true) == .kind)
    #expect(reason(barChart(["a"], [1.0])) == .kind)
    #expect(reason([[true]]) == .kind)
    #expect(reason([1.0, nil]) == .kind)
    #expect(reason([String: Double]()) == .unordered)
    #expect(reason([Set([1])]) == .unordered)
    #expect(reason([Double]()) == .empty)
    #expect(reason(Optional<Vector<Double>>.none as Any) == .empty)
    #expect(reason(repeatElement(1.0, count: 1_000_000)) == .tooLong)
    #expect(reason(repeatElement([Double](), count: 1_000_000)) == .tooLong)
  }
}
