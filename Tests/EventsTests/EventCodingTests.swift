import Events
import Testing

enum SampleEvents {
  static let range = EventRange(startLine: 3, startColumn: 1, endLine: 3, endColumn: 9)

  static func value(_ shown: ShownValue) -> Event.Kind {
    .value(LoggedValue(name: "", type: "Double", range: range, shown: shown))
  }

  /// One of every kind and payload.
  static let kinds: [Event.Kind] = [
    .started, .began(part: 0), .failed(part: 0, message: "boom"), value(.text("a\n\"b\"")),
    value(.number("5e-324")), value(.number("nan")), value(.vector(["1.0", "inf", "-inf"])),
    value(.matrix([["1.0"], ["2.0"]])), value(.verdict),
    value(.table(ShownTable(columns: ["T", "p"], rows: [[.text("x"), .number("0.5")]], digits: 3))),
    value(.figure(Figure(svg: "<svg/>", title: "t", description: "d"))),
    value(.figure(wholeFigure)), value(.sweep(sweep)),
    value(
      .sweep(
        ShownSweep(
          label: "", title: "", description: "", note: "none", frames: [], first: 0, isAnimated: false,
          printed: wholeFigure))),
    .claim(id: 4, .boolean(true)), .claim(id: 5, .number("-0.0")), .claim(id: 6, .sequence(["1", "nan"])),
    .claim(id: 7, .string("naïve")), .claim(id: 8, .incomparable(type: "Chart", reason: .kind)),
    .claim(
      id: 9,
      .table(
        ClaimTable(
          columns: ["p₁", ""], rowLabels: ["T = 1", "\""], rowLabelHeader: "setting",
          rows: [[.number("nan"), .text("nan")], [.number("-inf"), .text("")]]))),
    .claim(id: 10, .table(ClaimTable(rows: [[.number("1e-05")], []], isSequence: true))),
    .check(CheckRecord(name: "n", passed: false, message: "m", line: 7, column: 2)),
    .property(
      PropertyRecord(
        quantifier: .exists, verdict: .witnessFound, trials: 3, discarded: 1, seed: "0x2a",
        example: ["[1.0]", "2.0"], message: "", line: 9, column: 1)),
    .property(wholeProperty),
    .ended(part: 0), .finished,
  ]

  static let wholeFigure = Figure(
    svg: "<svg/>", narrow: "<svg id=\"n\"/>", title: "t", description: "d",
    table: ShownTable(columns: ["x", "p"], rows: [[.number("1.0"), .number("nan")]]))

  static let sweep = ShownSweep(
    label: "T", title: "t", description: "d", note: "",
    frames: [
      .init(value: "0.5", figure: Figure(svg: "<svg/>", title: "a", description: "b")),
      .init(value: "1", figure: wholeFigure),
    ], first: 1, isAnimated: true, printed: Figure(svg: "<svg/>", title: "p", description: "q"))

  /// A property with everything that is optional, and numbers that JSON has none for.
  static let wholeProperty = PropertyRecord(
    quantifier: .forAll, verdict: .insufficientCoverage, trials: 1_000, discarded: 7, seed: "0x2a",
    example: ["[1.0, inf]", "\"a\"", "nan"], message: "m", line: 9, column: 7,
    statistics: PropertyRecord.Statistics(
      labels: [.init(label: "ties", count: 12), .init(label: "−∞ \"quoted\"", count: 3)],
      coverage: [
        .init(label: "ties", required: "0.05", count: 12, trials: 1_000, isSufficient: false),
        .init(label: "masks", required: "0.0", count: 0, trials: 1_000, isSufficient: true),
      ],
      deviation: .init(
        absolute: "inf", ulps: "nan", actual: "-inf", expected: "5e-324", arguments: ["[0.0]", "-0.0"]),
      absoluteDeviation: .init(absolute: "0.5", ulps: "1.0", actual: "nan", expected: "inf", arguments: []),
      targets: [
        .init(label: "spread", value: "-inf", arguments: ["x"]),
        .init(label: "", value: "nan", arguments: []),
      ]),
    numbers: [["1.0", "inf"], nil, ["nan"]], replay: "i3f0",
    pictures: [
      .init(argument: 0, subject: .values, figure: Figure(svg: "<svg/>", title: "t", description: "d")),
      .init(argument: 0, subject: .softmax, figure: Figure(svg: "<svg/>", title: "", description: "")),
    ])

  static let events = kinds.enumerated().map {
    Event($0.element, printed: PrintedBytes(output: $0.offset, error: 2 * $0.offset))
  }
}

struct EventCodingTests {
  @Test func everyKind_ReadsBack() {
    for event in SampleEvents.events {
      let result = EventDecoder.decode(Array(event.line(token: "t").utf8), token: "t")
      #expect(result == EventDecoder.Result(events: [event], badLines: []))
    }
  }

  @Test func record_IsOneLine() {
    for event in SampleEvents.events {
      let line = event.line(token: "t")
      #expect(line.hasSuffix("\n"))
      #expect(line.split(separator: "\n").count == 1)
    }
  }

  @Test func streamCutAnywhere_GivesTheRecordsThatAreWhole() {
    let lines = SampleEvents.events.map { Array($0.line(token: "t").utf8) }
    let stream = lines.flatMap { $0 }
    var ends: [Int] = []
    for line in lines { ends.append((ends.last ?? 0) + line.count) }
    for length in 0...stream.count {
      let whole = ends.filter { $0 <= length }.count
      let result = EventDecoder.decode(stream.prefix(length), token: "t")
      #expect(result.events.count == whole)
      #expect(result.badLines.isEmpty)
    }
  }

  @Test(arguments: [
    "hello", "t not json", "t {\"kind\":\"value\"}", "other {\"kind\":\"finished\"}",
    "t {\"error\":0,\"kind\":\"finished\",\"output\":0,\"version\":99}",
    "t {\"error\":0,\"kind\":\"unheard\",\"output\":0,\"version\":1}",
  ])
  func lineThatIsNoRecord_IsReportedByItsNumber(line: String) {
    let good = Event(.finished, printed: .none)
    let stream = good.line(token: "t") + line + "\n" + good.line(token: "t")
    let result = EventDecoder.decode(Array(stream.utf8), token: "t")
    #expect(result == EventDecoder.Result(events: [good, good], badLines: [2]))
  }
}
