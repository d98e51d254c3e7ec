import Diagnostics
import Events
import Lessons
import Pages
import Verdicts

extension FuzzTarget {
  /// Records as a lesson's program leaves them, each line without its token, up to the page that is made of them.
  static let events = FuzzTarget(
    name: "events",
    seeds: [
      #"{"error":0,"kind":"started","output":0,"version":1}"#,
      #"{"error":0,"kind":"claim","claim":0,"payload":{"number":0.5},"output":3,"version":1}"#,
      #"{"error":0,"kind":"value","output":2,"payload":{"name":"","range":[3,1,3,4],"shown":{"matrix":[[1],["nan"]]},"type":"T"},"version":1}"#,
    ],
    words: [
      "\"kind\":", "\"payload\":", "\"version\":1", "\"output\":", "\"error\":", "\"number\":",
      "\"sequence\":", "\"table\":",
      "\"estimate\":", "\"shown\":", "\"figure\":", "\"sweep\":", "\"range\":[1,1,1,1]", "\"part\":0",
      "\"claim\":0", "\"nan\"",
      "9223372036854775807", "-9223372036854775808", "1e999", "\\u0000", "\\ud834\\udd1e", "\\ud834", "null",
      "true", "[", "]",
      "{", "}", ",", ":", "\n", "\"svg\":\"<svg/>\"", "\"property\"", "\"check\"", "\"finished\"",
      "\"began\"", "\"ended\"",
    ],
    faults: faults(inRecords:))

  private static func faults(inRecords bytes: [UInt8]) -> [String] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var marked: [UInt8] = []
    for line in lines { marked += Array("t ".utf8) + Array(line) + [0x0A] }
    let result = EventDecoder.decode(marked, token: "t")
    var faults: [String] = []
    if result.events.count + result.badLines.count != lines.count { faults.append("a record is lost") }
    if !EventDecoder.decode(marked, token: "other").events.isEmpty {
      faults.append("a record of another run counts")
    }
    for event in result.events {
      let again = EventDecoder.decode(Array(event.line(token: "t").utf8), token: "t")
      if again.events != [event] { faults.append("\(event.kind) is not read as it is written") }
    }
    for line in lines.prefix(4) {
      guard let value = try? JSONParser.parse(line) else { continue }
      if (try? JSONParser.parse(Array(JSONWriter.text(of: value).utf8))) != value {
        faults.append("JSON is not read as it is written")
      }
    }
    let transcript = Transcript(events: result.events, output: bytes, error: Array("é\u{1B}[1m".utf8))
    let lesson = lesson
    let verification = Verifier.verify(lesson: lesson, transcript: transcript, problems: [])
    if !transcript.finished, verification.status == .passed { faults.append("a run that did not end passes") }
    let context = PageContext(courseTitle: "", path: "lesson.html", typesetter: nil, highlighter: nil)
    let page = PageBuilder(lesson: lesson, verification: verification, context: context).build()
    let html = HTMLWriter.text(of: page.page.body).lowercased()
    if html.contains("<script") { faults.append("a script gets onto the page") }
    _ = MarkdownBuilder.build(lesson, verification, path: "lesson.md")
    return faults + places(verification.diagnostics + page.diagnostics, in: lesson.file)
  }

  /// A lesson with one of everything that records can speak of.
  private static let lesson = LessonParser.parse(
    file: SourceFile(
      name: "lesson.md",
      text: """
        ```{code-cell} swift
        let x = 1
        x
        ```

        ```{output}
        1
        ```

        ```{property} P
        :label: p
        forAll(.int(in: 0...3)) { $0 < 4 }
        ```

        {claim}`0.5 <x>` and {claim}`1, 2 <y>` and {eval}`z`

        ```{code-cell} swift
        :tags: [raises-exception]
        f()
        ```

        """))
}
