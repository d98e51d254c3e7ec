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

  @Test func cellsBeyondTheHeader_AreReported() {
    #expect(
      Reading.lesson("a | b\n--|--\n1 | 2 | {claim}`3 <c>`").dump
        == "warning 3:9 cells-beyond-header: the row has 3 cells, its header 2: the last is left out"
        + " (Write `\\|` for a bar that ends no cell, in code and formulas too.)")
  }
}
