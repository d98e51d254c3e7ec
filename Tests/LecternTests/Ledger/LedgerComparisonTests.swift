import Events
import Testing

@testable import Lectern

@Suite struct LedgerComparisonTests {
  private static func ledger(_ text: String, _ values: [ClaimValue?], path: String = "a.md") -> Ledger {
    Ledger(ReportFixture.report([ReportFixture.checked(text, path: path, values: values)]))
  }

  private static func compare(
    _ old: (String, ClaimValue), _ new: (String, ClaimValue), printed: Bool = false
  ) -> LedgerComparison {
    LedgerComparison(
      ledger("{claim}`\(old.0)`", [old.1]), ledger("{claim}`\(new.0)`", [new.1]), isPrintedOnly: printed)
  }

  @Test(arguments: [
    (
      ("66.5% <p>", ClaimValue.number("0.665")), ("66.5% <p>", ClaimValue.number("0.6711")),
      "moved: 0.665 → 0.6711, +0.92 %; in print “67.1%”"
    ),
    (
      ("1 <p>", .number("1")), ("1 <p>", .number("1.0000000000000002")),
      "moved: 1 → 1.0000000000000002, +2.2e-16 of it; the printed digits stay"
    ),
    (
      ("(1.0, 2.0) <p>", .sequence(["1", "2"])), ("(1.0, 2.0) <p>", .sequence(["1.01", "-2"])),
      "moved: number 2: 2 → -2, −200 %; in print “(1.0, −2.0)”"
    ),
    (("p < 1 <p>", .number("0")), ("p < 1 <p>", .number("2")), "moved: 0 → 2; the text no longer fits"),
    (
      ("p < 1 <p>", .number("0.5")), ("p < 1 <p>", .number("0.25")),
      "moved: 0.5 → 0.25, −50 %; the printed digits stay"
    ),
    (
      ("yes <p>", .boolean(true)), ("yes <p>", .boolean(false)),
      "moved: true → false; the text no longer fits"
    ),
    (("a <p>", .string("a")), ("a <p>", .string("b")), "moved: “a” → “b”; in print “b”"),
    (("0.5 <p>", .number("0.5")), ("0.5 <p>", .number("nan")), "moved: 0.5 → nan; in print “NaN”"),
    (("1 <p>", .number("1")), ("2 <p>", .number("1")), "restated: “1” → “2”"),
  ])
  func change_IsTold(
    old: (String, ClaimValue), new: (String, ClaimValue), sentence: String
  ) {
    let comparison = Self.compare(old, new)
    #expect(comparison.text.split(separator: "\n").dropFirst().first.map(String.init) == "  " + sentence)
    #expect(comparison.exitStatus == 1)
  }

  @Test func correctedLesson_HasMovedAndIsRestated() {
    let comparison = Self.compare(("66.5% <p>", .number("0.665")), ("67.1% <p>", .number("0.6711")))
    #expect(
      comparison.text == """
        a.md “67.1%” <p>
          moved: 0.665 → 0.6711, +0.92 %; in print “67.1%”
          restated: “66.5%” → “67.1%”

        1 moved, 1 of them in print, 1 restated

        """)
  }

  @Test func printedOnly_LeavesOutWhatNobodySees() {
    let tiny = Self.compare(("0.5 <p>", .number("0.5")), ("0.5 <p>", .number("0.501")), printed: true)
    #expect(tiny.exitStatus == 0 && tiny.text == "nothing moved\n")
    let large = Self.compare(("0.5 <p>", .number("0.5")), ("0.5 <p>", .number("0.6")), printed: true)
    #expect(large.exitStatus == 1)
  }

  /// A value that was already wrong prints nothing else when it moves without reaching another digit.
  @Test func wrongText_PrintsWhatWouldBeRight() {
    let stays = Self.compare(("0.7 <p>", .number("0.51")), ("0.7 <p>", .number("0.52")))
    #expect(
      stays.items.map(\.change).allSatisfy { if case .moved(let m) = $0 { !m.changesPrint } else { false } })
    let moves = Self.compare(("0.7 <p>", .number("0.51")), ("0.7 <p>", .number("0.62")))
    #expect(moves.counts.movedInPrint == 1)
  }

  @Test func claims_AreFoundAgain() {
    let old = Self.ledger(
      "{claim #l}`1 <a>` {claim}`2 <b>` {claim}`3 <c>` {claim}`4 <d>` {claim}`5 <e>` {claim}`5 <e>`",
      ["1", "2", "3", "4", "5", "5"].map(ClaimValue.number))
    // Another expression behind a label; a renamed variable; another text; a label more; one of two gone; one new.
    let new = Self.ledger(
      "{claim}`9 <z>` {claim}`5 <e>` {claim #m}`4 <d>` {claim}`3.0 <c>` {claim}`2 <bb>` {claim #l}`1 <aa>`",
      ["9", "5", "4", "3", "2", "1"].map(ClaimValue.number))
    let comparison = LedgerComparison(old, new)
    #expect(
      comparison.text == """
        a.md “3.0” <c>
          restated: “3” → “3.0”
        a.md “5” <e> (2)
          removed
        a.md “9” <z>
          added

        1 restated, 1 added, 1 removed

        """)
    #expect(LedgerComparison(old, old).exitStatus == 0)
  }

  @Test func labelledClaim_IsFoundOnAnotherPage() {
    let old = Self.ledger("{claim #l}`1 <a>`", [.number("1")])
    let new = Self.ledger("{claim #l}`1 <a>`", [.number("1")], path: "b.md")
    #expect(LedgerComparison(old, new).items.isEmpty)
  }

  @Test func lessonThatDidNotRun_IsUnknown() {
    let old = Self.ledger("{claim}`1 <a>`", [.number("1")])
    let new = Self.ledger("{claim}`1 <a>`", [nil])
    let comparison = LedgerComparison(old, new)
    #expect(comparison.items.isEmpty && comparison.exitStatus == 2)
    #expect(comparison.text.hasPrefix("a.md\n  unknown: it did not run to its end in one of the two\n"))
  }

  @Test func json_HasTheSameFacts() throws {
    let comparison = Self.compare(("66.5% <p>", .number("0.665")), ("66.5% <p>", .number("0.6711")))
    let json = try JSONParser.parse(comparison.json.utf8)
    #expect(json["summary"]?["movedInPrint"]?.integer == 1)
    let change = try #require(json["changes"]?.array?.first)
    #expect(change["old"] == .number("0.665") && change["new"] == .number("0.6711"))
    #expect(change["printed"]?.string == "67.1%" && change["changesPrint"]?.bool == true)
  }
}
