/// The lines of a finished text: no more than one empty line in a row, none at the end, no trailing blanks where they mean nothing.
enum MarkdownLines {
  static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.drop { $0 == " " || $0 == ">" }
      let marks = content.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if marks.hasPrefix(open), content.dropFirst(marks.count).allSatisfy(\.isWhitespace) { fence = nil }
      } else if marks.count >= 3, Set(marks).count == 1 {
        fence = marks
      } else if line.allSatisfy(\.isWhitespace), lines.last?.allSatisfy(\.isWhitespace) ?? true {
        continue
      }
      lines.append(line)
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
