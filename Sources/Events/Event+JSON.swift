// The grammar of the records, docs/reference/event-stream.md. What is written here is read back below, kind by kind.

extension Event {
  package init?(json: JSONValue) {
    guard json["version"]?.integer == Event.version, let kind = Kind(json: json),
      let output = json["output"]?.integer, let error = json["error"]?.integer
    else { return nil }
    self.init(kind, printed: PrintedBytes(output: output, error: error))
  }

  package var json: JSONValue {
    var members = kind.members
    members["version"] = .integer(Event.version)
    members["output"] = .integer(printed.output)
    members["error"] = .integer(printed.error)
    return .object(members)
  }
}

extension Event.Kind {
  fileprivate var members: [String: JSONValue] {
    switch self {
    case .started: ["kind": .string("started")]
    case .finished: ["kind": .string("finished")]
    case .began(let part): ["kind": .string("began"), "part": .integer(part)]
    case .ended(let part): ["kind": .string("ended"), "part": .integer(part)]
    case .failed(let part, let message):
      ["kind": .string("failed"), "part": .integer(part), "message": .string(message)]
    case .value(let value): ["kind": .string("value"), "payload": value.json]
    case .claim(let id, let value):
      ["kind": .string("claim"), "claim": .integer(id), "payload": value.json]
    case .check(let record): ["kind": .string("check"), "payload": record.json]
    case .property(let record): ["kind": .string("property"), "payload": record.json]
    }
  }

  fileprivate init?(json: JSONValue) {
    let payload = json["payload"]
    switch json["kind"]?.string {
    case "started": self = .started
    case "finished": self = .finished
    case "began":
      guard let part = json["part"]?.integer else { return nil }
      self = .began(part: part)
    case "ended":
      guard let part = json["part"]?.integer else { return nil }
      self = .ended(part: part)
    case "failed":
      guard let part = json["part"]?.integer, let message = json["message"]?.string else { return nil }
      self = .failed(part: part, message: message)
    case "value":
      guard let value = payload.flatMap(LoggedValue.init(json:)) else { return nil }
      self = .value(value)
    case "claim":
      guard let id = json["claim"]?.integer, let value = payload.flatMap(ClaimValue.init(json:)) else {
        return nil
      }
      self = .claim(id: id, value)
    case "check":
      guard let record = payload.flatMap(CheckRecord.init(json:)) else { return nil }
      self = .check(record)
    case "property":
      guard let record = payload.flatMap(PropertyRecord.init(json:)) else { return nil }
      self = .property(record)
    default: return nil
    }
  }
}

extension LoggedValue {
  var json: JSONValue {
    .object([
      "name": .string(name), "type": .string(type), "shown": shown.json,
      "range": .array(
        [range.startLine, range.startColumn, range.endLine, range.endColumn].map(JSONValue.integer)),
    ])
  }

  init?(json: JSONValue) {
    guard let name = json["name"]?.string, let type = json["type"]?.string,
      let shown = json["shown"].flatMap(ShownValue.init(json:)),
      let ends = json["range"]?.array?.compactMap(\.integer), ends.count == 4
    else { return nil }
    let range = EventRange(startLine: ends[0], startColumn: ends[1], endLine: ends[2], endColumn: ends[3])
    self.init(name: name, type: type, range: range, shown: shown)
  }
}

extension ClaimValue {
  var json: JSONValue {
    switch self {
    case .boolean(let value): .object(["boolean": .bool(value)])
    case .number(let text): .object(["number": .real(text)])
    case .sequence(let texts): .object(["sequence": .array(texts.map(JSONValue.real))])
    case .string(let text): .object(["string": .string(text)])
    case .estimate(let estimate): .object(["estimate": estimate.json])
    case .table(let table): .object(["table": table.json])
    case .incomparable(let type, let reason):
      .object(["incomparable": .string(reason.rawValue), "type": .string(type)])
    }
  }

  init?(json: JSONValue) {
    if let value = json["boolean"]?.bool {
      self = .boolean(value)
    } else if let text = json["number"]?.real {
      self = .number(text)
    } else if let values = json["sequence"]?.array {
      let texts = values.compactMap(\.real)
      guard texts.count == values.count else { return nil }
      self = .sequence(texts)
    } else if let text = json["string"]?.string {
      self = .string(text)
    } else if let estimate = json["estimate"].flatMap(ClaimEstimate.init(json:)) {
      self = .estimate(estimate)
    } else if let table = json["table"].flatMap(ClaimTable.init(json:)) {
      self = .table(table)
    } else if let type = json["type"]?.string,
      let reason = json["incomparable"]?.string.flatMap(Incomparable.init(rawValue:))
    {
      self = .incomparable(type: type, reason: reason)
    } else {
      return nil
    }
  }
}

extension CheckRecord {
  var json: JSONValue {
    .object([
      "name": .string(name), "passed": .bool(passed), "message": .string(message), "line": .integer(line),
      "column": .integer(column),
    ])
  }

  init?(json: JSONValue) {
    guard let name = json["name"]?.string, let passed = json["passed"]?.bool,
      let message = json["message"]?.string, let line = json["line"]?.integer,
      let column = json["column"]?.integer
    else { return nil }
    self.init(name: name, passed: passed, message: message, line: line, column: column)
  }
}
