import Diagnostics
import Events
import Lessons
import Verdicts

extension Ledger {
  /// One line for each claim, so that a version control system shows the claims that changed and no others.
  package var json: String {
    func list(_ values: [JSONValue]) -> String {
      guard !values.isEmpty else { return "[]" }
      return "[\n" + values.map { JSONWriter.text(of: $0) }.joined(separator: ",\n") + "\n]"
    }
    return """
      {
      "claims": \(list(entries.map(\.json))),
      "lessons": \(list(lessons.map(JSONValue.string))),
      "notRun": \(list(lessonsNotRun.map(JSONValue.string))),
      "schema": \(Self.schema)
      }

      """
  }

  static let schema = 1

  /// - Parameter name: What messages call the file.
  package static func read(_ bytes: [UInt8], name: String) throws(LedgerProblem) -> Ledger {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw LedgerProblem(.syntax, file: name, at: position(of: error.offset, in: bytes))
    }
    func fail(_ kind: LedgerProblem.Kind) -> LedgerProblem { LedgerProblem(kind, file: name, at: .start) }
    guard let schema = value["schema"]?.integer, let claims = value["claims"]?.array else {
      throw fail(.noLedger)
    }
    guard schema == Self.schema else { throw fail(.schema(schema)) }
    let lists = try ["lessons", "notRun"].map { key throws(LedgerProblem) in
      guard let list = value[key]?.array?.map(\.string), !list.contains(nil) else { throw fail(.noList(key)) }
      return list.compactMap(\.self)
    }
    var entries: [Entry] = []
    for (index, claim) in claims.enumerated() {
      do throws(LedgerProblem.MissingKey) {
        entries.append(try Entry(json: claim))
      } catch {
        throw fail(.claim(number: index + 1, key: error.key))
      }
    }
    return Ledger(entries: entries, lessons: lists[0], lessonsNotRun: lists[1])
  }

  private static func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(line: line, column: before.count - start + 1)
  }
}

extension Ledger.Entry {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "lesson": .string(lesson), "label": label.map(JSONValue.string) ?? .null, "ordinal": .integer(ordinal),
      "text": .string(text), "notation": .string(isTable ? "table" : notation == .tex ? "tex" : "prose"),
      "expression": .string(expression), "relation": relation.map(JSONValue.string) ?? .null,
      "stated": .array(stated.map(JSONValue.string)), "computed": computed?.json ?? .null,
      "status": .string(status.rawValue),
    ]
    if !cells.isEmpty { members["cells"] = .array(cells.map(\.json)) }
    if case .estimate(let estimate) = computed { members["estimates"] = estimate.ledgerJSON }
    return .object(members)
  }

  fileprivate init(json: JSONValue) throws(LedgerProblem.MissingKey) {
    func text(_ key: String) throws(LedgerProblem.MissingKey) -> String {
      guard let text = json[key]?.string else { throw LedgerProblem.MissingKey(key: key) }
      return text
    }
    func optional(_ key: String) throws(LedgerProblem.MissingKey) -> String? {
      json[key] == .null ? nil : try text(key)
    }
    lesson = try text("lesson")
    label = try optional("label")
    self.text = try text("text")
    expression = try text("expression")
    relation = try optional("relation")
    guard let number = json["ordinal"]?.integer else { throw LedgerProblem.MissingKey(key: "ordinal") }
    ordinal = number
    switch try text("notation") {
    case "prose": (notation, isTable) = (.prose, false)
    case "tex": (notation, isTable) = (.tex, false)
    case "table": (notation, isTable) = (.prose, true)
    default: throw LedgerProblem.MissingKey(key: "notation")
    }
    guard let stated = json["stated"]?.array?.map(\.string), !stated.contains(nil) else {
      throw LedgerProblem.MissingKey(key: "stated")
    }
    self.stated = stated.compactMap(\.self)
    guard let status = Verification.Status(rawValue: try text("status")) else {
      throw LedgerProblem.MissingKey(key: "status")
    }
    self.status = status
    guard let value = json["computed"] else { throw LedgerProblem.MissingKey(key: "computed") }
    // Ledgers of earlier versions have none.
    if let list = json["cells"] {
      guard let cells = list.array?.map(Ledger.Cell.init(json:)), !cells.contains(nil) else {
        throw LedgerProblem.MissingKey(key: "cells")
      }
      self.cells = cells.compactMap(\.self)
    }
    if let estimates = json["estimates"] {
      guard let estimate = ClaimEstimate(computed: value, ledgerJSON: estimates) else {
        throw LedgerProblem.MissingKey(key: "estimates")
      }
      computed = .estimate(estimate)
      return
    }
    computed = ClaimValue(json: value, isTable: isTable)
    guard computed != nil || value == .null else { throw LedgerProblem.MissingKey(key: "computed") }
  }
}
