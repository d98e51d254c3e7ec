internal import Diagnostics

/// Texts in place of stretches of a source; everything else stays as the author wrote it.
struct TextEdits {
  private var edits: [(range: SourceRange, text: String, isBlock: Bool)] = []

  /// In a line: its line feeds become blanks.
  mutating func replace(_ range: SourceRange, with text: String) {
    edits.append((range, text.replacing("\n", with: " "), false))
  }

  /// On lines of its own, below the marks of the quotes and lists around it.
  mutating func replaceBlock(_ range: SourceRange, with text: String) {
    edits.append((range, text, true))
  }

  /// A text with the edits that lie in it.
  func applied(to source: SourceText) -> String {
    var result: [String] = []
    let rows = Dictionary(
      source.lines.enumerated().map { ($1.position.line, $0) }, uniquingKeysWith: { first, _ in first })
    var place = (row: 0, byte: 0)
    var current = ""
    var isProse = false
    /// A line in which words were replaced is no fence, even if the backticks that kept it from being one are gone.
    func endLine() {
      let mark = isProse ? current.firstIndex { $0 != " " && $0 != ">" } : nil
      if let mark, current[mark...].hasPrefix("```") || current[mark...].hasPrefix("~~~") {
        current.insert("\\", at: mark)
      }
      result.append(current)
      (current, isProse) = ("", false)
    }
    func bytes(_ row: Int, _ from: Int, _ to: Int?) -> Substring {
      let text = source.lines[row].text.utf8
      let end = min(to ?? text.count, text.count)
      guard from < end else { return "" }
      return Substring(text.dropFirst(from).prefix(end - from))
    }
    func copy(to row: Int, _ byte: Int?) {
      while place.row < row {
        current += bytes(place.row, place.byte, nil)
        endLine()
        place = (place.row + 1, 0)
      }
      guard row < source.lines.count, let byte, byte > place.byte else { return }
      current += bytes(row, place.byte, byte)
      place.byte = byte
    }
    for edit in edits.sorted(by: { $0.range < $1.range }) {
      guard let row = rows[edit.range.start.line] else { continue }
      let byte = max(0, source.lines[row].byte(at: edit.range.start.column))
      guard (row, byte) >= place else { continue }
      copy(to: row, byte)
      if !edit.isBlock { isProse = true }
      let lead = bytes(row, 0, byte)
      let prefix = edit.isBlock ? String(lead.map { "> \t".contains($0) ? $0 : " " }) : ""
      // What is a block of its own in the source needs an empty line to be one here.
      if edit.isBlock, lead == prefix, let last = result.last, !Self.isEmpty(last) {
        result.append(Self.trimmed(prefix))
      }
      let lines = edit.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if index > 0 {
          result.append(current)
          current = line.isEmpty ? Self.trimmed(prefix) : prefix
        }
        current += line
      }
      let end = edit.range.end
      if let last = rows[end.line] {
        place = (last, max(0, source.lines[last].byte(at: end.column)))
        let next = last + 1
        if edit.isBlock, next < source.lines.count, !Self.isEmpty(source.lines[next].text),
          bytes(last, place.byte, nil).allSatisfy(\.isWhitespace)
        {
          result += [current, Self.trimmed(prefix)]
          current = ""
          place = (next, 0)
        }
      } else {
        // The place behind the last line.
        place = (rows[end.line - 1].map { $0 + 1 } ?? row + 1, 0)
        result.append(current)
        current = ""
      }
    }
    copy(to: source.lines.count, nil)
    return result.joined(separator: "\n")
  }

  /// But for the marks of quotes.
  private static func isEmpty(_ line: String) -> Bool {
    line.allSatisfy { $0.isWhitespace || $0 == ">" }
  }

  private static func trimmed(_ prefix: String) -> String {
    guard let last = prefix.lastIndex(where: { $0 != " " }) else { return "" }
    return String(prefix[...last])
  }
}
