import Events
import Testing

struct TranscriptTests {
  private func event(_ kind: Event.Kind, output: Int = 0, error: Int = 0) -> Event {
    Event(kind, printed: PrintedBytes(output: output, error: error))
  }

  private func value(_ text: String) -> LoggedValue {
    LoggedValue(name: "", type: "String", range: SampleEvents.range, shown: .text(text))
  }

  @Test func printedText_StandsBetweenTheValuesAroundIt() {
    let transcript = Transcript(
      events: [
        event(.started), event(.began(part: 0)), event(.value(value("a")), output: 2),
        event(.value(value("b")), output: 5), event(.ended(part: 0), output: 6),
        event(.began(part: 1), output: 6), event(.ended(part: 1), output: 9), event(.finished, output: 9),
      ], output: Array("1\n234\nxyz".utf8), error: [])
    #expect(
      transcript.parts[0]?.items == [
        .printed("1\n"), .value(value("a")), .printed("234"), .value(value("b")), .printed("\n"),
      ])
    #expect(transcript.parts[1]?.items == [.printed("xyz")])
    #expect(transcript.finished)
  }

  @Test func whatTheCompilerWroteBeforeTheStart_IsNotTheLessons() {
    let transcript = Transcript(
      events: [
        event(.started, error: 8), event(.began(part: 0), error: 8), event(.ended(part: 0), error: 12),
      ],
      output: [], error: Array("warning\nmine".utf8))
    #expect(transcript.parts[0]?.items == [.printedToError("mine")])
  }

  @Test func runThatStopped_KeepsWhatItPrintedLastAndHasNoEnd() {
    let transcript = Transcript(
      events: [event(.started), event(.began(part: 0))], output: Array("last words".utf8), error: [])
    #expect(transcript.parts[0] == Transcript.Part(items: [.printed("last words")], ended: false))
    #expect(!transcript.finished)
  }

  @Test func lengthsThatCannotBe_DoNotTrap() {
    let transcript = Transcript(
      events: [
        event(.started), event(.began(part: 0)), event(.value(value("a")), output: 99),
        event(.value(value("b")), output: -5), event(.ended(part: 0), output: 3),
      ], output: Array("abc".utf8), error: [])
    #expect(transcript.parts[0]?.items == [.printed("abc"), .value(value("a")), .value(value("b"))])
  }

  @Test func checkBetweenParts_IsKept() {
    let check = CheckRecord(name: "n", passed: false, message: "", line: 1, column: 1)
    let transcript = Transcript(events: [event(.started), event(.check(check))], output: [], error: [])
    #expect(transcript.between == [.check(check)])
  }

  @Test func whatHappensInAClaim_BelongsToIt() {
    let checks = (0..<4).map { CheckRecord(name: "\($0)", passed: true, message: "", line: 1, column: 1) }
    let transcript = Transcript(
      events: [
        event(.started), event(.check(checks[0])), event(.began(part: 0)), event(.ended(part: 0)),
        event(.check(checks[1])), event(.claim(id: 0, .boolean(true))), event(.claim(id: 1, .boolean(true))),
        event(.check(checks[2])), event(.claim(id: 2, .boolean(true))), event(.check(checks[3])),
        event(.finished),
      ], output: [], error: [])
    #expect(transcript.claimItems == [0: [.check(checks[1])], 2: [.check(checks[2])]])
    #expect(transcript.between == [.check(checks[0]), .check(checks[3])])
  }

  @Test func claims_AreKeptByNumber() {
    let transcript = Transcript(
      events: [event(.started), event(.claim(id: 3, .number("0.5")))], output: [], error: [])
    #expect(transcript.claims == [3: .number("0.5")])
  }
}
