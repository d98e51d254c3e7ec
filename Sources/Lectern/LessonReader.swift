import Diagnostics
import Foundation
import Runner

/// File → text, or a diagnostic that says why not.
enum LessonReader {
  /// A text that no person wrote: a lesson of a thousand pages has about three megabytes.
  static let largest = 10 << 20

  static func read(_ source: LessonSource) -> (file: SourceFile, problem: Diagnostic?) {
    func failure(_ message: String, hint: String? = nil) -> (SourceFile, Diagnostic?) {
      let problem = Diagnostic(
        .error, code: "unreadable-lesson", file: source.displayName, range: SourceRange(.start),
        message: message, hint: hint)
      return (SourceFile(name: source.displayName, text: ""), problem)
    }
    func tooLarge(_ count: Int) -> (SourceFile, Diagnostic?) {
      failure(
        "the lesson has \(count >> 20) MiB; more than \(largest >> 20) MiB are not read",
        hint: "Split it, or check that it is a Markdown file.")
    }
    // A file of many gigabytes is not read to be refused.
    if let stamp = FileStamp(of: source.path, followsLinks: true), stamp.size > largest {
      return tooLarge(stamp.size)
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: source.path))
    } catch {
      return failure("the lesson could not be read: \(FileFailure.reason(of: error))")
    }
    guard data.count <= largest else { return tooLarge(data.count) }
    guard let text = text(of: data) else {
      let place = invalidPlace(in: Array(withoutMark(data)))
      let file = SourceFile(name: source.displayName, text: "")
      let problem = Diagnostic(
        .error, code: "not-utf-8", file: source.displayName, range: SourceRange(place),
        message: "the text is not UTF-8 here", hint: "Save the file as UTF-8.")
      return (file, problem)
    }
    return (SourceFile(name: source.displayName, text: text), nil)
  }

  /// The text of a file, without its byte order mark; nothing if it is not UTF-8.
  static func text(of data: Data) -> String? {
    String(validating: withoutMark(data), as: UTF8.self)
  }

  private static func withoutMark(_ data: Data) -> Data {
    data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data
  }

  private static func invalidPlace(in bytes: [UInt8]) -> SourcePosition {
    var position = SourcePosition.start
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        if scalar == "\n" {
          position = SourcePosition(line: position.line + 1, column: 1)
        } else {
          position.column += UTF8.width(scalar)
        }
      case .emptyInput, .error: return position
      }
    }
  }
}
