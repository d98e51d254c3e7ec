import Diagnostics
import Testing

@testable import Pages

@Suite struct TemplateSetTests {
  private let schema: [String: TemplateSchema] = [
    "title": .text, "isDraft": .flag, "body": .html,
    "author": .object(["name": .text]), "rows": .list(["cell": .text]),
  ]

  private static func range(_ line: Int, _ columns: Range<Int>) -> SourceRange {
    SourceRange(
      SourcePosition(line: line, column: columns.lowerBound),
      SourcePosition(line: line, column: columns.upperBound))
  }

  private func problems(_ page: String, _ partials: [String: String] = [:]) -> [PageProblem] {
    let texts = partials.merging(["page": page]) { first, _ in first }
    return TemplateSet.problems(of: "page", schema: schema, in: TemplateSet(texts: texts).tags)
  }

  @Test(arguments: [
    "{{title}} {{{body}}} {{&body}} {{! anything }} { {x} }",
    "{{#rows}}{{cell}} of {{title}}{{/rows}}{{^rows}}none{{/rows}}",
    "{{#author}}{{name}}{{/author}} {{author.name}}",
    "{{#title}}{{.}}{{/title}}{{#isDraft}}{{title}}{{/isDraft}}",
    "{{#rows}}\n{{> row}}\n{{/rows}}",
  ])
  func knownNames_AreNoProblem(page: String) {
    #expect(problems(page, ["row": "{{cell}}"]).isEmpty)
  }

  @Test func unknownName_IsReportedWithItsLine() throws {
    let found = problems("<p>\n{{title}}\n{{titel}}</p>")
    #expect(
      found == [
        .unknownKey(
          "titel", template: "page", at: Self.range(3, 1..<10),
          known: ["author", "body", "isDraft", "rows", "title"])
      ])
    let diagnostic = try #require(found.first).diagnostic(in: "docs/templates/")
    #expect(diagnostic.code == "unknown-template-key")
    #expect(diagnostic.file == "docs/templates/page.mustache")
    #expect(diagnostic.range == Self.range(3, 1..<10))
  }

  @Test(arguments: [
    ("{{cell}}", "cell"), ("{{#rows}}{{sell}}{{/rows}}", "sell"), ("{{author.nam}}", "author.nam"),
    ("{{#nothing}}{{/nothing}}", "nothing"), ("{{^nothing}}{{/nothing}}", "nothing"), ("{{.}}", "."),
    ("{{title.length}}", "title.length"),
  ])
  func nameThatIsNotInScope_IsReported(page: String, name: String) {
    let names = problems(page).map { problem in
      if case .unknownKey(let key, _, _, _) = problem { key } else { "?" }
    }
    #expect(names == [name])
  }

  @Test func unknownNameInAPartial_IsReportedThere() {
    #expect(
      problems("{{#rows}}{{> row}}{{/rows}}", ["row": "\n{{cel}}"])
        == [
          .unknownKey(
            "cel", template: "row", at: Self.range(2, 1..<8),
            known: ["author", "body", "cell", "isDraft", "rows", "title"])
        ])
  }

  @Test(arguments: [
    ("{{> gone}}", PageProblem.unknownPartial("gone", template: "page", at: range(1, 1..<11))),
    ("{{> loop}}", .recursion(["page", "loop", "loop"], at: range(2, 1..<11))),
    ("{{#rows}}", .unclosedSection("rows", template: "page", at: range(1, 1..<10))),
    ("\n{{/rows}}", .unmatchedEnd("rows", template: "page", at: range(2, 1..<10))),
    ("{{title", .unclosedTag(template: "page", at: range(1, 1..<3))),
    ("{{uppercased(title)}}", .unsupportedTag("uppercased(title)", template: "page", at: range(1, 1..<22))),
    ("{{=<% %>=}}", .unsupportedTag("<% %>=", template: "page", at: range(1, 1..<12))),
    ("{{% CONTENT_TYPE:HTML}}", .unsupportedTag("CONTENT_TYPE:HTML", template: "page", at: range(1, 1..<24))),
  ])
  func faultyTemplate_IsReported(page: String, problem: PageProblem) {
    #expect(problems(page, ["loop": "\n{{> loop}}"]) == [problem])
  }

  @Test func partialsThatMultiply_AreBounded() {
    var texts: [String: String] = ["page": "{{> p0}}", "p40": "x"]
    for level in 0..<40 { texts["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
    let found = TemplateSet.problems(of: "page", schema: [:], in: TemplateSet(texts: texts).tags)
    #expect(found.contains { if case .tooManyPartials = $0 { true } else { false } })
  }

  @Test func deepSections_AreRefused() {
    let page = String(repeating: "{{#title}}", count: 10_000)
    #expect(problems(page) == [.tooDeep(template: "page", at: Self.range(1, 641..<651))])
  }

  @Test func templatesOfTheRepository_HaveNoProblem() throws {
    #expect(try InstalledFiles.templates().problems().isEmpty)
  }

  @Test func missingTemplates_AreReported() {
    let names = ["page", "index", "search", "verified", "404"]
    #expect(TemplateSet(texts: [:]).problems() == names.map { .missingTemplate($0) })
  }

  @Test func fieldsOfPages_HaveTheFormThatTemplatesAreCheckedAgainst() {
    var fixture = LessonFixture()
    #expect(TemplateSchema.allows(fixture.build().page.fields, in: Page.schema))
    fixture.lesson.frontMatter.difficulty = 3
    fixture.heading(2, "One")
    fixture.heading(3, "Two")
    fixture.paragraph(fixture.claim("1", "x", nil, .error))
    var page = fixture.build().page
    page.next = PageLink(title: "Next", address: "n.html")
    page.problems = [PageNotice(isError: true, place: "Line 1", message: "m", hint: nil)]
    #expect(TemplateSchema.allows(page.fields, in: Page.schema))
    let index = IndexPage(courseTitle: "C", lessons: [IndexPage.Entry(page)])
    #expect(TemplateSchema.allows(index.fields, in: IndexPage.schema))
  }

  @Test func text_IsEscapedWhateverTheTemplateSays() throws {
    var page = LessonFixture().build().page
    // swift-mustache's own escaping looks at characters and misses a quotation mark with a combining accent.
    page.title = "\"\u{301} onclick=x <b>&"
    let texts = ["page": "<p title=\"{{title}}\">{{{title}}}{{&title}}</p>", "index": ""]
    let escaped = "&quot;\u{301} onclick=x &lt;b&gt;&amp;"
    #expect(
      try PageRenderer(templates: TemplateSet(texts: texts)).render(page)
        == "<p title=\"\(escaped)\">\(escaped)\(escaped)</p>")
  }

  @Test func listingInAnIndentedPartial_KeepsItsLines() throws {
    var page = LessonFixture().build().page
    page.body = [.element("pre", [:], text: "a\nb\n  c\n")]
    let texts = ["page": "<main>\n    {{> inner}}\n</main>\n", "inner": "{{{body}}}\n", "index": ""]
    let text = try PageRenderer(templates: TemplateSet(texts: texts)).render(page)
    #expect(text.contains("<pre>a\nb\n  c\n</pre>"))
  }
}
