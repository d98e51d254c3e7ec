extension ClaimTable {
  var json: JSONValue {
    var members: [String: JSONValue] = ["rows": .array(rows.map { .array($0.map(\.json)) })]
    if let columns { members["columns"] = .array(columns.map(JSONValue.string)) }
    if let rowLabels { members["labels"] = .array(rowLabels.map(JSONValue.string)) }
    if !rowLabelHeader.isEmpty { members["labelHeader"] = .string(rowLabelHeader) }
    if isSequence { members["sequence"] = .bool(true) }
    return .object(members)
  }

  /// Nothing if any part cannot be read: an entry that is missing would be compared with its neighbour.
  init?(json: JSONValue) {
    guard let lines = json["rows"]?.array else { return nil }
    var rows: [[Entry]] = []
    for line in lines {
      guard let entries = line.array?.whole(Entry.init) else { return nil }
      rows.append(entries)
    }
    self.init(rows: rows, isSequence: json["sequence"]?.bool ?? false)
    if let names = json["columns"] {
      guard let names = names.array?.whole(\.string) else { return nil }
      columns = names
    }
    if let labels = json["labels"] {
      guard let labels = labels.array?.whole(\.string), labels.count == rows.count else { return nil }
      rowLabels = labels
    }
    if let header = json["labelHeader"] {
      guard let header = header.string else { return nil }
      rowLabelHeader = header
    }
  }
}

extension ClaimTable.Entry {
  fileprivate var json: JSONValue {
    switch self {
    case .number(let text): .object(["number": .real(text)])
    case .text(let text): .object(["text": .string(text)])
    }
  }

  fileprivate init?(json: JSONValue) {
    if let number = json["number"]?.real {
      self = .number(number)
    } else if let text = json["text"]?.string {
      self = .text(text)
    } else {
      return nil
    }
  }
}

extension [JSONValue] {
  /// All of the elements, or nothing if one cannot be read.
  fileprivate func whole<Value>(_ read: (JSONValue) -> Value?) -> [Value]? {
    let values = compactMap(read)
    return values.count == count ? values : nil
  }
}
