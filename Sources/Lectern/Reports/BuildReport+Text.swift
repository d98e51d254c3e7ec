import Diagnostics
import Verdicts

extension BuildReport {
  /// The report for people: every problem with its source line, then a line for each lesson, then the sum.
  package var text: String {
    let renderer = DiagnosticRenderer(files: files)
    var lines: [String] = []
    for diagnostic in diagnostics {
      lines.append(renderer.render(diagnostic))
      lines.append("")
    }
    let width = entries.map(\.path.count).max() ?? 0
    for entry in entries {
      let padding = String(repeating: " ", count: width - entry.path.count)
      let verification = entry.verification
      lines.append("\(entry.path)\(padding)  \(verification.status.rawValue)  \(verification.summary.phrase)")
    }
    if let externalLinks {
      lines += externalLinks.map { "\($0.file):\($0.line):\($0.column): \($0.address)" }
    }
    if entries.count > 1 { lines.append("\(entries.count) lessons: \(summary.phrase)") }
    return lines.joined(separator: "\n").printable + "\n"
  }
}

extension BuildReport {
  /// What fails, each with its source line; nothing if nothing does.
  package var problemText: String {
    let renderer = DiagnosticRenderer(files: files)
    return diagnostics.filter(fails).map { renderer.render($0).printable + "\n\n" }.joined()
  }

  /// The sum in one line.
  package var summaryLine: String {
    "\(entries.count) lesson\(entries.count == 1 ? "" : "s"): \(summary.phrase)"
  }
}

extension VerificationSummary {
  /// `9 cells, 17 of 18 claims, 2 of 2 checks, 1 error`.
  var phrase: String {
    var parts = [count(cells, "cell")]
    for (tally, noun) in [
      (claims, "claim"), (checks, "check"), (properties, "property"), (outputs, "output"),
      (evaluations, "value"),
    ] {
      let total = tally.passed + tally.failed
      guard total > 0 else { continue }
      parts.append(
        tally.failed == 0 ? count(total, noun) : "\(tally.passed) of \(count(total, noun))")
    }
    if !noise.isEmpty {
      let supported = noise[.supported] ?? 0
      let limited = noise[.limited] ?? 0
      let unmeasured = noise[.unmeasured] ?? 0
      let total = supported + limited + unmeasured
      parts.append("\(supported) of \(count(total, "claim")) supported by nudged runs")
      if limited > 0 { parts.append("\(limited) limited by rounding") }
    }
    if errors > 0 { parts.append(count(errors, "error")) }
    if warnings > 0 { parts.append(count(warnings, "warning")) }
    return parts.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
  }
}
