import Diagnostics
import Events
import Verdicts

extension PropertyVerdict {
  /// The keys of design §4 are those of the quantifier that decides; where there are several,
  /// `quantifiers` has them all.
  func json(in file: SourceFile) -> JSONValue {
    var members = record?.members ?? PropertyRecord.membersOfNone
    members.merge(ReportPlace(of: position, in: file).lineJSON) { $1 }
    members["label"] = .string(label)
    members["title"] = .string(title)
    members["status"] = .string(status.rawValue)
    members["message"] = .string(message)
    if results.count > 1 { members["quantifiers"] = .array(results.map { $0.json(in: file) }) }
    return .object(members)
  }
}

extension QuantifierVerdict {
  fileprivate func json(in file: SourceFile) -> JSONValue {
    var members = record.members
    members.merge(ReportPlace(of: position, in: file).lineJSON) { $1 }
    members["status"] = .string(status.rawValue)
    members["message"] = .string(message)
    return .object(members)
  }
}

extension PropertyRecord {
  fileprivate var members: [String: JSONValue] {
    [
      "quantifier": .string(quantifier.rawValue), "trials": .integer(trials),
      "discarded": .integer(discarded), "seed": .string(seed),
      "example": example.isEmpty ? .null : .string(example.joined(separator: ", ")),
      "replay": replay.isEmpty ? .null : .string(replay),
      "labels": .array(statistics.labels.map(\.json)),
      "coverage": .array(statistics.coverage.map(\.json)),
      "deviation": statistics.deviation?.json ?? .null,
      "absoluteDeviation": statistics.absoluteDeviation?.json ?? .null,
      "targets": .array(statistics.targets.map(\.json)),
    ]
  }

  /// What there is to say of a property whose quantifiers did not run.
  fileprivate static var membersOfNone: [String: JSONValue] {
    [
      "quantifier": .null, "trials": .integer(0), "discarded": .integer(0), "seed": .null, "example": .null,
      "replay": .null, "labels": .array([]), "coverage": .array([]), "deviation": .null,
      "absoluteDeviation": .null, "targets": .array([]),
    ]
  }
}
