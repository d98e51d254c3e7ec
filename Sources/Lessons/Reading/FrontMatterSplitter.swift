package import Diagnostics

/// A lesson's text cut into its YAML head, if it has one, and its Markdown.
package struct FrontMatterSplitter {
  /// Without the lines of hyphens around it.
  package let head: SourceText?
  package let body: SourceText
  let problem: LessonProblem?

  /// The head begins on the first line with `---`, and ends with the next `---` or `...`.
  ///
  /// As in pandoc, a first line of hyphens that a blank line follows is a thematic break; so is one that nothing ends,
  /// unless a key follows it.
  package init(_ text: SourceText) {
    let lines = text.lines
    guard let first = lines.first, Self.isFence(first.text, "---"), lines.count > 1,
      !lines[1].text.trimmingBlanks.isEmpty
    else {
      self.init(head: nil, body: text, problem: nil)
      return
    }
    let end = lines.indices.dropFirst().first {
      Self.isFence(lines[$0].text, "---") || Self.isFence(lines[$0].text, "...")
    }
    guard let end else {
      let range = SourceRange(first.position, first.position.advanced(byColumns: 3))
      let looksLikeKey = Self.looksLikeKey(lines[1].text)
      self.init(
        head: nil, body: text, problem: looksLikeKey ? LessonProblem(.frontMatterNotClosed, at: range) : nil)
      return
    }
    self.init(
      head: SourceText(lines: Array(lines[1..<end])), body: SourceText(lines: Array(lines[(end + 1)...])),
      problem: nil)
  }

  private init(head: SourceText?, body: SourceText, problem: LessonProblem?) {
    (self.head, self.body, self.problem) = (head, body, problem)
  }

  private static func isFence(_ line: String, _ fence: String) -> Bool {
    line.hasPrefix(fence) && line.dropFirst(fence.count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func looksLikeKey(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
    let rest = line[line.index(after: colon)...]
    return line[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      && (rest.isEmpty || rest.hasPrefix(" "))
  }
}
