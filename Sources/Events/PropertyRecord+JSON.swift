// Everything that came after the first records is optional: absent where there is nothing to say, and what
// cannot be read of it is left out. The verdict is never optional.

extension PropertyRecord {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "quantifier": .string(quantifier.rawValue), "verdict": .string(verdict.rawValue),
      "trials": .integer(trials), "discarded": .integer(discarded), "seed": .string(seed),
      "example": .array(example.map(JSONValue.string)), "message": .string(message), "line": .integer(line),
      "column": .integer(column),
    ]
    if !statistics.labels.isEmpty { members["labels"] = .array(statistics.labels.map(\.json)) }
    if !statistics.coverage.isEmpty { members["coverage"] = .array(statistics.coverage.map(\.json)) }
    members["deviation"] = statistics.deviation?.json
    members["absoluteDeviation"] = statistics.absoluteDeviation?.json
    if !statistics.targets.isEmpty { members["targets"] = .array(statistics.targets.map(\.json)) }
    if numbers.contains(where: { $0 != nil }) {
      members["numbers"] = .array(numbers.map { $0.map { .array($0.map(JSONValue.real)) } ?? .null })
    }
    if !replay.isEmpty { members["replay"] = .string(replay) }
    if !pictures.isEmpty { members["pictures"] = .array(pictures.map(\.json)) }
    return .object(members)
  }

  init?(json: JSONValue) {
    guard let quantifier = json["quantifier"]?.string.flatMap(Quantifier.init(rawValue:)),
      let verdict = json["verdict"]?.string.flatMap(Verdict.init(rawValue:)),
      let trials = json["trials"]?.integer, let discarded = json["discarded"]?.integer,
      let seed = json["seed"]?.string, let example = json["example"]?.array?.compactMap(\.string),
      let message = json["message"]?.string, let line = json["line"]?.integer,
      let column = json["column"]?.integer
    else { return nil }
    let statistics = Statistics(
      labels: json["labels"]?.array?.compactMap(LabelCount.init(json:)) ?? [],
      coverage: json["coverage"]?.array?.compactMap(Coverage.init(json:)) ?? [],
      deviation: json["deviation"].flatMap(Deviation.init(json:)),
      absoluteDeviation: json["absoluteDeviation"].flatMap(Deviation.init(json:)),
      targets: json["targets"]?.array?.compactMap(Target.init(json:)) ?? [])
    self.init(
      quantifier: quantifier, verdict: verdict, trials: trials, discarded: discarded, seed: seed,
      example: example, message: message, line: line, column: column, statistics: statistics,
      numbers: json["numbers"]?.array?.map { $0.array?.reals } ?? [], replay: json["replay"]?.string ?? "",
      pictures: json["pictures"]?.array?.compactMap(Picture.init(json:)) ?? [])
  }
}

extension PropertyRecord.LabelCount {
  package var json: JSONValue {
    .object(["label": .string(label), "count": .integer(count)])
  }

  fileprivate init?(json: JSONValue) {
    guard let label = json["label"]?.string, let count = json["count"]?.integer else { return nil }
    self.init(label: label, count: count)
  }
}

extension PropertyRecord.Coverage {
  package var json: JSONValue {
    .object([
      "label": .string(label), "required": .real(required), "count": .integer(count),
      "trials": .integer(trials), "sufficient": .bool(isSufficient),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let label = json["label"]?.string, let required = json["required"]?.real,
      let count = json["count"]?.integer, let trials = json["trials"]?.integer,
      let isSufficient = json["sufficient"]?.bool
    else { return nil }
    self.init(label: label, required: required, count: count, trials: trials, isSufficient: isSufficient)
  }
}

extension PropertyRecord.Deviation {
  package var json: JSONValue {
    .object([
      "absolute": .real(absolute), "ulps": .real(ulps), "actual": .real(actual), "expected": .real(expected),
      "arguments": .array(arguments.map(JSONValue.string)),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let absolute = json["absolute"]?.real, let ulps = json["ulps"]?.real,
      let actual = json["actual"]?.real, let expected = json["expected"]?.real,
      let arguments = json["arguments"]?.array?.compactMap(\.string)
    else { return nil }
    self.init(absolute: absolute, ulps: ulps, actual: actual, expected: expected, arguments: arguments)
  }
}

extension PropertyRecord.Target {
  package var json: JSONValue {
    .object([
      "label": .string(label), "value": .real(value),
      "arguments": .array(arguments.map(JSONValue.string)),
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let label = json["label"]?.string, let value = json["value"]?.real,
      let arguments = json["arguments"]?.array?.compactMap(\.string)
    else { return nil }
    self.init(label: label, value: value, arguments: arguments)
  }
}

extension PropertyRecord.Picture {
  fileprivate var json: JSONValue {
    .object([
      "argument": .integer(argument), "subject": .string(subject.rawValue), "figure": figure.json,
    ])
  }

  fileprivate init?(json: JSONValue) {
    guard let argument = json["argument"]?.integer,
      let subject = json["subject"]?.string.flatMap(Subject.init(rawValue:)),
      let figure = json["figure"].flatMap(Figure.init(json:))
    else { return nil }
    self.init(argument: argument, subject: subject, figure: figure)
  }
}

extension [JSONValue] {
  /// Nothing if one of them is no number: a list with a hole would put numbers in each other's places.
  fileprivate var reals: [String]? {
    let texts = compactMap(\.real)
    return texts.count == count ? texts : nil
  }
}
