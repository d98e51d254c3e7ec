import Foundation
import Testing

@testable import Lectern

@Suite(.serialized)
struct BuildTests {
  private static let good = "# Good\n\nTwo and two is {claim}`4 <2 + 2>`.\n"
  private static let bad = "# Bad\n\nTwo and two is {claim}`5 <2 + 2>`.\n"

  @Test func twoBuilds_AreEqualToTheByte() async throws {
    let lesson = "# One\n\n$x^2$\n\n```{code-cell} swift\nbarChart([\"a\"], [1.0])\n```\n"
    let folder = try TestFolder(["a.md": lesson, "b/c.md": Self.good])
    try await folder.build()
    let first = folder.site
    try FileManager.default.removeItem(atPath: folder.output)
    try await folder.build()
    #expect(first.keys.sorted() == folder.site.keys.sorted())
    #expect(first == folder.site)
    #expect(first["a.html"] != nil && first["b/c.html"] != nil && first["index.html"] != nil)
  }

  @Test func failingLesson_StopsNoOtherAndKeepsItsGoodPage() async throws {
    let folder = try TestFolder(["changes.md": Self.good, "stays.md": Self.good])
    #expect(try await folder.build().exitStatus == 0)
    let before = try #require(folder.page("changes.html"))
    try folder.write(Self.bad, to: "changes.md")
    try folder.write("# New\n\n{claim}`1 <1>`", to: "new.md")
    #expect(try await folder.build().exitStatus == 1)
    #expect(folder.page("changes.html") == before)
    #expect(folder.page("new.html") != nil)
  }

  @Test func lessonThatNeverPassed_HasNoPageAndNoLink() async throws {
    let folder = try TestFolder(["bad.md": Self.bad])
    #expect(try await folder.build().exitStatus == 1)
    #expect(folder.page("bad.html") == nil)
    #expect(folder.page("index.html")?.contains("bad.html") == false)
  }

  @Test func keepGoing_WritesTheFailedPageWithBothValues() async throws {
    let folder = try TestFolder(["bad.md": Self.bad])
    #expect(try await folder.build(keepGoing: true).exitStatus == 1)
    let page = try #require(folder.page("bad.html"))
    #expect(page.contains("claim-failed"))
  }

  @Test func removedLesson_LosesItsPageAndNothingElseIsTouched() async throws {
    let folder = try TestFolder(["a.md": Self.good, "sub/b.md": Self.good])
    try await folder.build()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.output + "/notes.txt"))
    try folder.remove("sub/b.md")
    try await folder.build()
    #expect(folder.page("sub/b.html") == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.output + "/sub"))
    #expect(folder.page("notes.txt") == "mine")
  }

  @Test func check_WritesNothingAndFailsForAnOldSite() async throws {
    let folder = try TestFolder(["a.md": Self.good])
    #expect(try await folder.build(writes: false).exitStatus == 2)
    #expect(folder.site.isEmpty)
    try await folder.build()
    #expect(try await folder.build(writes: false).exitStatus == 0)
    try folder.write(Self.good + "\nMore.\n", to: "a.md")
    let report = try await folder.build(writes: false)
    #expect(report.general.map(\.file) == ["a.html", "assets/search-index.js"])
  }

  @Test func warnings_FailOnlyWhenStrict() async throws {
    let folder = try TestFolder(["a.md": "# A\n\n{unheard}`of`\n"])
    #expect(try await folder.build().exitStatus == 0)
    #expect(try await folder.build(strict: true).exitStatus == 2)
  }

  @Test func texError_IsAnErrorAtItsLine() async throws {
    let folder = try TestFolder(["a.md": "# A\n\nWell: $x$.\n\nNot: $\\fooo{$.\n"])
    let report = try await folder.build()
    #expect(report.exitStatus == 2)
    #expect(report.diagnostics.map(\.code) == ["tex-error"])
    #expect(report.diagnostics.first?.range.start.line == 5)
  }

  @Test func pagesThatWouldOverwriteEachOther_AreRefused() async throws {
    let folder = try TestFolder(["a.md": Self.good, "A.md": Self.good])
    let report = try await folder.build()
    #expect(report.general.map(\.code) == ["same-page"])
    #expect(folder.site.isEmpty)
  }

  @Test func unwritableOutput_IsReported() async throws {
    let folder = try TestFolder(["a.md": Self.good])
    try Data().write(to: URL(fileURLWithPath: folder.output))
    let report = try await folder.build()
    #expect(report.general.map(\.code) == ["cannot-write"])
    #expect(report.exitStatus == 2)
  }

  @Test(arguments: [
    (0xFF as UInt8, 3, "not-utf-8"), (0x61, 11 << 20, "unreadable-lesson"),
  ])
  func fileThatIsNoText_IsReportedAndTheOthersAreBuilt(byte: UInt8, count: Int, code: String) async throws {
    let folder = try TestFolder(["good.md": Self.good])
    try Data(repeating: byte, count: count).write(to: URL(fileURLWithPath: folder.source + "/odd.md"))
    let report = try await folder.build()
    #expect(report.diagnostics.map(\.code) == [code])
    #expect(report.exitStatus == 2)
    #expect(folder.page("good.html") != nil)
  }

  @Test func byteOrderMarkAndCarriageReturns_AreUnderstood() async throws {
    let folder = try TestFolder([
      "a.md": "\u{FEFF}# A\r\n\r\n{claim}`4 <2 + 2>`\r\n\r\n```{code-cell} swift\r\nlet a = 1\r\na\r\n```\r\n"
    ])
    let report = try await folder.build(strict: true)
    #expect(report.exitStatus == 0)
    #expect(report.summary.claims.passed == 1)
  }

  @Test func foldersThatLinkBackUp_AreSearchedOnce() throws {
    let folder = try TestFolder(["a.md": "# A", "sub/b.md": "# B"])
    for name in ["up", "over", "sub/back"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.source + "/" + name, withDestinationPath: folder.source)
    }
    let lessons = try LessonFolder.lessons(in: folder.source)
    #expect(lessons.map(\.name) == ["a.md", "sub/b.md"])
  }

  @Test func oddNamesOfFiles_AreAddressesThatLeadToThem() async throws {
    let folder = try TestFolder(["javascript:a.md": "# A", "next.md": "# N", "x#1/100% é?.md": "# B"])
    let report = try await folder.build()
    #expect(report.exitStatus == 0)
    let index = try #require(folder.page("index.html"))
    #expect(index.contains(#"href="javascript%3Aa.html""#))
    #expect(index.contains(#"href="x%231/100%25%20%C3%A9%3F.html""#))
    #expect(folder.page("next.html")?.contains(#"href="javascript%3Aa.html""#) == true)
  }

  @Test func lessonWithoutAPage_IsNoNeighbour() async throws {
    let folder = try TestFolder(["a.md": "# A", "b.md": "# B\n\n{claim}`5 <2 + 2>`", "c.md": "# C"])
    _ = try await folder.build()
    #expect(folder.page("a.html")?.contains(#"rel="next" href="c.html""#) == true)
    #expect(folder.page("c.html")?.contains(#"rel="prev" href="a.html""#) == true)
  }
}
