import Events

extension LedgerComparison {
  /// Schema 1 of comparisons.
  package var json: String {
    let counts = self.counts
    let value = JSONValue.object([
      "schema": .integer(1),
      "summary": .object([
        "moved": .integer(counts.moved), "movedInPrint": .integer(counts.movedInPrint),
        "restated": .integer(counts.restated), "added": .integer(counts.added),
        "removed": .integer(counts.removed), "unknown": .integer(unknown.count),
      ]),
      "changes": .array(items.map(\.json)),
      "unknown": .array(unknown.map(JSONValue.string)),
    ])
    return JSONWriter.text(of: value, layout: .indented) + "\n"
  }
}

extension LedgerComparison.Item {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "lesson": .string(entry.lesson), "label": entry.label.map(JSONValue.string) ?? .null,
      "text": .string(entry.text), "expression": .string(entry.expression),
      "ordinal": .integer(entry.ordinal),
    ]
    switch change {
    case .moved(let movement):
      members["change"] = .string("moved")
      members["old"] = movement.old?.json ?? .null
      members["new"] = movement.new?.json ?? .null
      members["element"] = movement.element.map(JSONValue.integer) ?? .null
      members["relativeDifference"] = movement.relative.map { .real("\($0)") } ?? .null
      members["withinError"] = .bool(movement.isWithinError)
      members["changesPrint"] = .bool(movement.changesPrint)
      members["printed"] = movement.printed.map(JSONValue.string) ?? .null
    case .restated(let old, let new):
      members["change"] = .string("restated")
      members["old"] = .string(old)
      members["new"] = .string(new)
    case .added: members["change"] = .string("added")
    case .removed: members["change"] = .string("removed")
    }
    return .object(members)
  }
}
