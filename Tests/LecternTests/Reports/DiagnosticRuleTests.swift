import Diagnostics
import Foundation
import TestSupport
import Testing
import Verdicts

@testable import Lectern

/// The list of codes against the sources, which have the codes as literals where problems are made.
@Suite struct DiagnosticRuleTests {
  @Test func everyCodeOfTheSources_HasARule() throws {
    let used = try SourceCodes.used()
    let known = Set(DiagnosticRule.all.map(\.code))
    #expect(used.count > 50)
    #expect(used.subtracting(known).sorted() == [], "add rules to DiagnosticRule+….swift")
    #expect(known.subtracting(used).sorted() == [], "no source reports these")
  }

  @Test func rules_AreDistinctAndSaySomething() {
    #expect(Set(DiagnosticRule.all.map(\.code)).count == DiagnosticRule.all.count)
    for rule in DiagnosticRule.all {
      #expect(!rule.summary.hasSuffix(".") && rule.help.hasSuffix("."), "\(rule.code)")
      #expect(!rule.help.contains("  ") && rule.help.count > 10, "\(rule.code)")
    }
    #expect(Diagnostic.failureCodes.isSubset(of: DiagnosticRule.all.map(\.code)))
  }

  @Test func page_IsThatOfTheRules() throws {
    try expect(DiagnosticRule.page, recordedIn: ReportSchemaTests.docs("reference/diagnostics.md"))
  }

  @Test func scan_FindsEveryWayInWhichCodesAreWritten() {
    let source = #"""
      Diagnostic(.error, code: "one", file: f)
      Diagnostic(
        severity, code: isBad ? "two-a" : "two-b", file: f)
      report("three-x", at: place, "not-this")
      report(
        x == y ? "four-a" : "four-b", at: place(of: z), "nor this")
      return [error("five-a", name, "not-that")]
      report("timeout", .seconds)
      CellView(code: .element("span", ["class": "x"]), isNumbered: true)
      package var code: String {
        switch kind {
        case .a(let text) where text == "}": "six-a"
        case .b: "six-b"
        }
      }
      var other: String { "not-a-code" }
      """#
    #expect(
      SourceCodes.codes(in: source) == [
        "one", "two-a", "two-b", "three-x", "four-a", "four-b", "five-a", "six-a", "six-b",
      ])
  }
}

enum SourceCodes {
  static func used(testFile: String = #filePath) throws -> Set<String> {
    let sources = ReportSchemaTests.docs("../Sources", testFile: testFile).standardizedFileURL
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift", !file.lastPathComponent.hasPrefix("DiagnosticRule") else {
        continue
      }
      codes.formUnion(self.codes(in: try String(contentsOf: file, encoding: .utf8)))
    }
    return codes
  }

  /// The literals that stand for a code: behind `code:`, first in `report(…)` and `error(…)`, and in `var code: String { … }`.
  static func codes(in source: String) -> Set<String> {
    var codes: Set<String> = []
    for match in source.matches(of: /\bcode:\s*([^,()\[\]]*),/) {
      codes.formUnion(literals(in: match.1))
    }
    // Others have functions of these names, too, whose words have no hyphen.
    for match in source.matches(of: /\b(?:report|error)\(\s*([^,]*),/) {
      codes.formUnion(literals(in: match.1).filter { $0.contains("-") })
    }
    for match in source.matches(of: /var code: String \{\n(\s*).*\n/) {
      let rest = source[match.range.upperBound...]
      // The body ends at the brace that stands less far in than its first line.
      let end = rest.firstRange(of: "\n" + match.1.dropLast(2) + "}")?.lowerBound ?? rest.endIndex
      codes.formUnion(literals(in: rest[..<end]))
    }
    return codes
  }

  private static func literals(in text: Substring) -> [String] {
    text.matches(of: /"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"/).map { String($0.1) }
  }
}
