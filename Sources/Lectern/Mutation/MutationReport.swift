package import Diagnostics
import Events
package import Verdicts

/// Which changes of numbers were noticed, and which were not.
package struct MutationReport: Sendable {
  package struct Entry: Sendable {
    package var path: String
    package var file: SourceFile
    /// Of the lesson as it stands; one that does not pass is not changed.
    package var verification: Verification
    package private(set) var results: [(mutant: Mutant, outcome: Mutant.Outcome)] = []
    /// How many changes of code were left out.
    package var untried = 0

    init(path: String, file: SourceFile, verification: Verification) {
      self.path = path
      self.file = file
      self.verification = verification
    }

    mutating func add(_ mutant: Mutant, _ outcome: Mutant.Outcome) { results.append((mutant, outcome)) }

    package var isRefused: Bool { verification.status != .passed }

    package func count(_ kind: Mutant.Kind, _ outcome: Mutant.Outcome? = nil) -> Int {
      results.filter { $0.mutant.kind == kind && (outcome == nil || $0.outcome == outcome) }.count
    }

    package var survivors: [Mutant] { results.filter { $0.outcome == .survived }.map(\.mutant) }
  }

  package var entries: [Entry]

  /// 2 if a lesson does not pass as it stands; 1 if a change of a claim's text went unnoticed, or, if strict, one of code.
  package func exitStatus(isStrict: Bool) -> Int32 {
    if entries.contains(where: \.isRefused) { return 2 }
    let kinds = Set(entries.flatMap(\.survivors).map(\.kind))
    return kinds.contains(.claim) || isStrict && kinds.contains(.code) ? 1 : 0
  }
}

extension MutationReport {
  package var text: String {
    let renderer = DiagnosticRenderer(files: entries.flatMap(\.file.parts))
    var lines: [String] = []
    for entry in entries {
      for diagnostic in entry.diagnostics { lines += [renderer.render(diagnostic), ""] }
    }
    let width = entries.map(\.path.count).max() ?? 0
    for entry in entries {
      let padding = String(repeating: " ", count: width - entry.path.count)
      lines.append("\(entry.path)\(padding)  \(entry.summary)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: String {
    let value = JSONValue.object([
      "schema": .integer(1), "lessons": .array(entries.map(\.json)),
    ])
    return JSONWriter.text(of: value, layout: .indented) + "\n"
  }
}

extension MutationReport.Entry {
  fileprivate var diagnostics: [Diagnostic] {
    if isRefused { return verification.diagnostics.ordered().map { $0.located(in: file) } }
    return survivors.map { mutant in
      Diagnostic(
        .warning, code: "change-unnoticed", file: file.name, range: mutant.range,
        message: mutant.before.isEmpty
          ? "with \(mutant.after) before it the lesson passes as before"
          : mutant.after.isEmpty
            ? "without \(mutant.before) the lesson passes as before"
            : "with \(mutant.after) in place of \(mutant.before) the lesson passes as before",
        hint: mutant.kind == .claim
          ? "The expression is true or false, so the words are not compared: claim the number itself."
          : "Claim something that depends on this number."
      ).located(in: file)
    }
  }

  fileprivate var summary: String {
    if isRefused { return "not changed: it does not pass as it stands" }
    var parts = [phrase(.claim, "of claims")]
    let stillTrue = count(.claim, .stillTrue)
    if stillTrue > 0 { parts[0] += " (\(stillTrue) more leave a bound that holds)" }
    parts.append(phrase(.code, "of code"))
    if untried > 0 { parts[1] += " (\(untried) more were not tried: --limit)" }
    return parts.joined(separator: ", ")
  }

  private func phrase(_ kind: Mutant.Kind, _ what: String) -> String {
    let made = count(kind) - count(kind, .stillTrue)
    return "\(count(kind, .noticed)) of \(made) changes \(what) noticed"
  }

  fileprivate var json: JSONValue {
    .object([
      "path": .string(path), "status": .string(isRefused ? "refused" : "changed"),
      "claims": counts(.claim), "code": counts(.code), "untried": .integer(untried),
      "survivors": .array(
        survivors.map { mutant in
          .object(
            ReportPlace(of: mutant.range.start, in: file).json.merging([
              "kind": .string(mutant.kind.rawValue), "before": .string(mutant.before),
              "after": .string(mutant.after),
            ]) { first, _ in first })
        }),
    ])
  }

  private func counts(_ kind: Mutant.Kind) -> JSONValue {
    .object([
      "made": .integer(count(kind)), "noticed": .integer(count(kind, .noticed)),
      "stillTrue": .integer(count(kind, .stillTrue)), "survived": .integer(count(kind, .survived)),
    ])
  }
}
