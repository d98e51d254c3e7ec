internal import Verdicts

extension PageSummary {
  private static let rowSchema: [String: TemplateSchema] = [
    "line": .text, "text": .text, "expression": .text, "value": .text, "status": .text, "mark": .text,
    "word": .text, "message": .text, "address": .text,
  ]

  private static let tableSchema: [String: TemplateSchema] = [
    "title": .text, "isOpen": .flag, "rows": .list(rowSchema),
  ]

  static let schema: [String: TemplateSchema] = [
    "sentence": .text, "status": .text, "mark": .text, "nothing": .flag,
    "claims": .object(tableSchema),
    "checks": .object(tableSchema),
    "properties": .object(tableSchema),
    "outputs": .object(tableSchema),
  ]

  var fields: TemplateFields {
    [
      "sentence": .text(sentence), "status": .text(isEmpty && !hasErrors ? "empty" : status.rawValue),
      "mark": .text(isEmpty && !hasErrors ? "–" : status.mark), "nothing": .flag(isEmpty),
      "claims": .object(Self.table("Claims", claims)),
      "checks": .object(Self.table("Checks", checks)),
      "properties": .object(Self.table("Properties", properties)),
      "outputs": .object(Self.table("Outputs", outputs)),
    ]
  }

  private static func table(_ title: String, _ rows: [Row]) -> TemplateFields? {
    guard !rows.isEmpty else { return nil }
    let passed = rows.count { $0.status == .passed }
    let count = passed == rows.count ? "\(rows.count)" : "\(passed) of \(rows.count)"
    return [
      "title": .text("\(title): \(count) passed"), "isOpen": .flag(passed < rows.count),
      "rows": .list(rows.map(\.fields)),
    ]
  }
}

extension PageSummary.Row {
  fileprivate var fields: TemplateFields {
    [
      "line": .text(place), "text": .text(text), "expression": .text(expression),
      "value": .text(value), "status": .text(status.rawValue), "mark": .text(status.mark),
      "word": .text(status.word), "message": .text(message), "address": .text(address),
    ]
  }
}
