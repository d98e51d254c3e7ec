import Diagnostics
import Verdicts

/// Workflow commands of GitHub Actions, which show each problem beside its line.
extension BuildReport {
  package var github: String {
    let files = Dictionary(self.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = diagnostics.map { diagnostic in
      let isError = fails(diagnostic)
      let places = diagnostic.includedFrom.map { "included at \($0.file):\($0.line):\($0.column)" }
      return Self.command(
        isError ? "error" : "warning", Self.properties(of: diagnostic, in: files[diagnostic.file]),
        ([diagnostic.message, diagnostic.hint].compactMap(\.self) + places).joined(separator: "\n"))
    }
    let lessons = entries.count == 1 ? "1 lesson" : "\(entries.count) lessons"
    lines.append(Self.command("notice", [("title", "Lectern")], "\(lessons): \(summary.phrase)"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// Columns mean something only where the problem stands on one line.
  private static func properties(of diagnostic: Diagnostic, in file: SourceFile?) -> [(String, String)] {
    let (start, end) = (diagnostic.range.start, diagnostic.range.end)
    func column(_ position: SourcePosition) -> String {
      String(file?.characterColumn(of: position) ?? position.column)
    }
    var properties = [("file", diagnostic.file), ("line", String(start.line))]
    if end.line > start.line {
      properties.append(("endLine", String(end.line)))
    } else {
      properties.append(("col", column(start)))
      if end > start { properties.append(("endColumn", column(end))) }
    }
    return properties + [("title", diagnostic.code)]
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let properties = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(name) \(properties)::\(escaped(message, isProperty: false))"
  }

  /// As `escapeData` and `escapeProperty` of actions/toolkit do; by scalars, because CRLF is one character.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": output += "%25"
      case "\r": output += "%0D"
      case "\n": output += "%0A"
      case ":" where isProperty: output += "%3A"
      case "," where isProperty: output += "%2C"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
