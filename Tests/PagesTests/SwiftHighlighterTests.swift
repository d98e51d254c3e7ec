import Properties
import Testing

@testable import Pages

/// Swift as it is today, and text that is none.
@Suite struct SwiftHighlighterTests {
  private func dump(_ source: String) -> String { SwiftHighlighter.highlighted(source).dump }

  @Test(arguments: [
    ("#expect(try f() == 1)", "[attribute #expect]([keyword try] [function f]() == [number 1])"),
    ("@Observable final class A {}", "[attribute @Observable] [keyword final] [keyword class] [type A] {}"),
    (
      "@available(macOS 15, *) public struct P: ~Copyable {",
      "[attribute @available](macOS [number 15], *) [keyword public] [keyword struct] [type P]: ~[type Copyable] {"
    ),
    ("if #available(iOS 18, *) {", "[keyword if] [attribute #available](iOS [number 18], *) {"),
    ("async let a = f()", "[keyword async] [keyword let] a = [function f]()"),
    ("for await x in xs {", "[keyword for] [keyword await] x [keyword in] xs {"),
    (
      "func f(_ x: consuming some P, y: any Q) throws(E) -> [T] where T: R",
      "[keyword func] [function f](_ x: [keyword consuming] [keyword some] [type P], y: [keyword any] [type Q]) "
        + "[keyword throws]([type E]) -> [[type T]] [keyword where] [type T]: [type R]"
    ),
    (
      "nonisolated(unsafe) var x: Int { get set }",
      "[keyword nonisolated](unsafe) [keyword var] x: [type Int] { [keyword get] [keyword set] }"
    ),
    ("actor A { isolated deinit {} }", "[keyword actor] [type A] { [keyword isolated] [keyword deinit] {} }"),
    (#"let r = /(?<year>\d{4})\/x/"#, #"[keyword let] r = [string /(?<year>\d{4})\/x/]"#),
    ("f(/a/, b / c / d)", "[function f]([string /a/], b / c / d)"),
    ("#/\n  a+ # one\n  /b\n/#.x", "[string #/]\n[string   a+ # one]\n[string   /b]\n[string /#].x"),
    ("##/a/#b/##", "[string ##/a/#b/##]"),
    ("let x = a / b; y / 2", "[keyword let] x = a / b; y / [number 2]"),
    (
      #""a \(b ? "c \(d("e"))" : "f") g""#,
      #"[string "a ]\(b ? [string "c ]\([function d]([string "e"]))[string "] : [string "f"])[string  g"]"#
    ),
    (
      "\"\"\"\n  \\(x) \\\n  \"quoted\" \\\"\"\"\n\"\"\"",
      "[string \"\"\"]\n[string   ]\\(x)[string  \\]\n[string   \"quoted\" \\\"\"\"]\n[string \"\"\"]"
    ),
    (###"#"""\##n\#n \#(x)"""#"###, ###"[string #"""\##n\#n ]\#(x)[string """#]"###),
    ("`a name` + `class`", "`a name` + `class`"), ("\\.self.count", "\\.[keyword self].count"),
    ("$0 + $1.x", "$0 + $1.x"), ("0x1.8p-3 + 1_000.5e+2", "[number 0x1.8p-3] + [number 1_000.5e+2]"),
    ("#!/usr/bin/swift\nlet", "[comment #!/usr/bin/swift]\n[keyword let]"),
    ("#if os(Linux)\n#endif", "[attribute #if] [function os]([type Linux])\n[attribute #endif]"),
    ("case nil: true", "[keyword case] [literal nil]: [literal true]"),
    ("let f = unsafe g()", "[keyword let] f = [keyword unsafe] [function g]()"),
    ("x = ####a", "x = [attribute ####a]"),
  ])
  func today_IsReadAsTheCompilerReadsIt(source: String, expected: String) {
    #expect(dump(source) == expected)
  }

  /// What openings, ends and words are made of, in any order.
  private static let pieces = [
    "\"", "\"\"\"", "#", "##", "\\", "\\(", "\\#(", "(", ")", "/", "//", "/*", "*/", "\n", "\r\n", "`", "@",
    "a",
    "let ", "get }", ".", ":", " ", "0x1p", "+", "1.", "e", "π", "e\u{301}", "\u{301}", "👩‍👩‍👧", "\t", "$", "#!",
    "nil",
  ]

  @Test func colours_ChangeNoCharacter() {
    let text = Generator.array(of: .element(of: Self.pieces), count: 0...60).map { $0.joined() }
    let result = forAll(text, trials: 3_000) { source in
      let code = SwiftHighlighter.highlighted(source)
      return code.text == HighlightedCode(plain: source).text
        && CodeView.inline(code).map(\.plainText).joined() == code.text
    }
    #expect(result.isPassed, "\(result)")
  }

  @Test(arguments: ["#/a ", "(/a ", "#", "##/", "\"#", "/*", "\\(", "#\"", "/##", "`", "\"\"\"\\("])
  func openings_AreNotSearchedAgainAndAgain(piece: String) {
    // Quadratic time would take minutes.
    let source = String(repeating: piece, count: 200_000)
    #expect(SwiftHighlighter.highlighted(source).text == source)
    let falling = (1...600).reversed().map { String(repeating: "#", count: $0) + "/" }.joined(separator: " ")
    #expect(SwiftHighlighter.highlighted(falling).text == falling)
  }
}

extension HighlightedCode {
  /// Kinds in brackets before their text, plain text as it is.
  var dump: String {
    lines.map { line in
      line.map { token in token.kind.map { "[\($0.rawValue) \(token.text)]" } ?? token.text }.joined()
    }.joined(separator: "\n")
  }
}

extension HTMLNode {
  /// Without its tags.
  var plainText: String {
    switch self {
    case .element(_, _, let children): children.map(\.plainText).joined()
    case .text(let text): text
    case .trusted: ""
    }
  }
}
