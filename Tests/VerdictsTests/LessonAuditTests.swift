import Diagnostics
import Foundation
import Lessons
import Randomness
import Testing

@testable import Verdicts

@Suite struct LessonAuditTests {
  // MARK: - Nothing is lost

  /// The lines of a file with how many numerals hold each digit.
  private func expectEachDigitOnce(_ text: String, _ comment: Comment) {
    let file = SourceFile(name: "lesson.md", text: text)
    let audit = LessonAudit(LessonParser.parse(file: file))
    var held = file.content.lines.map { Array(repeating: 0, count: $0.text.utf8.count) }
    for numeral in audit.numerals {
      let (start, end) = (numeral.range.start, numeral.range.end)
      for line in start.line...end.line where held.indices.contains(line - 1) {
        let from = line == start.line ? start.column - 1 : 0
        let to = line == end.line ? end.column - 1 : held[line - 1].count
        for index in (from..<max(from, to)).clamped(to: held[line - 1].indices) { held[line - 1][index] += 1 }
      }
    }
    for (counts, line) in zip(held, file.content.lines) {
      for (byte, count) in zip(line.text.utf8, counts) where (0x30...0x39).contains(byte) {
        #expect(count == 1, "\(comment): a digit on line \(line.position.line) is in \(count) numerals")
      }
    }
  }

