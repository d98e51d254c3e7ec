import Foundation

@testable import Pages

/// Files outside of the sources: the repository's templates, and what Debian installs.
enum InstalledFiles {
  static let katex = text("/usr/share/javascript/katex/katex.min.js")
  static let highlight = text("/usr/share/javascript/highlight.js/highlight.min.js")

  static var typesetter: MathTypesetter? { katex.map { MathTypesetter(katexSource: $0) } }
  static var highlighter: ScriptHighlighter? { highlight.map { ScriptHighlighter(source: $0) } }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// `templates/` of the repository.
  static func templates() throws -> TemplateSet {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("templates")
    var texts: [String: String] = [:]
    for folder in ["", "partials/"] {
      for file in try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder)
      where file.hasSuffix(".mustache") {
        let text = try String(contentsOfFile: root.path + "/" + folder + file, encoding: .utf8)
        texts[folder + file.dropLast(".mustache".count)] = text
      }
    }
    return TemplateSet(texts: texts)
  }
}
