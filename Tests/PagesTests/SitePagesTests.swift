import Testing
import Verdicts

@testable import Pages

@Suite struct SitePagesTests {
  private func outline(_ count: Int, inFolder size: Int = .max) -> CourseOutline {
    CourseOutline(
      (0..<count).map { number in
        let folder = size == .max ? "" : "f\(number / size)/"
        return .init(title: "L\(number) <&>", path: "\(folder)l\(number).html", hasPage: number != 3)
      }, isOrdered: true)
  }

  // MARK: - Groups

  @Test func groupsOfAnOrderedCourse_KeepPagesBehindFoldersBehindThem() {
    let paths = ["index", "course/a", "course/b", "gallery", "guide/a", "sources"]
    let outline = CourseOutline(
      paths.map { .init(title: $0, path: "\($0).html", hasPage: true) }, isOrdered: true)
    #expect(outline.groups.map(\.title) == [nil, "Course", "Other pages", "Guide"])
    #expect(outline.groups.map(\.lessons) == [[0], [1, 2], [3, 5], [4]])
    let anchors = Set(outline.groups.map(\.anchor))
    #expect(anchors.count == outline.groups.count)
  }

  // MARK: - The sidebar

  @Test func sidebar_MarksThePageAndEscapesTitles() {
    let sidebar = Sidebar(outline(4, inFolder: 2), overview: "index.html", prefixes: ["", "../"])
    let text = HTMLWriter.text(of: sidebar.nodes(for: "f0/l1.html", prefix: "../"))
    #expect(text.contains("<li><a href=\"../f0/l0.html\">L0 &lt;&amp;&gt;</a></li>"))
    #expect(text.contains("<li><a href=\"#content\" aria-current=\"page\">L1 &lt;&amp;&gt;</a></li>"))
    #expect(text.contains("<details open><summary>F0</summary>"))
    #expect(text.contains("<details><summary>F1</summary>"))
    #expect(text.contains("<li><span>L3 &lt;&amp;&gt;</span></li>"))
    #expect(text.components(of: "aria-current") == 1)
    #expect(
      sidebar.nodes(for: "f0/l0.html", prefix: "../") != sidebar.nodes(for: "f0/l1.html", prefix: "../"))
  }

  @Test func sidebarOfASingleLesson_IsNotThere() {
    let sidebar = Sidebar(outline(1), overview: "index.html", prefixes: [""])
    #expect(sidebar.nodes(for: "l0.html", prefix: "").isEmpty)
  }

  @Test(arguments: [(2_000, Int.max), (20_000, 50), (5_000, 1)])
  func sidebarOfALargeCourse_IsBoundedAndShowsTheNeighbours(count: Int, size: Int) {
    let sidebar = Sidebar(outline(count, inFolder: size), overview: "index.html", prefixes: ["../"])
    for place in [0, count / 2, count - 1] {
      let path = (size == .max ? "" : "f\(place / size)/") + "l\(place).html"
      let text = HTMLWriter.text(of: sidebar.nodes(for: path, prefix: "../"))
      #expect(text.utf8.count < 12_000)
      #expect(text.contains("aria-current=\"page\">L\(place) "))
      if size > 1, place % size + 1 < size, place + 1 < count { #expect(text.contains("L\(place + 1) ")) }
    }
  }

  @Test func window_HoldsThePlaceAndIsAsLongAsItMayBe() {
    for count in 0..<12 {
      for place in 0..<max(count, 1) {
        let window = Sidebar.window(count, around: place, most: 5)
        #expect(window.count == min(count, 5))
        #expect(count == 0 || window.contains(place))
        #expect(window.lowerBound >= 0 && window.upperBound <= count)
      }
    }
  }

  // MARK: - The search

  @Test func textOfAPage_IsThatOfItsHeadings() {
    let body: [HTMLNode] = [
      .element("p", [:], [.text("Before "), .element("strong", [:], text: "all"), .text(".")]),
      .element("h2", ["id": "part"], text: "A part"),
      .element("p", [:], [.text("Is"), .element("span", ["class": "claim-note"], text: "hidden")]),
      .element("pre", [:], text: "code"), .trusted("<svg><text>no</text></svg>"),
      .element("ul", [:], [.element("li", [:], text: "one"), .element("li", [:], text: "two")]),
      .element("h3", ["id": "deeper"], [.text("Deeper "), .element("code", [:], text: "x")]),
      .element("img", ["alt": "A picture"]),
    ]
    let text = PageText(body)
    #expect(
      text.sections == [
        .init(heading: nil, anchor: nil, text: "Before all."),
        .init(heading: "A part", anchor: "part", text: "Is one two"),
        .init(heading: "Deeper x", anchor: "deeper", text: "A picture"),
      ])
    #expect(text.minutes == 1)
    #expect(PageText([]).sections.isEmpty && PageText([]).minutes == 1)
    let long = String(repeating: "word ", count: 401)
    #expect(PageText([.text(long)]).minutes == 3)
  }

  @Test func searchIndex_IsAScriptWithinItsBounds() {
    var index = SearchIndex(lessons: 1)
    let text = PageText([.text("</script>\u{2028} \"x\""), .element("h2", ["id": "é"], text: "H")])
    index.add(path: "a b.html", title: "T", description: nil, text: text)
    #expect(
      index.script
        == #"var lecternSearch = [["a%20b.html","T","",[["","","</script> \"x\""],["é","H",""]]]];"#
        + "\n")
    var large = SearchIndex(lessons: 10_000)
    let words = PageText([.text(String(repeating: "word ", count: 5_000))])
    for _ in 0..<10_000 { large.add(path: "a.html", title: "T", description: nil, text: words) }
    #expect(large.script.utf8.count < 12 << 20)
  }

  // MARK: - The overview

  private func entry(_ number: Int, requires: [Int] = [], difficulty: Int? = nil) -> IndexPage.Entry {
    let row = PageSummary.Row(place: "1", text: "t", status: number == 2 ? .failed : .passed)
    var entry = IndexPage.Entry(
      title: "Lesson \(number) with a name that is longer than any box is wide", path: "l\(number).html",
      address: number == 2 ? nil : "l\(number).html", description: nil, difficulty: difficulty,
      summary: PageSummary(claims: [row]))
    entry.minutes = 30
    entry.requirements = requires
    return entry
  }

  @Test func graph_PutsEachLessonRightOfWhatItRequires() {
    let lessons = [entry(0), entry(1, requires: [0]), entry(2, requires: [0, 1]), entry(3)]
    let text = HTMLWriter.text(of: PrerequisiteGraph(lessons).html)
    #expect(text.components(of: "graph-box") == 3 && text.components(of: "graph-edge") == 2)
    #expect(text.contains("x=\"2\"") && text.contains("x=\"222\"") && text.contains("x=\"442\""))
    #expect(text.contains("<a class=\"graph-node\" href=\"l0.html\" aria-label=\"Lesson 0 with"))
    #expect(text.contains("<g class=\"graph-node\" role=\"img\" aria-label=\"Lesson 2 with"))
    #expect(text.contains("…</text>"))
    #expect(PrerequisiteGraph([entry(0), entry(1)]).html.isEmpty)
  }

  @Test func graphOfACircle_EndsAndLosesAnEdge() {
    let circle = (0..<40).map { entry($0, requires: [($0 + 1) % 40]) }
    let text = HTMLWriter.text(of: PrerequisiteGraph(circle).html)
    #expect(text.components(of: "graph-box") == 40)
    #expect(text.components(of: "graph-edge") < 40)
    #expect(PrerequisiteGraph((0..<100).map { entry($0, requires: [max(0, $0 - 1)]) }).html.isEmpty)
  }

  @Test func progress_CountsByDifficulty() {
    let lessons = [entry(0, difficulty: 2), entry(1, difficulty: 1), entry(2, difficulty: 2), entry(3)]
    let page = IndexPage(courseTitle: "C", lessons: lessons)
    #expect(
      page.progress == [
        .init(difficulty: 1, lessons: 1, passed: 1, minutes: 30, verified: 1, total: 1),
        .init(difficulty: 2, lessons: 2, passed: 1, minutes: 60, verified: 1, total: 2),
        .init(difficulty: nil, lessons: 1, passed: 1, minutes: 30, verified: 1, total: 1),
      ])
    #expect(TemplateSchema.allows(page.fields, in: IndexPage.schema))
  }

  // MARK: - The other pages

  @Test func fieldsOfTheOtherPages_HaveTheFormThatTemplatesAreCheckedAgainst() throws {
    var frame = SiteFrame(title: "C")
    frame.url = "https://example.org/c/"
    frame.links = [.init(text: "a", address: "b", isExternal: false)]
    var fixture = LessonFixture()
    fixture.heading(2, "One")
    fixture.paragraph(fixture.claim("1", "x", nil, .error))
    let page = fixture.build().page
    let search = SearchPage(frame: frame, lessons: [.init(page)])
    let verified = VerifiedPage(
      frame: frame, lessons: [.init(title: "T", address: "a.html", summary: page.summary)])
    #expect(TemplateSchema.allows(search.fields, in: SearchPage.schema))
    #expect(TemplateSchema.allows(verified.fields, in: VerifiedPage.schema))
    #expect(TemplateSchema.allows(NotFoundPage(frame: frame).fields, in: NotFoundPage.schema))
    let renderer = try PageRenderer(templates: InstalledFiles.templates())
    #expect(try renderer.render(verified).contains("href=\"a.html#claim-1\""))
    #expect(try renderer.render(search).contains("lesson.html#one"))
    // At whatever depth the server shows it.
    #expect(try renderer.render(NotFoundPage(frame: frame)).contains("href=\"/c/assets/lectern.css\""))
  }

  @Test func sitemap_HasEveryPageOnce() {
    #expect(
      Sitemap.xml(of: ["a b.html", "index.html"], at: "https://example.org/x/?a&b/").contains(
        "<loc>https://example.org/x/?a&amp;b/a%20b.html</loc>"))
  }

  @Test func contrast_IsThatOfWCAG() throws {
    #expect(try abs(#require(Theme.contrast("#000000", "#ffffff")) - 21) < 1e-9)
    #expect(try abs(#require(Theme.contrast("#777777", "#ffffff")) - 4.478) < 1e-3)
    #expect(Theme.contrast("red", "#ffffff") == nil)
  }
}
