import Diagnostics
import Events
import Lessons
import Testing
import Verdicts

@testable import Pages

/// Text → page, for what needs no results.
struct ReferenceViewTests {
  /// The bodies of the pages of a course.
  private func bodies(
    _ texts: [(name: String, text: String)], bib: String = "", style: CitationStyle = .authorYear
  ) -> [String] {
    let lessons = texts.map { ($0.name, LessonParser.parse(file: SourceFile(name: $0.name, text: $0.text))) }
    let pages: [String] = texts.map { String($0.name.dropLast(3)) + ".html" }
    let links = LabelLinks(CourseIndex(lessons), lessons: lessons.map(\.1), pages: pages)
    var bibliography = Bibliography()
    let entries = BibliographyReader(file: "refs.bib", text: bib).entries
    bibliography.add(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0) }))
    return zip(lessons, pages).map { lesson, path in
      var context = PageContext(courseTitle: "Course", path: path, typesetter: nil, highlighter: nil)
      context.course = links
      context.bibliography = bibliography
      context.citationStyle = style
      let builder = PageBuilder(lesson: lesson.1, verification: Verification(), context: context)
      return HTMLWriter.text(of: builder.build().page.body)
    }
  }

  private func body(_ text: String, bib: String = "", style: CitationStyle = .authorYear) -> String {
    bodies([("a.md", text)], bib: bib, style: style)[0]
  }

  @Test func statement_HasItsNumberTitleAndName() {
    let html = body("```{prf:axiom} Non-*negativity*\n:label: positive\nA.\n```\n\n{prf:ref}`positive`")
    #expect(html.contains("<div class=\"statement statement-axiom\" id=\"positive\">"))
    #expect(
      html.contains("Axiom\u{A0}1</span> <span class=\"statement-title\">(Non-<em>negativity</em>)</span>"))
    #expect(html.contains("<a class=\"reference\" href=\"#positive\">Axiom\u{A0}1</a>"))
  }

  @Test(arguments: [
    (
      ":::{dropdown} More\nA.\n:::",
      "<details class=\"box box-plain\"><summary class=\"box-title\"><span>More</span></summary>"
    ),
    (
      "::::{tab-set}\n:::{tab-item} T\n:sync: t\nA.\n:::\n::::",
      "<div class=\"tabs\"><div class=\"box box-plain\"><p class=\"box-title\"><span>T</span></p><p>A.</p></div></div>"
    ),
    (":::{margin}\nA.\n:::", "<div class=\"box box-plain margin\"><p>A.</p>"),
    (
      ":::{sidebar} T\nA.\n:::",
      "<div class=\"box box-plain margin\"><p class=\"box-title\"><span>T</span></p><p>A.</p>"
    ),
    (":::{aside} A.\n:::", "<div class=\"box box-plain margin\"><p>A.</p>"),
    (
      ":::{epigraph}\n:label: q\nA.\n:::",
      "<blockquote class=\"quotation quotation-epigraph\" id=\"q\"><p>A.</p>"
    ),
  ])
  func boxOfMyST_IsShownAsWhatItIs(text: String, html: String) {
    let body = body(text).replacing("\n", with: "")
    #expect(body.contains(html), "\(body)")
  }

  @Test func download_IsALinkThatTheBrowserKeeps() {
    let html = body("{download}`a/b c.csv` {download}`W <x.csv>` {download}`x <javascript:a>`")
    #expect(html.contains("<a href=\"a/b%20c.csv\" download>b c.csv</a>"), "\(html)")
    #expect(html.contains("<a href=\"x.csv\" download>W</a>"))
    #expect(!html.contains("javascript"))
  }

  @Test func footnoteWithoutUse_IsMarkedSinceItHasNoPlaceInTheMargin() {
    let html = body("A[^a].\n\n[^a]: Used.\n\n[^b]: Not used.\n")
    #expect(html.contains("<li id=\"footnote-1\" style="))
    #expect(html.contains("<li id=\"footnote-2\" class=\"footnote-unused\" style="))
  }

  @Test func proof_EndsWithItsMark() {
    let html = body("```{prf:proof}\nA.\n```\n\n```{prf:lemma}\n:class: dropdown\nB.\n```")
    #expect(html.contains("aria-label=\"End of the proof\">∎</span>"))
    #expect(html.contains("<details class=\"statement statement-lemma\"><summary"))
  }

  @Test func referenceToAnotherPage_NamesThatPage() {
    let html = bodies([
      (
        "x/a.md",
        "# One\n\n{ref}`shift`, {ref}`words <shift>`, {numref}`Thm. %s <shift>`, [](../b.md#shift), [w](#shift)"
      ),
      ("b.md", "# Two\n\n## Shift\n\n```{prf:theorem} T\n:label: shift\nA.\n```"),
    ])[0]
    // The heading has the name already.
    let link = "<a class=\"reference\" href=\"../b.html#shift-2\">"
    #expect(html.contains(link + "Theorem\u{A0}1 in <cite>Two</cite></a>"))
    #expect(html.contains(link + "words</a>"))
    #expect(html.contains(link + "Thm. 1 in <cite>Two</cite></a>"))
    #expect(html.contains("<a href=\"../b.html#shift-2\">w</a>"))
    #expect(html.components(separatedBy: "Theorem").count == 3)
  }

  @Test func brokenReference_KeepsItsWordsEscaped() {
    let html = body("{ref}`<b> <nowhere>` {term}`none` {doc}`none`")
    #expect(html.contains("<span class=\"broken-reference\">&lt;b&gt;</span>"))
    #expect(!html.contains("<a "))
  }

  @Test func exerciseAndSolution_LeadToEachOther() {
    let pages = bodies([
      (
        "a.md",
        "````{exercise} Sum\n:label: sum\n:difficulty: 2\nAdd.\n\n```{hint}\nTwo.\n```\n````\n\n```{solution} sum\nB.\n```"
      ),
      ("b.md", "# Answers\n\n```{solution} sum\nC.\n```"),
    ])
    #expect(pages[0].contains("<div class=\"exercise\" id=\"sum\">"))
    #expect(
      pages[0].contains("Difficulty 2 of 5</span><span class=\"difficulty-marks\" aria-hidden=\"true\">●●○○○")
    )
    #expect(pages[0].contains("<details class=\"box box-tip\">"))
    #expect(
      pages[0].contains(
        "href=\"#solution-1\">Solution</a> <a class=\"reference\" href=\"b.html#solution-1\">Solution in <cite>Answers</cite></a>"
      ))
    #expect(pages[0].contains("<div class=\"solution-content\" id=\"solution-1\">"))
    #expect(pages[1].contains("Solution to Exercise\u{A0}1</span></summary>"))
    #expect(pages[1].contains("Back to <a class=\"reference\" href=\"a.html#sum\">"))
  }

  @Test func hiddenExercise_IsNotShown() {
    #expect(!body("```{exercise}\n:hidden:\nSecret.\n```\n").contains("Secret"))
  }

  @Test func figure_HasItsPictureNumberAndCaption() {
    let html = body(
      "```{figure} img/a b#.svg\n:alt: a \"dot\"\n:width: 60%\n:align: center\n:label: dot\nA *dot*.\n```\n\n{numref}`dot`"
    )
    #expect(html.contains("<figure class=\"figure figure-center\" id=\"dot\"><img src=\"img/a%20b%23.svg\""))
    #expect(html.contains("alt=\"a &quot;dot&quot;\" style=\"width: 60%\""))
    #expect(html.contains("<span class=\"caption-number\">Figure\u{A0}1</span> A <em>dot</em>.</p>"))
    #expect(html.contains("<a class=\"reference\" href=\"#dot\">Figure\u{A0}1</a>"))
  }

  @Test(arguments: ["https://example.org/a.png", "//example.org/a.png", "HTTP://example.org/a.png"])
  func pictureFromElsewhere_IsItsDescription(address: String) {
    let html = body("[![a badge](\(address))](https://example.org)")
    #expect(!html.contains("<img"))
    #expect(html.contains(">a badge</span></a>"))
  }

  @Test func pictureOfAScript_HasNoAddress() {
    #expect(!body("![a](javascript:alert.svg)").contains("javascript:alert"))
  }

  @Test func numberedFormula_ShowsItsNumber() {
    let html = body("$$\na\n$$ (one)\n\nSee {eq}`one`.")
    #expect(html.contains("<span class=\"equation-number\">(1)</span>"))
    #expect(html.contains("<a class=\"reference\" href=\"#one\">(1)</a>"))
  }

  @Test func terms_LeadToTheirMeaning() {
    let html = body("{term}`LOGITS`, {term}`these <logits>`\n\n```{glossary}\nLogits\n  Numbers.\n```")
    #expect(html.contains("<a class=\"term\" href=\"#term-logits\">LOGITS</a>"))
    #expect(html.contains("<a class=\"term\" href=\"#term-logits\">these</a>"))
    #expect(html.contains("<dt id=\"term-logits\">Logits</dt>"))
  }

  @Test func contents_ListsTheSectionOrThePage() {
    let text = "# T\n\n## A\n\n```{contents}\n:local:\n```\n\n### A1\n\n## B\n"
    #expect(body(text).contains("<ul><li><a href=\"#a1\">A1</a></li></ul></nav>"))
    let all = body(text.replacing(":local:\n", with: ""))
    #expect(
      all.contains(
        "<ul><li><a href=\"#a\">A</a><ul><li><a href=\"#a1\">A1</a></li></ul></li><li><a href=\"#b\">B</a></li></ul>"
      ))
  }

  private let bib = """
    @book{b, author={Bishop, C}, title={Patterns <1>}, year=2006}
    @article{v, author={V, A and W, B and X, C}, title={Attention}, journal={J}, year=2017}
    """

  @Test func citations_NameAuthorsAndYears() {
    let html = body("{cite}`v, b` {cite:t}`b` {cite}`none`", bib: bib)
    #expect(html.contains("(<a href=\"#work-v\">V et al., 2017</a>; <a href=\"#work-b\">Bishop, 2006</a>)"))
    #expect(
      html.contains("<span class=\"citation\" id=\"citation-2\">Bishop (<a href=\"#work-b\">2006</a>)</span>")
    )
    #expect(html.contains("title=\"This work is in no bibliography\">none?</span>"))
    // Without a directive the list stands at the end.
    #expect(html.contains("<h2 id=\"references\">References</h2>\n<ul class=\"works\">"))
    #expect(html.contains("<li id=\"work-b\">C Bishop. <em>Patterns &lt;1&gt;</em>. 2006."))
    #expect(html.contains("href=\"#citation-1\" aria-label=\"Back to citation 1\">↩1</a>"))
  }

  @Test func numberedCitations_AreThoseOfTheList() {
    let html = body("{cite}`v, b` {cite:t}`v`\n\n```{bibliography}\n```", bib: bib, style: .numbered)
    #expect(html.contains("[<a href=\"#work-v\">2</a>, <a href=\"#work-b\">1</a>]"))
    #expect(html.contains("V et al. [<a href=\"#work-v\">2</a>]"))
    #expect(html.components(separatedBy: "class=\"works works-numeric\"").count == 2)
    #expect(!html.contains("<h2"))
  }

  @Test func namesOnAPage_AreUnique() {
    let html = body(
      """
      ## Term A

      ## Solution 1

      ```{glossary}
      A
        a
      ```

      ```{exercise}
      :label: e
      A.
      ```

      ```{solution} e
      B.
      ```

      {cite}`b`
      """, bib: bib)
    let ids = html.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
    #expect(ids.count == Set(ids).count)
    #expect(ids.contains("term-a-2") && ids.contains("solution-1-2"))
  }

  @Test func evaluation_ShowsItsValueWithAllDigitsBehind() {
    let lesson = Reading.evaluation
    var verification = Verification()
    verification.evaluations = [
      EvaluationVerdict(
        evaluation: lesson.evaluations[0], status: .passed, computed: .number("0.6652409557748219"))
    ]
    let context = PageContext(courseTitle: "", path: "a.html", typesetter: nil, highlighter: nil)
    let page = PageBuilder(lesson: lesson, verification: verification, context: context).build().page
    let html = HTMLWriter.text(of: page.body)
    #expect(html.contains("class=\"claim evaluation claim-passed\""))
    #expect(html.contains("0.665241<span class=\"claim-note\""))
    #expect(html.contains("= 0.6652409557748219"))
    // One that did not run says so.
    let none = PageBuilder(lesson: lesson, verification: Verification(), context: context).build().page
    #expect(HTMLWriter.text(of: none.body).contains("claim-error"))
  }
}

private enum Reading {
  static let evaluation = LessonParser.parse(file: SourceFile(name: "a.md", text: "It is {eval}`p[0]`."))
}
