import Events
import Testing

@testable import Lectern

@Suite struct LedgerCellTests {
  private static func lesson(_ cells: String, _ numbers: [String], path: String) -> CheckedLesson {
    let text = "```{table} T\n:label: t\n:claim: v\n\n| a | b |\n| --- | --- |\n| \(cells) |\n```\n"
    return ReportFixture.checked(
      text, path: path, values: [.table(ClaimTable(rows: [numbers.map(ClaimTable.Entry.number)]))])
  }

  private static func ledger(_ cells: String, _ numbers: [String]) -> Ledger {
    Ledger(ReportFixture.report([lesson(cells, numbers, path: "a.md")]))
  }

  @Test func cells_KeepTheirWordsAndReadBack() throws {
    let ledger = Self.ledger("more than 0.5 | $9 \\times 10^{-2}$", ["0.665", "0.09"])
    #expect(ledger.entries[0].cells.map(\.text) == ["more than 0.5", #"9 \times 10^{-2}"#])
    #expect(ledger.entries[0].cells.map(\.notation) == [.prose, .tex])
    #expect(try Ledger.read(Array(ledger.json.utf8), name: "l.json") == ledger)
  }

  @Test func movement_IsJudgedByTheRelationOfTheCell() {
    let old = Self.ledger("> 0.5 | 0.24", ["0.665", "0.24"])
    func changesPrint(_ numbers: [String]) -> Bool? {
      Movement(old.entries[0], Self.ledger("> 0.5 | 0.24", numbers).entries[0])?.changesPrint
    }
    #expect(changesPrint(["0.7", "0.241"]) == false)
    #expect(changesPrint(["0.4", "0.24"]) == true)
    #expect(changesPrint(["0.665", "0.25"]) == true)
  }

  @Test func tablesWithOneLabel_MustStateTheSame() {
    func problems(_ first: String, _ second: String) -> [String] {
      let numbers = ["0.665", "0.24"]
      return LabelAgreement.checked([
        Self.lesson(first, numbers, path: "a.md"), Self.lesson(second, numbers, path: "b.md"),
      ]).flatMap(\.verification.diagnostics).filter { $0.code == "label-conflict" }.map(\.message)
    }
    #expect(problems("0.665 | 0.24", "66.5% | 0.24") == [])
    let conflicts = problems("0.665 | 0.24", "0.67 | 0.24")
    #expect(conflicts.count == 2)
    #expect(conflicts.contains { $0.contains("“0.67” here, “0.665” there") })
    #expect(problems("> 0.5 | 0.24", "≥ 0.5 | 0.24").count == 2)
  }
}
