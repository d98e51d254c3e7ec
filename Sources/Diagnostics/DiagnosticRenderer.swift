/// Diagnostics as people read them: place, sentence, the source line with a caret, and what to do.
package struct DiagnosticRenderer: Sendable {
  /// Longer source lines are shown around the caret only.
  static let widestExcerpt = 160

  private let files: [String: SourceFile]

  package init(files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place and the sentence.
  package func headline(of diagnostic: Diagnostic) -> String {
    "\(place(of: diagnostic)): \(diagnostic.message)"
  }

  private func place(of diagnostic: Diagnostic) -> String {
    let start = diagnostic.range.start
    let column = files[diagnostic.file]?.characterColumn(of: start) ?? start.column
    return "\(diagnostic.file):\(start.line):\(column)"
  }

  package func render(_ diagnostic: Diagnostic) -> String {
    var lines = [
      "\(place(of: diagnostic)): \(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code)]"
    ]
    lines += excerpt(of: diagnostic)
    if let hint = diagnostic.hint { lines.append("  \(hint)") }
    lines += diagnostic.includedFrom.map { "  included at \($0.file):\($0.line):\($0.column)" }
    return lines.joined(separator: "\n")
  }

  /// The source line with a caret below; nothing if the line is not there.
  package func excerpt(of diagnostic: Diagnostic) -> [String] {
    let range = diagnostic.range
    guard let file = files[diagnostic.file], let text = file.line(range.start.line), !text.isEmpty else {
      return []
    }
    let start = min(range.start.column - 1, text.utf8.count)
    var end = text.utf8.count
    if range.end.line == range.start.line { end = min(max(range.end.column - 1, start), end) }
    let before = visible(text, from: max(0, start - Self.widestExcerpt * 4), to: start)
    let marked = visible(text, from: start, to: min(end, start + Self.widestExcerpt * 4))
    let after = visible(text, from: end, to: min(text.utf8.count, end + Self.widestExcerpt * 4))

    let isLong = text.utf8.count > Self.widestExcerpt
    let left = isLong ? before.suffix(Self.widestExcerpt / 2) : before[...]
    let shown = (left + marked + after).prefix(isLong ? Self.widestExcerpt : .max)
    let carets = max(1, min(marked.count, shown.count - left.count))
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    return [
      "  \(number) | " + String(shown),
      "  \(margin) | " + String(repeating: " ", count: left.count) + "^"
        + String(repeating: "~", count: carets - 1),
    ]
  }

  /// The characters between two bytes of a line; one that would move the caret or the cursor is a blank.
  private func visible(_ text: String, from start: Int, to end: Int) -> [Character] {
    let first = text.utf8.index(text.startIndex, offsetBy: start)
    let last = text.utf8.index(first, offsetBy: max(0, end - start))
    return text[first..<last].map { $0.isPrintable ? $0 : " " }
  }
}

extension Character {
  /// Control characters and tabs would move the caret or the cursor.
  fileprivate var isPrintable: Bool { unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } }
}
