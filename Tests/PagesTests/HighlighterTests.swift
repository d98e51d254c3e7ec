import Testing

@testable import Pages

@Suite struct HighlighterTests {
  /// Kinds in brackets before their text, plain text as it is.
  private func dump(_ code: HighlightedCode) -> String {
    code.lines.map { line in
      line.map { token in token.kind.map { "[\($0.rawValue) \(token.text)]" } ?? token.text }.joined()
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("let z: Vector = [2.0, 1e-3]", "[keyword let] z: [type Vector] = [[number 2.0], [number 1e-3]]"),
    ("a /* b /* c */ d */ e", "a [comment /* b /* c */ d */] e"),
    ("x // π", "x [comment // π]"),
    (#"print("a \(f(x)) b")"#, #"[function print]([string "a ]\([function f](x))[string  b"])"#),
    (##"#"raw \(x) "# + 1"##, ##"[string #"raw \(x) "#] + [number 1]"##),
    (##"#"\#(x)"#"##, ##"[string #"]\#(x)[string "#]"##),
    ("\"\"\"\na \"b\"\n\"\"\"\nc", "[string \"\"\"]\n[string a \"b\"]\n[string \"\"\"]\nc"),
    ("\"open\nlet", "[string \"open]\n[keyword let]"),
    ("a / b / c", "a / b / c"),
    ("let r = /a+b/", "[keyword let] r = [string /a+b/]"),
    ("#/x/y/#", "[string #/x/y/#]"),
    (".double(in: -5...5)", ".[function double](in: -[number 5]...[number 5])"),
    ("x.default + .init", "x.default + .[keyword init]"),
    ("default: break", "[keyword default]: [keyword break]"),
    (
      "func f() async throws -> some P",
      "[keyword func] [function f]() [keyword async] [keyword throws] -> "
        + "[keyword some] [type P]"
    ),
    (
      "mutating func g", "[keyword mutating] [keyword func] [function g]".replacing("[function g]", with: "g")
    ),
    ("set.insert(1)", "set.[function insert]([number 1])"),
    ("@Test #if x", "[attribute @Test] [attribute #if] x"),
    ("true ? nil : 0xFF", "[literal true] ? [literal nil] : [number 0xFF]"),
    ("`class`", "`class`"), ("", ""), ("\"", "[string \"]"), ("/*", "[comment /*]"),
    ("\"\\(", "[string \"]\\("), ("`", "`"), ("\"\\", "[string \"\\]"),
  ])
  func swift_IsReadAsTheCompilerReadsIt(source: String, expected: String) {
    #expect(dump(SwiftHighlighter.highlighted(source)) == expected)
  }

  @Test func deepInterpolation_NeedsNoRecursion() {
    let source = String(repeating: #""\("#, count: 100_000)
    let code = SwiftHighlighter.highlighted(source)
    #expect(code.lines.flatMap(\.self).map(\.text).joined() == source)
  }

  @Test func markupOfHighlightJS_BecomesTokens() {
    let markup =
      #"<span class="hljs-string">&quot;<span class="hljs-subst">a</span>&amp;lt;&quot;</span> &lt;"#
    #expect(ScriptHighlighter.code(ofMarkup: markup).map(dump) == "[string \"a&lt;\"] <")
  }

  @Test func linesOfADifference_AreToldApart() {
    let markup = #"<span class="hljs-deletion">- a</span>\n<span class="hljs-addition">+ b</span>"#
    #expect(
      ScriptHighlighter.code(ofMarkup: markup.replacing("\\n", with: "\n")).map(dump)
        == "[string - a]\n[function + b]")
  }

  @Test(arguments: ["<img src=x>", "<span onclick=\"x\">a</span>", "a</span>", "<span class=\"x\""])
  func otherMarkup_IsNotTaken(markup: String) {
    #expect(ScriptHighlighter.code(ofMarkup: markup) == nil)
  }

  @Test(.enabled(if: InstalledFiles.highlight != nil, "highlight.js is not installed"))
  func otherLanguages_AreColouredByHighlightJS() throws {
    let highlighter = try #require(InstalledFiles.highlighter)
    let code = try #require(highlighter.highlighted("def f(x): # <b>\n  return 1\n", language: "python"))
    #expect(code.lines.count == 2)
    #expect(dump(code).contains("[comment # <b>]"))
    #expect(dump(code).contains("[keyword return] [number 1]"))
    #expect(highlighter.highlighted("x", language: "no-such-language") == nil)
  }
}
