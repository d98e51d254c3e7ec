import Diagnostics
import Events
import Lessons
import Markdown
import Testing
import Verdicts

@testable import Pages

@Suite struct PageBuilderTests {
  // MARK: - Claims

  @Test func passedClaim_HasItsExpressionAndItsFullValueWithin() {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("66.5%", "softmax(z)[0]", .number("0.6652409557748219")))
    let body = fixture.body()
    #expect(
      body.contains(
        #"<span class="claim claim-passed" id="claim-1" tabindex="0" aria-describedby="claim-1-note">66.5%<"#
      ))
    #expect(body.contains("= 0.6652409557748219"))
    #expect(!body.contains("claim-aside"))
  }

  @Test func failedClaim_ShowsBothValues() {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("0.512", "p", .number("0.506480391055654"), .failed, message: "not so"))
    let body = fixture.body()
    #expect(body.contains("claim claim-failed"))
    #expect(body.contains(">0.512</span><span class=\"claim-aside\"> computed: 0.50648</span>"))
    #expect(body.contains("<span class=\"claim-message\">not so</span>"))
  }

  @Test(arguments: [Verification.Status.failed, .error])
  func claimWithoutAValue_SaysThatItDidNotRun(status: Verification.Status) {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("0.512", "p", nil, status))
    #expect(fixture.body().contains("<span class=\"claim-aside\"> did not run</span>"))
  }

  @Test func claimWithoutAVerdict_IsNeverShownAsPassed() {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("0.5", "p", .number("0.5")))
    fixture.verification.claims = []
    let page = fixture.build().page
    #expect(HTMLWriter.text(of: page.body).contains("claim claim-error"))
    #expect(page.summary.claims.map(\.status) == [.error])
    #expect(page.summary.status == .error)
  }

  @Test func hostileText_IsHarmlessEverywhere() throws {
    let hostile = "\"><script>alert(1)</script><!-- '\u{301}"
    var fixture = LessonFixture()
    fixture.lesson.frontMatter.description = hostile
    fixture.lesson.frontMatter.authors = [hostile]
    fixture.lesson.frontMatter.date = hostile
    fixture.heading(1, hostile, anchor: hostile)
    fixture.heading(2, hostile, anchor: hostile + "2")
    fixture.paragraph(fixture.claim(hostile, hostile, .string(hostile), .failed, message: hostile))
    fixture.cell(
      hostile,
      [
        .printed(hostile), .printedToError(hostile), .failure(hostile),
        .value(.text(hostile), type: hostile, name: hostile, line: 1),
        .value(.number(hostile), type: "", name: "", line: 1),
        .value(.matrix([[hostile]]), type: "", name: "", line: 1),
        .value(
          .table(ShownTable(columns: [hostile], rows: [[.text(hostile)], [.number(hostile)]])), type: "",
          name: "",
          line: 1),
        .check(CheckVerdict(name: hostile, status: .failed, message: hostile, position: .start)),
      ]
    ) { cell in
      let words = OptionText([Inline(.text(hostile), range: cell.range)])
      (cell.caption, cell.alt) = (words, words)
      cell.label = hostile
      cell.language = hostile
    }
    let record = PropertyRecord(
      quantifier: .forAll, verdict: .falsified, trials: 3, discarded: 1, seed: hostile, example: [hostile],
      message: hostile, line: 1, column: 1)
    fixture.property(hostile, hostile, record, .failed)
    fixture.directive(hostile, body: hostile, nil)
    fixture.directive(hostile, .box(title: hostile, content: []))
    fixture.verification.diagnostics = [
      Diagnostic(.error, code: "x", file: hostile, range: fixture.range(), message: hostile, hint: hostile)
    ]
    let html = try PageRenderer(templates: InstalledFiles.templates()).render(fixture.build().page)
    #expect(html.components(of: "<script") == 2)
    let accented = "'\u{301}"
    #expect(html.contains(accented))
    #expect(!html.contains("<!-- "))
    #expect(html.components(of: "&lt;script&gt;") > 20)
  }

  // MARK: - Cells

  @Test func results_StandUnderTheirCellInOrder() throws {
    var fixture = LessonFixture()
    fixture.cell(
      "softmax(z)",
      [
        .printed("first\n"), .value(.number("0.123456789"), type: "Double", name: "", line: 2),
        .value(.vector(["1.0", "0.25"]), type: "", name: "v", line: 2),
        .check(CheckVerdict(name: "sums to one", status: .passed, message: "1 = 1", position: .start)),
        .printedToError("last\n"),
      ])
    let body = fixture.body()
    let order = [
      "<pre class=\"code\"", "first", "<span class=\"rounded\" title=\"0.123456789\">0.123457</span>",
      "(1, 0.25)",
      "sums to one", "Printed to standard error", "last",
    ]
    let places = try order.map { try #require(body.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }

  @Test func table_HasHeadersAndNumbersFlushRight() {
    let table = ShownTable(
      columns: ["class", "T", "p"],
      rows: [
        [.text("cat"), .number("10.0"), .number("0.66524")], [.text("dog"), .number("0.5"), .number("0.1")],
      ],
      digits: 3)
    let html = HTMLWriter.text(of: [TableView.html(table)])
    #expect(html.contains(#"<th scope="col" class="text">class</th><th scope="col" class="number">T</th>"#))
    #expect(html.contains(#"<th scope="row" class="text">cat</th><td class="number">10.0</td>"#))
    #expect(html.contains(#"<span class="rounded" title="0.66524">0.665</span>"#))
    #expect(html.contains(#"<td class="number">0.100</td>"#))
  }

  @Test(arguments: [
    (Cell.Visibility.shown, Cell.Visibility.shown, "code results"), (.folded, .shown, "fold code results"),
    (.removed, .shown, "results"), (.shown, .removed, "code"), (.shown, .folded, "code fold results"),
    (.removed, .removed, ""),
  ])
  func visibility_IsWhatTheTagsSay(input: Cell.Visibility, output: Cell.Visibility, expected: String) {
    var fixture = LessonFixture()
    fixture.cell("let x", [.printed("results")]) { cell in
      cell.input = input
      cell.output = output
    }
    let body = fixture.body()
    let parts = [
      ("<details class=\"fold\"", "fold"), ("<pre class=\"code\"", "code"), (">results<", "results"),
    ]
    let found = parts.compactMap { mark, name in body.range(of: mark).map { ($0.lowerBound, name) } }
    #expect(found.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: " ") == expected)
  }

  @Test func cellThatDidNotRun_SaysSo() {
    var fixture = LessonFixture()
    fixture.cell("let x = 1", nil)
    fixture.cell("let y = 1", CellOutput(items: [.printed("begun")], ended: false))
    fixture.cell("import numpy", nil) { $0.execution = .otherLanguage }
    fixture.cell("let z = 1", nil) { $0.execution = .skipped }
    let body = fixture.body()
    #expect(body.contains("This cell did not run.<"))
    #expect(body.contains("This cell did not run to its end.<"))
    #expect(body.contains("Shown, not run.<"))
    #expect(body.contains(">Not run.<"))
  }

  @Test func lineNumbers_AreNoTextThatCouldBeCopied() {
    var fixture = LessonFixture()
    fixture.cell("let a\nlet b", []) { $0.lines.firstNumber = 1 }
    let body = fixture.body()
    #expect(body.contains("<pre class=\"code lined numbered\""))
    #expect(body.components(of: "<span class=\"line\">") == 2)
    #expect(!body.contains("1"))
  }

  @Test func shortValues_StandBesideTheirLine() {
    var fixture = LessonFixture()
    fixture.cell("let a = 1\nf(a)", []) { $0.results = .inline }
    guard case .cell(let cell) = fixture.lesson.parts[0] else { return }
    let line = cell.source.lines[0].position.line
    fixture.verification.outputs[0] = CellOutput(
      items: [.value(.number("1.0"), type: "", name: "a", line: line)], ended: true)
    let body = fixture.body()
    #expect(body.contains("<span class=\"beside\">a = 1</span></span>\n"))
    #expect(!body.contains("class=\"outputs\""))
  }

  @Test func controlCharacters_AreShownAsPictures() {
    var fixture = LessonFixture()
    fixture.cell("x", [.printed("\u{1B}[31mred\u{0}\n\ttab")])
    #expect(fixture.body().contains("␛[31mred␀\n\ttab"))
  }

  @Test func unsafeFigure_IsADiagnosticInPlaceOfAPicture() {
    var fixture = LessonFixture()
    let figure = Figure(svg: "<svg><script/></svg>", title: "t", description: "d")
    fixture.cell("chart", [.value(.figure(figure), type: "Chart", name: "", line: 1)])
    let result = fixture.build()
    #expect(result.diagnostics.map(\.code) == ["unsafe-figure"])
    #expect(result.diagnostics.first?.severity == .error)
    #expect(!HTMLWriter.text(of: result.page.body).contains("<script"))
    #expect(result.page.summary.status == .error)
  }

  @Test func sameFigureTwice_SharesNoID() {
    var fixture = LessonFixture()
    let figure = Figure(svg: "<svg id=\"c\"/>", title: "t", description: "d")
    fixture.cell(
      "chart",
      [
        .value(.figure(figure), type: "", name: "", line: 1),
        .value(.figure(figure), type: "", name: "", line: 2),
      ])
    let body = fixture.body()
    #expect(body.contains("id=\"figure-1-c\""))
    #expect(body.contains("id=\"figure-2-c\""))
  }

  // MARK: - The page

  @Test func firstHeading_IsTheTitleAndLevelsFollow() {
    var fixture = LessonFixture()
    fixture.heading(1, "Title")
    fixture.heading(3, "Skips a level")
    fixture.heading(2, "Two")
    fixture.heading(3, "Three")
    let page = fixture.build().page
    #expect(page.heading == [.text("Title")])
    #expect(page.headingAnchor == "title")
    let body = HTMLWriter.text(of: page.body)
    #expect(!body.contains("<h1"))
    #expect(body.contains("<h2 id=\"skips-a-level\">"))
    #expect(body.contains("<h3 id=\"three\">"))
    #expect(page.contents.map(\.text) == ["Skips a level", "Two"])
    #expect(page.contents.last?.children.map(\.text) == ["Three"])
  }

  @Test func headingsOfTheFirstLevel_MoveDownUnderAnotherTitle() {
    var fixture = LessonFixture()
    fixture.lesson.frontMatter.title = "From the front matter"
    fixture.heading(1, "A")
    fixture.heading(2, "B")
    let page = fixture.build().page
    #expect(page.heading == [.text("From the front matter")])
    let link = { (anchor: String) in
      "<a class=\"heading-link\" href=\"#\(anchor)\" aria-hidden=\"true\" tabindex=\"-1\"></a>"
    }
    #expect(
      HTMLWriter.text(of: page.body).contains(
        "<h2 id=\"a\">A\(link("a"))</h2>\n<h3 id=\"b\">B\(link("b"))</h3>"))
  }

  @Test func anchors_AreUniqueWhateverHeadingsAreCalled() {
    var fixture = LessonFixture()
    fixture.heading(2, "Claim 1")
    fixture.paragraph(fixture.claim("1", "x", .number("1")))
    #expect(fixture.build().page.summary.claims.map(\.anchor) == ["claim-1-2"])
  }

  @Test func formulaWithoutKaTeX_IsOneErrorThatSaysWhatToInstall() {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.math("x"), fixture.math("y"))
    let result = fixture.build()
    #expect(result.diagnostics.map(\.code) == ["katex-missing"])
    #expect(result.diagnostics.first?.severity == .error)
    #expect(result.diagnostics.first?.hint?.contains("libjs-katex") == true)
    #expect(!result.page.assets.katex)
  }

  @Test func markBehindAFormula_StaysWithIt() {
    var fixture = LessonFixture()
    let formula = "<code class=\"tex\">x</code>"
    fixture.paragraph(fixture.math("x"), fixture.text("), then "), fixture.math("x"), fixture.text(" and"))
    #expect(
      fixture.body()
        == "<p><span class=\"marked-formula\">\(formula)),</span> then \(formula) and</p>\n")
  }

  @Test func otherLanguageWithoutAHighlighter_IsOneWarningAndPlain() {
    var fixture = LessonFixture()
    fixture.add(.code(CodeBlock(info: "python", text: "a < b\n")))
    fixture.add(.code(CodeBlock(info: "python", text: "c\n")))
    let result = fixture.build()
    #expect(result.diagnostics.map(\.code) == ["highlighter-missing"])
    #expect(result.diagnostics.first?.severity == .warning)
    #expect(
      HTMLWriter.text(of: result.page.body).contains(
        "<pre class=\"code\" tabindex=\"0\"><code class=\"language-python\">a &lt; b\n</code></pre>"))
  }

  @Test func boxesWithinBoxes_AreBounded() {
    var fixture = LessonFixture()
    let range = fixture.range()
    var content: [Block] = []
    let directive = Directive(
      name: "note", nameRange: range, argument: "", argumentRange: range, options: [], body: SourceText(""))
    for _ in 0..<100 {
      let range = fixture.range()
      let admonition = Admonition(kind: "note", title: [], isFolded: false, label: nil, content: content)
      fixture.lesson.directives[range.start] = .admonition(admonition)
      content = [Block(.directive(directive), range: range)]
    }
    fixture.lesson.document.blocks = content
    #expect(fixture.build().diagnostics.map(\.code) == ["nested-too-deeply"])
  }

  @Test func rendering_IsTheSameEachTime() throws {
    var fixture = LessonFixture()
    fixture.heading(1, "T")
    fixture.paragraph(fixture.claim("1", "x", .number("1")), fixture.claim("2", "y", .number("3"), .failed))
    let renderer = try PageRenderer(templates: InstalledFiles.templates())
    #expect(try renderer.render(fixture.build().page) == renderer.render(fixture.build().page))
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}
