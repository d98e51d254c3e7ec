import Diagnostics
import Markdown
import Testing

@Suite struct StrikethroughTests {
  @Test func strikethrough_HoldsInlines() {
    expectDump(
      of: """
        é ~~a *b*
        `c`~~ [~~d~~](e)
        """,
      """
      paragraph 1:1-2:17
        text 1:1-1:4 "é "
        strikethrough 1:4-2:6
          text 1:6-1:8 "a "
          emphasis 1:8-1:11
            text 1:9-1:10 "b"
          softbreak 1:11-1:11
          code 2:1-2:4 "c"
        text 2:6-2:7 " "
        link 2:7-2:17 "e" ""
          strikethrough 2:8-2:13
            text 2:10-2:11 "d"
      """)
  }

  @Test func tildesWithoutPartners_AreText() {
    expectDump(
      of: "a ~~b *c~~* d",
      """
      paragraph 1:1-1:14
        text 1:1-1:7 "a ~~b "
        emphasis 1:7-1:12
          text 1:8-1:11 "c~~"
        text 1:12-1:14 " d"
      """)
  }

  /// Struck-out text in brackets.
  @Test(arguments: [
    ("~~a~~", "[a]"), ("a~~b~~c", "a[b]c"), ("~~a~~b~~", "[a]b~~"), ("~~a ~~b~~ c~~", "~~a [b] c~~"),
    ("~~ a ~~", "~~ a ~~"), ("~~a ~~", "~~a ~~"), ("~a~", "~a~"), ("x ~~~a~~~", "x ~~~a~~~"), ("~~~~", nil),
    ("\\~~a~~", "~~a~~"), ("`~~a~~`", "~~a~~"), ("~~`a~~`", "~~a~~"), ("$~~a~~$", "~~a~~"),
    ("~~“a”~~", "[“a”]"), ("a~~(b)~~", "a~~(b)~~"), ("<x~~y> ~~a~~", "<x~~y> [a]"), ("~~$x$~~", "[x]"),
    ("**~~a~~**", "a"), ("[x](~~a~~)", "x"), ("[~~x~~]\n\n[~~x~~]: y", "x"),
  ])
  func paragraph_Reads(_ text: String, _ expected: String?) {
    let block = MarkdownParser.parse(SourceText(text)).document.blocks.first
    guard case .paragraph(let content)? = block?.kind else {
      #expect(expected == nil)
      return
    }
    let read = content.map { inline in
      guard case .strikethrough(let inner) = inline.kind else { return Inline.plainText(of: [inline]) }
      return "[" + Inline.plainText(of: inner) + "]"
    }
    #expect(read.joined() == expected)
  }
}
