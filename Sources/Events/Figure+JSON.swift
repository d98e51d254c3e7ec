extension Figure {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "svg": .string(svg), "title": .string(title), "description": .string(description),
    ]
    if let narrow { members["narrow"] = .string(narrow) }
    if let table { members["table"] = table.json }
    return .object(members)
  }

  init?(json: JSONValue) {
    guard let svg = json["svg"]?.string, let title = json["title"]?.string,
      let description = json["description"]?.string
    else { return nil }
    self.init(
      svg: svg, narrow: json["narrow"]?.string, title: title, description: description,
      table: json["table"].flatMap(ShownTable.init(json:)))
  }
}

extension ShownSweep {
  var json: JSONValue {
    .object([
      "label": .string(label), "title": .string(title), "description": .string(description),
      "note": .string(note), "first": .integer(first), "animated": .bool(isAnimated),
      "printed": printed.json,
      "frames": .array(frames.map { .object(["value": .string($0.value), "figure": $0.figure.json]) }),
    ])
  }

  init?(json: JSONValue) {
    guard let label = json["label"]?.string, let title = json["title"]?.string,
      let description = json["description"]?.string, let note = json["note"]?.string,
      let first = json["first"]?.integer, let isAnimated = json["animated"]?.bool,
      let printed = json["printed"].flatMap(Figure.init(json:)), let frames = json["frames"]?.array
    else { return nil }
    self.init(
      label: label, title: title, description: description, note: note,
      frames: frames.compactMap { frame in
        guard let value = frame["value"]?.string, let figure = frame["figure"].flatMap(Figure.init(json:))
        else { return nil }
        return Frame(value: value, figure: figure)
      }, first: first, isAnimated: isAnimated, printed: printed)
  }
}
