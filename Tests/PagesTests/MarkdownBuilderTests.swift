import Diagnostics
import Events
import Lessons
import Markdown
import Properties
import Testing
import Verdicts

@testable import Pages

/// Lessons as plain Markdown, from value to value.
@Suite struct MarkdownBuilderTests {
  /// The lesson with every claim true, and one output for each part.
  private func build(
    _ text: String, _ items: [CellOutput.Item] = [], status: Verification.Status = .passed
  ) -> MarkdownBuilder.Result {
    let lesson = LessonParser.parse(file: SourceFile(name: "lesson.md", text: text))
    var verification = Verification()
    verification.claims = lesson.claims.map {
      ClaimVerdict(
        claim: $0, status: status, relation: nil, stated: [], computed: .number("0.25"), message: "not so")
    }
    for index in lesson.parts.indices {
      verification.outputs[index] = CellOutput(items: items, ended: true)
    }
    return MarkdownBuilder.build(lesson, verification, path: "a/lesson.md")
  }

  @Test(arguments: [
    ("---\ntitle: T\n---\ntext", "# T\n\ntext\n"), ("---\ntitle: T\n---\n# T\n\ntext", "# T\n\ntext\n"),
    ("[a]: b\n\n*as* __it__ is [a]\n\n\n- x\n- y", "[a]: b\n\n*as* __it__ is [a]\n\n- x\n- y\n"),
    ("a {claim}`p ≈ 0.25 <x>`, b", "a p ≈ 0.25, b\n"), ("{claim}`*1* <x>`", "\\*1\\*\n"),
    ("$\\claim{0.25}{x}$ and \\(y\\)", "$0.25$ and $y$\n"),
    ("$$\na\n$$ (eq)\n\n\\[\nb\n\\]", "$$\na\n$$\n\n$$\nb\n$$\n"),
    ("```{math}\n:label: l\nx\n```", "$$\nx\n$$\n"),
    (
      "\\begin{align}\na\n\\end{align}",
      "$$\n\\begin{align}\na\n\\end{align}\n$$\n"
    ),
    ("```{note}\nx {claim}`1 <x>`\n\n- y\n```", "> **Note**\n>\n> x 1\n>\n> - y\n"),
    ("````{tip} A *title*\n```{seealso}\nz\n```\n````", "> **A *title***\n>\n> > **See also**\n> >\n> > z\n"),
    (":::{margin}\nx\n:::\n\n:::{epigraph}\ny\n:::", "> x\n\n> y\n"),
    (
      "::::{tab-set}\n:::{tab-item} T\nx\n:::\n:::{tab-item} U\ny\n:::\n::::",
      "> **T**\n>\n> x\n\n> **U**\n>\n> y\n"
    ),
    (":::{dropdown} T\nx\n:::", "> **T**\n>\n> x\n"),
    ("a\n```{note}\nb\n```\nc", "a\n\n> **Note**\n>\n> b\n\nc\n"),
    ("> - ```{note}\n>   b\n>   ```\n>   c", "> - > **Note**\n>   >\n>   > b\n>\n>   c\n"),
    (
      "```{code-block} c\n:caption: A caption\n:filename: a.c\nx;\n```",
      "`a.c`:\n\n```c\nx;\n```\n\n**Listing 1** A caption\n"
    ),
    ("````{code-block} md\n```\n````", "````md\n```\n````\n"), ("<!-- note -->\n\na <!-- b -->c", "a c\n"),
    (
      "{sub}`2` {sup}`a` {abbr}`N (meaning)` {ref}`w <l>`\n\n```{note} T\n:label: l\n```",
      "<sub>2</sub> <sup>a</sup> N w\n\n> **Note**\n>\n> T\n"
    ),
    ("| a | b |\n| - | - |\n| {claim}`1 <x>` | c |", "| a | b |\n| - | - |\n| 1 | c |\n"),
    (
      "```{table} Words $x$\n:label: t\n| a |\n| --: |\n| x\\|y |\n```",
      "**Table 1**. Words $x$\n\n| a |\n| --: |\n| x\\|y |\n"
    ),
    (
      "```{prf:theorem} Shift\n:label: t\nIt is {ref}`t`.\n```\n\n```{figure} a b.svg\n:alt: a dot\nWords.\n```",
      "> **Theorem 1 (Shift)**\n>\n> It is Theorem\u{A0}1.\n\n![a dot](a%20b.svg)\n\n**Figure 1** Words.\n"
    ),
    ("```{list-table}\n* - a\n  - b | c\n```", "|  |  |\n| --- | --- |\n| a | b \\| c |\n"),
    ("```{nothing} here\ntext\n```", "> **nothing: here**\n>\n> text\n"),
    ("```\n\n\n{note}  \n```", "```\n\n\n{note}  \n```\n"),
  ])
  func text_StaysAndItsPartsAreReplaced(lesson: String, expected: String) {
    #expect(build(lesson).page.text == expected)
  }

