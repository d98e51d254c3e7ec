import Foundation
import Testing

@testable import Lectern

/// Lessons → the report of an audit.
@Suite struct AuditTests {
  private static let lesson = "It took 42 steps to {claim}`3 <last>`.\n"

  private static func report(
    _ files: [String: String], _ change: (inout AuditOptions) -> Void = { _ in }
  ) throws -> AuditReport {
    let folder = try TestFolder(files)
    let lessons = files.keys.sorted().map {
      LessonSource(path: folder.source + "/" + $0, displayName: $0, name: $0)
    }
    var options = AuditOptions()
    change(&options)
    return Audit.run(lessons, options: options)
  }

  @Test func text_HasEachNumberAtItsPlaceAndTheShare() throws {
    let report = try Self.report(["a.md": Self.lesson, "long.md": "# Nothing 5\n"])
    #expect(
      report.text == """
        a.md:1:9: warning: no claim covers 42 [uncovered-number]
          1 | It took 42 steps to {claim}`3 <last>`.
            |         ^~

        a.md     1 of 2 numbers are claims, 50 %
        long.md  no numbers
        In all, 1 of 2 numbers are claims, 50 %.

        """)
    #expect(report.exitStatus == 0)
  }

  @Test(arguments: [(50, 0), (51, 1), (0, 0), (100, 1)])
  func minimum_FailsBelow(minimum: Int, status: Int) throws {
    let report = try Self.report(["a.md": Self.lesson]) { $0.minimum = minimum }
    #expect(Int(report.exitStatus) == status)
    #expect(report.text.contains("That is less than \(minimum) %.") == (status == 1))
  }

  @Test func strict_FailsForNumbersAndForStaleExemptions() throws {
    #expect(try Self.report(["a.md": Self.lesson]) { $0.isStrict = true }.exitStatus == 1)
    let stale = ["a.md": "---\nnot-claims: [7 cats]\n---\n{claim}`3 <p>`\n"]
    #expect(try Self.report(stale).exitStatus == 0)
    #expect(try Self.report(stale) { $0.isStrict = true }.exitStatus == 2)
  }

  @Test func lessonWithErrors_CannotBeCounted() throws {
    let report = try Self.report(["a.md": "{claim}`3` and 4\n"])
    #expect(report.exitStatus == 2)
    #expect(report.text.contains("a.md:1:9: error: this claim has no expression"))
    #expect(report.text.contains("; it has errors"))
  }

  @Test func verbose_ListsEveryNumber() throws {
    let report = try Self.report(["a.md": "See § 3 — 12 of {claim}`3 <p[5]>`.\n"]) { $0.isVerbose = true }
    #expect(
      report.text.hasPrefix("a.md:1:7: 3: reference\na.md:1:11: 12: uncovered\na.md:1:25: 3: claimed\n\n"))
  }

  @Test func json_HasCountsAndNumbers() throws {
    let report = try Self.report(["a.md": Self.lesson, "b.md": "12 January 2024: `5`\n"])
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(value["schema"] as? Int == 1)
    let summary = try #require(value["summary"] as? [String: Any])
    #expect(summary["claimed"] as? Int == 1 && summary["uncovered"] as? Int == 1)
    #expect(summary["percent"] as? Int == 50)
    let lessons = try #require(value["lessons"] as? [[String: Any]])
    #expect(lessons[1]["percent"] is NSNull)
    let numbers = try #require(lessons[0]["numbers"] as? [[String: Any]])
    #expect(numbers.map { $0["kind"] as? String } == ["uncovered", "claimed"])
    #expect(numbers.map { $0["column"] as? Int } == [9, 29])
    #expect((lessons[1]["numbers"] as? [[String: Any]])?.count == 2)
  }

  @Test func course_ClaimsItsNumbers() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/course/temperature.md").path()
    let lesson = LessonSource(path: path, displayName: "temperature.md", name: "temperature.md")
    var options = AuditOptions()
    options.isStrict = true
    let report = Audit.run([lesson], options: options)
    #expect(report.exitStatus == 0, "\(report.text)")
  }
}