  /// All Markdown of the repository: its documentation, and the lessons of the tests.
  static let files: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["docs", "Tests", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"].flatMap { name -> [URL] in
      let url = root.appending(path: name)
      if name.hasSuffix(".md") { return [url] }
      let names = FileManager.default.enumerator(atPath: url.path())?.compactMap { $0 as? String } ?? []
      return names.filter { $0.hasSuffix(".md") }.sorted().map { url.appending(path: $0) }
    }
  }()

  @Test func eachDigitOfEachFile_HasOneClass() throws {
    #expect(Self.files.count > 30)
    for file in Self.files {
      expectEachDigitOnce(try String(contentsOf: file, encoding: .utf8), "\(file.lastPathComponent)")
    }
  }

  private static let pieces = [
    "12", "0.5", "1,000", "2024-01-12", "x1", "3rd", " ", " ", " ", "\n", "\n", "\n\n", "> ", "- ", "1. ",
    "# ",
    "`", "``", "$", "$$", "```\n", "```{code-cell} swift\n", "```{note} 5\n", ":caption: 6\n",
    "{claim}`0.7 <p>`",
    "\\claim{8}{9}", "*", "**", "_", "~~", "[", "](a5.md)", "[1]: b6\n", "<b>", "<!-- 7 -->", "| 1 | 2 |\n",
    "| - | - |\n", "\\frac{1}{2}", "\\text{", "{", "}", "^", "_{3}", "(", ")", "×", "%", "&#12;", "é", "∞",
    "½",
    "---\n", "not-claims: [1]\n", "<!-- lectern: not a claim -->", "{ref}`5 <a6>`", "eq. ", "http://a/7", "−",
    "\\", "[^1]", "\n[^1]: 5 ", "\n\n    6", "\n: 7 ", "\n5\n: 6\n", "\n:::{tip} 5\n", "\n:::\n", "\n(a5)=\n",
    "\n% 5\n",
    "% lectern: not a claim\n", "\n+++ 5\n", "- [ ] 5",
  ]

  @Test func eachDigitOfRandomText_HasOneClass() {
    var random = SeededRandom(seed: 0xA0D1)
    for round in 0..<400 {
      let count = Int.random(in: 1...60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      expectEachDigitOnce(text, "round \(round): \(text.debugDescription)")
    }
  }

  /// Numbers between words that no rule knows are counted, all of them, each at its place.
  @Test func numbersAmongPlainWords_AreAllFound() {
    var random = SeededRandom(seed: 0xA0D2)
    let words = [
      "the", "cats", "slept", "*softly*", "**then**", "`code`", "$x$", "a", "[link](a.md)", "—", "\n",
    ]
    let numbers = ["42", "0.665", "66.5%", "1,000", "−3", "1/3", "4.5e-05", "2001", "7"]
    for _ in 0..<300 {
      var text = "Words:"
      var expected: [String] = []
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        text += " " + (words.randomElement(using: &random) ?? "")
        guard Bool.random(using: &random), !text.hasSuffix("\n"), !text.hasSuffix("code`") else { continue }
        let number = numbers.randomElement(using: &random) ?? ""
        text += " \(number) dogs"
        expected.append("\(number) open")
      }
      #expect(AuditReading.kinds(text) == expected, "\(text)")
    }
  }

  // MARK: - Places

  @Test func place_IsThatOfTheNumberInTheFile() {
    let audit = AuditReading.audit("> - Über **0.5** und\n>   $p = 0.25$\n")
    #expect(audit.numerals.map(\.range.description) == ["1:13-1:16", "2:10-2:14"])
  }

  // MARK: - Exemptions

  @Test(arguments: [
    ("<!-- lectern: not a claim -->\n\nAll 5\nand 6.\n\nBut 7.\n", ["5 exempt", "6 exempt", "7 open"]),
    ("% lectern: not a claim\n(a)=\nAll 5\n\nBut 7.\n", ["5 exempt", "7 open"]),
    (
      "a[^1]\n\n[^1]: 5 cats\n\n    6 dogs\n\n7 cows\n: 8 days\n",
      ["1 citation", "1 citation", "5 open", "6 open", "7 open", "8 open"]
    ),
    ("<!-- lectern: not a claim: by hand -->\n- 5\n- 6\n", ["5 exempt", "6 exempt"]),
    ("<!-- lectern: not a claim -->\n\n| 5 |\n| - |\n| 6 |\n", ["5 exempt", "6 exempt"]),
    ("One 5 <!-- lectern: not a claim -->\nand 6.\n", ["5 exempt", "6 open"]),
    ("| 5 |\n| - |\n| 6 <!-- lectern: not a claim --> |\n| 7 |\n", ["5 open", "6 exempt", "7 open"]),
    ("```{note}\n<!-- lectern: not a claim -->\n5\n\n6\n```\n", ["5 exempt", "6 open"]),
    (
      "---\nnot-claims: [T = 1, \"5 cats\"]\n---\n$T = 1$, $T = 10$, T = 1.5, 5 cats, 15 cats, 5 dogs\n",
      [
        "1 front matter", "5 front matter", "1 exempt", "10 open", "1.5 open", "5 exempt", "15 open",
        "5 open",
      ]
    ),
  ])
  func exemption_HoldsForItsBlockLineOrWords(text: String, kinds: [String]) {
    #expect(AuditReading.kinds(text) == kinds)
    #expect(AuditReading.audit(text).exemptionProblems.isEmpty)
  }

  @Test func exemptionsThatExemptNothing_AreWarnings() {
    let audit = AuditReading.audit(
      """
      ---
      not-claims: [7 cats]
      ---
      <!-- lectern: not a claim -->

      {claim}`5 <p>`

      6 <!-- lectern: not-a-claim -->
      """)
    #expect(
      audit.exemptionProblems.map { "\($0.range.start.line):\($0.range.start.column) \($0.code)" }.sorted()
        == [
          "2:14 unused-exemption", "4:1 unused-exemption", "8:3 unknown-comment",
        ])
    #expect(audit.coverage == Coverage(claimed: 1, counted: 2))
  }

  // MARK: - Coverage

  @Test func coverage_IsRoundedDown() {
    #expect(Coverage(claimed: 41, counted: 52).percent == 78)
    #expect(Coverage(claimed: 999, counted: 1000).percent == 99)
    #expect(Coverage(claimed: 0, counted: 0).percent == nil)
    #expect(Coverage(claimed: 0, counted: 0).reaches(percent: 100))
    #expect(Coverage(claimed: 9, counted: 10).reaches(percent: 90))
    #expect(!Coverage(claimed: 899, counted: 1000).reaches(percent: 90))
  }

  @Test func message_SaysWhatToDo() {
    let audit = AuditReading.audit("It took 42 steps, {claim}`for T = 4, p ≈ 0.665 <p>`.\n")
    #expect(
      audit.uncovered(in: "a.md").map(\.message) == [
        "no claim covers 42", "4 stands before the relation of its claim, and nothing compares it",
      ])
  }
}
