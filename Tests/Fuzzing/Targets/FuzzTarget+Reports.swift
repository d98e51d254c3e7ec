import Diagnostics
import Events
import Foundation
import Lectern
import Lessons
import Verdicts

#if canImport(FoundationXML)
  import FoundationXML
#endif

extension FuzzTarget {
  /// A file's name, a message, a hint and a code, a place, and behind them a lesson; each up to U+0000. What every form of
  /// report makes of them is read by a reader that is not ours.
  static let reports = FuzzTarget(
    name: "reports",
    seeds: [
      "a/b.md\u{0}x\u{0}Try y.\u{0}some-code\u{0}\u{1}\u{1}\u{1}\u{2}\u{0}{claim}`1 <x>` and $\\claim{2}{y}$\n",
      "a\nb \"c\".md\u{0}<x>&]]>%0A::error::\u{0}\u{0}c,d:e\u{0}\u{9}\u{1}\u{1}\u{1}\u{0}```{code-cell} swift\nx\n```\n",
    ],
    words: [
      "::error::", "::", "%0A", "%", ",", "\r\n", "\r", "\n", "\t", "]]>", "<![CDATA[", "<!--", "&#0;",
      "&amp;",
      "<", ">", "\"", "'", "\\", "\\u0000", "\u{0}", "\u{1B}[0m", "\u{FFFE}", "\u{FFFF}", "\u{2028}",
      "\u{202E}",
      "\u{85}", "😀", "e\u{301}", "../", "/", "C:\\", "{claim}`1 <x>`", "```{property} T\nx\n```\n",
      "$\\claim{1}{x}$",
    ],
    faults: { bytes in
      var reader = FuzzBytes(bytes)
      let name = text(reader.bytes(upTo: 0))
      let message = text(reader.bytes(upTo: 0))
      let hint = text(reader.bytes(upTo: 0))
      let code = text(reader.bytes(upTo: 0))
      let place = reader.bytes(upTo: 0).prefix(4).map(Int.init) + [1, 1, 1, 1]
      let range = SourceRange(
        SourcePosition(line: max(1, place[0]), column: max(1, place[1])),
        SourcePosition(line: max(1, place[2]), column: max(1, place[3])))
      let content = reader.rest()
      let lesson = LessonParser.parse(file: SourceFile(name: name, text: text(content)))
      var verification = Verifier.verify(
        lesson: lesson, transcript: Transcript(answering: lesson, content), problems: [])
      let found = Diagnostic(.error, code: code, file: name, range: range, message: message, hint: hint)
      let general = Diagnostic(.warning, code: code, file: message, range: range, message: hint)
      verification.diagnostics.append(found)
      let entry = BuildReport.Entry(
        path: name, file: lesson.file, verification: verification, partRanges: lesson.parts.map(\.range))
      let report = BuildReport(entries: [entry, entry], general: [general], isStrict: false)
      return faults(ofJSON: report.json, message, name)
        + faults(ofSARIF: report.sarif, problems: report.reported, message)
        + faults(ofJUnit: report.junit, name)
        + faults(ofGitHub: report.github, problems: report.diagnostics.count)
        + faults(ofText: report.text)
    })

  private static func object(_ text: String) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
  }

  private static func faults(ofJSON text: String, _ message: String, _ path: String) -> [String] {
    guard let lessons = object(text)?["lessons"] as? [[String: Any]] else { return ["the JSON is none"] }
    let messages = lessons.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }.map {
      $0["message"] as? String
    }
    var faults: [String] = []
    if !messages.contains(where: { isSame($0, message) }) { faults.append("JSON loses the message") }
    if !lessons.allSatisfy({ isSame($0["path"] as? String, path) }) { faults.append("JSON changes the path") }
    return faults
  }

  private static func faults(ofSARIF text: String, problems: Int, _ message: String) -> [String] {
    guard let runs = object(text)?["runs"] as? [[String: Any]],
      let results = runs.first?["results"] as? [[String: Any]]
    else { return ["the SARIF is none"] }
    var faults: [String] = []
    if results.count != problems { faults.append("SARIF has \(results.count) of \(problems) problems") }
    let texts = results.map { ($0["message"] as? [String: Any])?["text"] as? String ?? "" }
    if !texts.contains(where: { $0.unicodeScalars.starts(with: message.unicodeScalars) }) {
      faults.append("SARIF loses the message")
    }
    for result in results {
      let places =
        (result["locations"] as? [[String: Any]] ?? [])
        + (result["relatedLocations"] as? [[String: Any]] ?? [])
      for place in places {
        let physical = place["physicalLocation"] as? [String: Any]
        let uri = (physical?["artifactLocation"] as? [String: Any])?["uri"] as? String ?? " "
        if !uri.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) {
          faults.append("\(uri.debugDescription) is no URI")
        }
        let region = physical?["region"] as? [String: Any] ?? [:]
        if region.values.contains(where: { ($0 as? Int ?? 0) < 1 }) {
          faults.append("a region begins before 1")
        }
      }
    }
    return faults
  }

  private static func faults(ofJUnit text: String, _ name: String) -> [String] {
    let names = SuiteNames()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = names
    guard parser.parse() else { return ["the XML is none: \(String(describing: parser.parserError))"] }
    let allowed = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)
          return isControl || [0xFFFE, 0xFFFF].contains(scalar.value) ? "\u{FFFD}" : scalar
        }))
    guard names.found.count == 3, names.found.prefix(2).allSatisfy({ isSame($0, allowed) }) else {
      return ["the suites are \(names.found.map(\.debugDescription)), not \(allowed.debugDescription)"]
    }
    return []
  }

  /// One line for each problem, and nothing that another command could begin in.
  private static func faults(ofGitHub text: String, problems: Int) -> [String] {
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.map {
      String($0) ?? ""
    }
    var faults: [String] = []
    if lines.count != problems + 2 || lines.last != "" {
      faults.append("GitHub gets \(lines.count) lines for \(problems)")
    }
    for line in lines.dropLast() {
      let parts = line.dropFirst(2).components(separatedBy: "::")
      let keys = parts[0].split(separator: " ", maxSplits: 1).last?.split(separator: ",").map {
        $0.prefix { $0 != "=" }
      }
      let known = ["file", "line", "col", "endLine", "endColumn", "title"]
      if !line.hasPrefix("::"), keys?.allSatisfy({ known.contains(String($0)) }) != true {
        faults.append("GitHub reads \(line.debugDescription) as something else")
      }
    }
    return faults
  }

  /// Nothing that a terminal obeys.
  private static func faults(ofText text: String) -> [String] {
    text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || (0x7F...0x9F).contains($0.value)
    }
      ? ["the text has a control character"] : []
  }

  /// By scalars: texts that are only canonically equal are not the same.
  private static func isSame(_ text: String?, _ other: String) -> Bool {
    text.map { Array($0.unicodeScalars) == Array(other.unicodeScalars) } ?? false
  }
}

extension BuildReport {
  /// How many problems it lists, those of each lesson once.
  fileprivate var reported: Int {
    entries.map { $0.verification.diagnostics.ordered().count }.reduce(general.count, +)
  }
}

private final class SuiteNames: NSObject, XMLParserDelegate {
  var found: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "testsuite" { found.append(attributes["name"] ?? "") }
  }
}
