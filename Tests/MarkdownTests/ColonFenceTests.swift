import Diagnostics
import Markdown
import Testing

@Suite struct ColonFenceTests {
  @Test func fence_IsADirective() {
    expectDump(
      of: "a\n:::{b} `c`\n:d: e\n:::{f}\n~~~\n::::",
      """
      paragraph 1:1-1:2
        text 1:1-1:2 "a"
      directive b 2:5-2:6 in 2:1-6:5
        argument 2:8-2:11 "`c`"
        option d 3:1-3:6 "e" 3:5-3:6
        body 4:1 ":::{f}"
        body 5:1 "~~~"
      """)
  }

  @Test func longerFence_HoldsShorterOnes() {
    expectDump(
      of: "> :::::{a}\n> ::::{b}\n> :::{c}\n> x\n> :::\n> ::::\n> :::::",
      """
      quote 1:1-7:8
        directive a 1:9-1:10 in 1:3-7:8
          body 2:3 "::::{b}"
          body 3:3 ":::{c}"
          body 4:3 "x"
          body 5:3 ":::"
          body 6:3 "::::"
      """)
  }

  @Test func fencesOfOtherMarks_HoldColons() {
    let dump = MarkdownParser.parse(SourceText("````{a}\n:::{b}\n```{c}\n:::\n````\n~~~\n:::{d}\n~~~"))
      .document.dump
    #expect(dump.contains("directive a 1:6-1:7 in 1:1-5:5"))
    #expect(dump.contains("code 6:1-8:4 \"\" \":::{d}\\n\""))
    #expect(!dump.contains("directive b"))
  }

  @Test(arguments: ["::{a}", ":::", "::: a", ":::a", "    :::{a}\n", "a :::{b}", ":::{1}", ":::{}"])
  func otherColons_AreText(_ text: String) {
    let parsed = MarkdownParser.parse(SourceText(text))
    #expect(!parsed.document.dump.contains("directive"))
    #expect(parsed.problems.isEmpty)
  }

  @Test(arguments: [
    (":::{a}\nb", "unclosed-directive 1:1-1:7"),
    ("> ::::{a} b\n> :::\nc", "unclosed-directive 1:3-1:12"),
    (":::{a\nb", "malformed-directive 1:4-1:6"),
    (":::{a}\n:::{b}\n:::\n:::", "malformed-directive 4:1-4:4"),
  ])
  func slips_AreReported(_ text: String, _ expected: String) {
    let problems = MarkdownParser.parse(SourceText(text)).problems
    #expect(problems.map { "\($0.code) \($0.range)" } == [expected])
  }
}
