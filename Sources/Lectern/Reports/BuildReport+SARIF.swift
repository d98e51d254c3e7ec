import Diagnostics
import Events
import Runner
import Verdicts

/// SARIF 2.1.0 (OASIS, errata 01). Section numbers are those of that specification.
extension BuildReport {
  package var sarif: String {
    let results = entries.flatMap { SARIFResults(entry: $0).values } + SARIFResults(general: general).values
    let run = JSONValue.object([
      "tool": .object(["driver": Self.driver]),
      // §3.14.17: one column for each UTF-16 code unit.
      "columnKind": .string("utf16CodeUnits"),
      "results": .array(results),
    ])
    let log = JSONValue.object([
      "$schema": .string(
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
      "version": .string("2.1.0"), "runs": .array([run]),
    ])
    return JSONWriter.text(of: log, layout: .indented) + "\n"
  }

  private static var driver: JSONValue {
    .object([
      "name": .string("Lectern"), "version": .string(Release.version),
      "rules": .array(DiagnosticRule.all.map(\.sarif)),
    ])
  }
}

extension DiagnosticRule {
  fileprivate var sarif: JSONValue {
    .object([
      "id": .string(code), "shortDescription": .object(["text": .string(summary)]),
      "help": .object(["text": .string(help), "markdown": .string(help)]),
      "defaultConfiguration": .object(["level": .string(severity.rawValue)]),
    ])
  }
}

/// The results of one lesson, or of what belongs to no lesson.
private struct SARIFResults {
  private let file: SourceFile?
  private let cases: ReportCases?
  private let corrections: [Correction]
  private var ordinals: [String: Int] = [:]
  private(set) var values: [JSONValue] = []

  init(entry: BuildReport.Entry) {
    file = entry.file
    cases = ReportCases(entry)
    corrections = entry.verification.corrections
    for problem in entry.problems { add(problem.found, at: problem.shown) }
  }

  init(general: [Diagnostic]) {
    file = nil
    cases = nil
    corrections = []
    for diagnostic in general.ordered() { add(diagnostic, at: diagnostic) }
  }

  private mutating func add(_ diagnostic: Diagnostic, at shown: Diagnostic) {
    let subject = cases.flatMap { cases in cases.owner(of: diagnostic).map { cases.all[$0] } }
    let location = JSONValue.object(["uri": .string(Self.uri(of: shown.file))])
    let sentences = [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "\n")
    var members: [String: JSONValue] = [
      "ruleId": .string(diagnostic.code), "level": .string(diagnostic.severity.rawValue),
      "message": .object(["text": .string(sentences)]),
      "locations": .array([
        .object([
          "physicalLocation": .object([
            "artifactLocation": location, "region": region(diagnostic.range),
          ])
        ])
      ]),
      "partialFingerprints": .object(["lectern/v1": .string(fingerprint(of: diagnostic, subject))]),
    ]
    if let index = DiagnosticRule.all.firstIndex(where: { $0.code == diagnostic.code }) {
      members["ruleIndex"] = .integer(index)
    }
    let changes = corrections(for: diagnostic, subject)
    if !shown.includedFrom.isEmpty {
      members["relatedLocations"] = .array(shown.includedFrom.map(Self.related))
    }
    if !changes.isEmpty { members["fixes"] = .array([fix(changes, at: location)]) }
    values.append(.object(members))
  }

  /// All of a claim's, because half of them would leave it wrong.
  private func corrections(for diagnostic: Diagnostic, _ subject: ReportCase?) -> [Correction] {
    if let subject, Diagnostic.failureCodes.contains(diagnostic.code), !subject.corrections.isEmpty {
      guard subject.hasParts else { return subject.corrections }
      return subject.corrections.filter { diagnostic.range.encloses($0.range) }
    }
    return subject == nil ? corrections.filter { $0.range == diagnostic.range } : []
  }

  /// §3.27.22: the places where the file is included.
  private static func related(_ place: SourceOrigin.Place) -> JSONValue {
    .object([
      "message": .object(["text": .string("included here")]),
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(uri(of: place.file))]),
        "region": .object(["startLine": .integer(place.line), "startColumn": .integer(place.column)]),
      ]),
    ])
  }

  /// §3.30. An empty range is a place: the region then goes to the end of its line, as one without an end does.
  private func region(_ range: SourceRange) -> JSONValue {
    let origin = file?.origin(of: range)
    let range = origin?.range ?? range
    func column(_ position: SourcePosition) -> Int {
      origin?.file.utf16Column(of: position) ?? position.column
    }
    var members: [String: JSONValue] = [
      "startLine": .integer(range.start.line), "startColumn": .integer(column(range.start)),
    ]
    if range.end > range.start {
      members["endLine"] = .integer(range.end.line)
      members["endColumn"] = .integer(column(range.end))
    }
    return .object(members)
  }

  /// §3.55.
  private func fix(_ corrections: [Correction], at location: JSONValue) -> JSONValue {
    let replacements = corrections.map { correction in
      JSONValue.object([
        "deletedRegion": region(correction.range),
        "insertedContent": .object(["text": .string(correction.text)]),
      ])
    }
    let words = corrections.map { "“\($0.text)”" }.joined(separator: ", ")
    return .object([
      "description": .object(["text": .string("Write \(words).")]),
      "artifactChanges": .array([
        .object(["artifactLocation": location, "replacements": .array(replacements)])
      ]),
    ])
  }

  /// §3.27.17: the same problem has the same fingerprint when lines move, so nothing in it tells a place.
  private mutating func fingerprint(of diagnostic: Diagnostic, _ subject: ReportCase?) -> String {
    var hash = StableHash()
    let name = file.map { diagnostic.located(in: $0).file } ?? diagnostic.file
    for part in [name, diagnostic.code, subject?.kind.rawValue ?? "line"] { hash.add(part) }
    hash.add(subject?.identity ?? line(of: diagnostic))
    let print = hash.text
    ordinals[print, default: 0] += 1
    return "\(print):\(ordinals[print] ?? 1)"
  }

  /// The line that a problem is about, without its indentation.
  private func line(of diagnostic: Diagnostic) -> String {
    let line = file?.line(diagnostic.range.start.line) ?? ""
    return line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// §3.4.3: a URI reference with forward slashes; whatever RFC 3986 does not let stand by itself is encoded.
  private static func uri(of path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) {
        uri.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
