import Foundation
import Testing

@testable import Lectern

@Suite(.serialized)
struct SiteTests {
  @Test func newCourse_PassesStrictlyAndIsNeverOverwritten() async throws {
    let folder = try TestFolder([:])
    let names = try NewCourse.write(to: folder.source, title: "A \"course\": one")
    #expect(names.contains(".github/workflows/lectern.yml") && names.contains(".gitlab-ci.yml"))
    let report = try await folder.build()
    #expect(report.exitStatus == 0 && report.diagnostics.isEmpty, "\(report.text)")
    #expect(report.summary.claims.passed > 3 && report.summary.properties.passed == 1)
    #expect(folder.page("index.html")?.contains("<h1>A &quot;course&quot;: one</h1>") == true)
    #expect(
      folder.page("lessons/temperature.html")?.contains("Read first: <a href=\"softmax.html\"") == true
        || folder.page("lessons/temperature.html")?.contains("href=\"../lessons/softmax.html\"") == true)
    try folder.write("mine", to: "index.md")
    #expect(throws: NewCourse.Failure.self) { try NewCourse.write(to: folder.source, title: nil) }
    #expect(try String(contentsOfFile: folder.source + "/index.md", encoding: .utf8) == "mine")
    try folder.remove("index.md")
    #expect(throws: NewCourse.Failure.self) { try NewCourse.write(to: folder.source, title: nil) }
    #expect(!FileManager.default.fileExists(atPath: folder.source + "/index.md"))
  }

  @Test func templateOfTheCourse_ReplacesOneFileAndNoOther() async throws {
    let folder = try TestFolder([
      "a.md": "# A", "templates/partials/footer.mustache": "<footer>Mine: {{courseTitle}}</footer>\n",
      "templates/assets/extra.css": "p { }\n",
    ])
    var options = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.output, isStrict: false)
    #expect(
      await Build.run(try Course.load(folder.source), options: options, ended: { _ in }).exitStatus == 0)
    #expect(folder.page("a.html")?.contains("<footer>Mine: Lessons</footer>") == true)
    #expect(folder.page("a.html")?.contains("class=\"skip\"") == true)
    #expect(folder.page("assets/extra.css") != nil && folder.page("assets/lectern.css") != nil)
    options.templates = folder.path + "/nowhere"
    let report = await Build.run(try Course.load(folder.source), options: options, ended: { _ in })
    #expect(report.general.map(\.code) == ["templates-missing"])
  }

  @Test func lessonWithTheNameOfAPageOfTheSite_TakesItsPlace() async throws {
    let folder = try TestFolder([
      "a.md": "# A", "search.md": "# Mine", "404.md": "# Gone", "index.md": "# I\n\nText",
    ])
    #expect(try await folder.build().exitStatus == 0)
    #expect(folder.page("search.html")?.contains("Mine</h1>") == true)
    #expect(folder.page("assets/search-index.js") == nil && folder.page("assets/search.js") == nil)
    #expect(folder.page("404.html")?.contains("Gone</h1>") == true)
    // An index of the author's own leaves the overview another name.
    #expect(folder.page("lessons.html")?.contains("class=\"lessons\"") == true)
    #expect(folder.page("a.html")?.contains("href=\"lessons.html\"") == true)
    #expect(folder.page("a.html")?.contains("site-search") == false)
  }

  @Test func problemFoundInTheWholeCourse_IsOnThePage() async throws {
    let folder = try TestFolder(["a.md": "# A\n\n[x](gone.md)"])
    #expect(try await folder.build(keepGoing: true).exitStatus == 2)
    let page = try #require(folder.page("a.html"))
    #expect(page.contains("there is no file “gone.md”") && page.contains("This lesson has errors"))
  }

  @Test func unreadableLesson_HasAPageOnlyOnRequest() async throws {
    let folder = try TestFolder(["good.md": "# G"])
    try Data([0xFF]).write(to: URL(fileURLWithPath: folder.source + "/odd.md"))
    #expect(try await folder.build().exitStatus == 2)
    #expect(folder.page("odd.html") == nil)
    #expect(folder.page("index.html")?.contains("odd.md") == true)
    _ = try await folder.build(keepGoing: true)
    #expect(folder.page("odd.html")?.contains("not UTF-8") == true)
  }
}
