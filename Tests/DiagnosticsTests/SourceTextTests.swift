import Diagnostics
import Testing

struct SourceTextTests {
  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\rb\r", ["a", "b"]), ("", []), ("\n", [""]),
    ("a\n\nb", ["a", "", "b"]), ("a\u{2028}b", ["a\u{2028}b"]),
  ])
  func lineEndings_AreThoseOfCommonMark(text: String, lines: [String]) {
    #expect(SourceText(text).lines.map(\.text) == lines)
  }

  @Test func positions_LeadBackToTheFile() {
    let body = SourceText(lines: [
      .init(text: "let a = 1", position: SourcePosition(line: 12, column: 3)),
      .init(text: "a", position: SourcePosition(line: 13, column: 5)),
    ])
    #expect(body.filePosition(of: SourcePosition(line: 1, column: 5)) == SourcePosition(line: 12, column: 7))
    #expect(body.filePosition(of: SourcePosition(line: 2, column: 1)) == SourcePosition(line: 13, column: 5))
    #expect(body.filePosition(of: SourcePosition(line: 4, column: 1)) == SourcePosition(line: 15, column: 1))
  }

  @Test func range_IsNeverInverted() {
    let range = SourceRange(SourcePosition(line: 3, column: 4), SourcePosition(line: 2, column: 9))
    #expect(range.end == range.start)
  }

  @Test(arguments: [(1, 1), (2, 2), (4, 3), (8, 4), (9, 5), (20, 16)])
  func characterColumn_CountsWhatPeopleSee(byteColumn: Int, characterColumn: Int) {
    // a, é in two bytes, 👍 in four.
    let file = SourceFile(name: "x.md", text: "aé👍b")
    #expect(file.characterColumn(of: SourcePosition(line: 1, column: byteColumn)) == characterColumn)
  }
}
