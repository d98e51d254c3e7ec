import Events
import Testing

@testable import Lectern

/// The claim of a table: one case and one entry, and a problem for each cell.
@Suite struct TableReportTests {
  private static func checked(_ cells: [ClaimTable.Entry]) -> CheckedLesson {
    ReportFixture.checked(
      "```{table} Two rows\n:claim: t\n\n| a | b |\n|---|---|\n| 0.7 | 1.0 |\n| 0.2 | x |\n```\n",
      path: "a.md",
      values: [.table(ClaimTable(columns: ["a", "b"], rows: [Array(cells[..<2]), Array(cells[2...])]))])
  }

  private static let right: [ClaimTable.Entry] = [.number("0.7"), .number("1"), .number("0.2"), .text("x")]
  private static let wrong: [ClaimTable.Entry] = [.number("0.5"), .number("2"), .number("0.2"), .text("x")]

  @Test func cells_BelongToTheirTable() throws {
    let report = ReportFixture.report([Self.checked(Self.wrong)])
    #expect(report.junit.contains(#"tests="2" failures="1" errors="0""#))
    let log = try JSONParser.parse(report.sarif.utf8)
    let results = try #require(log["runs"]?.array?.first?["results"]?.array)
    let fixes = results.map { result in
      result["fixes"]?.array?.first?["artifactChanges"]?.array?.first?["replacements"]?.array?.compactMap {
        $0["insertedContent"]?["text"]?.string
      }
    }
    #expect(fixes == [["0.5"], ["2.0"]])
  }

  @Test func ledger_HasAllCells() throws {
    func ledger(_ cells: [ClaimTable.Entry]) throws -> Ledger {
      let ledger = Ledger(ReportFixture.report([Self.checked(cells)]))
      #expect(try Ledger.read(Array(ledger.json.utf8), name: "l") == ledger)
      return ledger
    }
    let old = try ledger(Self.right)
    #expect(LedgerComparison(old, try ledger(Self.right)).exitStatus == 0)
    let sentence = LedgerComparison(old, try ledger(Self.wrong)).text.split(separator: "\n")
    #expect(
      sentence.prefix(2) == [
        "a.md “Two rows” <t>", "  moved: number 2: 1 → 2, +100 %; the text no longer fits",
      ])
    let tiny: [ClaimTable.Entry] = [.number("0.7"), .number("1"), .number("0.2000001"), .text("x")]
    #expect(LedgerComparison(old, try ledger(tiny)).text.contains("number 3: 0.2 → 0.2000001"))
  }
}
