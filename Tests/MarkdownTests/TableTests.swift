import Diagnostics
import Markdown
import Testing

/// Pipe tables as GFM §4.10 has them.
@Suite struct TableTests {
  /// Rows as the texts of their cells, tables only.
  private func cells(_ text: String) -> [[String]] {
    MarkdownParser.parse(SourceText(text)).document.blocks.flatMap { block -> [[String]] in
      guard case .table(let table) = block.kind else { return [] }
      return table.allRows.map { $0.cells.map { Inline.plainText(of: $0.content) } }
    }
  }

  @Test func table_HasAlignmentsRowsAndExactPlaces() {
    expectDump(
      of: #"""
        | a | `b \| c` | *d* #|
        | :-- | :-: | --: |
        é [x](y) | {claim}`1 <a \|\| b>` | $z$ |
        """#,
      #"""
      table left center right 1:1-3:42
        header 1:1-1:24
          cell 1:3-1:4
            text 1:3-1:4 "a"
          cell 1:7-1:15
            code 1:7-1:15 "b | c"
          cell 1:18-1:23
            emphasis 1:18-1:21
              text 1:19-1:20 "d"
            text 1:21-1:23 " #"
        row 3:1-3:42
          cell 3:1-3:10
            text 3:1-3:4 "é "
            link 3:4-3:10 "y" ""
              text 3:5-3:6 "x"
          cell 3:13-3:34
            role claim 3:13-3:34 3:21 "1 <a || b>"
          cell 3:37-3:40
            math inline 3:37-3:40 3:38 "z"
      """#)
  }

  @Test func table_StandsInItemsAndQuotes() {
    expectDump(
      of: """
        - > 1. | a |
          >    | - |
          >    b
          >
          >    c
        """,
      """
      list bullet tight 1:1-5:9
        item 1:1-5:9
          quote 1:3-5:9
            list from 1 loose 1:5-5:9
              item 1:5-5:9
                table - 1:8-3:9
                  header 1:8-1:13
                    cell 1:10-1:11
                      text 1:10-1:11 "a"
                  row 3:8-3:9
                    cell 3:8-3:9
                      text 3:8-3:9 "b"
                paragraph 5:8-5:9
                  text 5:8-5:9 "c"
      """)
  }

  @Test func table_LeavesAListTight() {
    expectDump(
      of: """
        - a|b
          -|-
        - c
        """,
      """
      list bullet tight 1:1-3:4
        item 1:1-2:6
          table - - 1:3-2:6
            header 1:3-1:6
              cell 1:3-1:4
                text 1:3-1:4 "a"
              cell 1:5-1:6
                text 1:5-1:6 "b"
        item 3:1-3:4
          paragraph 3:3-3:4
            text 3:3-3:4 "c"
      """)
  }

  @Test func shortRows_AreFilledUp_AndLongOnesCutWithAWarning() {
    expectDump(
      of: """
        a | b
        --|--
        c
        d | e | f | |
        g | h | |
        """,
      """
      table - - 1:1-5:10
        header 1:1-1:6
          cell 1:1-1:2
            text 1:1-1:2 "a"
          cell 1:5-1:6
            text 1:5-1:6 "b"
        row 3:1-3:2
          cell 3:1-3:2
            text 3:1-3:2 "c"
          cell 3:2-3:2
        row 4:1-4:14
          cell 4:1-4:2
            text 4:1-4:2 "d"
          cell 4:5-4:6
            text 4:5-4:6 "e"
        row 5:1-5:10
          cell 5:1-5:2
            text 5:1-5:2 "g"
          cell 5:5-5:6
            text 5:5-5:6 "h"
      problem cells-beyond-header 4:9-4:10
      """)
  }

  @Test func definitions_AreSeenFromCells() {
    #expect(cells("a | [b]\n--|--\n[B] | c\n\n[b]: x") == [["a", "b"], ["B", "c"]])
  }

  @Test(arguments: [
    ("|a|\n|-|", [["a"]]),
    ("a|\n-|", [["a"]]),
    ("a\n-|", [["a"]]),
    ("|a|\n:-", [["a"]]),
    ("  | a |\n   |:-:|\n ||", [["a"], [""]]),
    ("|a||\n|-|-|\n||b|", [["a", ""], ["", "b"]]),
    ("|# a|- b|\n|-|-|\n|1. c #|<div>|", [["# a", "- b"], ["1. c #", "<div>"]]),
    (#"|a\|b|\\|c|"# + "\n|-|-|", [["a|b", "|c"]]),
    ("|*a|b*|\n|-|-|", [["*a", "b*"]]),
    ("|`a|b`|\n|-|-|", [["`a", "b`"]]),
    (#"|a\|"# + "\n|-|", [["a|"]]),
    ("text\na|b\n-|-", [["a", "b"]]),
    ("a|b\n-|-\n\nc|d", [["a", "b"]]),
    ("a|b\n-|-\n|\nc|d", [["a", "b"]]),
    ("a|b\n-|-\n> c|d", [["a", "b"]]),
    ("a|b\n-|-\n# c|d", [["a", "b"]]),
    ("a|b\n-|-\n- c|d", [["a", "b"]]),
    ("a|b\n-|-\n7. c|d", [["a", "b"]]),
    ("a|b\n-|-\n***", [["a", "b"]]),
    ("a|b\n-|-\n```\nc|d\n```", [["a", "b"]]),
    ("a|b\n-|-\n<div>c|d", [["a", "b"]]),
    ("a|b\n-|-\n$$\nx\n$$", [["a", "b"]]),
    ("a|b\n-|-\n    c|d", [["a", "b"]]),
    ("a|b\n-|-\n$$x$$|d", [["a", "b"], ["x", "d"]]),
  ])
  func table_IsRead(_ text: String, _ expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test(arguments: [
    "a | b", "a | b\nc | d", "a | b\n--- |", "| a |\n|-|-|", "a | b\n---", "a\n:-", "a | b\n\n-|-",
    "a | b\n- | -", "a | b\n: | -", "a | b\n-|- x", "a|b\n    -|-", "    a|b\n    -|-", "> a|b\n-|-",
    "```\na|b\n-|-\n```", "|\n|-|", "# a|b\n-|-", "> t\na|b\n-|-",
  ])
  func text_IsNoTable(_ text: String) {
    #expect(cells(text) == [])
  }

  @Test func rowsThatLackTooManyCells_AreRefused() {
    let columns = MarkdownLimits.missingCells / 100 + 2
    let text =
      String(repeating: "|", count: columns + 1) + "\n" + String(repeating: "|-", count: columns) + "\n"
      + String(repeating: "a\n", count: 100)
    #expect(MarkdownParser.parse(SourceText(text)).problems.map(\.code) == ["too-many-missing-cells"])
  }

  @Test func rawHTMLInCells_IsFound() {
    let document = MarkdownParser.parse(SourceText("a | b\n--|--\n| <i> | ~~<b>~~ |")).document
    #expect(document.rawHTML.map(\.text) == ["<i>", "<b>"])
  }
}
