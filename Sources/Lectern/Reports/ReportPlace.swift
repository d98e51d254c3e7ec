import Diagnostics
import Events

/// A place as reports state it: the line and the column in characters, both from 1, and the file if it is one that the lesson
/// includes.
struct ReportPlace {
  var file: String?
  var line: Int
  var column: Int

  init(of position: SourcePosition, in text: SourceFile) {
    let origin = text.origin(of: SourceRange(position))
    file = origin.file.name == text.name ? nil : origin.file.name
    line = origin.range.start.line
    column = origin.file.characterColumn(of: origin.range.start)
  }

  var json: [String: JSONValue] { lineJSON.merging(["column": .integer(column)]) { first, _ in first } }

  var lineJSON: [String: JSONValue] {
    var members: [String: JSONValue] = ["line": .integer(line)]
    if let file { members["file"] = .string(file) }
    return members
  }
}

extension SourceOrigin.Place {
  var json: JSONValue {
    .object(["file": .string(file), "line": .integer(line), "column": .integer(column)])
  }
}
