import Diagnostics
import Markdown
import Testing

@Suite struct MarkdownProblemTests {
  @Test(arguments: [
    ("$$", "the mathematics that `$$` opens is never closed by `$$`"),
    ("```{note}", "the directive `{note}` is never closed"),
    ("{claim}``1", "the role `{claim}` is never closed"),
    ("```{note}\n:a b\n```", "`:a b` is not an option of the directive `{note}`"),
    ("```{note}\n---\n```", "the options of the directive `{note}` are never closed by `---`"),
    ("```{note\n```", "`{note` begins like a directive but is shown as code"),
    (
      String(repeating: "> ", count: 101) + "a", "block quotes and list items are nested more than 100 deep"
    ),
    (
      String(repeating: "*a **a ", count: 60) + "b" + String(repeating: " a** a*", count: 60),
      "emphasis and links are nested more than 100 deep; the innermost are left out"
    ),
    (String(repeating: "![[]()", count: 20_000), "too many `![` in paragraphs that have many links"),
    (String(repeating: "x", count: 2_000_000), "the text has 2000001 bytes; at most 2000000 are read"),
  ])
  func message_SaysWhatIsWrong(_ text: String, _ message: String) {
    #expect(MarkdownParser.parse(SourceText(text)).problems.map(\.message) == [message])
  }

  @Test func hint_CountsTheMarks() {
    let problems = MarkdownParser.parse(SourceText("{a}``b\n\n~~~~{c}")).problems
    #expect(
      problems.map(\.hint) == [
        "Close it with 2 backticks, or write `\\{` for a brace.",
        "Write a line of 4 tildes behind it, indented like its opening.",
      ])
  }

  @Test func diagnostic_StandsInTheFile() {
    let text = SourceText("a\n\n$$ b", firstLine: 12)
    #expect(
      MarkdownParser.parse(text).problems.map { $0.diagnostic(in: "l.md") } == [
        Diagnostic(
          .error, code: "unclosed-mathematics", file: "l.md",
          range: SourceRange(SourcePosition(line: 14, column: 1), SourcePosition(line: 14, column: 3)),
          message: "the mathematics that `$$` opens is never closed by `$$`",
          hint: "Close it, or write `\\$\\$` for two dollar signs.")
      ])
  }

  @Test func nestingAtTheBound_IsRead() {
    let text = String(repeating: "> ", count: MarkdownLimits.containerDepth) + "a"
    let parsed = MarkdownParser.parse(SourceText(text))
    #expect(parsed.problems.isEmpty)
    #expect(parsed.document.dump.contains("text 1:201-1:202 \"a\""))
  }
}
