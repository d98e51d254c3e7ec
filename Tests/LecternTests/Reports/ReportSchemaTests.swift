import Diagnostics
import Events
import Foundation
import TestSupport
import Testing

@testable import Lectern

/// docs/reference/report.schema.json, and the reports that claim to follow it.
@Suite struct ReportSchemaTests {
  static func docs(_ name: String, testFile: String = #filePath) -> URL {
    var folder = URL(fileURLWithPath: testFile)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("docs").appendingPathComponent(name)
  }

  private static func schema() throws -> SchemaCheck {
    SchemaCheck(root: try JSONParser.parse(try Data(contentsOf: docs("reference/report.schema.json"))))
  }

  @Test(arguments: CaseFolder.all("expect", testFile: CaseTests.file))
  func recordedReport_FollowsTheSchema(_ folder: CaseFolder) throws {
    let data = try Data(contentsOf: folder.url.appendingPathComponent("report.json"))
    #expect(try Self.schema().problems(in: JSONParser.parse(data)) == [])
  }

  @Test func reportOfEverythingWrong_FollowsTheSchema() throws {
    let record = CheckRecord(name: "c", passed: false, message: "", line: 2, column: 1)
    let checked = ReportFixture.checked(
      "```{code-cell} swift\n0\n```\n\n{claim #a}`1 <a>` {claim}`x <b>` {claim}`p < 2 <c>` {claim}`1 <d>` <b>",
      values: [.sequence(["nan", "1"]), .string("y"), .number("3"), nil],
      parts: [.init(items: [.check(record)], ended: true)])
    let general = Diagnostic(.error, code: "same-page", file: "x", range: SourceRange(.start), message: "m")
    let report = ReportFixture.report([checked], general: [general])
    #expect(try Self.schema().problems(in: JSONParser.parse(report.json.utf8)) == [])
  }

  @Test func check_FindsWhatIsWrong() throws {
    let report = try JSONParser.parse(#"{"schema": 2, "lessons": [{"path": 1}], "more": 0}"#.utf8)
    #expect(
      try Set(Self.schema().problems(in: report)) == [
        "/: no diagnostics", "/: no summary", "/: unknown key more", "/lessons/0: no checks",
        "/lessons/0: no claims", "/lessons/0: no diagnostics", "/lessons/0: no evaluations",
        "/lessons/0: no outputs",
        "/lessons/0: no properties",
        "/lessons/0: no status", "/lessons/0/path: not of type string", "/schema: not the constant",
      ])
  }
}

/// As much of JSON Schema draft 7 as that schema uses; and a key that it does not name is a problem here, though not to a
/// reader.
private struct SchemaCheck {
  var root: JSONValue

  func problems(in value: JSONValue) -> [String] {
    check(value, against: [root], at: "")
  }

  private func check(_ value: JSONValue, against schemas: [JSONValue], at path: String) -> [String] {
    let schemas = schemas.flatMap(expanded)
    let place = path.isEmpty ? "/" : path
    var problems: [String] = []
    for schema in schemas {
      if let constant = schema["const"], constant != value { problems.append("\(place): not the constant") }
      if let choices = schema["enum"]?.array, !choices.contains(value) {
        problems.append("\(place): not one of the values")
      }
      if let least = schema["minimum"]?.integer, let number = value.integer, number < least {
        problems.append("\(place): less than \(least)")
      }
      let types = schema["type"]?.array?.compactMap(\.string) ?? schema["type"]?.string.map { [$0] } ?? []
      if !types.isEmpty, !types.contains(where: { has($0, value) }) {
        problems.append("\(place): not of type \(types.joined(separator: ", "))")
      }
      if let items = schema["items"], let elements = value.array {
        for (index, element) in elements.enumerated() {
          problems += check(element, against: [items], at: "\(path)/\(index)")
        }
      }
      for key in schema["required"]?.array?.compactMap(\.string) ?? [] where value[key] == nil {
        if case .object = value { problems.append("\(place): no \(key)") }
      }
    }
    guard case .object(let members) = value, schemas.contains(where: { $0["properties"] != nil }) else {
      return problems
    }
    for (key, member) in members {
      let known = schemas.compactMap { $0["properties"]?[key] }
      if known.isEmpty { problems.append("\(place): unknown key \(key)") }
      problems += check(member, against: known, at: "\(path)/\(key)")
    }
    return problems
  }

  private func expanded(_ schema: JSONValue) -> [JSONValue] {
    if let name = schema["$ref"]?.string?.split(separator: "/").last {
      return root["definitions"]?[String(name)].map(expanded) ?? []
    }
    return [schema] + (schema["allOf"]?.array ?? []).flatMap(expanded)
  }

  private func has(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null),
      ("number", .number):
      true
    case ("integer", .number): value.integer != nil
    default: false
    }
  }
}
