/// Words and code as Markdown that shows them as they are.
enum MarkdownText {
  /// Text without markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>|~$#".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
    return result
  }

  /// A fenced block, its fence longer than any that stands in it.
  static func fenced(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(text) + 1))
    let body = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    let language = language.contains { $0.isWhitespace || $0 == "`" } ? "" : language
    return fence + language + "\n" + body + fence
  }

  static func code(_ text: String) -> String {
    let marks = String(repeating: "`", count: longestRun(text) + 1)
    let text = text.replacing("\n", with: " ")
    let isPadded = text.hasPrefix("`") || text.hasSuffix("`") || text.isEmpty
    return isPadded ? "\(marks) \(text) \(marks)" : marks + text + marks
  }

  private static func longestRun(_ text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  static func quoted(_ text: String) -> String {
    var isFenced = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let content = line.drop { $0 == " " || $0 == ">" }
      if content.hasPrefix("```") || content.hasPrefix("~~~") { isFenced.toggle() }
      // Behind the mark of a quote a tab is shorter, and indented code would be none.
      let line = isFenced ? String(line) : withoutLeadingTabs(line)
      return line.isEmpty ? ">" : "> " + line
    }.joined(separator: "\n")
  }

  private static func withoutLeadingTabs(_ line: Substring) -> String {
    var blanks = ""
    for character in line.prefix(while: { $0 == " " || $0 == "\t" }) {
      blanks += character == "\t" ? String(repeating: " ", count: 4 - blanks.count % 4) : " "
    }
    return blanks + line.drop { $0 == " " || $0 == "\t" }
  }

  /// A pipe table; without headers its first row is empty.
  static func table(header: [String], rows: [[String]], alignments: [String]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ([line(header), line(alignments)] + rows.map(line)).joined(separator: "\n")
  }
}

extension HTMLNode {
  /// The words without their tags.
  var words: String {
    switch self {
    case .element(_, _, let children): children.map(\.words).joined()
    case .text(let text): text
    case .trusted: ""
    }
  }
}
