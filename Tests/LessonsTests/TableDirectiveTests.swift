import Diagnostics
import Testing

@testable import Lessons

/// `{table}` and `{list-table}` → values, and their cells as claims read them.
@Suite struct TableDirectiveTests {
  private func table(_ text: String) -> ClaimedTable? { Reading.lesson(text).claims.first?.table }

  /// A table of one column with one cell.
  private func cell(_ text: String) -> ClaimedTable.Cell? {
    table("```{table}\n:claim: x\n| a |\n|---|\n| \(text) |\n```")?.rows.last?.first
  }

  @Test func pipeTable_IsReadWithTitleLabelAndClaim() {
    let text = """
      > ```{table} Of $T$ and *p*
      > :label: one
      > :claim: f(x) > 0 ? [[1]] : y
      >
      > | a | |
      > | :-: | - |
      > | 1 |
      > ```
      """
    #expect(
      Reading.lesson(text).dump == """
        claim 0 3:3-3:31 prose “Of T and p” at 1:14 = 3:11 `f(x) > 0 ? [[1]] : y`
          header 5:5 prose “a” | 5:8 prose “”
          row 7:5 prose “1” | 7:8 prose “”
        directive 1:3 table no. 1 “Of T and p” #one 2×2 = claim 0
        """)
  }

  @Test func listTable_IsReadWithItsBlocks() {
    let text = """
      ```{list-table}
      :header-rows: 1
      :stub-columns: 1
      :widths: 10 20
      :align: center
      ---
      ```

      ```{list-table}
      :header-rows: 2
      :widths: 10, 20
      :align: right
      :name: two
      :claim: x

      <!-- a comment -->
      * - a
        - b
      * -
        - c
      * - ```{code-cell} swift
          let y = 1
          ```
        - {claim}`1 <y>`

          and more
      ```
      """
    #expect(
      Reading.lesson(text.replacing("---\n```", with: "* - a\n  - b\n```")).dump == """
        cell 0 22:5-24:8 swift | 23:5 `let y = 1`
        claim 0 15:1-15:10 prose “Table 1” at 15:1 = 15:9 `x`
          header 18:5 prose “a” | 19:5 prose “b”
          header 20:4 prose “” | 21:5 prose “c”
          row 22:5 prose “” no text | 25:13 prose “1 and more” claims, “and more”
        claim 1 25:5-25:19 prose “1” at 25:13 = 25:16 `y`
        directive 1:1 table “” 1×2 stub-columns:1 widths:10,20 align:center
        directive 10:1 table no. 1 “” #two 3×2 header-rows:2 widths:10,20 align:right = claim 0
        directive 22:5 part 0
        role 25:5 claim 1
        """)
  }

  @Test(arguments: [
    ("0.5", "prose “0.5”"), ("**0.5**", "prose “0.5”"), ("~~0~~.5", "prose “0.5”"), ("`0.5`", "prose “0.5”"),
    ("$0.5$", "tex “0.5”"),
    (#"\-0.5"#, "prose “-0.5”"), ("&minus;0.5", "prose “−0.5”"), ("10{sup}`-5`", "prose “10^{-5}”"),
    ("x{sub}`1`", "prose “x_{1}”"), ("[0.5](a.html)", "prose “0.5”"), (#"1 \| 2"#, "prose “1 | 2”"),
    (#"about $\frac12$"#, #"tex “about \frac12”"#), ("{math}`0.5`", "tex “0.5”"),
    ("{claim}`0.5 <y>`", "prose “0.5” claims, “”"), (#"$x = \claim{1}{y}$"#, "tex “x = 1” claims, “x = ”"),
    ("![0.5](a.png)", "prose “” no text"), ("0.5 <!-- so -->", "prose “0.5 ”"),
  ])
  func cell_IsReadAsItsWords(text: String, dump: String) {
    let cell = cell(text)
    let words = cell.map { cell in
      "\(cell.text.notation) “\(cell.text.text)”" + (cell.besideClaims.map { " claims, “\($0.text)”" } ?? "")
        + (cell.isText ? "" : " no text")
    }
    #expect(words == dump)
  }

  @Test(arguments: [
    ("0.5", 0..<3, "5:3-5:6"), ("**0.5** x", 0..<3, "5:5-5:8"), (#"\-0.5"#, 0..<4, "5:4-5:8"),
    (#"\\| 0.5"#, 2..<5, "5:7-5:10"), ("$0.5$", 0..<3, "5:4-5:7"), ("`0.5`", 0..<3, "5:4-5:7"),
    (#"a \| 0.5"#, 4..<7, "5:8-5:11"),
  ])
  func bytesOfACell_HaveTheirPlace(text: String, bytes: Range<Int>, place: String) {
    let cell = cell(text)
    #expect(cell?.text.range(ofBytes: bytes)?.description == place)
  }

  @Test func whatIsNotVerbatim_CannotBeReplaced() {
    #expect(cell("0.5")?.text.isVerbatim(0..<3) == true)
    #expect(cell("0.**5**")?.text.isVerbatim(0..<3) == false)
    #expect(cell("10{sup}`-5`")?.text.isVerbatim(0..<7) == false)
    #expect(cell("&minus;0.5")?.text.isVerbatim(0..<6) == false)
  }

  @Test(arguments: [
    ("p₁", "$p_1$", true), ("p₁₂", "p_{12}", true), ("p₁", "p₂", false), ("p₁", "p1", false),
    ("T = 1", "$T=1$", true), ("T = 1", "T = 10", false), ("1 0", "10", false), ("β", #"\beta"#, true),
    (#"\mathrm{cold}"#, "cold", true), ("cold start", "cold  start", true),
    ("coldstart", "cold start", false),
    ("x²", "x^2", true), ("x²", "x₂", false), (#"50\%"#, "50%", true), ("f(x)", "fx", false),
    ("P", "p", false),
    ("≤ 1", #"\le 1"#, true),
  ])
  func names_AreTheSameHoweverTheyAreSet(a: String, b: String, areSame: Bool) {
    #expect((a.nameKey == b.nameKey) == areSame)
  }

  @Test(
    arguments: [
      (":skip: b", [1]), (":skip: b, 1", [0, 1]), (":skip: $b$", [1]), (":skip:", []), (":skip: 3", []),
    ] as [(String, Set<Int>)])
  func columns_AreSkippedByHeaderOrNumber(option: String, columns: Set<Int>) {
    #expect(table("```{table}\n:claim: x\n\(option)\n| a | b |\n|---|---|\n```")?.skippedColumns == columns)
  }

  @Test(arguments: [
    ("{table}\n:claim: x\n\ntext", "1:5 malformed-table"),
    ("{table}\n:claim: x\n\n| a |\n|---|\n\ntext", "7:1 malformed-table"),
    ("{table}\n:claim: x\n\n| a |\n|---|\n\n| a |\n|---|\n| b |", "7:1 malformed-table"),
    ("{list-table}\n:claim: x\n", "1:5 malformed-table"),
    ("{list-table}\n:claim: x\n\n1. - a", "4:1 malformed-table"),
    ("{list-table}\n:claim: x\n\n* a", "4:1 malformed-table"),
    ("{list-table}\n:claim: x\n\n* - a\n  - b\n* - c", "6:1 malformed-table"),
    ("{table}\n:claim: x\n\n| a |\n|---|\n| 1 | 2 |", "6:7 cells-beyond-header"),
    ("{table}\n:claim:\n\n| a |\n|---|", "2:8 invalid-option"),
    ("{table}\n:claim: x\n:skip: b\n\n| a |\n|---|", "3:8 invalid-option"),
    ("{list-table}\n:header-rows: 2\n\n* - a", "2:15 invalid-option"),
    ("{table}\n:widths: 1 2\n\n| a |\n|---|", "2:10 invalid-option"),
  ])
  func whatCannotBeRead_IsAnError(directive: String, problem: String) {
    let problems = Reading.lesson("```\(directive)\n```").problems
    #expect(
      problems.map { "\($0.range.start.line):\($0.range.start.column) \($0.code)" } == [problem])
    #expect(problems.allSatisfy { $0.severity == .error })
  }

  @Test func claimsInABrokenTable_AreReadAllTheSame() {
    let lesson = Reading.lesson("```{table} {claim}\n:claim: x\n\n* {claim}`1 <y>`\n```")
    #expect(lesson.claims.map(\.text) == ["1"])
  }
}
