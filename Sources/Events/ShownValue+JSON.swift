extension ShownValue {
  var json: JSONValue {
    switch self {
    case .text(let text): .object(["text": .string(text)])
    case .number(let text): .object(["number": .real(text)])
    case .vector(let texts): .object(["vector": .array(texts.map(JSONValue.real))])
    case .matrix(let rows): .object(["matrix": .array(rows.map { .array($0.map(JSONValue.real)) })])
    case .table(let table): .object(["table": table.json])
    case .figure(let figure): .object(["figure": figure.json])
    case .sweep(let sweep): .object(["sweep": sweep.json])
    case .verdict: .object(["verdict": .bool(true)])
    }
  }

  init?(json: JSONValue) {
    guard case .object(let members) = json, members.count == 1, let (name, value) = members.first else {
      return nil
    }
    switch name {
    case "text":
      guard let text = value.string else { return nil }
      self = .text(text)
    case "number":
      guard let text = value.real else { return nil }
      self = .number(text)
    case "vector":
      guard let texts = value.array?.compactMap(\.real) else { return nil }
      self = .vector(texts)
    case "matrix":
      guard let rows = value.array else { return nil }
      self = .matrix(rows.map { ($0.array ?? []).compactMap(\.real) })
    case "table":
      guard let table = ShownTable(json: value) else { return nil }
      self = .table(table)
    case "figure":
      guard let figure = Figure(json: value) else { return nil }
      self = .figure(figure)
    case "sweep":
      guard let sweep = ShownSweep(json: value) else { return nil }
      self = .sweep(sweep)
    case "verdict": self = .verdict
    default: return nil
    }
  }
}

extension ShownTable {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "columns": .array(columns.map(JSONValue.string)),
      "rows": .array(
        rows.map { row in
          .array(
            row.map { cell in
              switch cell {
              case .number(let text): .object(["number": .real(text)])
              case .text(let text): .object(["text": .string(text)])
              }
            })
        }),
    ]
    if let digits { members["digits"] = .integer(digits) }
    return .object(members)
  }

  init?(json: JSONValue) {
    guard let columns = json["columns"]?.array?.compactMap(\.string), let rows = json["rows"]?.array else {
      return nil
    }
    let cells = rows.map { row in
      (row.array ?? []).compactMap { cell -> Cell? in
        cell["number"]?.real.map(Cell.number) ?? cell["text"]?.string.map(Cell.text)
      }
    }
    self.init(columns: columns, rows: cells, digits: json["digits"]?.integer)
  }
}
