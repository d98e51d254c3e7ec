import Diagnostics
import Events
import Foundation
import Testing
import Verdicts

@testable import Lectern

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// By the structure of Jenkins' junit-10.xsd.
@Suite struct JUnitTests {
  private static let lesson = """
    ```{code-cell} swift
    check("small", false)
    ```

    {claim}`0.7 <a>` and {claim}`0.7 <a>`, {claim #b}`2 <b>`, {claim}`3 <c>`, {sub}`x`<b>
    """

  private static var checked: CheckedLesson {
    let record = CheckRecord(name: "small", passed: false, message: "2 is not 1", line: 2, column: 1)
    return ReportFixture.checked(
      lesson, path: "a/b.md", values: [.number("0.7"), .number("0.5"), .number("1"), .number("3")],
      parts: [.init(items: [.check(record)], ended: true)])
  }

  private static func document(_ report: BuildReport) throws -> XMLElements {
    try XMLElements(report.junit)
  }

  @Test func lesson_IsASuiteWithACaseForEachThingJudged() throws {
    let document = try Self.document(ReportFixture.report([Self.checked]))
    let suite = try #require(document.root.children.first)
    #expect(document.root.name == "testsuites")
    #expect(suite.attributes["name"] == "a/b.md" && suite.attributes["file"] == "a/b.md")
    #expect(suite.attributes["tests"] == "6" && suite.attributes["failures"] == "3")
    #expect(suite.attributes["errors"] == "0" && suite.attributes["time"] == "0")
    #expect(
      suite.children.map { $0.attributes["name"] } == [
        "lesson", "claim “0.7” <a>", "claim “0.7” <a> (2)", "claim #b", "claim “3” <c>", "check “small”",
      ])
    #expect(suite.children.allSatisfy { $0.attributes["classname"] == "a.b" })
    let failure = try #require(suite.children[2].children.first)
    #expect(failure.name == "failure" && failure.attributes["type"] == "claim-failed")
    #expect(failure.attributes["message"] == "a/b.md:5:30: stated ≈ 0.7, computed 0.5")
    #expect(failure.text.contains("“0.5” would be right."))
    #expect(suite.children[5].children.first?.attributes["message"]?.hasPrefix("a/b.md:2:1: ") == true)
    // Raw HTML is a warning, which does not fail.
    #expect(suite.children[0].children.map(\.name) == ["system-out"])
  }

  @Test func errorsFailAsTheExitStatusDoes() throws {
    let notRun = ReportFixture.checked("{claim}`1 <a>`", values: [nil])
    let general = Diagnostic(
      .error, code: "same-page", file: "x.md", range: SourceRange(.start), message: "m")
    for (report, errors) in [
      (ReportFixture.report([notRun]), true),
      (ReportFixture.report([Self.checked]), false),
      (ReportFixture.report([Self.checked], isStrict: true), true),
      (ReportFixture.report([], general: [general]), true),
    ] {
      let root = try Self.document(report).root
      #expect((root.attributes["errors"] != "0") == errors)
      #expect((report.exitStatus == 2) == errors)
      let cases = root.children.flatMap(\.children)
      #expect(root.attributes["tests"] == String(cases.count))
      let failing = cases.flatMap(\.children).filter { $0.name != "system-out" }
      #expect(root.attributes["errors"] == String(failing.count { $0.name == "error" }))
      #expect(root.attributes["failures"] == String(failing.count { $0.name == "failure" }))
    }
  }

  @Test func hostileText_ArrivesWhole() throws {
    let record = CheckRecord(
      name: ReportFixture.hostile, passed: false, message: "x\r\ny", line: 1, column: 1)
    let checked = ReportFixture.checked(
      "```{code-cell} swift\n0\n```\n", path: "q\"<&>]]>\n\u{1}.md",
      parts: [.init(items: [.check(record)], ended: true)])
    let report = ReportFixture.report([checked])
    let suite = try #require(try Self.document(report).root.children.first)
    #expect(suite.attributes["name"] == "q\"<&>]]>\n\u{FFFD}.md")
    let expected = ReportFixture.hostile.replacing("\u{0}\u{1B}\u{B}", with: "\u{FFFD}\u{FFFD}\u{FFFD}")
      .replacing("\u{FFFE}", with: "\u{FFFD}")
    #expect(suite.children[1].attributes["name"] == "check “\(expected)”")
    #expect(suite.children[1].children.first?.text.contains("x\r\ny") == true)
  }
}

/// What Foundation's parser of XML finds.
private final class XMLElements: NSObject, XMLParserDelegate {
  final class Element {
    var name: String
    var attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(name: String, attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }
  }

  private var open: [Element] = [Element(name: "", attributes: [:])]

  init(_ document: String) throws {
    super.init()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))\n\(document)")
  }

  var root: Element { open[0].children[0] }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name: name, attributes: attributes)
    open[open.count - 1].children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
  }
}
