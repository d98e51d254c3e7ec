import Foundation
import Pages
import TestSupport
import Testing

@testable import Lectern

/// Whole courses: what the command prints, and the main part of each page.
@Suite(.serialized)
struct CourseCaseTests {
  static let file = #filePath

  @Test(arguments: CaseFolder.all("crossing"))
  func course_BecomesItsPagesAndReport(_ folder: CaseFolder) async throws {
    let temporary = try TestFolder([:])
    let source = folder.url.appendingPathComponent("lessons").path
    try FileManager.default.removeItem(atPath: temporary.source)
    try FileManager.default.copyItem(atPath: source, toPath: temporary.source)
    let report = try await temporary.build()
    var produced = ["report.txt": "exit status \(report.exitStatus)\n\n\(report.text)"]
    for name in temporary.lessonPages {
      produced[name] = temporary.page(name).map(Self.main)
    }
    try folder.expect(produced)
  }

  @Test func picturesOfACourse_AreCopied() async throws {
    let folder = try TestFolder(["a/b.md": "# A\n\n![dot](../img/d%20t.svg) ![dot](/img/e.svg)\n"])
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "img/d t.svg")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "img/e.svg")
    let report = try await folder.build()
    #expect(report.diagnostics.isEmpty)
    #expect(folder.site["img/d t.svg"] != nil && folder.site["img/e.svg"] != nil)
    #expect(folder.page("a/b.html")?.contains("src=\"../img/d%20t.svg\"") == true)
    #expect(folder.page("a/b.html")?.contains("src=\"../img/e.svg\"") == true)
  }

  @Test func lessonVerifiedByItself_IsOnlyWarnedOfLabelsElsewhere() async throws {
    let folder = try TestFolder(["a.md": "# A\n\n{ref}`elsewhere`, [](#there)\n"])
    let course = try Course.load(folder.source + "/a.md")
    let report = await Verify.run([course], options: TestSite.options, isStrict: false, ended: { _ in })
    #expect(report.exitStatus == 0)
    #expect(report.diagnostics.map(\.code) == ["unresolved-reference", "unresolved-reference"])
    let whole = try Course.load(folder.source)
    let strict = await Verify.run([whole], options: TestSite.options, isStrict: false, ended: { _ in })
    #expect(strict.exitStatus == 2)
  }

  private static func main(of page: String) -> String {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return page[start.lowerBound..<end.upperBound] + "\n"
  }
}

extension TestFolder {
  /// The pages that lessons become.
  fileprivate var lessonPages: [String] {
    site.keys.filter { name in
      name.hasSuffix(".html")
        && FileManager.default.fileExists(atPath: source + "/" + name.dropLast(5) + ".md")
    }.sorted()
  }
}
