import Diagnostics
import Events
import Lessons
import Testing

@testable import Verdicts

/// A block and what a cell printed → findings and corrections.
@Suite struct OutputTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var block: String
    var printed: String
    /// `line:column message`, in the order of the block.
    var findings: [String]
    /// The block with all corrections; the block itself where there is none.
    var corrected: String?
    var matching = ExpectedOutput.Matching.numbers

    init(
      _ block: String, _ printed: String, _ findings: [String] = [], corrected: String? = nil,
      matching: ExpectedOutput.Matching = .numbers
    ) {
      (self.block, self.printed, self.findings) = (block, printed, findings)
      (self.corrected, self.matching) = (corrected, matching)
    }

    var testDescription: String { "\(block.debugDescription) for \(printed.debugDescription)" }
  }

  static let same: [Row] = [
    Row("", ""), Row("a", "a"), Row("a  \n\n", "a\t\n"), Row("", "\n\n"),
    Row("0.665", "0.6652409557748218"), Row("p = 0.67, q = 0.24", "p = 0.6652, q = 0.2447"),
    Row("3", "3.0"), Row("3.0", "3"), Row("−1.5", "-1.5"), Row("4.54e-05", "4.5398e-05"),
    Row("4.5 × 10⁻⁵", "4.5398e-05"), Row("66.5%", "66.52%"), Row("NaN ∞ -inf", "nan inf -inf"),
    Row("1,000 rows", "1,000 rows"), Row("1000 rows", "1,000 rows"), Row("[1, 2, 3]", "[1, 2, 3]"),
    Row("0.5  0.25\n 1  2", "0.50123     0.2512\n  1    2"),
    Row("...", ""), Row("...", "a\nb"), Row("…", "a"), Row("a\n...", "a"), Row("a\n...", "a\nb\nc"),
    Row("...\nc", "a\nb\nc"), Row("a\n...\nc\n...\ne", "a\nb\nc\nc\nd\ne"), Row("...\n...", "a"),
    Row("a...", "abc"), Row("a...c", "abc"), Row("...c", "abc"), Row("a...b...c", "a1b2b3c"),
    Row("0.66...", "0.6652"), Row("0.33… of it", "0.3333 of it"), Row("0...5", "0...5"),
    Row("line 20 of …", "line 20 of 20"), Row("… of 20", "line 20 of 20"), Row("took ... ms", "took 12.5 ms"),
    Row("v1.2.3 0x1F p_1", "v1.2.3 0x1F p_1"), Row("2026-11-21 10:20:30", "2026-11-21 10:20:30"),
    Row("0.665", "0.665", matching: .exact), Row("a...", "a0.5", matching: .exact),
  ]

  static let different: [Row] = [
    Row(
      "0.66", "0.6652",
      ["1:1 stated 0.66, and line 1 of the output has 0.6652; they agree to 1 digit"], corrected: "0.67"),
    Row(
      "a 0.665 b 0.3", "a 0.665 b 0.2",
      ["1:11 stated 0.3, and line 1 of the output has 0.2"], corrected: "a 0.665 b 0.2"),
    Row("4 rows", "3 rows", ["1:1 stated 4, and line 1 of the output has 3"], corrected: "3 rows"),
    Row("-0.5", "0.5", ["1:1 stated -0.5, and line 1 of the output has 0.5"], corrected: "0.5"),
    Row("66.5%", "0.665", ["1:1 stated 66.5%, and line 1 of the output has 0.665"], corrected: "0.665"),
    Row(
      "0.665", "0.7", ["1:1 stated 0.665, and line 1 of the output has 0.7; they agree to 1 digit"],
      corrected: "0.7"),
    Row("0.66...", "0.7652", ["1:1 stated 0.66, and line 1 of the output has 0.7652"], corrected: "0.76..."),
    Row("5...", "512", ["1:1 stated 5, and line 1 of the output has 512"], corrected: "512..."),
    Row("0...5", "0...255", ["1:5 stated 5, and line 1 of the output has 255"], corrected: "0...255"),
    Row(
      "100,200,300,400", "100,200,300,401",
      ["1:1 stated 100,200,300,400, and line 1 of the output has 100,200,300,401"],
      corrected: "100,200,300,401"),
    Row("a  b", "a b", ["1:3 line 1 of the output is “a b”, not “a  b”"], corrected: "a b"),
    Row(
      "sum 0.67 in all", "total 0.6652 in all",
      ["1:1 line 1 of the output is “total 0.6652 in all”, not “sum 0.67 in all”"],
      corrected: "total 0.67 in all"),
    Row("a", "", ["1:1 the output has no line “a”: there is nothing in it"], corrected: ""),
    Row("a\nb", "a", ["2:1 the output has no line “b”"], corrected: "a"),
    Row("a", "a\nb", ["2:1 the block does not have line 2 of the output, “b”"], corrected: "a\nb"),
    Row("", "b", ["0:1 the block is empty, and the output has the line “b”"], corrected: "b"),
    Row(
      "", "b\nc\nd", ["0:1 the block is empty, and the output has 3 lines, from “b” to “d”"],
      corrected: "b\nc\nd"),
    Row(
      "a\nd 0.12", "a\nb\nc\nd 0.34",
      [
        "2:1 the block does not have lines 2 to 3 of the output, from “b” to “c”",
        "2:3 stated 0.12, and line 4 of the output has 0.34",
      ], corrected: "a\nb\nc\nd 0.34"),
    Row(
      "...\ntotal 5", "x\ntotal 6", ["2:7 stated 5, and line 2 of the output has 6"],
      corrected: "...\ntotal 6"),
    Row(
      "...\nthe end is near", "x\nthe end is here",
      ["2:12 line 2 of the output is “the end is here”, not “the end is near”"],
      corrected: "...\nthe end is here"),
    Row("a...c", "abd", ["1:1 line 1 of the output is “abd”, not “a...c”"]),
    Row("a", "```", ["1:1 line 1 of the output is “```”, not “a”"]),
    Row("a", "b ... c", ["1:1 line 1 of the output is “b ... c”, not “a”"]),
    Row("", ":tag: x", ["0:1 the block is empty, and the output has the line “:tag: x”"]),
    Row("a", "a\u{1B}[0m", ["1:1 line 1 of the output is “a\u{FFFD}[0m”, not “a”"]),
    Row(
      "0.665", "0.6652", ["1:1 line 1 of the output is “0.6652”, not “0.665”"], corrected: "0.6652",
      matching: .exact),
    Row("p1 0x1F", "p2 0x1F", ["1:2 line 1 of the output is “p2 0x1F”, not “p1 0x1F”"], corrected: "p2 0x1F"),
    Row(
      "3:59", "3:58", ["1:3 stated 59, and line 1 of the output has 58; they agree to 1 digit"],
      corrected: "3:58"),
  ]

  @Test(arguments: same) func block_MatchesItsOutput(_ row: Row) {
    #expect(Self.judgement(row).findings == [])
    #expect(Self.judgement(row).corrections == [])
  }

  @Test(arguments: different) func block_SaysWhereItDiffers(_ row: Row) {
    let judgement = Self.judgement(row)
    let findings = judgement.findings.map {
      "\($0.range.start.line - 1):\($0.range.start.column) \($0.message(.stdout))"
    }
    #expect(findings == row.findings)
    let corrected = Self.corrected(row, judgement.corrections)
    #expect(corrected == row.corrected.map { $0.isEmpty ? "" : $0 + "\n" } ?? Self.text(row))
    guard let text = row.corrected else { return }
    #expect(Self.judgement(Row(text, row.printed, [], matching: row.matching)).findings == [])
  }

  @Test func values_AreLinesInTheFormInWhichAPageShowsThem() {
    func shown(_ value: ShownValue, name: String = "") -> CellOutput.Item {
      .value(value, type: "", name: name, line: 1)
    }
    let check = CheckVerdict(name: "c", status: .passed, message: "", position: .start)
    let table = ShownTable(
      columns: ["T", "name"], rows: [[.number("0.5"), .text("cold")], [.number("12.0"), .text("hot")]])
    let output = CellOutput(
      items: [
        .printed("a"), .check(check), .printed("b\nc\n"), .printedToError("e\n"), shown(.number("0.5")),
        shown(.vector(["1.0", "2.0"]), name: "v"), shown(.matrix([["1", "20"], ["300", "4"]])),
        shown(.table(table)), shown(.text("x\ny")), shown(.verdict),
        shown(.figure(Figure(svg: "", title: "Bars", description: ""))), .failure("Broken()"),
      ], ended: true)
    #expect(
      OutputLine.lines(of: output, .stdout).map(\.text) == [
        "ab", "c", "0.5", "v = (1.0, 2.0)", "  1  20", "300   4", "T     name", " 0.5  cold", "12.0  hot",
        "x",
        "y", "[figure: Bars]", "Broken()",
      ])
    #expect(OutputLine.lines(of: output, .stderr).map(\.text) == ["e"])
    #expect(OutputLine.lines(of: output, .all).map(\.text).prefix(3) == ["ab", "c", "e"])
  }

  @Test(arguments: ["(0.5, 0.25)", "[0.5, 0.25]"])
  func list_HasEitherBrackets(text: String) {
    let pattern = OutputPattern(text, readsNumbers: true)
    #expect(pattern.match(OutputLine(text: "(0.5, 0.25)", kind: .vector)) == .same)
    #expect((pattern.match(OutputLine(text: "(0.5, 0.25)")) == .same) == text.hasPrefix("("))
  }

  @Test func rowOfATable_HasItsOwnWidths() {
    let pattern = OutputPattern("T   name of it", readsNumbers: true)
    #expect(pattern.match(OutputLine(text: "  T  name  of it", kind: .row)) == .same)
    #expect(pattern.match(OutputLine(text: "  T  name  of it")) == .different)
  }

  @Test func longOutputs_AreComparedInAMoment() {
    let lines = (0..<100_000).map { "line \($0)" }.joined(separator: "\n")
    #expect(Self.judgement(Row("...\nline 99999", lines)).findings == [])
    #expect(Self.judgement(Row("...\nline 99998", lines)).findings.count == 1)
    let block = (0..<10_000).map { "row \($0)" }.joined(separator: "\n")
    let judgement = Self.judgement(Row(block, lines))
    #expect(judgement.findings.map(\.kind) == [.tooLong(lines: 100_000)])
    #expect(judgement.findings.first?.isFailure == false)
  }

  // MARK: - A block in a file

  private static func text(_ row: Row) -> String { row.block.isEmpty ? "" : row.block + "\n" }

  private static func judgement(_ row: Row) -> OutputJudgement {
    let file = SourceFile(name: "a.md", text: "```{output}\n" + text(row) + "```\n")
    let end = SourcePosition(line: file.content.lines.count, column: 4)
    let body = SourceText(lines: Array(file.content.lines.dropFirst().dropLast()))
    let output = ExpectedOutput(
      id: 0, cell: 0, matching: row.matching, body: body, range: SourceRange(.start, end))
    let shown = CellOutput(items: row.printed.isEmpty ? [] : [.printed(row.printed)], ended: true)
    return OutputJudgement(output, printed: OutputLine.lines(of: shown, .stdout), file: file)
  }

  private static func corrected(_ row: Row, _ corrections: [Correction]) -> String {
    let text = "```{output}\n" + text(row) + "```\n"
    var bytes = Array(text.utf8)
    let starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    for correction in corrections.reversed() {
      let range = correction.range
      let start = starts[range.start.line - 1] + range.start.column - 1
      let end = starts[range.end.line - 1] + range.end.column - 1
      bytes.replaceSubrange(start..<end, with: correction.text.utf8)
    }
    return String(String(decoding: bytes, as: UTF8.self).dropFirst("```{output}\n".count).dropLast(4))
  }
}
