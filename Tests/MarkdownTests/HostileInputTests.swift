import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Inputs that keep a careless reader busy. The time limit only stops a test that never ends: it counts the turns of the
/// hundreds of tests beside it, too. The times measured are in `docs/decisions/0002-reading-hostile-markdown.md`.
@Suite(.timeLimit(.minutes(60))) struct HostileInputTests {
  struct Input: Decodable, CustomTestStringConvertible {
    struct Part: Decodable {
      let text: String
      let count: Int
    }

    let name: String
    let parts: [Part]

    init(_ name: String, _ parts: (String, Int)...) {
      self.name = name
      self.parts = parts.map { Part(text: $0.0, count: $0.1) }
    }

    var text: String { parts.map { String(repeating: $0.text, count: $0.count) }.joined() }
    var testDescription: String { name }
  }

  static let inputs = (try? SharedData.decode([Input].self, from: "pathological.json")) ?? []

  @Test(.enabled(if: !inputs.isEmpty, "shared/data/pathological.json is absent"), arguments: inputs)
  func sharedInput_IsAnswered(_ input: Input) {
    expectAnswer(to: input)
  }

  static let ownInputs = [
    Input("blank lines in a deep list", ("- ", 100), ("x", 1), ("\n", 400_000)),
    Input("list markers", ("- ", 90_000), ("x", 1)),
    Input("unclosed environments", ("\\begin{align}\n", 10_000)),
    Input("unclosed brackets", ("\\[\n", 30_000)),
    Input("unclosed parentheses", ("\\(", 50_000)),
    Input("unclosed parentheses between dollars", ("$\\(", 30_000)),
    Input("dollars in a paragraph", ("a $$ b\n- c $\n", 10_000)),
    Input("unclosed display after unclosed display", ("x $$y$$ $$\n", 10_000), ("\n", 1)),
    Input("rising runs of backticks", ("{a}`b``c```d````e`````f", 50_000)),
    Input("roles in dollars", ("$$ {a}`b` ", 10_000)),
    Input("braces", ("{a", 50_000)),
    Input("tags with attributes", ("<a b='", 20_000)),
    Input("addresses", ("](a", 40_000)),
    Input("addresses in parentheses", ("](((((a", 20_000)),
    Input("processing instructions", ("<?", 50_000)),
    Input("declarations", ("<!A", 40_000)),
    Input("placeholder brackets", ("⸨0x0a⸩$x$", 50_000)),
    Input("tabs", (">\t-\t", 40_000)),
    Input("options", ("```{a}\n", 1), (":b\n", 20_000)),
    Input("definitions", ("[a]: b\n", 20_000), ("\nx", 1)),
    Input("too long", ("x", 2_000_001)),
    Input("nested emphasis", ("*a **a ", 10_000), ("b", 1), (" a** a*", 10_000)),
    Input("quotes", ("> a\n\n", 40_000)),
    Input("table of bars", ("|", 60_001), ("\n", 1), ("|-", 60_000), ("\n", 1)),
    Input("short rows", ("|", 20_001), ("\n", 1), ("|-", 20_000), ("\n", 1), ("a\n", 20_000)),
    Input("cells", ("a|", 40_000), ("\n", 1), ("-|", 40_000), ("\n", 1), ("a|", 40_000)),
    Input("rows", ("a|b\n-|-\n", 1), ("a|b\n", 40_000)),
    Input("bars behind backslashes", ("a|b\n-|-\n", 1), ("\\|$x$", 40_000)),
    Input("deep cells", ("> ", 100), ("a|", 200_000), ("\n", 1), ("> ", 100), ("-|", 200_000), ("\n", 1)),
    Input("delimiter rows", ("a|b\n-|-|-\n", 20_000)),
    Input("dollars in rows", ("a|b\n-|-\n", 1), ("$$ |\n", 20_000)),
    Input("tildes that open", ("~~a ", 50_000)),
    Input("tildes that close", ("~~a", 1), (" a~~", 50_000)),
    Input("struck words", ("~~a~~ ", 50_000)),
    Input("tildes in emphasis", ("*~~a ", 20_000), ("~~*", 20_000)),
    Input("tildes after dollars", ("$~~a", 50_000)),
    Input("footnotes", ("[^a] [^b]\n\n[^a]: b\n", 30_000)),
    Input("footnotes without blank lines", ("[^a]: b\n", 100_000)),
    Input("footnotes in footnotes", ("[^a]: ", 100_000)),
    Input("lines of a footnote", ("[^a]: b\n", 1), ("    c\n\n", 50_000)),
    Input("lazy lines of footnotes", ("[^a]: b\n", 1), ("c\n", 100_000)),
    Input("lazy lines with dollars", ("[^a]: b\n$$\nc\n", 30_000)),
    Input("openings of footnotes", ("[^a", 100_000)),
    Input("uses of footnotes", ("[^a]", 100_000)),
    Input("footnotes as links", ("[^a](b", 50_000)),
    Input("deep footnotes", ("> ", 90), ("[^a]: b\n", 30_000)),
    Input("open colon fences", (":::{a}\n", 50_000)),
    Input("colon fences", (":::{a}\nb\n:::\n", 30_000)),
    Input("lines of colons", (":::{a}\n:::\n", 1), (":::\n", 50_000)),
    Input("targets", ("(a)=\n", 100_000)),
    Input("openings of targets", ("(a", 100_000)),
    Input("comments", ("%\n", 100_000)),
    Input("terms", ("a\n: b\n\n", 40_000)),
    Input("definitions", ("a\n", 1), (": b\n", 60_000)),
    Input("definitions in definitions", ("a\n", 1), (": ", 60_000), ("b", 1)),
    Input("terms in definitions", ("a\n: b\n  : c\n", 20_000)),
    Input("tasks", ("- [ ] a\n", 40_000)),
    Input("dollars and digits", ("$1", 50_000)),
  ]

  @Test(arguments: ownInputs)
  func ownInput_IsAnswered(_ input: Input) {
    expectAnswer(to: input)
  }

  private func expectAnswer(to input: Input) {
    let parsed = MarkdownParser.parse(SourceText(input.text))
    #expect(!parsed.document.blocks.isEmpty || !parsed.problems.isEmpty)
  }
}
