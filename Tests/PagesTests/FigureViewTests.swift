import Events
import Testing

@testable import Pages

/// Figures with several forms, and figures to choose from.
@Suite struct FigureViewTests {
  private func figure(_ name: String, narrow: String? = nil, table: ShownTable? = nil) -> Figure {
    Figure(svg: "<svg id=\"\(name)\"/>", narrow: narrow, title: name, description: "", table: table)
  }

  private func sweep(_ values: [String], first: Int = 0, isAnimated: Bool = false, note: String = "")
    -> ShownSweep
  {
    ShownSweep(
      label: "T", title: "Bars", description: "", note: note,
      frames: values.enumerated().map { ShownSweep.Frame(value: $1, figure: figure("f\($0)")) }, first: first,
      isAnimated: isAnimated, printed: figure("printed"))
  }

  private func body(_ values: ShownValue...) -> String {
    var fixture = LessonFixture()
    fixture.cell("x", values.map { .value($0, type: "", name: "", line: 1) })
    return fixture.body()
  }

  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  @Test func narrowForm_StandsBesideTheWideOne() {
    let body = body(.figure(figure("wide", narrow: "<svg id=\"small\"/>")))
    #expect(body.contains("<div class=\"figure-wide\"><svg id=\"figure-1-wide\">"))
    #expect(body.contains("<div class=\"figure-narrow\"><svg id=\"figure-2-small\">"))
  }

  @Test func broadFigure_GivesWayEarlier() {
    let broad = Figure(
      svg: "<svg id=\"b\" width=\"640\"/>", narrow: "<svg id=\"small\" width=\"340\"/>", title: "",
      description: "",
      table: nil)
    #expect(body(.figure(broad)).contains("<div class=\"figure-wide figure-broad\"><svg id=\"figure-1-b\""))
  }

  @Test func framesOfASweep_HaveTheirNarrowForms() {
    var sweep = sweep(["1", "2"])
    for index in sweep.frames.indices { sweep.frames[index].figure.narrow = "<svg id=\"n\(index)\"/>" }
    let body = body(.sweep(sweep))
    #expect(count("<div class=\"figure-narrow\">", in: body) == 2)
    #expect(body.contains("<div class=\"figure-narrow\"><svg id=\"figure-3-n0\">"))
  }

  @Test func figureOfOneForm_HasNoWrapping() {
    #expect(!body(.figure(figure("only"))).contains("figure-wide"))
  }

  @Test func numbersBehindAFigure_AreClosedAtFirst() {
    let table = ShownTable(columns: ["class", "p"], rows: [[.text("<cat>"), .number("0.5")]])
    let body = body(.figure(figure("f", table: table)))
    #expect(body.contains("<details class=\"figure-data\"><summary>Numbers</summary>"))
    #expect(body.contains("&lt;cat&gt;</th><td class=\"number\">0.5</td>"))
  }

  @Test func sweep_HasOneChoiceForEachFrameAndOneIsMade() {
    let body = body(.sweep(sweep(["0.5", "1", "2"], first: 1)))
    #expect(count("type=\"radio\"", in: body) == 3)
    #expect(count(" checked", in: body) == 1)
    #expect(body.contains("id=\"sweep-2\" value=\"1\" checked /><label for=\"sweep-2\"><span>1</span>"))
    #expect(body.contains("<legend>T</legend>"))
    #expect(body.contains("<fieldset class=\"sweep sweep-buttons\" style=\"--frames: 3\">"))
    #expect(body.contains("<div class=\"sweep-print\"><svg id=\"figure-1-printed\">"))
    #expect(!body.contains("sweep-play"))
    #expect(!body.contains("<script"))
  }

  @Test func sweepsOfOnePage_AreGroupsOfTheirOwn() {
    let body = body(.sweep(sweep(["1", "2"])), .sweep(sweep(["1", "2"])))
    #expect(count("name=\"sweep\"", in: body) == 2)
    #expect(count("name=\"sweep-2\"", in: body) == 2)
    let ids = body.split(separator: "\"").enumerated().filter { $0.element.hasSuffix(" id=") }
      .map { body.split(separator: "\"")[$0.offset + 1] }
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test func manyOrLongValues_ArePlacesOnALine() {
    #expect(body(.sweep(sweep((1...12).map { "\($0)" }))).contains("sweep-slider"))
    #expect(body(.sweep(sweep(["a long name", "and another one"]))).contains("sweep-buttons"))
    #expect(
      body(.sweep(sweep(["a long name of a value", "and another one of these"]))).contains("sweep-slider"))
  }

  @Test func animatedSweep_OffersToPlayAndSaysWhichFrameIsSeen() {
    let body = body(.sweep(sweep(["1", "2"], isAnimated: true)))
    #expect(body.contains("<input type=\"checkbox\" class=\"sweep-play\""))
    #expect(body.contains("<p class=\"sweep-caption\">T = 2</p>"))
    #expect(!body.contains("sweep-play\" checked"))
  }

  @Test func sweepWithoutFrames_HasItsNoteAndNoControl() {
    let body = body(.sweep(sweep([], note: "There is no value to sweep over.")))
    #expect(!body.contains("<fieldset"))
    #expect(body.contains("<p class=\"sweep-note\">There is no value to sweep over.</p>"))
  }

  @Test func sweepThatStartsNowhere_StartsAtItsEnd() {
    for first in [-4, 9] {
      #expect(count(" checked", in: body(.sweep(sweep(["1", "2"], first: first)))) == 1)
    }
  }

  @Test func hostileValues_ComeOutAsText() {
    let body = body(.sweep(sweep(["\"><script>alert(1)</script>"])))
    #expect(!body.contains("<script"))
  }

  @Test func unsafeFrame_KeepsTheWholeSweepOffThePage() {
    var fixture = LessonFixture()
    var sweep = sweep(["1", "2"])
    sweep.frames[1].figure.svg = "<svg><image href=\"x\"/></svg>"
    fixture.cell("x", [.value(.sweep(sweep), type: "", name: "", line: 1)])
    let result = fixture.build()
    #expect(result.diagnostics.map(\.code) == ["unsafe-figure"])
    #expect(!fixture.body().contains("<fieldset"))
  }
}