  @Test func results_StandBelowTheirCell() {
    let table = ShownTable(columns: ["a|b", "n"], rows: [[.text("x"), .number("1.25")]], digits: 1)
    let figure = Figure(
      svg: "<svg viewBox=\"0 0 1 1\"><title>T</title></svg>", title: "A [title]", description: "")
    let result = build(
      "```{code-cell} swift\n:caption: Words\nf()\n```",
      [
        .printed("one\n"), .value(.vector(["0.5", "inf"]), type: "", name: "v", line: 1),
        .value(.matrix([["1", "10"], ["-2", "3"]]), type: "", name: "", line: 1),
        .value(.table(table), type: "", name: "", line: 1),
        .value(.figure(figure), type: "", name: "", line: 1),
        .check(CheckVerdict(name: "sums", status: .failed, message: "0 ≠ 1", position: .start)),
        .failure("```"),
      ])
    #expect(
      result.page.text == """
        ```swift
        f()
        ```

        ```text
        one
        v = (0.5, ∞)
        [ 1  10]
        [−2   3]
        ```

        | a\\|b | n |
        | --- | --: |
        | x | 1.3 |

        ![A \\[title\\]](lesson-figures/1.svg)

        ✗ sums failed – 0 ≠ 1

        ````text
        ```
        ````

        **Figure 1** Words

        """)
    let svg = result.page.figures["a/lesson-figures/1.svg"]
    #expect(svg?.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\"") == true)
    #expect(result.diagnostics.isEmpty)
  }

  @Test func failedClaim_SaysWhatWasComputed() {
    #expect(build("{claim}`1 <x>`", status: .failed).page.text == "~~1~~ **computed: 0.25**\n")
  }

  @Test func cellsThatAreHidden_LeaveNothing() {
    #expect(build("```{code-cell}\n:tags: [remove-cell]\nx\n```", [.printed("y")]).page.text == "\n")
  }

  @Test func property_HasItsResult() {
    let lesson = LessonParser.parse(
      file: SourceFile(name: "l.md", text: "```{property} Shift\nforAll { true }\n```"))
    #expect(
      MarkdownBuilder.build(lesson, Verification(), path: "l.md").page.text
        == "**Property 1** (Shift). ! did not run\n\n```swift\nforAll { true }\n```\n\nThis property did not run.\n"
    )
  }

  @Test func coloursOfFigures_AreThoseOfThePages() throws {
    let css = try Colours.stylesheet()
    for name in FigureFile.light.keys where name != "text" {
      let light = try #require(FigureFile.light[name])
      let dark = try #require(FigureFile.dark[name])
      #expect(css.contains("--chart-\(name): light-dark(\(light), \(dark));"))
    }
  }

  /// Fences stand on lines of their own: backticks within a line would pair differently once a role is gone.
  private static let pieces = [
    "\n```{note}\n", "\n```\n", "\n````{tip}\n", "\n````\n", "\n", "\n\n", "> ", "- ", "1. ",
    "{claim}`1 <x>`", "$", "$$",
    "a ", "| - |", "|", "\n```{code-cell}\n", "\n```{list-table}\n* - ", "\n> ```{note}\n> ",
    "\n- ```{note}\n  ", ":::{tip}",
    ":::", "é", "{ref}`x`", "  ", "\\(", "\\)", "\t", "---\n", "<!-- c -->",
  ]

  /// What is written is Markdown without anything of Lectern's own.
  @Test func noSyntaxOfLessons_IsLeft() {
    let text = Generator.array(of: .element(of: Self.pieces), count: 0...40).map { $0.joined() }
    let result = forAll(text, trials: 300) { source in
      // A fence that is none because of a backtick may become one; such a lesson has an error.
      let lesson = LessonParser.parse(file: SourceFile(name: "lesson.md", text: source))
      try assume(!lesson.problems.contains { $0.code == "malformed-directive" })
      let text = build(source, [.printed("x")]).page.text
      let again = LessonParser.parse(file: SourceFile(name: "again.md", text: text))
      return again.directives.isEmpty && again.claims.isEmpty && text.hasSuffix("\n")
    }
    #expect(result.isPassed, "\(result)")
  }
}
