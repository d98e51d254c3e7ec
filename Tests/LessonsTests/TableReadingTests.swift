import Testing

@testable import Lessons

/// What lessons add to Markdown is found in the cells of tables, with its place.
@Suite struct TableReadingTests {
  @Test func claimsRolesAndFormulasInCells_AreRead() {
    let text = #"""
      > | {claim}`1 <a>` | é *{claim}`more <b \|\| c>`* |
      > | - | - |
      > | ~~{claim}`2 <d>`~~ | $x = \claim{3}{e}$ |
      > | {sub}`i` |
      """#
    #expect(
      Reading.lesson(text).dump == #"""
        claim 0 1:5-1:19 prose “1” at 1:13 = 1:16 `a`
        claim 1 1:26-1:50 prose “more” at 1:34 = 1:40 `b || c`
        claim 2 3:7-3:21 prose “2” at 3:15 = 3:18 `d`
        claim 3 3:31-3:43 tex “3” at 3:38 = 3:41 `e`
        role 1:5 claim 0
        role 1:26 claim 1
        role 3:7 claim 2
        role 4:5 sub “i”
        formula 3:26 `x = ` claim 3
        """#)
  }

  @Test func barsInCells_DoNotShiftWhatFollows() {
    let text = #"""
      | {claim}`\|z\| ≈ 0.5 <a \|\| b>` | $\lvert \| \claim{\|x\| 0.25}{c}$ |
      | - | - |
      """#
    let claims = Reading.lesson(text).claims
    #expect(claims.map(\.text) == ["|z| ≈ 0.5", "|x| 0.25"])
    #expect(claims.map { $0.textSource.filePosition(ofByte: 0).column } == [11, 57])
    #expect(claims.map { $0.textSource.filePosition(ofByte: $0.text.utf8.count).column } == [24, 67])
    #expect(claims.map { $0.expression.filePosition(ofByte: 0).column } == [26, 69])
    #expect(claims.map(\.range.end.column) == [36, 71])
  }

  @Test func cellsBeyondTheHeader_AreReportedWithTheirClaims() {
    #expect(
      Reading.lesson("a | b\n--|--\n1 | 2 | {claim}`3 <c>`").dump
        == "error 3:9 claim-syntax: a claim stands where none is read, so it is not checked"
        + " (Put the claim in a sentence of the lesson.)\n"
        + "warning 3:9 cells-beyond-header: the row has 3 cells, its header 2: the last is left out"
        + " (Write `\\|` for a bar that ends no cell, in code and formulas too.)")
  }
}
