import Diagnostics
import Foundation
import Testing

@testable import Lectern

@Suite(.serialized)
struct LinkTests {
  private func problems(_ text: String, _ others: [String: String] = [:]) async throws -> [String] {
    let folder = try TestFolder(others.merging(["a/b.md": text]) { first, _ in first })
    let report = try await folder.build()
    #expect(report.exitStatus == (report.diagnostics.isEmpty ? 0 : 2))
    return report.diagnostics.map {
      "\($0.range.start.line):\($0.range.start.column) \($0.message)" + ($0.hint.map { " | \($0)" } ?? "")
    }
  }

  @Test func linksThatLeadSomewhere_AreFine() async throws {
    let text = """
      # B

      [c](c.md) [c](c.html) [there](c.md#the-part) [root](/top.md) [up](../top.md?x#top) [here](#b) [top](#)
      [index](../index.html) [search](/search.html) [web](https://example.org) [mail](mailto:a@b.c) [//](//x.org/y)
      ![image](images/a%20b.png "t") [file](images/a%20b.png) [folder](../d/) [label](#eq)

      $$
      x
      $$ (eq)
      """
    let others = [
      "a/c.md": "# C\n\n## The part", "top.md": "# T", "a/images/a b.png": "x", "d/index.md": "# D\n\nText",
    ]
    #expect(try await problems(text, others) == [])
  }

  @Test func linksThatLeadNowhere_AreReportedWithTheNearestName() async throws {
    let text = """
      # B

      Go [on](shapes.md), [there](shape.md#the-prt), [here](#bb).

      - ![x](imags/a.png) [out](../../x.md) [folder](images) [draft](_draft.md) [%](a%zz)
      """
    let others = ["a/shape.md": "# C\n\n## The part", "a/images/a.png": "x", "a/_draft.md": "# D"]
    let found = try await problems(text, others)
    #expect(
      found == [
        "3:4 there is no file “shapes.md” | Did you mean “shape.md”?",
        "3:21 nothing in a/shape.md is called “the-prt” | Did you mean “#the-part”?",
        "3:48 nothing on this page is called “bb”",
        "5:3 there is no file “imags/a.png”",
        "5:21 the link “../../x.md” leads out of the course’s folder | Copy the file into the course, or link to "
          + "where it can be found on the web.",
        "5:39 “images” is a folder without a page of its own | Link to a lesson in it.",
        "5:56 “_draft.md” is no lesson of this course | Names that begin with _ or . and what lectern.yml excludes "
          + "become no pages.",
        "5:75 the percent escapes in “a%zz” stand for no text | Write % as %25.",
      ])
  }

  @Test func linksInBoxesTablesAndCaptions_AreCheckedToo() async throws {
    let text = """
      # B

      ```{note} A [title](x1.md)
      Words [here](x2.md)
      ```

      | a |
      | --- |
      | [c](x3.md) |

      ```{code-cell} swift
      :caption: Bars [here](x4.md)
      1
      ```
      """
    let found = try await problems(text)
    #expect(found.map { $0.prefix { $0 != ":" } } == ["3", "4", "9", "12"])
  }

  @Test func linkedFiles_AreCopiedAndOthersAreNot() async throws {
    let folder = try TestFolder([
      "a/b.md": "# B\n\n![x](images/a.png) [data](/data.csv)", "a/images/a.png": "picture", "data.csv": "1,2",
      "a/images/other.png": "other",
    ])
    #expect(try await folder.build().exitStatus == 0)
    #expect(folder.page("a/images/a.png") == "picture")
    #expect(folder.page("data.csv") == "1,2")
    #expect(folder.page("a/images/other.png") == nil)
    #expect(folder.page("a/b.html")?.contains(#"href="../data.csv""#) == true)
    try folder.write("# B", to: "a/b.md")
    try await folder.build()
    #expect(folder.page("a/images/a.png") == nil)
  }

  @Test func symbolicLinkOutOfTheCourse_IsNotCopied() async throws {
    let folder = try TestFolder(["b.md": "# B\n\n[x](secret.txt)"])
    try Data("secret".utf8).write(to: URL(fileURLWithPath: folder.path + "/secret.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/secret.txt", withDestinationPath: "../secret.txt")
    let report = try await folder.build(keepGoing: true)
    #expect(report.diagnostics.map(\.code) == ["link-outside"])
    #expect(folder.page("secret.txt") == nil)
  }

  @Test func fileWithTheNameOfAPage_DoesNotReplaceIt() async throws {
    let folder = try TestFolder(["b.md": "# B\n\n![x](assets/lectern.css)", "assets/lectern.css": "x"])
    let report = try await folder.build()
    #expect(report.general.map(\.code) == ["same-page"])
    #expect(folder.site.isEmpty)
  }

  @Test func linksToTheWeb_AreListedOnRequest() async throws {
    let folder = try TestFolder(["b.md": "# B\n\nSee [é](https://example.org/a) [x](//b.org)"])
    var report = try await folder.build()
    #expect(!report.text.contains("example.org"))
    report.listExternalLinks()
    #expect(report.text.contains("b.md:3:5: https://example.org/a\n"))
    #expect(report.text.contains("b.md:3:32: //b.org\n"))
    #expect(report.json.contains("\"address\": \"https://example.org/a\""))
  }

  @Test func lessonByItself_NeedsNoCourse() async throws {
    let folder = try TestFolder([
      "a/b.md": "# B\n\n[up](../../x.md) [c](c.md#any) [gone](d.md)", "a/c.md": "# C",
    ])
    let course = try Course.load(folder.source + "/a/b.md")
    let report = await Verify.run([course], options: TestSite.options, isStrict: false, ended: { _ in })
    #expect(report.diagnostics.map(\.message) == ["there is no file “d.md”"])
  }

  @Test func listOfWhatWasWritten_IsNotReplaced() async throws {
    let folder = try TestFolder(["b.md": "# B\n\n![x](.lectern-files)", ".lectern-files": "b.md\n"])
    #expect(try await folder.build().general.map(\.code) == ["same-page"])
    #expect(folder.site.isEmpty)
  }

  /// With a nearest name for each, this would take minutes.
  @Test func manyBrokenLinks_AreReportedEach() async throws {
    let count = 4_000
    let text = (0..<count).map { "## Heading number \($0)\n\n[x](#heding-number-\($0))\n" }.joined()
    let folder = try TestFolder(["b.md": text])
    let course = try Course.load(folder.source)
    let report = await Verify.run([course], options: TestSite.options, isStrict: false, ended: { _ in })
    let problems = report.diagnostics.filter { $0.code == "broken-link" }
    #expect(problems.count == count)
    #expect(problems.count { $0.hint != nil } == CourseLinks.mostSuggestions)
  }
}
