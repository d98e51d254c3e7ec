import Diagnostics
import Testing

@testable import Verdicts

@Suite struct SwiftBracesTests {
  /// The depth at each `@` of a text, which is taken out.
  private func depths(_ marked: String) -> [Int?] {
    var text = ""
    var places: [SourcePosition] = []
    var (line, column) = (1, 1)
    for character in marked {
      if character == "@" {
        places.append(SourcePosition(line: line, column: column))
        continue
      }
      text.append(character)
      column += String(character).utf8.count
      if character == "\n" { (line, column) = (line + 1, 1) }
    }
    let braces = SwiftBraces(SourceText(text))
    return places.map(braces.depth(at:))
  }

  @Test(arguments: [
    ("@x { @y { @z } @} @w", [0, 1, 2, 1, 0]), ("\"{\" @x", [0]), ("\"\\\"{\" @x", [0]),
    ("\"\\(f { @x })\" @y", [1, 0]), ("\"\\(\"{\\(\"}\")\")\" @x", [0]), ("#\"\"{\\(\"# @x", [0]),
    ("#\"\\#(f { @y })\"# @x", [1, 0]), ("\"\"\"\n{ \" {\n\"\"\" @x", [0]), ("// {\n@x", [0]),
    ("/* { /* { */ { */ @x", [0]), ("let r = /{/; @x", [0]), ("let r = #/{/}/{/# ; @x", [0]),
    ("a / b; { @x }; c / d", [1]), ("\"open { \n@x", [0]), ("`{`; @x", [0]), ("} @x", [0]),
    ("switch x {\ncase 1: @y\n}\n@z", [1, 0]), ("#\"\"\"\n{\\(x)\"\"\"\n\"\"\"# @x", [0]),
  ])
  func depth_CountsTheBracesOfCode(marked: String, depths expected: [Int]) {
    #expect(depths(marked) == expected)
  }

  @Test(arguments: [
    ("let x = @7", true), ("_ = @f()", true), ("x += @7", true), ("x = try @f()", true),
    ("x = try? await @f()", true),
    ("x =\n  // why\n  @7", true), ("x = /* = */ @7", true), ("a == @b", false), ("a <= @b", false),
    ("a != @b", false),
    ("@f()", false), ("x = 1\n@f()", false), ("// x =\n@f()", false), ("tryx = @1", true),
    ("x = y\ntry @f()", false),
    ("let s = \"=\"\n@f()", false), ("x <<= @1", true),
  ])
  func assignment_IsSeenBeforeItsValue(marked: String, follows: Bool) {
    let before = marked.prefix { $0 != "@" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = SourcePosition(line: lines.count, column: (lines.last?.utf8.count ?? 0) + 1)
    let braces = SwiftBraces(SourceText(marked.filter { $0 != "@" }))
    #expect(braces.followsAssignment(place) == follows)
  }

  @Test func indentedCell_CountsColumnsOfTheFile() {
    let source = SourceText(lines: [
      SourceText.Line(text: "f { x }", position: SourcePosition(line: 10, column: 5)),
      SourceText.Line(text: "y", position: SourcePosition(line: 11, column: 5)),
    ])
    let braces = SwiftBraces(source)
    #expect(braces.depth(at: SourcePosition(line: 10, column: 5)) == 0)
    #expect(braces.depth(at: SourcePosition(line: 10, column: 9)) == 1)
    #expect(braces.depth(at: SourcePosition(line: 11, column: 5)) == 0)
    #expect(braces.depth(at: SourcePosition(line: 9, column: 5)) == nil)
    #expect(braces.depth(at: SourcePosition(line: 12, column: 1)) == nil)
    #expect(braces.depth(at: SourcePosition(line: 11, column: 99)) == nil)
  }

  @Test(arguments: ["{", "\"", "#", "\"\\(", "/*", "/", "`", "\\", "\"\"\"", "(/"])
  func hostileCell_TakesLinearTime(piece: String) {
    let braces = SwiftBraces(SourceText(String(repeating: piece, count: 20_000)))
    #expect(braces.depth(at: .start) == 0)
  }
}
