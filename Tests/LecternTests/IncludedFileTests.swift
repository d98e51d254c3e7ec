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
