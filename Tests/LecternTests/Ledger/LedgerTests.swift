import Events
import Testing

@testable import Lectern

@Suite struct LedgerTests {
  private static let text = """
    {claim #top}`66.5% <p[0]>` {claim}`1 <p.sum>` {claim}`1 <p.sum>` $\\claim{0.5}{a}$
    {claim}`yes <t>` {claim}`nan <n>` {claim}`(1, 2) <v>`
    """
  private static let values: [ClaimValue] = [
    .number("0.6652409557748218"), .number("1"), .number("2"), .number("0.5"), .boolean(true),
    .number("nan"), .sequence(["1", "inf"]),
  ]

  private static func ledger(_ text: String = text, _ values: [ClaimValue?] = values) -> Ledger {
    Ledger(ReportFixture.report([ReportFixture.checked(text, path: "a.md", values: values)]))
  }

  @Test func ledger_HasALineForEachClaimAndNoPlaces() throws {
    #expect(
      Self.ledger("{claim #top}`66.5% <p[0]>` {claim}`x <a>`", [.number("0.665"), .string("x")]).json == """
        {
        "claims": [
        {"computed":"x","expression":"a","label":null,"lesson":"a.md","notation":"prose","ordinal":1,"relation":null,"stated":[],"status":"passed","text":"x"},
        {"computed":0.665,"expression":"p[0]","label":"top","lesson":"a.md","notation":"prose","ordinal":1,"relation":"≈","stated":["66.5%"],"status":"passed","text":"66.5%"}
        ],
        "lessons": [
        "a.md"
        ],
        "notRun": [],
        "schema": 1
        }

        """)
  }

  @Test func ledger_ReadsBackAsItIs() throws {
    let ledger = Self.ledger()
    #expect(ledger.entries.count == 7)
    #expect(ledger.entries.map(\.ordinal).sorted() == [1, 1, 1, 1, 1, 1, 2])
    #expect(try Ledger.read(Array(ledger.json.utf8), name: "l.json") == ledger)
  }

  @Test func movedText_ChangesNothing() {
    let moved = "More.\n\n> " + Self.text.split(separator: " ").joined(separator: "\n> ")
    #expect(Self.ledger(moved).json == Self.ledger().json)
  }

  @Test func lessonThatDidNotRun_IsNamedAndNotRecorded() {
    let good = ReportFixture.checked("{claim}`1 <a>`", path: "b.md", values: [.number("1")])
    let bad = ReportFixture.checked(
      "{claim}`1 <a>` {claim}`1 <b>`", path: "a.md", values: [.number("1"), nil])
    let ledger = Ledger(ReportFixture.report([bad, good]))
    #expect(ledger.lessons == ["b.md"] && ledger.lessonsNotRun == ["a.md"])
    #expect(ledger.entries.map(\.lesson) == ["b.md"])
  }

  @Test(arguments: [
    ("", "l:1:1", "this is not JSON"), ("{\n \"claims\": [}", "l:2:13", "this is not JSON"),
    (String(repeating: "[", count: 100_000), "l:1:65", "this is not JSON"),
    ("{\"a\": \"\u{1}\"}", "l:1:9", "this is not JSON"), ("[]", "l:1:1", "this is not a ledger"),
    (#"{"schema": 2, "claims": []}"#, "l:1:1", "the ledger has schema 2, and this Lectern reads schema 1"),
    (
      #"{"schema": 1, "claims": [], "lessons": [1], "notRun": []}"#, "l:1:1",
      "“lessons” is not a list of lessons"
    ),
    (
      #"{"schema": 1, "claims": [{"lesson": 1}], "lessons": [], "notRun": []}"#, "l:1:1",
      "claim 1 of the ledger has no “lesson” that could be read"
    ),
  ])
  func unreadableLedger_SaysWhere(text: String, place: String, message: String) {
    let problem = #expect(throws: LedgerProblem.self) { try Ledger.read(Array(text.utf8), name: "l") }
    #expect(
      problem.map(LedgerFile.text)?.hasPrefix("\(place): error: \(message) [unreadable-ledger]") == true)
  }

  /// A number that no computer has computed would cost a lot to compare.
  @Test(arguments: ["1e999999999", "{}", "[[1]]", "[true]", "1e400", String(repeating: "1", count: 500)])
  func hostileValue_IsRefused(value: String) {
    let json = Self.ledger().json.replacing("\"computed\":0.6652409557748218", with: "\"computed\":\(value)")
    let problem = #expect(throws: LedgerProblem.self) { try Ledger.read(Array(json.utf8), name: "l") }
    #expect(problem?.kind == .claim(number: 7, key: "computed"))
  }

  @Test func hostileText_ComesBack() throws {
    var ledger = Self.ledger()
    ledger.entries[0].text = ReportFixture.hostile
    ledger.entries[0].lesson = ReportFixture.hostile + "\n"
    ledger.lessons = [ReportFixture.hostile]
    #expect(try Ledger.read(Array(ledger.json.utf8), name: "l") == ledger)
  }
}
