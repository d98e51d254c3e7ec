import Diagnostics
import Testing

@testable import Lessons

@Suite struct ClaimReadingTests {
  struct Split: Sendable {
    var role: String
    var text: String
    var expression: String
    /// The columns where they begin in the file; the role's content begins at column 9.
    var columns: (Int, Int)
  }

  @Test(arguments: [
    Split(role: "0.5 <x>", text: "0.5", expression: "x", columns: (9, 14)),
    Split(role: " 0.5  <x > ", text: "0.5", expression: "x", columns: (10, 16)),
    Split(role: "p < 3 <x>", text: "p < 3", expression: "x", columns: (9, 16)),
    Split(role: "p <= 3 <x <= y>", text: "p <= 3", expression: "x <= y", columns: (9, 17)),
    Split(
      role: "a half <softmax([2, 1, 0])[0] > 0.5>", text: "a half", expression: "softmax([2, 1, 0])[0] > 0.5",
      columns: (9, 17)),
    Split(role: "1 <a < b>", text: "1", expression: "a < b", columns: (9, 12)),
    Split(role: "1 <f { $0 > 1 }>", text: "1", expression: "f { $0 > 1 }", columns: (9, 12)),
    Split(role: "1 <Set<Int>()>", text: "1", expression: "Set<Int>()", columns: (9, 12)),
    Split(role: "≈ 1 <x>", text: "≈ 1", expression: "x", columns: (9, 16)),
  ])
  func claim_IsSplitByTheRule(split: Split) {
    let lesson = Reading.lesson("{claim}`\(split.role)`")
    #expect(lesson.problems == [])
    #expect(lesson.claims.map(\.text) == [split.text])
    #expect(lesson.claims.map(\.expression.joinedLines) == [split.expression])
    #expect(lesson.claims.map(\.textPosition.column) == [split.columns.0])
    #expect(lesson.claims.first?.expression.lines.first?.position.column == split.columns.1)
  }

  @Test(arguments: [
    ("0.5", "claim-syntax", 9, "this claim has no expression"),
    ("0.5 < x >", "claim-syntax", 9, "this claim has no expression"),
    ("0.5 <x", "claim-syntax", 9, "this claim has no expression"),
    ("0.5<x>", "claim-syntax", 9, "this claim has no expression"),
    ("0.5 <>", "claim-syntax", 13, "the expression of this claim is empty"),
    ("<x>", "claim-syntax", 9, "this claim has no text"),
    (" <x>", "claim-syntax", 10, "this claim has no text"),
    ("0.5 <x> more", "claim-syntax", 17, "text stands after the expression of this claim"),
  ])
  func brokenClaim_IsAnError(role: String, code: String, column: Int, message: String) {
    let lesson = Reading.lesson("{claim}`\(role)`")
    #expect(lesson.claims.isEmpty)
    #expect(lesson.problems.map(\.severity) == [.error])
    #expect(lesson.problems.map(\.code) == [code])
    #expect(lesson.problems.map(\.range.start.column) == [column])
    #expect(lesson.problems.map(\.message) == [message])
  }

