import Diagnostics
import Lessons
import Properties
import Testing

@testable import Pages

@Suite struct ListingTests {
  private func session(_ text: String, _ language: String) -> String? {
    SessionCode.highlighted(text, language: language) { text, language in
      HighlightedCode(plain: "‹\(text) \(language)›")
    }?.dump
  }

  @Test(arguments: [
    (
      "$ ls\na b\n$ make \\\n  all\n", "console",
      "[prompt $ ]‹ls bash›\na b\n[prompt $ ]‹make \\ bash›\n‹  all bash›"
    ),
    ("$ cat <<E\n> x\nout\n> y", "console", "[prompt $ ]‹cat <<E bash›\n[prompt > ]‹x bash›\nout\n> y"),
    (
      ">>> 1 + 1\n2\n>>> for x in y:\n...   x\n...", "pycon",
      "[prompt >>> ]‹1 + 1 python›\n2\n[prompt >>> ]‹for x in y: python›\n[prompt ... ]‹  x python›\n[prompt ...]‹ python›"
    ),
    ("$ $ ls", "bash", "[prompt $ ]‹$ ls bash›"),
  ])
  func sessions_AreTakenApart(text: String, language: String, expected: String) {
    #expect(session(text, language) == expected)
  }

  @Test(arguments: [("ls\n$ x", "bash"), ("$ ls", "python"), (">>> 1", "python"), ("", "sh")])
  func otherCode_IsNoSession(text: String, language: String) {
    #expect(session(text, language) == nil)
  }

  @Test func prompts_AreMarkedSoThatTheyAreNotCopied() {
    var fixture = LessonFixture()
    fixture.add(.code(.init(info: "console", text: "$ ls\n")))
    #expect(fixture.body().contains("<span class=\"tok-prompt\">$ </span>"))
  }

  @Test func lines_AreCountedFromTheirStartAndEmphasized() {
    let html = CodeView.listing(
      HighlightedCode(plain: "a\nb\nc\nd"), language: "c",
      lines: LineMarks(firstNumber: 10, emphasized: [2...2, 4...4]))
    #expect(
      HTMLWriter.text(of: [html])
        == "<pre class=\"code lined numbered\" tabindex=\"0\"><code class=\"language-c\" style=\"counter-reset: line 9\">"
        + "<span class=\"line\">a</span>\n<span class=\"line emphasized\">b</span>\n"
        + "<span class=\"line\">c</span>\n<span class=\"line emphasized\">d</span>\n</code></pre>")
  }

  @Test func listing_HasTheNameOfItsFileAndACaption() {
    let listing = Listing(
      language: "c", source: SourceText("x"), caption: nil, filename: "a<b>.c")
    let html = ListingView.html(listing, code: .text("…"), caption: [.text("A caption")])
    #expect(
      HTMLWriter.text(of: [html])
        == "<div class=\"cell listing\"><p class=\"filename\"><code>a&lt;b&gt;.c</code></p>…"
        + "<p class=\"caption\">A caption</p></div>")
  }

  @Test(.enabled(if: InstalledFiles.highlight != nil, "highlight.js is not installed"))
  func languagesOfLessons_AreKnown() throws {
    let highlighter = try #require(InstalledFiles.highlighter)
    for language in [
      "python", "py", "bash", "sh", "zsh", "shell", "json", "jsonc", "yaml", "yml", "c", "h", "cpp", "c++",
      "tex",
      "latex", "markdown", "md", "html", "xml", "css", "js", "javascript", "ts", "rust", "r", "julia", "diff",
      "makefile", "toml", "ini", "sql", "haskell", "java", "kotlin", "go", "ruby", "matlab", "cmake",
      "dockerfile",
    ] {
      #expect(highlighter.highlighted("x = 1", language: language) != nil, "\(language)")
    }
  }

  @Test(.enabled(if: InstalledFiles.highlight != nil, "highlight.js is not installed"))
  func otherLanguages_KeepEveryCharacter() throws {
    let highlighter = try #require(InstalledFiles.highlighter)
    let pieces = [
      "<", ">", "&", "&lt;", "\"", "'", "\n", "\u{301}", "\r\n", "def ", "#", "$", "{", "}", "é", "</span>",
    ]
    let text = Generator.array(of: .element(of: pieces), count: 0...20).map { $0.joined() }
    let result = forAll(text, .element(of: ["python", "bash", "json", "c"]), trials: 300) { text, language in
      guard let code = highlighter.highlighted(text, language: language) else { return false }
      return code.text == HighlightedCode(plain: text).text
    }
    #expect(result.isPassed, "\(result)")
  }
}
