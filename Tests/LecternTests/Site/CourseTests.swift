import Diagnostics
import Foundation
import Testing

@testable import Lectern

/// What `lectern.yml` does to the lessons of a folder.
@Suite(.serialized)
struct CourseTests {
  private func names(_ folder: TestFolder) throws -> [String] {
    try Course.load(folder.source).lessons.map(\.name)
  }

  @Test func order_NamesLessonsAndFolders() throws {
    let folder = try TestFolder([
      "lectern.yml": "order: [z, b: The second, a/two, a]\n", "a/one.md": "", "a/two.md": "", "b/x.md": "",
      "k.md": "", "z.md": "",
    ])
    #expect(try names(folder) == ["z.md", "b/x.md", "a/two.md", "a/one.md", "k.md"])
  }

  @Test func exclusion_TakesFilesAndFoldersAtAnyDepth() throws {
    let folder = try TestFolder([
      "lectern.yml": "exclude: [drafts, '*-old.md', /a/b]\n", "drafts/x.md": "", "c/drafts/y.md": "",
      "c/z-old.md": "", "a/b/q.md": "", "c/a/b/r.md": "", "k.md": "",
    ])
    #expect(try names(folder) == ["c/a/b/r.md", "k.md"])
  }

  @Test func mistakes_AreReportedAtTheirLineAndNoSiteIsWritten() async throws {
    let folder = try TestFolder([
      "lectern.yml": """
      titel: A
      order: [stat]
      logo: images/lgo.svg
      bibliography: ../out.bib
      macros: {\\x: "\\\\href{a}{b}"}
      strict: [unknown-rol]
      """, "start.md": "# A", "images/logo.svg": "x",
    ])
    let report = try await folder.build()
    #expect(report.exitStatus == 2)
    #expect(folder.site.isEmpty)
    let text = report.text
    for words in [
      "lectern.yml:1:1: error: no key of the configuration is named “titel” [configuration-key]",
      "  1 | titel: A\n    | ^~~~~\n  Did you mean “title”?",
      "lectern.yml:2:9: error: “stat” is neither a lesson nor a folder with lessons",
      "Did you mean “start”?", "lectern.yml:3:7: error: there is no file “images/lgo.svg” in the course",
      "Did you mean “images/logo.svg”?", "lectern.yml:4:15: error: “../out.bib” leads out",
      "lectern.yml:5:14: error: the macro \\x cannot be used: \\href is not allowed in a formula",
      "lectern.yml:6:10: error: no warning has the code “unknown-rol”", "Did you mean “unknown-role”?",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test func faintColour_IsAWarning() async throws {
    let folder = try TestFolder(["lectern.yml": "theme: {accent: '#ffcc00'}\n", "a.md": "# A"])
    let report = try await folder.build()
    #expect(report.diagnostics.map(\.code) == ["faint-colour"])
    #expect(report.exitStatus == 0)
    #expect(folder.page("assets/course.css")?.contains("light-dark(#ffcc00, #86b8ff)") == true)
    #expect(folder.page("a.html")?.contains("assets/course.css") == true)
  }

  @Test func strictness_FailsTheWarningsThatItNames() async throws {
    let warning = ["a.md": "# A\n\n{unheard}`of`\n"]
    for (strict, status) in [("true", 2), ("false", 0), ("[unknown-role]", 2), ("[unknown-directive]", 0)] {
      let folder = try TestFolder(
        warning.merging(["lectern.yml": "strict: \(strict)\n"]) { first, _ in first })
      #expect(try await folder.build().exitStatus == Int32(status), "\(strict)")
    }
  }

  @Test func macros_StandInEveryFormulaOfTheCourse() async throws {
    let folder = try TestFolder([
      "lectern.yml": "macros: {\\R: \"\\\\mathbb{R}\", \\set: \"\\\\{#1\\\\}\"}\n",
      "a.md": "# A\n\n$x \\in \\R^n, \\set{1}$\n", "b.md": "# B\n\n$\\RR$\n",
    ])
    let report = try await folder.build()
    #expect(report.diagnostics.map(\.file) == ["b.md"])
    #expect(folder.page("a.html")?.contains("mathbb") == true)
  }

  @Test func settings_GoBeforeTheStandardAndBehindTheLesson() throws {
    let folder = try TestFolder(["lectern.yml": "timeout: 7\nmemory: 300\n", "sub/a.md": "# A"])
    #expect(try Course.load(folder.source).lessons[0].settings.timeout == 7)
    let picked = try Course.load(folder.source + "/sub/a.md")
    #expect(picked.lessons[0].settings.memory == 300)
    #expect(!picked.isWhole && picked.lessons[0].name == "a.md")
  }
}
