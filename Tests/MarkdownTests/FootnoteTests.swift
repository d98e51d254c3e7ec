import Diagnostics
import Markdown
import Testing

@Suite struct FootnoteTests {
  @Test func footnote_HoldsIndentedBlocksAndLazyLines() {
    expectDump(
      of: "a[^b].\n\n[^b]: c\n  d\n\n    - e\n\n    f\ng\n\nh",
      """
      paragraph 1:1-1:7
        text 1:1-1:2 "a"
        footnote 1:2-1:6 "b"
        text 1:6-1:7 "."
      footnote "b" 3:3-3:4 in 3:1-9:2
        paragraph 3:7-4:4
          text 3:7-3:8 "c"
          softbreak 3:8-3:8
          text 4:3-4:4 "d"
        list bullet tight 6:5-6:8
          item 6:5-6:8
            paragraph 6:7-6:8
              text 6:7-6:8 "e"
        paragraph 8:5-9:2
          text 8:5-8:6 "f"
          softbreak 8:6-8:6
          text 9:1-9:2 "g"
      paragraph 11:1-11:2
        text 11:1-11:2 "h"
      """)
  }

  @Test func footnotes_FollowEachOtherWithoutBlankLines() {
    let dump = MarkdownParser.parse(SourceText("a\n[^b]: c\n[^d]: [^e]: f\n# G")).document.dump
    #expect(dump.contains("footnote \"b\" 2:3-2:4 in 2:1-2:8"))
    #expect(dump.contains("footnote \"d\" 3:3-3:4 in 3:1-3:14\n  footnote \"e\" 3:9-3:10 in 3:7-3:14"))
    #expect(dump.contains("heading 1 4:1-4:4"))
  }

  @Test func footnote_InContainers_EndsWithThem() {
    let dump = MarkdownParser.parse(SourceText("> [^a]: b\n>\n>     c\n>\n> d\n\n- [^e]: f\n\n      g"))
      .document.dump
    #expect(dump.contains("footnote \"a\" 1:5-1:6 in 1:3-3:8"))
    #expect(dump.contains("footnote \"e\" 7:5-7:6 in 7:3-9:8"))
    #expect(dump.contains("  paragraph 5:3-5:4"))
  }

  @Test func openFence_KeepsNoLazyLines() {
    let dump = MarkdownParser.parse(SourceText("[^a]: b\n\n    ```\n    c\nd")).document.dump
    #expect(dump.contains("code 3:5-4:6 \"\" \"c\\n\""))
    #expect(dump.contains("\nparagraph 5:1-5:2"))
  }

  @Test(arguments: [
    "[a^]", "[^]", "[^a b]", "\\[^a]", "`[^a]`", "<b title='[^a]'>", "$[^a]$", "[^a](b)", "![^a](b)",
    "[^a\nb]",
    "    [^a]: b", "```\n[^a]: b\n[^a]\n```", "{a}`[^a]`",
  ])
  func otherBrackets_AreNoFootnotes(_ text: String) {
    #expect(!MarkdownParser.parse(SourceText(text)).document.dump.contains("footnote"))
  }

  @Test func references_StandWhereverInlinesDo() {
    let text = "Wow![^a][^b] *x[^c]* [y[^d]](z)\n\n# H[^e]\n\n|f[^f]|\n|-|\n"
    let dump = MarkdownParser.parse(SourceText(text)).document.dump
    for label in ["a", "b", "c", "d", "e", "f"] { #expect(dump.contains("\"\(label)\"\n"), "\(label)") }
  }

  @Test func footnotes_HaveADepth() {
    let text = String(repeating: "[^a]: ", count: 40) + "b"
    let parsed = MarkdownParser.parse(SourceText(text))
    #expect(parsed.problems.map(\.code) == ["nested-too-deeply"])
    #expect(parsed.document.dump.contains("b\""))
  }
}
