import Events

extension ClaimValue {
  /// The numbers of a value that has some, flattened.
  var numbers: [String]? {
    switch self {
    case .number(let text): [text]
    case .sequence(let texts): texts
    case .table(let table):
      table.entries.compactMap { if case .number(let text) = $0 { text } else { nil } }
    case .estimate(let estimate): estimate.means
    case .boolean, .string, .incomparable: nil
    }
  }

  /// On one line; a long sequence by its first numbers.
  var reportText: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .sequence(let texts): Self.list(texts)
    case .string(let text): "“\(text)”"
    case .estimate(let estimate): estimate.description
    case .table(let table): Self.list(table.entries.map(\.reportText))
    case .incomparable(let type, _): "a value of type \(type)"
    }
  }

  private static let shown = 8

  private static func list(_ texts: [String]) -> String {
    "(\(texts.prefix(shown).joined(separator: ", "))\(texts.count > shown ? ", …" : ""))"
  }

  /// The inverse of `json`, of a table its entries in one row; nothing for what no claim's value is.
  init?(json: JSONValue, isTable: Bool) {
    switch json {
    case .bool(let value): self = .boolean(value)
    case .array(let values) where isTable:
      let entries = values.compactMap { value in
        value.finiteReal.map(ClaimTable.Entry.number) ?? value.string.map(ClaimTable.Entry.text)
      }
      guard entries.count == values.count else { return nil }
      self = .table(ClaimTable(rows: [entries]))
    case .array(let values):
      let numbers = values.compactMap(\.finiteReal)
      guard numbers.count == values.count else { return nil }
      self = .sequence(numbers)
    case .number, .string:
      if let number = json.finiteReal {
        self = .number(number)
      } else if let text = json.string {
        self = .string(text)
      } else {
        return nil
      }
    case .null, .object: return nil
    }
  }
}

extension ClaimTable.Entry {
  fileprivate var reportText: String {
    switch self {
    case .number(let text): text
    case .text(let text): "“\(text)”"
    }
  }
}

extension JSONValue {
  /// A number that a computer could have computed; `1e999999999` is none.
  fileprivate var finiteReal: String? {
    guard let real else { return nil }
    if case .string = self { return real }
    guard let value = Double(real), value.isFinite, real.utf8.count <= 400 else { return nil }
    return real
  }
}
