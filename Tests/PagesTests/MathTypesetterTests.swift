import Diagnostics
import Lessons
import Markdown
import Testing

@testable import Pages

@Suite(.enabled(if: InstalledFiles.katex != nil, "KaTeX is not installed"))
struct MathTypesetterTests {
  private func problem(_ tex: String, display: Bool = false) -> MathProblem? {
    guard let typesetter = InstalledFiles.typesetter else { return nil }
    do throws(MathProblem) {
      _ = try typesetter.typeset(tex, display: display)
      return nil
    } catch {
      return error
    }
  }

  @Test func formula_HasMarkupForEyesAndMathMLForOthers() throws {
    let html = try #require(InstalledFiles.typesetter).typeset("\\frac{1}{2} < 1", display: true)
    #expect(html.hasPrefix("<span class=\"katex-display\">"))
    #expect(html.contains("<mfrac><mn>1</mn><mn>2</mn></mfrac>"))
    #expect(html.contains("<annotation encoding=\"application/x-tex\">\\frac{1}{2} &lt; 1</annotation>"))
  }

  /// KaTeX alone gives the subscript two elements (MathML Core, 3.4.1).
  @Test func operatorsAsScripts_AreOneElement() throws {
    let html = try #require(InstalledFiles.typesetter).typeset("p_{\\max}^{\\min}", display: false)
    #expect(
      html.contains(
        "<msubsup><mi>p</mi><mrow><mi>max</mi><mo>\u{2061}</mo></mrow>"
          + "<mrow><mi>min</mi><mo>\u{2061}</mo></mrow></msubsup>"))
  }

  @Test func headersOfFormulasAlone_HaveNames() throws {
    let html = try #require(InstalledFiles.typesetter).typeset("p_1 < \\text{\"}", display: false)
    let named = HTMLWriter.text(of: [.element("b", [:], [.trusted(html)])].withNamedFormulas)
    #expect(named == #"<b><span role="math" aria-label="p1&lt;&quot;">"# + html + "</span></b>")
    #expect([HTMLNode.trusted("<b>")].withNamedFormulas == [.trusted("<b>")])
  }

  @Test(arguments: [
    ("$p_1$", true), (" $a$ $b$ ", true), ("{math}`a`", true), ("", false), ("a", false), ("$p$ and", false),
    ("*$p$*", false), ("{sub}`a`", false),
  ])
  func nothingButFormulas_IsWhatHasNoOtherWords(text: String, expected: Bool) {
    let blocks = MarkdownParser.parse(SourceText(text)).document.blocks
    var content: [Inline] = []
    if case .paragraph(let inlines)? = blocks.first?.kind { content = inlines }
    #expect(content.isNothingButFormulas == expected)
  }

  @Test(arguments: [
    ("a + \\foo", MathProblem(.tex("Undefined control sequence: \\foo"), offset: 4)),
    ("\\frac{1}{", MathProblem(.tex("Unexpected end of input in a macro argument, expected '}'"), offset: 9)),
    ("x^2^3", MathProblem(.tex("Double superscript"), offset: 3)),
    ("\\url{javascript:x}", MathProblem(.forbidden(command: "\\url"), offset: 0)),
    ("π + \\href{x}{y}", MathProblem(.forbidden(command: "\\href"), offset: 4)),
    ("\\htmlClass{claim-part claim-passed}{1}", MathProblem(.forbidden(command: "\\htmlClass"), offset: 0)),
    ("\\edef\\a{}", MathProblem(.unbounded(command: "\\edef"), offset: 0)),
    ("\\def\\a{x}ⁿ", MathProblem(.unbounded(command: "\\def"), offset: 0)),
    (
      "\\def\\a{\\a\\a}\\a",
      MathProblem(.tex("Too many expansions: infinite loop or need to increase maxExpand setting"))
    ),
  ])
  func faultyFormula_SaysWhatAndWhere(tex: String, expected: MathProblem) {
    #expect(problem(tex) == expected)
  }

  @Test(arguments: ["\\hrefs", "x\\\\url", "\\newcommand{\\R}{\\mathbb{R}} \\R^n", "xⁿ"])
  func commandsThatOnlyLookAlike_AreNotForbidden(tex: String) {
    if case .tex? = problem(tex)?.kind { return }
    #expect(problem(tex) == nil)
  }

  @Test func deepFormula_IsAProblemAndNoCrash() {
    #expect(problem(String(repeating: "{", count: 19_000)) != nil)
    #expect(problem(String(repeating: "x", count: 30_000))?.kind == .tooLong(limit: 20_000))
  }

  @Test func katexThatIsNone_IsAProblemOfTheEngine() {
    let typesetter = MathTypesetter(katexSource: "var katex = {")
    #expect {
      try typesetter.typeset("x", display: false)
    } throws: { error in
      if case .engine = (error as? MathProblem)?.kind { true } else { false }
    }
  }

  @Test func error_IsReportedAtTheLineAndColumnOfTheLesson() throws {
    var fixture = LessonFixture()
    let source = SourceText(lines: [
      .init(text: "a + b", position: SourcePosition(line: 40, column: 5)),
      .init(text: "π \\nope", position: SourcePosition(line: 41, column: 5)),
    ])
    let range = SourceRange(SourcePosition(line: 40, column: 3), SourcePosition(line: 42, column: 3))
    fixture.lesson.document.blocks = [
      Block(.math(Mathematics(source: source, isDisplay: true)), range: range)
    ]
    let diagnostics = fixture.build(typesetter: InstalledFiles.typesetter).diagnostics
    #expect(diagnostics.map(\.code) == ["tex-error"])
    // "π " takes three bytes.
    #expect(diagnostics.first?.range.start == SourcePosition(line: 41, column: 8))
  }

  @Test func claimsInAFormula_AreMarkedAndTheirValuesBeside() throws {
    var fixture = LessonFixture()
    fixture.paragraph(
      fixture.math([
        .tex("p \\approx "), .claim("0.665", "softmax(z)[0]", .number("0.6652409557748219"), .passed),
        .tex(" < "), .claim("0.1", "x", .number("0.25"), .failed),
      ]))
    let result = fixture.build(typesetter: InstalledFiles.typesetter)
    let body = HTMLWriter.text(of: result.page.body)
    #expect(result.diagnostics.isEmpty)
    #expect(body.contains("class=\"enclosing claim-part claim-passed\""))
    #expect(body.contains("class=\"enclosing claim-part claim-failed\""))
    #expect(
      body.contains("<annotation encoding=\"application/x-tex\">p \\approx 0.665 &lt; 0.1</annotation>"))
    #expect(body.contains("= 0.6652409557748219"))
    #expect(body.contains("<span class=\"claim-aside\"> 0.1 – computed: 0.25</span>"))
    #expect(result.page.assets.katex)
    #expect(result.page.summary.claims.map(\.anchor) == ["claim-1", "claim-2"])
  }

  @Test func errorAfterAClaim_IsReportedAtItsOwnColumn() {
    var fixture = LessonFixture()
    let formula = fixture.math([.tex("π "), .claim("1", "x", .number("1"), .passed), .tex("\\nope")])
    fixture.paragraph(formula)
    let diagnostics = fixture.build(typesetter: InstalledFiles.typesetter).diagnostics
    #expect(diagnostics.first?.range.start == SourcePosition(line: formula.range.start.line, column: 16))
  }

  @Test func errorInAClaim_IsReportedInItsText() {
    var fixture = LessonFixture()
    let formula = fixture.math([.tex("p = "), .claim("1 \\nope", "x", .number("1"), .passed)])
    fixture.paragraph(formula)
    let diagnostics = fixture.build(typesetter: InstalledFiles.typesetter).diagnostics
    #expect(diagnostics.first?.range.start == SourcePosition(line: formula.range.start.line, column: 14))
  }

  @Test func textOfAClaim_CannotLeaveItsMark() {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.math([.tex("a"), .claim("1}\\htmlClass{x}{2", "x", .number("1"), .passed)]))
    #expect(fixture.build(typesetter: InstalledFiles.typesetter).diagnostics.map(\.code) == ["tex-error"])
  }

  @Test func macrosOfTheCourse_StandInEveryFormula() throws {
    let macros = try MathMacros(["\\R": "\\mathbb{R}", "\\abs": "\\left|#1\\right|"])
    let typesetter = MathTypesetter(katexSource: try #require(InstalledFiles.katex), macros: macros)
    #expect(
      try typesetter.typeset("\\R", display: false).contains("<mi mathvariant=\"double-struck\">R</mi>"))
    #expect(try typesetter.typeset("\\gdef\\R{x}\\abs{\\R}", display: false).contains("<mi>x</mi>"))
    // What one formula defines is gone in the next.
    #expect(try typesetter.typeset("y\\R", display: false).contains("double-struck"))
  }

  @Test(arguments: [
    ("R", "x", "a name is a backslash and letters"), ("\\", "x", "a name is a backslash and letters"),
    ("\\a", "\\href{x}{y}", "\\href is not allowed in a formula"),
    ("\\htmlClass", "x", "\\htmlClass is not allowed in a formula"),
  ])
  func macroThatCannotBe_SaysWhy(name: String, expansion: String, message: String) {
    #expect {
      try MathMacros([name: expansion])
    } throws: {
      ($0 as? MathMacros.Problem)?.reason.message == message
    }
  }
}
