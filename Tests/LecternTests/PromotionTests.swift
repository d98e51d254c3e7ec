import Diagnostics
import Events
import Foundation
import Lessons
import Markdown
import TestSupport
import Testing
import Verdicts

@testable import Lectern

@Suite(.serialized)
struct PromotionTests {
  private static let lesson =
    "# A\n\nOne {claim}`0.66 <softmax([2, 1, 0])[0]>`, two {claim}`p < 0.5 <0.7>`.\n"

  private static func plan(_ folder: TestFolder) async throws -> Promotion {
    let lessons = try LessonFolder.lessons(in: folder.source)
    return await Promotion.plan(lessons, options: TestSite.options, isStrict: false, ended: { _ in })
  }

  @Test func promotion_ChangesDigitsAndNothingElse() async throws {
    let folder = try TestFolder([:])
    let text =
      "\u{FEFF}# A  \r\n\r\nOne {claim}`0.66 <softmax([2, 1, 0])[0]>`, {claim}`p < 0.5 <0.7>`\t\r\nLast, without end"
    try folder.write(text, to: "a.md")
    var promotion = try await Self.plan(folder)
    #expect(promotion.counts == (1, 1))
    #expect(
      promotion.diff.hasPrefix("--- a.md\n+++ a.md\n@@ -1,4 +1,4 @@\n") || promotion.diff.contains("a.md\n@@")
    )
    promotion.write()
    let written = FileManager.default.contents(atPath: folder.source + "/a.md")
    #expect(written == Data(text.replacingOccurrences(of: "0.66 ", with: "0.67 ").utf8))
    let report = promotion.report(written: true)
    #expect(report.exitStatus == 1)
    #expect(report.summary.claims == VerificationSummary.Tally(passed: 1, failed: 1))
  }

  @Test(arguments: ["\n", "\r\n"]) func outputs_GetTheLinesOfTheirCells(ending: String) async throws {
    let cell = "> ```{code-cell} swift\n> print(\"a\\nb\", 0.125)\n> ```\n>\n> ```{output}\n"
    let rest = "> ```\n\n```{code-cell} swift\ncheck(\"below\", true)\n```\n\n```{output}\n"
    func text(_ first: String, _ second: String) -> String {
      (cell + first + rest + second + "```\n").replacingOccurrences(of: "\n", with: ending)
    }
    let folder = try TestFolder(["a.md": text("> b 0.2\n", "nothing\n")])
    var promotion = try await Self.plan(folder)
    #expect(promotion.counts == (2, 1))
    promotion.write()
    let written = FileManager.default.contents(atPath: folder.source + "/a.md")
    #expect(
      written == Data(text("> a\n> b 0.1\n", "").utf8) || written == Data(text("> a\n> b 0.125\n", "").utf8))
    let report = promotion.report(written: true)
    #expect(report.exitStatus == 0)
    #expect(report.summary.outputs == VerificationSummary.Tally(passed: 2))
    #expect(report.summary.checks == VerificationSummary.Tally(passed: 1))
  }

  @Test func lessonThatChangedMeanwhile_IsLeftAlone() async throws {
    let folder = try TestFolder(["a.md": Self.lesson])
    var promotion = try await Self.plan(folder)
    try folder.write(Self.lesson + "More.\n", to: "a.md")
    promotion.write()
    #expect(promotion.report(written: true).general.map(\.code) == ["not-promoted"])
    #expect(
      FileManager.default.contents(atPath: folder.source + "/a.md") == Data((Self.lesson + "More.\n").utf8))
  }

  @Test func linkToALesson_ChangesTheLessonOnce() async throws {
    let folder = try TestFolder(["a.md": Self.lesson])
    try FileManager.default.createSymbolicLink(
      atPath: folder.source + "/b.md", withDestinationPath: folder.source + "/a.md")
    var promotion = try await Self.plan(folder)
    #expect(promotion.counts == (1, 1))
    promotion.write()
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.source + "/b.md")
    #expect(link == folder.source + "/a.md")
    #expect(try String(contentsOfFile: folder.source + "/a.md", encoding: .utf8).contains("`0.67 <"))
  }

  @Test func permissions_StayWhatTheyAre() async throws {
    let folder = try TestFolder(["a.md": Self.lesson])
    let path = folder.source + "/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    var promotion = try await Self.plan(folder)
    promotion.write()
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.source) == ["a.md"])
  }

  @Test func claimsThatDidNotRun_AreNotChanged() async throws {
    let folder = try TestFolder(["a.md": "{claim}`0.66 <softmax([2, 1, 0])[0]>` {claim}`1 <nothing>`\n"])
    let promotion = try await Self.plan(folder)
    #expect(promotion.counts == (0, 0))
    #expect(promotion.report(written: false).exitStatus == 2)
  }

  /// Each change of a digit in each claim of good lessons is reported where it stands, and promoting it gives back the
  /// digits. Every claim is judged by itself on the values of one run; a few go through all stages as a whole lesson.
  @Test(arguments: goodLessons)
  func everyChangedDigit_IsCaughtAndPutRight(_ path: String) async throws {
    let name = (path as NSString).lastPathComponent
    let checker = LessonChecker(options: TestSite.options, pages: PageFactory())
    let source = LessonSource(path: path, displayName: name, name: name)
    let checked = await checker.check(source)
    try #require(checked.verification.status == .passed)
    let original = try #require(FileManager.default.contents(atPath: path))
    var restored = 0
    var mutants = 0
    for verdict in checked.verification.claims {
      let value = try #require(verdict.computed)
      for mutant in ClaimMutant.all(of: verdict.claim)
      where mutant.kind == .digit && mutant.fate(in: verdict.claim, value: value) == .caught {
        mutants += 1
        let range = verdict.claim.range(ofBytes: mutant.range)
        let digit = String(decoding: Array(verdict.claim.text.utf8)[mutant.range], as: UTF8.self)
        let change = Correction(range: range, original: digit, text: mutant.replacement)
        let edit = try LessonEdit(original, corrections: [change])
        let isWhole = mutants % 40 == 1
        let verification =
          isWhole ? try whole(edit, checker, checked) : alone(mutant.text, verdict.claim, in: checked)
        let findings = verification.diagnostics.filter { $0.severity == .error }
        #expect(verification.status != .passed && findings.count == 1, "\(mutant.text)")
        #expect(
          findings.allSatisfy { $0.range.start <= range.start && range.start <= $0.range.end },
          "\(mutant.text)")
        guard !verification.corrections.isEmpty else { continue }
        let back = try LessonEdit(edit.data, corrections: verification.corrections)
        #expect(back.data == original, "\(mutant.text)")
        restored += 1
      }
    }
    #expect(restored > 0)
  }

  private func whole(
    _ edit: LessonEdit, _ checker: LessonChecker, _ checked: CheckedLesson
  ) throws -> Verification {
    let text = try #require(LessonReader.text(of: edit.data))
    return try #require(checker.judge(text, in: checked)).verification
  }

  /// The claim with another text, in a lesson that has no other.
  private func alone(_ text: String, _ claim: Claim, in checked: CheckedLesson) -> Verification {
    var changed = claim
    changed.text = text
    var lesson = Lesson(
      file: checked.lesson.file, frontMatter: checked.lesson.frontMatter, document: Document())
    lesson.claims = [changed]
    return Verifier.verify(lesson: lesson, transcript: checked.outcome?.transcript, problems: [])
  }

  static let goodLessons: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let course = root.appendingPathComponent("docs/course")
    let lessons = (try? FileManager.default.contentsOfDirectory(atPath: course.path)) ?? []
    return lessons.filter { $0.hasSuffix(".md") }.sorted().map { course.appendingPathComponent($0).path }
      + [root.appendingPathComponent("docs/reference/claims.md").path]
  }()
}
