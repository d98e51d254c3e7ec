import Diagnostics
import Events
import Lessons
import Verdicts

extension BuildReport {
  /// Schema 1, design §4.
  package var json: String {
    var members: [String: JSONValue] = [
      "schema": .integer(1),
      "summary": summary.json(lessons: entries.count),
      "lessons": .array(entries.map(\.json)),
      "diagnostics": .array(general.ordered().map { $0.json(in: nil, of: nil) }),
    ]
    if let externalLinks { members["links"] = .array(externalLinks.map(\.json)) }
    return JSONWriter.text(of: .object(members), layout: .indented) + "\n"
  }
}

extension CourseLinks.External {
  fileprivate var json: JSONValue {
    .object([
      "address": .string(address), "path": .string(file), "line": .integer(line), "column": .integer(column),
    ])
  }
}

extension VerificationSummary {
  fileprivate func json(lessons: Int) -> JSONValue {
    var members: [String: JSONValue] = [
      "lessons": .integer(lessons), "cells": .integer(cells), "claims": claims.json, "checks": checks.json,
      "properties": properties.json, "outputs": outputs.json, "evaluations": evaluations.json,
      "errors": .integer(errors),
      "warnings": .integer(warnings),
    ]
    if !noise.isEmpty {
      members["noise"] = .object(
        Dictionary(
          uniqueKeysWithValues: [NoiseVerdict.Outcome.supported, .limited, .unmeasured].map {
            ($0.rawValue, .integer(noise[$0] ?? 0))
          }))
    }
    return .object(members)
  }
}

extension VerificationSummary.Tally {
  fileprivate var json: JSONValue {
    .object(["passed": .integer(passed), "failed": .integer(failed)])
  }
}

extension BuildReport.Entry {
  fileprivate var json: JSONValue {
    .object([
      "path": .string(path),
      "status": .string(verification.status.rawValue),
      "claims": .array(verification.claims.map { $0.json(in: file) }),
      "checks": .array(verification.checks.map { $0.json(in: file) }),
      "properties": .array(verification.properties.map { $0.json(in: file) }),
      "outputs": .array(verification.expectedOutputs.map { $0.json(in: file) }),
      "evaluations": .array(verification.evaluations.map { $0.json(in: file) }),
      "diagnostics": .array(
        problems.map(\.shown).map { problem in
          problem.json(in: file.parts.first { $0.name == problem.file }, of: file.name)
        }),
    ])
  }
}

extension ClaimVerdict {
  fileprivate func json(in file: SourceFile) -> JSONValue {
    var members = ReportPlace(of: claim.range.start, in: file).json
    members.merge([
      "text": .string(claim.text),
      "expression": .string(claim.expression.lines.map(\.text).joined(separator: "\n")),
      "relation": relation.map(JSONValue.string) ?? .null,
      "stated": .array(stated.map(JSONValue.string)),
      "computed": computed?.json ?? .null,
      "status": .string(status.rawValue),
    ]) { first, _ in first }
    if !message.isEmpty { members["message"] = .string(message) }
    if let noise { members["noise"] = noise.json }
    if !estimates.isEmpty { members["estimates"] = .array(estimates.map(\.json)) }
    if let label = claim.label { members["label"] = .string(label) }
    return .object(members)
  }
}

extension ClaimValue {
  /// As reports and ledgers show it.
  var json: JSONValue {
    switch self {
    case .boolean(let value): .bool(value)
    case .number(let text): .real(text)
    case .sequence(let texts): .array(texts.map(JSONValue.real))
    case .string(let text): .string(text)
    case .estimate(let estimate):
      estimate.isSequence
        ? .array(estimate.means.map(JSONValue.real)) : .real(estimate.means.first ?? "nan")
    case .table(let table):
      .array(
        table.entries.map { entry in
          switch entry {
          case .number(let text): .real(text)
          case .text(let text): .string(text)
          }
        })
    case .incomparable: .null
    }
  }
}

extension NoiseVerdict {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = ["verdict": .string(outcome.rawValue), "runs": .integer(runs)]
    if let deviation { members["deviation"] = .real(deviation.isFinite ? "\(deviation)" : "inf") }
    if let digits { members["digits"] = .integer(digits) }
    if let safeText { members["safe"] = .string(safeText) }
    if !message.isEmpty { members["message"] = .string(message) }
    return .object(members)
  }
}

extension EstimateVerdict {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "mean": .real(component.mean), "standardError": .real(component.standardError),
      "replicates": .integer(component.replicates), "verdict": .string(outcome.rawValue),
    ]
    if let adjustedPValue { members["adjustedP"] = .real("\(adjustedPValue)") }
    if let interval {
      members["interval"] = .array([.real("\(interval.lower)"), .real("\(interval.upper)")])
    }
    return .object(members)
  }
}

extension CheckVerdict {
  fileprivate func json(in file: SourceFile) -> JSONValue {
    var members = ReportPlace(of: position, in: file).lineJSON
    members["name"] = .string(name)
    members["status"] = .string(status.rawValue)
    members["message"] = .string(message)
    return .object(members)
  }
}

extension OutputVerdict {
  fileprivate func json(in file: SourceFile) -> JSONValue {
    var members = ReportPlace(of: output.range.start, in: file).lineJSON
    members["status"] = .string(status.rawValue)
    members["message"] = .string(message)
    members["match"] = .string(output.matching.rawValue)
    members["stream"] = .string(output.stream.rawValue)
    return .object(members)
  }
}

extension EvaluationVerdict {
  fileprivate func json(in file: SourceFile) -> JSONValue {
    var members = ReportPlace(of: evaluation.range.start, in: file).json
    members["expression"] = .string(evaluation.expression.lines.map(\.text).joined(separator: "\n"))
    members["computed"] = computed?.json ?? .null
    members["status"] = .string(status.rawValue)
    if !message.isEmpty { members["message"] = .string(message) }
    return .object(members)
  }
}

extension Diagnostic {
  /// - Parameters:
  ///   - source: The text that the columns belong to, if it is at hand.
  ///   - lesson: The file that need not be named.
  fileprivate func json(in source: SourceFile?, of lesson: String?) -> JSONValue {
    var members: [String: JSONValue] = [
      "line": .integer(range.start.line),
      "column": .integer(source?.characterColumn(of: range.start) ?? range.start.column),
      "severity": .string(severity.rawValue), "code": .string(code), "message": .string(message),
    ]
    if let hint { members["hint"] = .string(hint) }
    if file != lesson { members["file"] = .string(file) }
    if !includedFrom.isEmpty { members["includedFrom"] = .array(includedFrom.map(\.json)) }
    return .object(members)
  }
}
