import Diagnostics
import Events
import Testing
import Verdicts

@testable import Lectern

/// By sections of the specification (OASIS, SARIF 2.1.0, errata 01).
@Suite struct SARIFTests {
  private static func run(_ report: BuildReport) throws -> JSONValue {
    let log = try JSONParser.parse(report.sarif.utf8)
    #expect(log["version"]?.string == "2.1.0")
    return try #require(log["runs"]?.array?.first)
  }

  private static func results(_ text: String, _ values: [ClaimValue], path: String = "a.md") throws
    -> [JSONValue]
  {
    let report = ReportFixture.report([ReportFixture.checked(text, path: path, values: values)])
    return try #require(try run(report)["results"]?.array)
  }

  @Test func rules_AreAllCodes() throws {
    let run = try Self.run(ReportFixture.report([]))
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    #expect(rules.compactMap { $0["id"]?.string } == DiagnosticRule.all.map(\.code))
    for rule in rules {
      // §3.49.9: plain text ends with a full stop where it is a sentence.
      #expect(rule["help"]?["text"]?.string?.hasSuffix(".") == true)
      #expect(["error", "warning"].contains(rule["defaultConfiguration"]?["level"]?.string))
    }
    // §3.14.17.
    #expect(run["columnKind"]?.string == "utf16CodeUnits")
  }

  /// §3.30: columns from 1, the end behind the last; an astral character is two code units.
  @Test func region_CountsUTF16() throws {
    let result = try #require(try Self.results("😀é {claim}`0.7 <a>`", [.number("0.5")]).first)
    let place = result["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "a.md")
    let region = place?["region"]
    #expect(region?["startLine"]?.integer == 1 && region?["endLine"]?.integer == 1)
    #expect(region?["startColumn"]?.integer == 13 && region?["endColumn"]?.integer == 16)
    #expect(result["ruleId"]?.string == "claim-failed" && result["level"]?.string == "error")
    let index = try #require(result["ruleIndex"]?.integer)
    #expect(DiagnosticRule.all[index].code == "claim-failed")
  }

  /// §3.55, §3.57.
  @Test func fix_ReplacesTheDigits() throws {
    let result = try #require(
      try Self.results("{claim}`(0.7, 0.1, 3.0) <a>`", [.sequence(["0.52", "0.1", "4"])]).first)
    let change = result["fixes"]?.array?.first?["artifactChanges"]?.array?.first
    let replacements = try #require(change?["replacements"]?.array)
    #expect(replacements.compactMap { $0["insertedContent"]?["text"]?.string } == ["0.5", "4.0"])
    #expect(replacements.compactMap { $0["deletedRegion"]?["startColumn"]?.integer } == [10, 20])
    #expect(replacements.compactMap { $0["deletedRegion"]?["endColumn"]?.integer } == [13, 23])
  }

  /// §3.27.17.
  @Test func fingerprint_StaysWhenLinesMove() throws {
    func fingerprints(_ text: String) throws -> [String] {
      try Self.results(text, [.number("0.5"), .number("0.5"), .number("3")])
        .compactMap { $0["partialFingerprints"]?["lectern/v1"]?.string }
    }
    let claims = "{claim}`0.7 <a>` {claim}`0.7 <a>` {claim #x}`2 <b>`"
    let first = try fingerprints(claims + "\n\n<b>")
    #expect(Set(first).count == 4)
    #expect(
      try fingerprints("Before.\n\nAnd here " + claims.replacing(" {", with: "\n{") + "\n\n  <b>") == first)
    #expect(try fingerprints(claims.replacing("`2 <b>`", with: "`4 <b + 0>`") + "\n\n<b>") == first)
    #expect(try fingerprints(claims.replacing("0.7 <a>", with: "0.7 <c>"))[0] != first[0])
  }

  /// §3.4.3, RFC 3986.
  @Test(arguments: [
    ("a b.md", "a%20b.md"), ("x:y/ü%.md", "x%3Ay/%C3%BC%25.md"), ("../q#1?.md", "../q%231%3F.md"),
    ("n\n\u{1}\\.md", "n%0A%01%5C.md"),
  ])
  func uri_IsARelativeReference(path: String, uri: String) throws {
    let result = try #require(try Self.results("<b>", [], path: path).first)
    let location = result["locations"]?.array?.first?["physicalLocation"]?["artifactLocation"]
    #expect(location?["uri"]?.string == uri)
  }

  @Test func emptyRange_HasNoEnd() throws {
    let problem = Diagnostic(
      .warning, code: "compile-warning", file: "a.md",
      range: SourceRange(SourcePosition(line: 1, column: 2)), message: "m\u{0}\"")
    let report = ReportFixture.report([ReportFixture.checked("abc", path: "a.md", problems: [problem])])
    let result = try #require(try Self.run(report)["results"]?.array?.first)
    let region = result["locations"]?.array?.first?["physicalLocation"]?["region"]
    #expect(region == .object(["startLine": .integer(1), "startColumn": .integer(2)]))
    #expect(result["message"]?["text"]?.string == "m\u{0}\"")
  }
}
