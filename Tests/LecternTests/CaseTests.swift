import Foundation
import TestSupport
import Testing

@testable import Lectern

/// Whole lessons: what the command would print, and for good ones the page.
@Suite(.serialized)
struct CaseTests {
  static let file = #filePath

  @Test(arguments: CaseFolder.all("failure"))
  func failure_IsReportedInFull(_ folder: CaseFolder) async throws {
    let report = await Verify.run(
      [source(of: folder)], options: options(for: folder), isStrict: false, ended: { _ in })
    try folder.expect(["report.txt": "exit status \(report.exitStatus)\n\n\(report.text)"])
  }

  @Test(arguments: CaseFolder.all("expect"))
  func lesson_BecomesItsPageAndReport(_ folder: CaseFolder) async throws {
    let checked = await LessonChecker(options: options(for: folder), pages: TestSite.pages).check(
      source(of: folder))
    let report = BuildReport(lessons: [checked], isStrict: true)
    let page = try TestSite.main(of: checked)
    try folder.expect(["report.json": report.json, "page.html": page])
    #expect(report.exitStatus == 0)
  }

  private func source(of folder: CaseFolder) -> LessonSource {
    LessonSource(path: folder.lesson.path, displayName: "lesson.md", name: "lesson.md")
  }

  private func options(for folder: CaseFolder) -> CheckOptions {
    var options = TestSite.options
    // The lessons that never end must not take the tests half a minute each.
    options.limits.wallClock = .seconds(folder.name.contains("time-out") ? 6 : 60)
    options.limits.output = 2 << 20
    return options
  }
}
