import Events
import Foundation
import Runner

/// What a build came to, and from what: enough to tell that the same build would do nothing, and what it would say.
///
/// As a file: a line of JSON that says what it is, then its sections as they were.
struct BuildRecord: Equatable, Sendable {
  /// Why a file is not used.
  enum Failure: Error {
    case damaged
    /// Of another build, of another tool, or of a version to come.
    case foreign
  }

  private static let kind = "lectern-build"
  /// Goes up when records become something else.
  private static let format = "1"

  var state: BuildState
  /// As typed.
  var source: String
  var output: String
  /// The files of the site: a line for each with its digest.
  var site: String
  var report: FinishedReport

  /// - Parameter name: Of the file.
  func bytes(name: String) -> [UInt8] {
    var sections = BuildState.Part.allCases.map { ("state/" + $0.rawValue, state[$0]) }
    sections.append(("site", site))
    for (format, text) in report.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      sections.append(("report/" + format.rawValue, text))
    }
    let body = sections.flatMap { Array($0.1.utf8) }
    let head = JSONValue.object([
      "kind": .string(Self.kind), "format": .string(Self.format), "name": .string(name),
      "source": .string(source), "output": .string(output),
      "status": .integer(Int(report.exitStatus)), "lessons": .integer(report.lessons),
      "sections": .array(
        sections.map { .array([.string($0.0), .integer($0.1.utf8.count)]) }),
      "digest": .string(SHA256.text(of: body)),
    ])
    return Array((JSONWriter.text(of: head) + "\n").utf8) + body
  }

  init(
    state: BuildState, source: String, output: String, site: String, report: FinishedReport
  ) {
    (self.state, self.source, self.output) = (state, source, output)
    (self.site, self.report) = (site, report)
  }

  init(_ bytes: [UInt8], name: String) throws(Failure) {
    guard let end = bytes.firstIndex(of: 0x0A), let head = try? JSONParser.parse(bytes[..<end]),
      head["kind"]?.string == Self.kind, head["format"]?.string == Self.format,
      head["name"]?.string == name
    else { throw .foreign }
    guard let source = head["source"]?.string, let output = head["output"]?.string,
      let status = head["status"]?.integer.flatMap({ Int32(exactly: $0) }),
      let lessons = head["lessons"]?.integer, let sections = head["sections"]?.array
    else { throw .damaged }
    var rest = bytes[(end + 1)...]
    guard head["digest"]?.string == SHA256.text(of: rest) else { throw .damaged }
    var texts: [String: String] = [:]
    for section in sections {
      guard let pair = section.array, pair.count == 2, let name = pair[0].string,
        let length = pair[1].integer, (0...rest.count).contains(length)
      else { throw .damaged }
      texts[name] = String(decoding: rest.prefix(length), as: UTF8.self)
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty, let site = texts["site"] else { throw .damaged }
    var values: [BuildState.Part: String] = [:]
    for part in BuildState.Part.allCases {
      guard let text = texts["state/" + part.rawValue] else { throw .damaged }
      values[part] = text
    }
    var report = FinishedReport(texts: [:], exitStatus: status, lessons: lessons)
    for format in ReportFormat.allCases { report.texts[format] = texts["report/" + format.rawValue] }
    self.init(
      state: BuildState(values: values), source: source, output: output, site: site, report: report)
  }
}

/// What a site consists of, as text: a line for each file, with its digest.
enum SiteDigest {
  static func text(of files: OutputFolder.Files) -> String {
    let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return text(zip(sorted.map(\.key), FileDigests.of(sorted.map(\.value))))
  }

  /// Whether the files in a folder are those.
  static func holds(_ text: String, in folder: String) -> Bool {
    let names = text.split(separator: "\n").map { String($0.drop { $0 != " " }.dropFirst()) }
    let digests = FileDigests.of(names.map { folder + "/" + $0 })
    return self.text(zip(names, digests.map { $0 ?? "missing" })) == text
  }

  private static func text(_ lines: some Sequence<(String, String)>) -> String {
    lines.map { "\($1) \($0)\n" }.joined()
  }
}