  @Test func labels_NameClaims() {
    let lesson = Reading.lesson(
      #"{claim #a}`1 <x>` $\claim[b]{2}{y} + \claim [ü] {3}{z}$ {ref}`a` {ref}`c <b>`"#)
    #expect(lesson.problems == [])
    #expect(lesson.claims.map(\.label) == ["a", "b", "ü"])
    #expect(lesson.labels == ["a": .claim(0), "b": .claim(1), "ü": .claim(2)])
    #expect(lesson.dump.contains("claim 0 #a 1:1-1:18 prose “1” at 1:12 = 1:15 `x`"))
  }

  @Test(arguments: [
    (#"$\claim[]{1}{x}$"#, "claim-syntax", 9, "“” cannot be the label of a claim"),
    (#"$\claim[a b]{1}{x}$"#, "claim-syntax", 9, "“a b” cannot be the label of a claim"),
    (#"$\claim[a{1}{x}$"#, "claim-syntax", 9, "“a” cannot be the label of a claim"),
    (#"$\claim[a]{1}$"#, "claim-syntax", 2, "this claim has no expression in braces"),
    (
      #"$\claim[a]{1}{x}$ {ref}`a`"#, "broken-reference", 19,
      "“a” has no number and no title that could stand here"
    ),
    ("{sub #a}`1`", "unknown-option", 7, "the label “a” on this “sub” names nothing"),
    ("{claim a}`1 <x>`", "claim-syntax", 1, "this begins like a claim and is none, so nothing is checked"),
    ("{claim#a}`1 <x>`", "claim-syntax", 1, "this begins like a claim and is none, so nothing is checked"),
    (
      "{claim #a #b}`1 <x>`", "claim-syntax", 1, "this begins like a claim and is none, so nothing is checked"
    ),
    ("{claim`1 <x>`", "claim-syntax", 1, "this begins like a claim and is none, so nothing is checked"),
    (#"\claim[a]{1}{x}"#, "claim-syntax", 1, "a claim in text that is no formula is not checked"),
  ])
  func miswrittenLabel_IsAProblem(text: String, code: String, column: Int, message: String) {
    let lesson = Reading.lesson(text)
    #expect(lesson.problems.map(\.code) == [code])
    #expect(lesson.problems.map(\.range.start.column) == [column])
    #expect(lesson.problems.map(\.message) == [message])
  }

  @Test(arguments: ["{claims}", "{claimant x}", "a {claim", "say {claim {x}"])
  func otherWords_AreNoMiswrittenClaims(text: String) {
    let isOpen = text.hasSuffix("{claim")
    #expect(Reading.lesson(text).problems.map(\.code) == (isOpen ? ["claim-syntax"] : []))
  }

  @Test func claimOverSeveralLines_KeepsTheirPlaces() {
    let lesson = Reading.lesson("> {claim}`p ≈\n> 0.5 <softmax(\n> z)>`")
    #expect(lesson.dump.contains("“p ≈ 0.5” at 1:11 = 2:8 `softmax(` 3:3 `z)`"))
    let claim = lesson.claims.first
    #expect(claim?.textSource.filePosition(ofByte: 6) == SourcePosition(line: 2, column: 3))
  }

  @Test func formula_IsCutIntoPieces() {
    let lesson = Reading.lesson(#"$p \approx \claim{\frac{1}{3}}{f { "\{" }[0]} < \claim {2} {b}!$"#)
    #expect(
      lesson.dump == #"""
        claim 0 1:12-1:46 tex “\frac{1}{3}” at 1:19 = 1:32 `f { "\{" }[0]`
        claim 1 1:49-1:63 tex “2” at 1:57 = 1:61 `b`
        formula 1:1 `p \approx ` claim 0 ` < ` claim 1 `!`
        """#)
  }

  @Test func displayFormula_KeepsTheLines() {
    let lesson = Reading.lesson("$$\na &= \\claim{1}{x} \\\\\nb &= \\claim{2}{y +\nz}\n$$")
    #expect(
      lesson.dump == """
        claim 0 2:6-2:18 tex “1” at 2:13 = 2:16 `x`
        claim 1 3:6-4:3 tex “2” at 3:13 = 3:16 `y +` 4:1 `z`
        formula 1:1 `a &= ` claim 0 ` \\\\
        b &= ` claim 1
        """)
  }

  @Test func formulaWithoutClaims_HasNoPieces() {
    #expect(Reading.lesson(#"$x \\claim{1}{2} \claims{3}{4}$"#).dump == "")
    #expect(Reading.lesson("$$\n% \\claim{1}{x}\n$$").dump == "")
  }

  @Test(arguments: [
    (#"$\claim{1}{x$"#, 2, "a brace of this claim is not closed"),
    (#"$\claim{1$"#, 2, "a brace of this claim is not closed"),
    (#"$a \claim{1}$"#, 4, "this claim has no expression in braces"),
    (#"$a \claim$"#, 4, "this claim has no expression in braces"),
    (#"$\claim{}{x}$"#, 2, "this claim has no text"),
    (#"$\claim{1}{ }$"#, 2, "the expression of this claim is empty"),
    (#"$\claim{\claim{1}{x}}{y}$"#, 2, "a claim stands inside a claim"),
  ])
  func brokenFormula_IsAnError(text: String, column: Int, message: String) {
    let lesson = Reading.lesson(text)
    #expect(lesson.claims.isEmpty)
    #expect(lesson.problems.map(\.message) == [message])
    #expect(lesson.problems.map(\.range.start.column) == [column])
    #expect(lesson.problems.map(\.severity) == [.error])
  }

  @Test func hostileRoles_TakeLinearTime() {
    let open = String(repeating: " <", count: 200_000)
    #expect(Reading.lesson("{claim}`1\(open)x>`").claims.count == 1)
    let commands = String(repeating: #"\claim{"#, count: 50_000)
    #expect(Reading.lesson("$\(commands)$").problems.count == 1)
  }
}
