import Testing

@testable import Events

@Suite struct PropertyRecordTests {
  private static let record = SampleEvents.wholeProperty

  private func changed(_ change: (inout [String: JSONValue]) -> Void) -> PropertyRecord? {
    guard case .object(var members) = Self.record.json else { return nil }
    change(&members)
    return PropertyRecord(json: .object(members))
  }

  @Test func everythingOptional_MayBeAbsent() {
    let plain = PropertyRecord(
      quantifier: .forAll, verdict: .holds, trials: 1, discarded: 0, seed: "0x0", example: [], message: "",
      line: 1, column: 1)
    guard case .object(let members) = plain.json else {
      Issue.record("not an object")
      return
    }
    #expect(
      members.keys.sorted() == [
        "column", "discarded", "example", "line", "message", "quantifier", "seed", "trials", "verdict",
      ])
    #expect(PropertyRecord(json: plain.json) == plain)
  }

  @Test func valuesThatJSONLacks_AreWrittenAsWords() {
    let deviation = Self.record.json["deviation"]
    #expect(deviation?["absolute"] == .string("inf"))
    #expect(deviation?["ulps"] == .string("nan"))
    #expect(deviation?["actual"] == .string("-inf"))
    #expect(deviation?["expected"] == .number("5e-324"))
    #expect(Self.record.json["numbers"]?.array?.last == .array([.string("nan")]))
    #expect(Self.record.json["numbers"]?.array?[1] == .null)
  }

  @Test func optionalPartThatCannotBeRead_IsLeftOut() {
    #expect(changed { $0["deviation"] = .string("large") }?.statistics.deviation == nil)
    #expect(changed { $0["labels"] = .array([.null, .object([:])]) }?.statistics.labels == [])
    #expect(changed { $0["pictures"] = .object([:]) }?.pictures == [])
    #expect(changed { $0["numbers"] = .array([.array([.null])]) }?.numbers == [nil])
    #expect(changed { $0["replay"] = .number("1") }?.replay == "")
  }

  @Test func verdict_IsNeverOptional() {
    #expect(changed { $0["verdict"] = .string("perhaps") } == nil)
    #expect(changed { $0["verdict"] = nil } == nil)
  }

  @Test(arguments: [
    (0.0, "0 %"), (1, "100 %"), (0.125, "12.5 %"), (0.07, "7 %"), (0.000_1, "< 0.1 %"),
    (0.999_9, "> 99.9 %"), (0.333_333, "33.3 %"), (1.5, "150 %"), (-0.5, "−50 %"), (.nan, "– %"),
    (.infinity, "– %"),
  ])
  func percentage_IsShortAndNeverRoundsAwayTheRest(part: Double, text: String) {
    #expect(Percentage.text(part) == text)
    #expect(Percentage.text(3, of: 0) == "– %")
  }
}
