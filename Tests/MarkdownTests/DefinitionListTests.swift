import Diagnostics
import Markdown
import Testing

@Suite struct DefinitionListTests {
  @Test func terms_HaveDefinitions() {
    expectDump(
      of: "*A*\n: b\n: c\n  d\n\nE\n: f",
      """
      definitions loose 1:1-7:4
        term 1:1-1:4
          emphasis 1:1-1:4
            text 1:2-1:3 "A"
        definition 2:1-2:4
          paragraph 2:3-2:4
            text 2:3-2:4 "b"
        definition 3:1-4:4
          paragraph 3:3-4:4
            text 3:3-3:4 "c"
            softbreak 3:4-3:4
            text 4:3-4:4 "d"
        term 6:1-6:2
          text 6:1-6:2 "E"
        definition 7:1-7:4
          paragraph 7:3-7:4
            text 7:3-7:4 "f"
      """.replacing("loose", with: "tight"))
  }

  @Test func blankLine_MakesItLoose() {
    let dump = MarkdownParser.parse(SourceText("a\n\n:   b\n\n    ```\n    c\n    ```\n\nd")).document.dump
    #expect(dump.contains("definitions loose 1:1-7:8"))
    #expect(dump.contains("code 5:5-7:8 \"\" \"c\\n\""))
    #expect(dump.contains("\nparagraph 9:1-9:2"))
  }

  @Test(arguments: [
    "a\n:b", "a\nb\n: c", ": a", "a\n:", "a\n\n\n: b", "# a\n: b", "- a\n: b", "a\n    : b", "[a]: b\n: c",
    "a: b",
  ])
  func otherColons_AreText(_ text: String) {
    #expect(!MarkdownParser.parse(SourceText(text)).document.dump.contains("definition"))
  }

  @Test func list_StandsInContainers() {
    let dump = MarkdownParser.parse(SourceText("> a\n> : b\n>\n> c\n\n- d\n  : e")).document.dump
    #expect(dump.contains("definitions tight 1:3-2:6"))
    #expect(dump.contains("paragraph 4:3-4:4"))
    #expect(dump.contains("definitions tight 6:3-7:6"))
  }

  @Test func tasks_AreMarked() {
    expectDump(
      of: "- [ ] a\n- [x] *b*\n- [X]\n- [y] c",
      """
      list bullet tight 1:1-4:8
        item to do 1:1-1:8
          paragraph 1:3-1:8
            text 1:7-1:8 "a"
        item done 2:1-2:10
          paragraph 2:3-2:10
            emphasis 2:7-2:10
              text 2:8-2:9 "b"
        item 3:1-3:6
          paragraph 3:3-3:6
            text 3:3-3:6 "[X]"
        item 4:1-4:8
          paragraph 4:3-4:8
            text 4:3-4:8 "[y] c"
      """)
  }
}
