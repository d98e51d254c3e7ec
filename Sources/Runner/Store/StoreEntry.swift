import Diagnostics
import Events

/// A recording as a file: a line of JSON that says what it is, then the records, the output and the error output as they
/// were, then the warnings.
///
/// Places and numbers are those of the program's content, so that the bytes do not depend on the lesson.
struct StoreEntry: Equatable, Sendable {
  /// Why a file is not used.
  enum Failure: Error {
    case damaged
    /// Of another key, of another tool, or of a version to come.
    case foreign
  }

  /// What the first line says.
  struct Head: Equatable, Sendable {
    var key: ResultKey
    /// The lesson that the result was first of. For explanations only.
    var lesson: String
    fileprivate var digest: String
    /// In bytes: records, output, error output, warnings.
    fileprivate var lengths: [Int]

    init?(line: some Sequence<UInt8>) {
      guard let json = try? JSONParser.parse(line), json["kind"]?.string == Head.kind,
        let key = json["key"].flatMap(ResultKey.init(json:)), let lesson = json["lesson"]?.string,
        let digest = json["digest"]?.string, let lengths = json["lengths"]?.array?.compactMap(\.integer)
      else { return nil }
      (self.key, self.lesson, self.digest, self.lengths) = (key, lesson, digest, lengths)
    }

    fileprivate init(key: ResultKey, lesson: String, digest: String, lengths: [Int]) {
      (self.key, self.lesson, self.digest, self.lengths) = (key, lesson, digest, lengths)
    }

    fileprivate static let kind = "lectern-result"

    fileprivate var line: String {
      let json = JSONValue.object([
        "kind": .string(Self.kind), "key": key.json, "lesson": .string(lesson), "digest": .string(digest),
        "lengths": .array(lengths.map(JSONValue.integer)),
      ])
      return JSONWriter.text(of: json) + "\n"
    }
  }

  static func bytes(of recording: Recording, key: ResultKey, lesson: String) -> [UInt8] {
    let records = recording.events.map { JSONWriter.text(of: $0.json) + "\n" }.joined()
    let warnings = recording.warnings.map { JSONWriter.text(of: $0.json) + "\n" }.joined()
    let sections = [Array(records.utf8), recording.output, recording.error, Array(warnings.utf8)]
    let body = Array(sections.joined())
    let head = Head(
      key: key, lesson: lesson, digest: SHA256.text(of: body), lengths: sections.map(\.count))
    return Array(head.line.utf8) + body
  }

  static func recording(in bytes: [UInt8], key: ResultKey) throws(Failure) -> Recording {
    guard let end = bytes.firstIndex(of: 0x0A) else { throw .damaged }
    guard let head = Head(line: bytes[..<end]) else { throw .foreign }
    guard head.key == key else { throw .foreign }
    var rest = bytes[(end + 1)...]
    guard head.lengths.count == 4, SHA256.text(of: rest) == head.digest else { throw .damaged }
    var sections: [ArraySlice<UInt8>] = []
    for length in head.lengths {
      guard (0...rest.count).contains(length) else { throw .damaged }
      sections.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    guard rest.isEmpty else { throw .damaged }
    let recording = Recording(
      events: try lines(of: sections[0], Event.init(json:)), output: Array(sections[1]),
      error: Array(sections[2]), warnings: try lines(of: sections[3], Diagnostic.init(json:)))
    guard recording.events.first?.kind == .started, recording.events.last?.kind == .finished else {
      throw .damaged
    }
    return recording
  }

  private static func lines<Value>(
    of section: ArraySlice<UInt8>, _ value: (JSONValue) -> Value?
  ) throws(Failure) -> [Value] {
    var values: [Value] = []
    var rest = section
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: 0x0A) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      if line.isEmpty { continue }
      guard let json = try? JSONParser.parse(line), let value = value(json) else { throw .damaged }
      values.append(value)
    }
    return values
  }
}

extension Diagnostic {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "code": .string(code), "message": .string(message),
      "range": .array(
        [range.start.line, range.start.column, range.end.line, range.end.column].map(JSONValue.integer)),
    ]
    if let hint { members["hint"] = .string(hint) }
    return .object(members)
  }

  /// A warning, without the name of its file.
  fileprivate init?(json: JSONValue) {
    guard let code = json["code"]?.string, let message = json["message"]?.string,
      let ends = json["range"]?.array?.compactMap(\.integer), ends.count == 4
    else { return nil }
    let range = SourceRange(
      SourcePosition(line: ends[0], column: ends[1]), SourcePosition(line: ends[2], column: ends[3]))
    self.init(
      .warning, code: code, file: "", range: range, message: message, hint: json["hint"]?.string)
  }
}
