package import Diagnostics
import Events
package import Verdicts

/// The numbers of lessons, and which of them are claims.
package struct AuditReport: Sendable {
  package struct Entry: Sendable {
    package var path: String
    package var file: SourceFile
    package var audit: LessonAudit
    /// A lesson that cannot be read as its author means it cannot be counted either.
    package var errors: [Diagnostic]

    /// What there is to say about it, in the order of the text.
    var diagnostics: [Diagnostic] {
      (errors + audit.uncovered(in: file.name) + audit.exemptionProblems).ordered()
        .map { $0.located(in: file) }
    }
  }

  package var entries: [Entry]
  package var options: AuditOptions

  package var coverage: Coverage {
    entries.reduce(Coverage(claimed: 0, counted: 0)) { $0 + $1.audit.coverage }
  }

  /// 2 if a lesson has errors or, if strict, an exemption exempts nothing; 1 if too few numbers are claims.
  package var exitStatus: Int32 {
    let isUnclear = options.isStrict && entries.contains { !$0.audit.exemptionProblems.isEmpty }
    if isUnclear || entries.contains(where: { !$0.errors.isEmpty }) { return 2 }
    return coverage.reaches(percent: options.isStrict ? 100 : options.minimum) ? 0 : 1
  }
}

extension AuditReport {
  package var text: String {
    let renderer = DiagnosticRenderer(files: entries.flatMap(\.file.parts))
    var lines: [String] = []
    for entry in entries {
      if options.isVerbose { lines += entry.list }
      for diagnostic in entry.diagnostics { lines += [renderer.render(diagnostic), ""] }
    }
    let width = entries.map(\.path.count).max() ?? 0
    for entry in entries {
      let padding = String(repeating: " ", count: width - entry.path.count)
      lines.append("\(entry.path)\(padding)  \(entry.summary)")
    }
    if entries.count > 1 { lines.append("In all, \(coverage.sentence).") }
    if !options.isStrict, !coverage.reaches(percent: options.minimum) {
      lines.append("That is less than \(options.minimum) %.")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: String {
    let value = JSONValue.object([
      "schema": .integer(1), "summary": .object(coverage.json), "lessons": .array(entries.map(\.json)),
    ])
    return JSONWriter.text(of: value, layout: .indented) + "\n"
  }
}

extension Coverage {
  fileprivate var sentence: String {
    guard let percent else { return "no numbers" }
    return
      "\(claimed) of \(counted) \(counted == 1 ? "number is a claim" : "numbers are claims"), \(percent) %"
  }

  fileprivate var json: [String: JSONValue] {
    [
      "claimed": .integer(claimed), "uncovered": .integer(counted - claimed),
      "percent": percent.map { .integer($0) } ?? .null,
    ]
  }
}

extension AuditReport.Entry {
  fileprivate var summary: String {
    var text = audit.coverage.sentence
    let exempt = audit.count(.exempt)
    if exempt > 0 { text += "; \(exempt) exempt" }
    if !errors.isEmpty { text += "; it has errors" }
    return text
  }

  /// Every number of the text with its place and what it is.
  fileprivate var list: [String] {
    audit.numerals.filter { !$0.kind.isOutsideText }.map { numeral in
      "\(file.place(of: numeral.range.start)): \(numeral.text): \(numeral.kind.name)"
    } + [""]
  }

  fileprivate var json: JSONValue {
    var members = audit.coverage.json
    members["path"] = .string(path)
    members["exempt"] = .integer(audit.count(.exempt))
    members["numbers"] = .array(
      audit.numerals.filter { !$0.kind.isOutsideText }.map { numeral in
        .object(
          ReportPlace(of: numeral.range.start, in: file).json.merging([
            "text": .string(numeral.text), "kind": .string(numeral.kind.name),
          ]) { first, _ in first })
      })
    members["diagnostics"] = .array(
      (errors + audit.exemptionProblems).ordered().map { diagnostic in
        .object(
          ReportPlace(of: diagnostic.range.start, in: file).json.merging([
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code),
            "message": .string(diagnostic.message),
          ]) { first, _ in first })
      })
    return .object(members)
  }
}

extension Numeral.Kind {
  fileprivate var name: String {
    switch self {
    case .claimed: "claimed"
    case .uncovered: "uncovered"
    case .uncompared: "uncompared"
    case .exempt: "exempt"
    case .apart(let apart): apart.rawValue
    }
  }

  fileprivate var isOutsideText: Bool {
    if case .apart(let apart) = self { apart.isOutsideText } else { false }
  }
}
