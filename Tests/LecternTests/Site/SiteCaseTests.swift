import Foundation
import TestSupport
import Testing

@testable import Lectern

/// A small course with everything that a site has, and what its pages say.
@Suite(.serialized)
struct SiteCaseTests {
  @Test(arguments: CaseFolder.all("course", testFile: CaseTests.file))
  func course_BecomesItsSite(_ folder: CaseFolder) async throws {
    let output = FileManager.default.temporaryDirectory.path + "/lectern-case-\(UUID())"
    defer { try? FileManager.default.removeItem(atPath: output) }
    let course = try Course.load(folder.url.path + "/course")
    var options = BuildOptions(
      check: TestSite.options, source: course.folder, output: output, isStrict: true)
    options.templates = TestSite.templates
    let report = await Build.run(course, options: options, ended: { _ in })
    #expect(report.exitStatus == 0, "\(report.text)")
    var names: [String] = []
    for case let name as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      let isAsset = name.hasPrefix("assets/") && !name.hasSuffix("search-index.js")
      guard !isAsset, let data = FileManager.default.contents(atPath: output + "/" + name) else { continue }
      names.append(name)
      let text = String(decoding: data, as: UTF8.self)
      try expect(Self.main(text), recordedIn: folder.url.appendingPathComponent("site/" + name))
    }
    let expected = FileManager.default.enumerator(atPath: folder.url.path + "/site")?.compactMap {
      $0 as? String
    }
    let files = (expected ?? []).filter { ($0 as NSString).pathExtension != "" || $0.hasPrefix(".") }
    #expect(files.sorted() == names.sorted())
  }

  /// What stands in `main`, so that a change of the pages' frame does not change every case.
  private static func main(_ page: String) -> String {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return page[start.lowerBound..<end.upperBound] + "\n"
  }
}
