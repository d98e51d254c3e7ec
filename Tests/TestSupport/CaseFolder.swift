package import Foundation
package import Testing

/// A folder `Cases/<kind>/<name>` with a lesson and the files that are expected of it. A new case needs no code.
package struct CaseFolder: Sendable, CustomTestStringConvertible {
  package let name: String
  package let url: URL

  package var testDescription: String { name }
  package var lesson: URL { url.appendingPathComponent("lesson.md") }

  /// The cases of a kind, in `Cases` beside the test file.
  package static func all(_ kind: String, testFile: String = #filePath) -> [CaseFolder] {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Cases").appendingPathComponent(kind)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map {
      CaseFolder(name: "\(kind)/\($0)", url: folder.appendingPathComponent($0))
    }
  }

  /// Compares what was produced with what lies in the folder; an expected file that nothing produced fails, too.
  package func expect(_ produced: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    for (name, text) in produced.sorted(by: { $0.key < $1.key }) {
      try TestSupport.expect(
        text, recordedIn: url.appendingPathComponent(name), sourceLocation: sourceLocation)
    }
    let present = try FileManager.default.contentsOfDirectory(atPath: url.path)
    let given: Set<String> = ["lesson.md", "lessons"]
    for name in present.sorted() where !given.contains(name) && produced[name] == nil {
      Issue.record(
        "\(self.name)/\(name) is expected, and nothing produced it.", sourceLocation: sourceLocation)
    }
  }
}
