import Diagnostics
import Events
import Lessons
import Testing

@testable import Verdicts

/// Cells and a value → what holds.
@Suite struct TableJudgementTests {
  /// Cells apart by bars, lines by line feeds; each cell stands where it stands in the text.
  static func table(
    _ text: String, headers: Int = 1, stubs: Int = 0, skipped: Set<Int> = [], skipsBlanks: Bool = false
  ) -> ClaimedTable {
    let rows = text.split(separator: "\n").enumerated().map { number, line in
      var column = 1
      return line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        let start = SourcePosition(line: number + 1, column: column)
        let range = SourceRange(start, start.advanced(byColumns: cell.utf8.count))
        column += cell.utf8.count + 1
        let piece = CellText.Piece(String(cell), range: range, isVerbatim: true)
        return ClaimedTable.Cell(text: CellText(pieces: [piece]), range: range)
      }
    }
    return ClaimedTable(
      rows: rows, headerRows: headers, stubColumns: stubs, skippedColumns: skipped, skipsBlanks: skipsBlanks)
  }

  static func claim(_ table: ClaimedTable) -> Claim {
    let start = SourcePosition(line: 9, column: 1)
    return Claim(
      id: 0, notation: .prose, text: "A table", textPosition: start, expression: SourceText("t"),
      range: SourceRange(start), table: table)
  }

  static func numbers(
    _ rows: [[String]], columns: [String]? = nil, labels: [String]? = nil, header: String = "",
    isSequence: Bool = false
  ) -> ClaimValue {
    .table(
      ClaimTable(
        columns: columns, rowLabels: labels, rowLabelHeader: header,
        rows: rows.map { $0.map(ClaimTable.Entry.number) }, isSequence: isSequence))
  }

  static let p = numbers([["0.6652409557748219", "0.24472847105479764"], ["0.5", "1e-05"]])

  private func outcome(_ table: ClaimedTable, _ value: ClaimValue) -> String {
    let judgement = TableJudgement(table, value: value)
    let places = judgement.findings.map { finding, range in
      (range.map { "\($0.start.line):\($0.start.column) " } ?? "") + finding.message
    }
    return ([judgement.status.rawValue, "\(judgement.verdict.entries.count)"] + places).joined(
      separator: "; ")
  }

  // MARK: - Cells

  @Test(arguments: [
    ("0.67", "passed; 1"), ("0.665", "passed; 1"), ("66.5%", "passed; 1"), ("≈ 0.7", "passed; 1"),
    ("> 0.5", "passed; 1"), ("less than 0.7", "passed; 1"), ("0.66 ± 0.01", "passed; 1"),
    (
      "two thirds",
      "failed; 1; 1:1 row 1, column 1: stated = two thirds, computed 0.6652409557748219; they agree to 2 digits"
    ),
    (
      "0.66",
      "failed; 1; 1:1 row 1, column 1: stated ≈ 0.66, computed 0.6652409557748219; they agree to 1 digit"
    ),
    (
      "p = 0.665",
      "failed; 1; 1:5 row 1, column 1: stated = 0.665, computed 0.6652409557748219; they agree to 3 digits"
    ),
    ("", "error; 1; 1:1 row 1, column 1: the cell is empty, computed 0.6652409557748219"),
    ("–", "error; 1; 1:1 row 1, column 1: the cell is empty, computed 0.6652409557748219"),
    ("n/a", "error; 1; 1:1 row 1, column 1: the cell states no number"),
    ("0.665 0.2", "error; 1; 1:1 row 1, column 1: the cell states 2 numbers, and one is compared with it"),
  ])
  func cell_IsComparedAsAClaim(text: String, expected: String) {
    let table = Self.table("\(text)|", headers: 0, skipped: [1])
    #expect(outcome(table, Self.numbers([["0.6652409557748219"]], isSequence: true)) == expected)
  }

  @Test(arguments: [
    ("mat", "mat", true), ("  mat ", "mat", true), ("cat", "mat", false), ("0.5", "0.50", false),
    ("", "", true),
    ("–", "–", true), ("", "–", false), ("", "mat", false),
  ])
  func text_IsComparedAsItIs(stated: String, computed: String, holds: Bool) {
    let value = ClaimValue.table(ClaimTable(rows: [[.text(computed)]]))
    let table = Self.table("\(stated)|", headers: 0, skipped: [1])
    #expect((TableJudgement(table, value: value).status == .passed) == holds)
  }

  @Test func everyFailingCell_IsNamedWithRowAndColumn() {
    let table = Self.table("T|p₁|p₂\nT = 1|0.665|0.244\nT = 2|0.6|1e-5")
    #expect(
      outcome(table, Self.p)
        == "failed; 4; 2:13 row 1 (“T = 1”), column “p₂”: stated ≈ 0.244, computed 0.24472847105479764; they agree to 2 digits; "
        + "3:7 row 2 (“T = 2”), column “p₁”: stated ≈ 0.6, computed 0.5")
    let judgement = TableJudgement(table, value: Self.p)
    #expect(judgement.message.hasSuffix("agree to 2 digits; 2 of 4 cells do not hold"))
    #expect(judgement.stated == ["0.665", "0.244", "0.6", "1e-5"])
    #expect(
      judgement.corrections.map { "\($0.range) \($0.original) \($0.text)" } == [
        "2:13-2:18 0.244 0.245", "3:7-3:10 0.6 0.5",
      ])
    #expect(judgement.findings.map(\.finding.hint) == ["“0.245” would be right.", "“0.5” would be right."])
  }

  // MARK: - Shapes

  @Test(arguments: [
    ("a|b\n1|2", [["1", "2"]], false, true), ("a|b\n1|2\n1|2", [["1", "2"]], false, false),
    ("a|b|c\nx|1|2", [["1", "2"]], false, true), ("a|b|c|d\nx|y|1|2", [["1", "2"]], false, false),
    ("a\n1\n2", [["1"], ["2"]], true, true), ("a|b\n1|2", [["1"], ["2"]], true, true),
    ("a|b|c\nx|1|2", [["1"], ["2"]], true, true), ("a|b\nx|1\ny|2", [["1"], ["2"]], true, true),
    ("a|b\n1|2", [["1"], ["2"]], false, false), ("a|b\n1|2\n3|4", [["1"], ["2"], ["3"], ["4"]], true, false),
    ("a|b\n1|2\n3|4", [["1", "2"], ["3"]], false, false), ("a\n1", [["1"]], true, true),
  ])
  func shapes_FitOrAreAnError(text: String, rows: [[String]], isSequence: Bool, fits: Bool) {
    let judgement = TableJudgement(Self.table(text), value: Self.numbers(rows, isSequence: isSequence))
    #expect(judgement.status == (fits ? .passed : .error))
    #expect(judgement.verdict.entries.count == (fits ? rows.flatMap(\.self).count : 0))
  }

  @Test func otherShapes_AreBothSaid() {
    #expect(
      outcome(Self.table("a|b|c\n1|2|3", skipped: [2]), Self.p)
        == "error; 0; the table has 1 row and 2 columns that are not skipped, and the expression 2 rows and 2 columns"
    )
    #expect(
      outcome(Self.table("a|b\n1|2\n3|4"), Self.numbers([["1"], ["2"], ["3"]], isSequence: true))
        == "error; 0; the table has 2 rows and 2 columns, and the expression is a sequence of 3")
    #expect(
      outcome(Self.table("a|b\n1|2"), Self.numbers([["1", "2"], ["3"]]))
        == "error; 0; the table has 1 row and 2 columns, and the expression 2 rows and 1 to 2 columns")
    #expect(TableJudgement(Self.table("a|b\n1|2"), value: Self.p).stated == ["1", "2"])
  }

  @Test func stubs_AllowSeveralColumnsOfLabels() {
    let table = Self.table("a|b|c|d\nx|y|1|2", stubs: 2)
    #expect(TableJudgement(table, value: Self.numbers([["1", "2"]])).status == .passed)
    #expect(TableJudgement(table, value: Self.numbers([["9", "1", "2"]])).verdict.labelColumns == 1)
  }

  // MARK: - Names

  static let named = numbers(
    [["1", "2"], ["3", "4"]], columns: ["p₁", "p₂"], labels: ["cold", "warm"], header: "state")

  @Test(arguments: [
    ("state|p₁|p₂\ncold|1|2\nwarm|3|4", "passed; 4"), ("|p_1|\ncold|1|2\nwarm|3|4", "passed; 4"),
    ("p₁|p₂\n1|2\n3|4", "passed; 4"),
    (
      "state|p₂|p₁\ncold|2|1\nwarm|4|3",
      "failed; 0; 1:7 column 2 is headed “p₂”, and the expression has “p₁” there; "
        + "1:12 column 3 is headed “p₁”, and the expression has “p₂” there"
    ),
    (
      "state|p₁|p₂\ncold|1|2\nhot|3|5",
      "failed; 2; 3:1 row 2 is labelled “hot”, and the expression has “warm” there"
    ),
    (
      "state|p₁|p₂\ncold|1|2\n|3|4",
      "failed; 2; 3:1 row 2 is labelled “”, and the expression has “warm” there"
    ),
    (
      "mood|p₁|p₂\ncold|1|2\nwarm|3|4",
      "failed; 4; 1:1 column 1 is headed “mood”, and the expression has “state” there"
    ),
  ])
  func names_AreCompared(text: String, expected: String) {
    #expect(outcome(Self.table(text), Self.named) == expected)
  }

  @Test func cellsUnderAnotherName_AreNotCorrected() {
    let table = Self.table("p₁|p₃\n1|7\n3|7")
    #expect(TableJudgement(table, value: Self.named).corrections == [])
  }

  // MARK: - What is left out

  @Test func skippedCells_AreNotCompared() {
    #expect(outcome(Self.table("p₁|x|p₂\n1|9|2\n3||4", skipped: [1]), Self.named) == "passed; 4")
    #expect(outcome(Self.table("p₁|p₂\n1|–\n|4", skipsBlanks: true), Self.named) == "passed; 2")
    #expect(
      outcome(Self.table("p₁|p₂\n–|–\n–|–", skipsBlanks: true), Self.named)
        == "error; 0; no cell of the table is compared with the expression")
  }

  @Test func cellWithItsOwnClaim_IsLeftToIt() {
    var table = Self.table("p₁|p₂\n1|9\n3|4")
    table.rows[1][1].besideClaims = CellText()
    #expect(outcome(table, Self.named) == "passed; 3")
    table.rows[1][1].besideClaims = CellText(
      pieces: [CellText.Piece(" or 8", range: SourceRange(.start), isVerbatim: false)])
    #expect(
      outcome(table, Self.named)
        == "error; 4; 2:3 row 1 (“1”), column “p₂”: beside its own claim the cell states something that is compared with nothing"
    )
  }

  @Test func cellWithMoreThanText_IsAnError() {
    var table = Self.table("p₁|p₂\n1|2\n3|4")
    table.rows[1][1].isText = false
    #expect(TableJudgement(table, value: Self.named).status == .error)
  }

  @Test(arguments: [
    ClaimValue.incomparable(type: "Set<Int>", reason: .unordered), .boolean(true), .number("1"),
    .sequence(["1"]), .string("1"), .table(ClaimTable(rows: [])), .table(ClaimTable(rows: [[]])),
    .table(ClaimTable(rows: [[.number("one")]])),
  ])
  func whatIsNoTable_IsAnError(value: ClaimValue) {
    #expect(TableJudgement(Self.table("a\n1"), value: value).status == .error)
  }

  // MARK: - Mutants

  @Test func everyChangeOfADigit_IsCaughtAtItsPlace() {
    let text = "T|p₁|p₂\nT = 1|0.665|0.245\nT = 2|50%|1e-5"
    let claim = Self.claim(Self.table(text))
    let value = Self.numbers(
      [["0.6652409557748219", "0.24472847105479764"], ["0.5", "1e-05"]], columns: ["p₁", "p₂"],
      labels: ["T = 1", "T = 2"])
    let mutants = ClaimMutant.all(of: claim, value: value)
    #expect(mutants.filter { $0.kind == .digit }.count == 2 + 4 + 4 + 2 + 2)
    #expect(mutants.filter { $0.kind == .sign }.count == 4)
    let lines = text.split(separator: "\n")
    for mutant in mutants {
      #expect(mutant.fate(in: claim, value: value) == .caught)
      let range = mutant.range(in: claim)
      let line = Array(lines[range.start.line - 1].utf8)
      let there = line[(range.start.column - 1)..<(range.end.column - 1)]
      #expect(String(decoding: there, as: UTF8.self) == mutant.before(in: claim))

      // The same change in the lesson's text is reported at the number.
      var changed = lines.map(String.init)
      var bytes = line
      bytes.replaceSubrange(range.start.column - 1..<range.end.column - 1, with: mutant.replacement.utf8)
      changed[range.start.line - 1] = String(decoding: bytes, as: UTF8.self)
      let judgement = TableJudgement(Self.table(changed.joined(separator: "\n")), value: value)
      #expect(judgement.findings.count == 1)
      #expect(judgement.findings.first?.range?.start.line == range.start.line)
      let cell = mutant.cell.flatMap { claim.table?[$0] }
      #expect(judgement.findings.first?.range?.start.column == cell?.range.start.column)
    }
  }

  @Test func boundsInCells_MayStillBeTrue() {
    let claim = Self.claim(Self.table("p\n< 0.7"))
    let fates = ClaimMutant.all(of: claim, value: Self.numbers([["0.5"]]))
      .map { $0.fate(in: claim, value: Self.numbers([["0.5"]])) }
    #expect(fates.contains(.stillTrue) && !fates.contains(.survived))
  }

  @Test func cellsThatAreNotCompared_HaveNoMutants() {
    let claim = Self.claim(Self.table("row|p|x\n1|0.5|3", skipped: [2]))
    let value = Self.numbers([["0.5"]])
    #expect(Set(ClaimMutant.all(of: claim, value: value).map(\.cell)) == [.init(row: 1, column: 1)])
    #expect(ClaimMutant.all(of: claim) == [])
  }
}
