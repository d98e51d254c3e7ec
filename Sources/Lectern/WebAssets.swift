import Foundation

/// Files of other projects that pages are made with, where Debian and others install them.
package struct WebAssets: Equatable, Sendable {
  /// Where to look, in order.
  var candidates: [String]
  /// The file that makes a folder the right one.
  var script: String

  static let katex = WebAssets(
    candidates: ["/usr/share/javascript/katex", "/usr/share/nodejs/katex/dist", "/usr/local/share/katex"],
    script: "katex.min.js")

  static let highlighter = WebAssets(
    candidates: [
      "/usr/share/javascript/highlight.js", "/usr/share/nodejs/highlight.js", "/usr/local/share/highlight.js",
    ], script: "highlight.min.js")

  /// The first candidate that is there.
  var folder: String? {
    candidates.first { FileManager.default.fileExists(atPath: $0 + "/" + script) }
  }

  /// The script's text.
  var text: String? {
    guard let folder, let data = FileManager.default.contents(atPath: folder + "/" + script) else {
      return nil
    }
    return String(decoding: data, as: UTF8.self)
  }
}
