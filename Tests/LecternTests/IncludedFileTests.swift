import Diagnostics
import Events
import Foundation
import Testing
import Verdicts

@testable import Lectern

/// Included files through the whole tool.
@Suite(.serialized)
struct IncludedFileTests {
  private static func folder() throws -> TestFolder {
    let folder = try TestFolder([
      "a.md": "# A\n\n> ```{include} _parts/p.md\n> ```\n\n```{include} _parts/end.md\n```\n"
    ])
    try folder.write("Words é {claim}`4 <n>`.\n", to: "_parts/end.md")
    try folder.write(
      "```{code-cell} swift\nlet n = 3\ncheck(\"three\", n == 2)\n```\n", to: "_parts/p.md")
    return folder
  }

  private static func report(_ folder: TestFolder) async throws -> BuildReport {
    let course = try Course.load(folder.source)
    return await Verify.run([course], options: TestSite.options, isStrict: false, ended: { _ in })
  }

  static func markdown(of folder: TestFolder) async throws -> BuildReport {
    var options = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.output, isStrict: false)
    options.form = .md
    return await Build.run(try Course.load(folder.source), options: options, ended: { _ in })
  }

  @Test func markdown_HasTheLinksOfIncludedFilesFromItsOwnPlace() async throws {
    let folder = try TestFolder([:])
    try folder.write(
      """
      # A

      [own](b.md) [top](/c/b.md#inner) ![abs](/_parts/i.svg) [r]

      [r]: b.md

      > ```{include} ../_parts/p.md
      > ```

      """, to: "c/a.md")
    try folder.write("# B\n\n(inner)=\n## Inner *part*\n\n{ref}`fig` [](a.md#part) [w](#fig)\n", to: "c/b.md")
    try folder.write(
      """
      ## Part

      ![a](i.svg "T \\" u") [*b* \\] c](../c/b.md) [r] [d][r] [![e](i.svg)](<f g.txt>) [x](#inner) [y](#fig) [z](#part)
      <https://example.org> [h](https://example.org/#x)

      | a |
      | - |
      | [t](../c/b.md#inner) |

      ```{figure} i.svg
      :label: fig
      :alt: A dot
      :target: ../c/b.md
      Caption, [k](../c/b.md).
      ```

      ```{include} deep/q.md
      ```

      [r]: ../c/a.md 'Other'

      """, to: "_parts/p.md")
    try folder.write(
      "Deep [l](../../c/b.md). {download}`Data <../f g.txt>` {del}`x`\n", to: "_parts/deep/q.md")
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"
    try folder.write(svg, to: "_parts/i.svg")
    try folder.write("text", to: "_parts/f g.txt")
    let report = try await Self.markdown(of: folder)
    #expect(report.exitStatus == 0 && report.diagnostics.isEmpty, "\(report.text)")
    #expect(
      folder.page("c/a.md")?.replacing("\u{A0}", with: " ") == #"""
        # A

        [own](b.md) [top](../c/b.md#inner-part) ![abs](../_parts/i.svg) [r](b.md)

        [r]: b.md

        > ## Part
        >
        > ![a](../_parts/i.svg "T \" u") [*b* \] c](../c/b.md) [r](../c/a.md "Other") [d](../c/a.md "Other") [![e](../_parts/i.svg)](<../_parts/f g.txt>) [x](../c/b.md#inner-part) y [z](#part)
        > <https://example.org> [h](https://example.org/#x)
        >
        > | a |
        > | - |
        > | [t](../c/b.md#inner-part) |
        >
        > [![A dot](../_parts/i.svg)](../c/b.md)
        >
        > **Figure 1** Caption, [k](../c/b.md).
        >
        > Deep [l](../c/b.md). [Data](../_parts/f%20g.txt) ~~x~~
        >
        > [r]: ../c/a.md 'Other'

        """#)
    #expect(
      folder.page("c/b.md")?.replacing("\u{A0}", with: " ")
        == "# B\n\n## Inner *part*\n\n[Figure 1 in *A*](../c/a.md) [Part](../c/a.md#part) [w](../c/a.md)\n")
    // What is linked to lies where it lies in the course.
    #expect(folder.page("_parts/i.svg") == svg && folder.page("_parts/f g.txt") == "text")
  }

  @Test func markdown_TakesNoPlaceOfSomebodysFile() async throws {
    let folder = try TestFolder(["a.md": "# A\n\n![a](i.svg)\n"])
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "i.svg")
    #expect(try await Self.markdown(of: folder).exitStatus == 0)
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>", to: "i.svg")
    #expect(try await Self.markdown(of: folder).exitStatus == 0)
    #expect(folder.page("i.svg")?.contains("<g/>") == true)
    let other = try TestFolder(["a.md": "# A\n\n![a](i.svg)\n"])
    try other.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "i.svg")
    try FileManager.default.createDirectory(atPath: other.output, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: other.output + "/i.svg"))
    let report = try await Self.markdown(of: other)
    #expect(report.general.map(\.code) == ["same-page"], "\(report.text)")
    #expect(other.page("i.svg") == "mine")
  }

  @Test func everyFormOfReport_NamesTheIncludedFile() async throws {
    let folder = try Self.folder()
    let report = try await Self.report(folder)
    #expect(report.exitStatus == 1)
    let claim = """
      _parts/end.md:1:17: error: stated = 4, computed 3 [claim-failed]
        1 | Words é {claim}`4 <n>`.
          |                 ^
        “3” would be right.
        included at a.md:6:1
      """
    #expect(report.text.contains(claim), "\(report.text)")
    #expect(report.text.contains("_parts/p.md:3:") && report.text.contains("included at a.md:3:3"))
    #expect(report.github.contains("file=_parts/end.md,line=1,col=17,endColumn=18,title=claim-failed"))
    #expect(report.github.contains("%0Aincluded at a.md:6:1"))
    #expect(
      report.junit.contains("message=\"_parts/end.md:1:17: stated = 4, computed 3\""), "\(report.junit)")
    let json = try JSONParser.parse(Array(report.json.utf8))
    let lesson = json["lessons"]?.array?.first
    let problem = lesson?["diagnostics"]?.array?.first { $0["code"]?.string == "claim-failed" }
    #expect(problem?["file"]?.string == "_parts/end.md" && problem?["column"]?.integer == 17)
    #expect(problem?["includedFrom"]?.array?.first?["file"]?.string == "a.md")
    #expect(lesson?["claims"]?.array?.first?["file"]?.string == "_parts/end.md")
    #expect(lesson?["checks"]?.array?.first?["file"]?.string == "_parts/p.md")
    #expect(lesson?["checks"]?.array?.first?["line"]?.integer == 3)
    #expect(report.sarif.contains("\"uri\": \"_parts/end.md\"") && report.sarif.contains("relatedLocations"))
    #expect(report.sarif.contains("\"startColumn\": 17"))
  }

  @Test func promotion_CorrectsTheIncludedFileOnce() async throws {
    let folder = try Self.folder()
    try folder.write(
      "```{code-cell} swift\nlet n = 3\n```\n\n```{include} _parts/end.md\n```\n\n{claim}`2 <n>`\n",
      to: "b.md")
    var promotion = await Promotion.plan(
      try LessonFolder.lessons(in: folder.source), options: TestSite.options, isStrict: false, ended: { _ in }
    )
    #expect(promotion.counts == (2, 2))
    promotion.write()
    #expect(folder.text("_parts/end.md") == "Words é {claim}`3 <n>`.\n")
    #expect(folder.text("b.md").hasSuffix("{claim}`3 <n>`\n"))
    #expect(promotion.report(written: true).summary.claims.failed == 0)
  }

  @Test func promotion_LeavesAFileAloneThatLessonsWouldChangeDifferently() async throws {
    let folder = try Self.folder()
    try folder.write(
      "```{code-cell} swift\nlet n = 5\n```\n\n```{include} _parts/end.md\n```\n", to: "b.md")
    let promotion = await Promotion.plan(
      try LessonFolder.lessons(in: folder.source), options: TestSite.options, isStrict: false, ended: { _ in }
    )
    #expect(promotion.counts == (0, 0))
    let problem = promotion.report(written: false).general.first
    #expect(problem?.code == "not-promoted" && problem?.file.hasSuffix("_parts/end.md") == true)
    #expect(problem?.range.start == SourcePosition(line: 1, column: 18))
  }

  @Test func mutationAndAudit_SeeTheIncludedFile() async throws {
    let folder = try Self.folder()
    try folder.write("Words é {claim}`3 <n>` and 7.\n", to: "_parts/end.md")
    try folder.write("```{code-cell} swift\nlet n = 3\nlet unused = 1\n```\n", to: "_parts/p.md")
    let lessons = try LessonFolder.lessons(in: folder.source)
    let mutation = await Mutation.run(lessons, options: TestSite.options, limit: nil, ended: { _ in })
    let text = mutation.text
    #expect(
      text.contains("_parts/p.md:3:14: warning: with 2 in place of 1 the lesson passes as before"), "\(text)")
    #expect(mutation.entries.first?.count(.code, .noticed) == 2)
    let audit = Audit.run(lessons, options: AuditOptions())
    #expect(audit.text.contains("_parts/end.md:1:28"), "\(audit.text)")
    #expect(audit.coverage == Coverage(claimed: 1, counted: 2))
  }

  @Test func rememberedLesson_IsReadAgainWhenAnIncludedFileChanges() async throws {
    let folder = try Self.folder()
    let build = BuildOptions(
      check: TestSite.options, source: folder.source, output: folder.source + "/_site", isStrict: false)
    let live = LiveBuild(source: folder.source, options: build, output: nil)
    let first = try await live.run(hasPage: { _ in false })
    #expect(first.report.summary.claims.failed == 1)
    #expect(first.includedFolders.map { ($0 as NSString).lastPathComponent } == ["_parts"])
    try folder.write("Words é {claim}`3 <n>`.\n", to: "_parts/end.md")
    let second = try await live.run(hasPage: { _ in false })
    #expect(second.report.summary.claims.failed == 0)
    try FileManager.default.removeItem(atPath: folder.source + "/_parts/end.md")
    let third = try await live.run(hasPage: { _ in false })
    #expect(third.report.diagnostics.contains { $0.code == "include" })
  }

  @Test func filesOutsideTheCourse_AreNotIncluded() throws {
    let folder = try TestFolder(["a.md": "```{include} ../x.md\n```\n\n```{include} link.md\n```\n"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/link.md", withDestinationPath: "/etc/hostname")
    let source = try #require(try LessonFolder.lessons(in: folder.source).first { $0.name == "a.md" })
    let lesson = LessonChecker(options: TestSite.options, pages: PageFactory()).read(source).lesson
    #expect(
      lesson.problems.map(\.message) == [
        "“../x.md” lies outside the course", "“link.md” lies outside the course",
      ])
  }

  @Test func lessonByItself_IncludesFromTheFolderOfItsConfiguration() throws {
    let folder = try TestFolder(["x/a.md": "```{include} ../shared.md\n```\n", "lectern.yml": "title: T\n"])
    try folder.write("{claim}`1 <x>`\n", to: "shared.md")
    let course = try Course.load(folder.source + "/x/a.md")
    let source = try #require(course.lessons.first)
    let lesson = LessonChecker(options: TestSite.options, pages: PageFactory()).read(source).lesson
    #expect(lesson.problems.isEmpty && lesson.claims.count == 1)
    #expect(lesson.includedFiles.map(\.name) == ["shared.md"])
  }
}

extension TestFolder {
  fileprivate func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: source + "/" + name) ?? Data(), as: UTF8.self)
  }
}
