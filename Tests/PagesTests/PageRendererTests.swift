import Diagnostics
import Events
import Testing
import Verdicts

@testable import Pages

@Suite struct PageRendererTests {
  private func render(_ page: Page) throws -> String {
    try PageRenderer(templates: InstalledFiles.templates()).render(page)
  }

  @Test(arguments: [("a.html", ""), ("a/b.html", "../"), ("a/b/c.html", "../../")])
  func links_AreRelativeToTheDepthOfThePage(path: String, prefix: String) throws {
    let html = try render(LessonFixture().build(path: path).page)
    #expect(html.contains("<link rel=\"stylesheet\" href=\"\(prefix)assets/lectern.css\">"))
    #expect(html.contains("<a class=\"site-title\" href=\"\(prefix)index.html\">"))
  }

  @Test func page_NeedsNoScriptAndNoNetwork() throws {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("1", "x", .number("1")))
    let html = try render(fixture.build().page)
    // One script switches the theme, and its button is hidden until it runs; the other puts away notes.
    #expect(html.components(of: "<script src=\"assets/theme.js\"></script>") == 1)
    #expect(html.components(of: "<script src=\"assets/notes.js\" defer></script>") == 1)
    #expect(html.contains("id=\"theme-switch\" aria-pressed=\"false\" hidden>"))
    for word in ["http:", "https:", "//", "@import"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.components(of: "<script") == 2)
  }

  @Test func page_CanBeReadByItsLandmarks() throws {
    var fixture = LessonFixture()
    fixture.heading(1, "Title")
    fixture.heading(2, "Part")
    let html = try render(fixture.build().page)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.components(of: "<main ") == 1)
    #expect(html.components(of: "<h1 ") == 1)
    #expect(html.contains("<a class=\"skip\" href=\"#content\">"))
    #expect(
      html.contains(
        "<details class=\"contents\">\n<summary>On this page</summary>\n<nav aria-labelledby=\"contents\">"))
    #expect(html.contains("Built and checked by Lectern"))
    #expect(html.contains("<title>Title – Softmax, step by step</title>"))
  }

  @Test func stylesheetOfKaTeX_IsLinkedOnlyWithFormulas() throws {
    var page = LessonFixture().build(path: "a/b.html").page
    #expect(try !render(page).contains("katex"))
    page.assets = PageAssets(katex: true)
    #expect(try render(page).contains("href=\"../assets/katex/katex.min.css\""))
  }

  @Test func everyClaim_IsListedWithItsLineValueAndVerdict() throws {
    var fixture = LessonFixture()
    fixture.paragraph(fixture.claim("66.5%", "p[0]", .number("0.6652409557748219")))
    fixture.paragraph(fixture.claim("0.1", "q", nil, .error, message: "the claim did not run"))
    let html = try render(fixture.build().page)
    #expect(html.contains("<td class=\"number\">2</td><th scope=\"row\"><a href=\"#claim-1\">66.5%</a>"))
    #expect(html.contains("<code class=\"ledger-expression\">p[0]</code></th>"))
    #expect(html.contains("<span class=\"ledger-value\">0.6652409557748219</span></td>"))
    #expect(html.contains("<span class=\"ledger-message\">the claim did not run</span></td>"))
    #expect(html.contains("1 of 2 not verified"))
    #expect(html.contains("<details open>\n<summary>Claims: 1 of 2 passed</summary>"))
  }

  @Test func errors_StandAtTheTop() throws {
    var fixture = LessonFixture()
    fixture.verification.diagnostics = [
      Diagnostic(.warning, code: "w", file: "lesson.md", range: fixture.range(), message: "a warning"),
      Diagnostic(
        .error, code: "trap", file: "lesson.md", range: fixture.range(), message: "out of range",
        hint: "Look."),
    ]
    let page = fixture.build().page
    #expect(page.summary.sentence == "This lesson has errors")
    let html = try render(page)
    #expect(
      html.contains(
        "<span class=\"problem-place\">Line 3</span> <span class=\"problem-message\">out of range"))
    #expect(!html.contains("a warning"))
  }

  @Test func index_ListsLessonsWithTheirState() throws {
    let rows = [PageSummary.Row(place: "1", text: "t", status: .passed)]
    let index = IndexPage(
      courseTitle: "Course <1>", description: "About all.",
      lessons: [
        .init(
          title: "Good", path: "a/good.html", address: "a/good.html", description: "About good.",
          difficulty: 2, summary: PageSummary(claims: rows, properties: rows + rows)),
        .init(
          title: "Bad", path: "bad.html", address: nil, description: nil, difficulty: nil,
          summary: PageSummary(hasErrors: true)),
      ])
    let html = try PageRenderer(templates: InstalledFiles.templates()).render(index)
    #expect(html.contains("<h1>Course &lt;1&gt;</h1>"))
    #expect(html.contains("<a href=\"a/good.html\">Good</a>"))
    #expect(html.contains("1 claim and 2 properties verified"))
    #expect(html.contains("<span class=\"visually-hidden\">Difficulty 2 of 5</span>"))
    #expect(html.contains("lesson lesson-error"))
    #expect(html.contains("lesson-title\">Bad</p"))
    // Twice in the head and once in the text, but not under the lesson that has no description.
    #expect(html.components(of: "About all.") == 3)
    #expect(html.components(of: "About good.") == 1)
    #expect(html.components(of: "class=\"difficulty\"") == 1)
  }

  @Test func lessonsOfFolders_StandTogetherAndTheCourseFirst() {
    let paths = ["a.html", "course/x.html", "02-deep_ends/y.html", "course/z/w.html", "b.html", "7/n.html"]
    let index = IndexPage(
      courseTitle: "Course",
      lessons: paths.map {
        .init(title: $0, path: $0, address: nil, description: nil, difficulty: nil, summary: PageSummary())
      })
    #expect(index.outline.groups.map(\.title) == ["Course", "Course: z", "Other pages", "Deep ends", "7"])
    #expect(index.outline.groups[2].lessons == [0, 4])
  }

  @Test func lessonsWithoutFolders_NeedNoHeading() throws {
    let index = IndexPage(
      courseTitle: "Course",
      lessons: ["a.html", "guide/b.html"].map {
        .init(title: $0, path: $0, address: $0, description: nil, difficulty: nil, summary: PageSummary())
      })
    #expect(index.outline.groups.map(\.title) == [nil, "Guide"])
    let html = try PageRenderer(templates: InstalledFiles.templates()).render(index)
    #expect(html.components(of: "<h2") == 1)
  }

  @Test func templateWithAFault_IsNotRendered() throws {
    var templates = try InstalledFiles.templates()
    templates.texts["partials/footer"] = "<p>\n{{autor}}</p>"
    #expect {
      try PageRenderer(templates: templates)
    } throws: { error in
      guard case .unknownKey("autor", "partials/footer", let range, _)? = error as? PageProblem,
        range.start.line == 2
      else {
        return false
      }
      return true
    }
  }
}
