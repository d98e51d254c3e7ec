import Diagnostics
import Foundation
import Lessons
import Pages
import TestSupport
import Testing

@testable import Lectern

/// The pages of docs that list what the code knows.
@Suite struct SiteDocsTests {
  @Test func templates_ListEveryName() throws {
    try holds(TemplateReference.page, behind: "to what the tool knows.\n\n", in: "reference/templates.md")
  }

  @Test func configuration_ListsEveryKey() throws {
    try holds(ConfigurationKey.page, behind: "## Every key\n\n", in: "reference/configuration.md")
  }

  @Test(arguments: ConfigurationKey.allCases)
  func exampleOfAKey_IsReadWithoutAProblem(key: ConfigurationKey) {
    let reader = ConfigurationReader(SourceText(key.example))
    #expect(reader.problems == [])
    #expect(key.example.hasPrefix(key.rawValue + ":"))
    #expect(reader.configuration != CourseConfiguration(), "the example says what holds without it")
  }

  /// Records the second part of a page, behind words that end the first one.
  private func holds(_ list: String, behind mark: String, in name: String) throws {
    let file = ReportSchemaTests.docs(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let end = try #require(text.firstRange(of: mark)?.upperBound)
    try expect(text[..<end] + list, recordedIn: file)
  }
}
