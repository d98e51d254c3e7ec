import Diagnostics
import Foundation
import Testing

@testable import Lectern

struct ServedSiteTests {
  private func data(_ text: String) -> Data { Data(text.utf8) }

  private func problems(_ page: String, _ message: String) -> ServedProblems {
    let name = page.replacing(".html", with: ".md")
    var lesson = CheckedLesson(
      source: LessonSource(path: name, displayName: name, name: name),
      file: SourceFile(name: name, text: "# <b>T</b>\n"), problem: nil)
    lesson.verification.diagnostics = [
      Diagnostic(
        .error, code: "x", file: name, range: SourceRange(.start), message: message, hint: "Do <this> & that."
      )
    ]
    return ServedProblems(BuildReport(lessons: [lesson], isStrict: false), pages: [page])
  }

  private func text(_ site: ServedSite, _ name: String) -> String? {
    site.page(name, token: "t").map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func pageThatIsTheSame_KeepsItsVersion() {
    var site = ServedSite()
    let changed1 = site.take(["a.html": data("a"), "b.html": data("b")], problems: ServedProblems())
    #expect(changed1 == 2)
    let changed2 = site.take(["a.html": data("a"), "b.html": data("b")], problems: ServedProblems())
    #expect(changed2 == 0)
    #expect(site.generation == 1)
    let changed3 = site.take(["a.html": data("A"), "b.html": data("b")], problems: ServedProblems())
    #expect(changed3 == 1)
    #expect(site.version(of: "a.html") == 2 && site.version(of: "b.html") == 1)
    let changed4 = site.take(["b.html": data("b")], problems: ServedProblems())
    #expect(changed4 == 1)
    #expect(site.version(of: "a.html") == 3)
    #expect(site.page("a.html", token: "t") == nil)
  }

  @Test func styleChangesAllPages_SearchIndexNone() {
    var site = ServedSite()
    let index = "assets/search-index.js"
    _ = site.take(["a.html": data("a"), "s.css": data("1"), index: data("1")], problems: ServedProblems())
    let changed5 = site.take(
      ["a.html": data("a"), "s.css": data("1"), index: data("2")], problems: ServedProblems())
    #expect(changed5 == 0)
    #expect(site.files[index] == data("2"))
    let changed6 = site.take(
      ["a.html": data("a"), "s.css": data("2"), index: data("2")], problems: ServedProblems())
    #expect(changed6 == 1)
  }

  @Test func brokenLesson_KeepsItsPageUnderTheProblems() {
    var site = ServedSite()
    _ = site.take(
      ["a.html": data("<body><p>old</p></body>"), "b.html": data("<p>b")], problems: ServedProblems())
    let changed = site.take(
      ["b.html": data("<p>b")], keeping: ["a.html"],
      problems: problems("a.html", "bad </pre><script>alert(1)"))
    #expect(changed == 2)
    let page = text(site, "a.html") ?? ""
    #expect(page.hasPrefix("<body><p>old</p><aside id=\"lectern-serve\""))
    #expect(page.hasSuffix("</script>\n</body>"))
    #expect(page.contains("a.md:1:1: bad &lt;/pre&gt;&lt;script&gt;alert(1)"))
    #expect(page.contains("1 | # &lt;b&gt;T&lt;/b&gt;"))
    #expect(page.contains("Do &lt;this&gt; &amp; that."))
    #expect(page.contains("data-page=\"a.html\" data-version=\"t-2\""))
    // Another page names it and says no more.
    let other = text(site, "b.html") ?? ""
    #expect(other.contains("<a href=\"/a.html\">a.md</a> (1)") && !other.contains("a.md:1:1"))
    let changed7 = site.take(["a.html": data("new"), "b.html": data("<p>b")], problems: ServedProblems())
    #expect(changed7 == 2)
    #expect(text(site, "a.html")?.contains("<aside") == false)
  }

  @Test func lessonThatNeverHadAPage_IsToldOf() {
    var site = ServedSite()
    _ = site.take([:], problems: problems("new \"x\".html", "bad"))
    let page = text(site, "new \"x\".html") ?? ""
    #expect(page.contains("no page yet") && page.contains("bad"))
    #expect(page.contains("data-page=\"new &quot;x&quot;.html\""))
  }

  @Test func problemOfTheCourse_IsOnEveryPageAndKeepsAllFiles() {
    var site = ServedSite()
    _ = site.take(["a.html": data("<p>a")], problems: ServedProblems())
    let changed = site.take(nil, problems: ServedProblems(general: [.init(headline: "gone")]))
    #expect(changed == 1)
    #expect(text(site, "a.html")?.contains("gone") == true)
    #expect(String(decoding: site.notFound("x.html", token: "t"), as: UTF8.self).contains("gone"))
    // Who waits where nothing is hears of it, too.
    #expect(site.version(of: "x.html") == 2)
  }
}

struct SiteServerAnswerTests {
  private let server: SiteServer

  init() {
    server = SiteServer(token: "t")
    _ = server.publish(
      ["index.html": Data("<p>i".utf8), "a/index.html": Data("<p>a".utf8), "x.css": Data("x".utf8)],
      problems: ServedProblems())
  }

  private func answer(_ target: String, method: String = "GET", host: String? = "localhost:1")
    -> SiteServer.Answer
  {
    server.answer(method: method, target: target, host: host)
  }

  @Test func files_AreServedWithTheirTypes() {
    #expect(answer("/").type == "text/html; charset=utf-8")
    #expect(String(decoding: answer("/a/").body, as: UTF8.self).hasPrefix("<p>a<script src"))
    #expect(answer("/x.css").body == Data("x".utf8))
    #expect(answer("/.lectern/serve.js").type == "text/javascript; charset=utf-8")
    #expect(answer("/a?x").headers == ["Location": "/a/"])
  }

  @Test(arguments: [
    ("/b.html", 404), ("/../x.css", 400), ("/%2e%2e/x.css", 400), ("/a", 301), ("//a", 400),
    ("/.lectern-files", 404),
  ])
  func others_AreRefused(target: String, status: Int) {
    #expect(answer(target).status == status)
  }

  @Test func onlyReading_OnlyFromHere() {
    #expect(answer("/", method: "POST").status == 405)
    #expect(answer("/", method: "POST").headers["Allow"] == "GET, HEAD")
    #expect(answer("/", method: "HEAD").status == 200)
    #expect(answer("/", host: "evil.example").status == 403)
    #expect(answer("/", host: nil).status == 403)
  }
}
