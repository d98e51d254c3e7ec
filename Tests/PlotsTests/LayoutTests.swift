import Testing

@testable import Plots

@Suite struct LayoutTests {
  private func layout(_ chart: Chart, width: Double? = nil) -> ChartLayout {
    ChartRenderer(chart).body(width: width).layout
  }

  private func texts(_ figure: some PlotFigure, _ name: String) -> [String] {
    var found: [String] = []
    func read(_ node: SVGNode, _ isInside: Bool) {
      switch node {
      case .text(let text): if isInside { found.append(text) }
      case .element(let element):
        let isNamed = element.attributes[.class] == .text(name)
        for child in element.children { read(child, isInside || isNamed) }
      }
    }
    for node in figure.drawing(width: nil).nodes { read(node, false) }
    return found
  }

  private func lying(_ values: [(String, Double)]) -> Chart {
    Chart(values) { BarMark(x: .value("score", $0.1), y: .value("change", $0.0)) }
  }

  // MARK: - Bars

  @Test func lyingBars_HaveTheirValuesAtTheirEnds() {
    let chart = lying([("longer", 0.62), ("shorter", -0.51)])
    #expect(texts(chart, "values") == ["0.62", "−0.51"])
    let shapes = SVGShapes(ChartRenderer(chart).tree(id: "c"))
    #expect(shapes.outside.isEmpty)
    #expect(shapes.overlaps.isEmpty)
  }

  @Test func manyLyingBars_HaveALineEach() {
    let chart = lying((0..<60).map { ("category \($0)", Double($0)) })
    #expect(layout(chart).yTicks.count == 60)
    #expect(texts(chart, "values").isEmpty)
    // A page is not made longer by a hostile list.
    #expect(layout(lying((0..<5_000).map { ("category \($0)", 1) })).height < 1_100)
  }

  @Test func valuesOfBars_ShareTheirDecimals() {
    let chart = barChart(["a", "b", "c"], [0.66524, 0.24473, 0.09003])
    #expect(texts(chart, "values") == ["0.665", "0.245", "0.090"])
  }

  // MARK: - Labels

  @Test func slantedLabels_AreAsFarApartAsLinesOfText() {
    let chart = barChart((0..<60).map { "category \($0)" }, (0..<60).map { Double($0) })
    let labels = layout(chart).xTicks
    #expect(labels.count > 8)
    for (one, next) in zip(labels, labels.dropFirst()) {
      // The distance of two parallel lines of text at 38°.
      #expect((next.x - one.x) * 0.616 > 12)
    }
  }

  @Test func namesMovedFromTheirLines_AreJoinedToThem() {
    let chart = Chart {
      for (name, end) in [("high", 0.37), ("middle", 0.33), ("low", 0.3), ("far", 1)] {
        for x in [0.0, 1] {
          LineMark(x: .value("x", x), y: .value("y", x == 0 ? 0 : end)).foregroundStyle(
            by: .value("", name))
        }
      }
    }
    let body = ChartRenderer(chart).body()
    #expect(body.layout.endLabels.map(\.text) == ["far", "high", "middle", "low"])
    let leaders = body.layout.endLeaders
    #expect(leaders.map(\.series) == [0, 2])
    for leader in leaders {
      #expect(leader.from.x < leader.to.x)
      #expect(leader.to.x < body.layout.endLabels[0].x)
    }
    #expect(body.layout.endLabels.allSatisfy { $0.y > body.layout.top - 4 })
  }

  @Test func linesThatEndAtOnePlace_HaveALegend() {
    let chart = Chart {
      for name in ["steps", "curve"] {
        for x in [0.0, 1] {
          LineMark(x: .value("x", x), y: .value("y", x)).foregroundStyle(by: .value("", name))
        }
      }
    }
    #expect(layout(chart).endLabels.isEmpty)
    #expect(layout(chart).legend.rows == 1)
    #expect(layout(chart.chartLegend(.direct)).endLabels.count == 2)
  }

  @Test func symmetricAxis_LabelsItsEnds() {
    let chart = Chart([-1e6, -4e3, -2, 0, 3, 2e4, 1e6]) {
      PointMark(x: .value("input", $0), y: .value("size", $0.magnitude))
    }
    .chartXScale(type: .symmetricLog)
    #expect(layout(chart).xTicks.map(\.text) == ["−10⁶", "−10³", "0", "10³", "10⁶"])
  }

  @Test func logarithmicAxis_LabelsItsEndsAndEveryDigitOfPartOfADecade() {
    #expect(
      logTicks(from: 1e-10, to: 1e10, count: 5).map(\.label) == ["10⁻¹⁰", "10⁻⁵", "10⁰", "10⁵", "10¹⁰"])
    #expect(logTicks(from: 2, to: 5, count: 5).map(\.label) == ["2", "3", "4", "5"])
  }

  @Test func facetsOfAnyColumn_HaveTheSameTicks() {
    let facets = Facets([1, 2, 3, 4], label: "k") { k in
      lineChart(x: (0...5).map(Double.init), y: (0...5).map { Double($0 * k) })
    }
    // Four charts in two columns; the lower two have labels.
    #expect(texts(facets, "x-ticks") == ["0", "2", "4"] + ["0", "2", "4"])
  }

  @Test func numberThatWouldLeaveANarrowFigure_IsLeftOut() {
    let chart = lineChart(x: [0, 1e300], y: [-1e300, 1e300])
    #expect(SVGShapes(ChartRenderer(chart.size(width: 160, height: 200)).tree(id: "c")).outside.isEmpty)
  }

  @Test func textWithoutSpaces_IsDividedBetweenItsCharacters() {
    #expect(TextRole.tick.lines("とても長い名前の犬", width: 60, limit: 3) == ["とても長", "い名前の", "犬"])
    #expect(TextRole.tick.lines("猫、犬、鳥", width: 30, limit: 3) == ["猫、", "犬、", "鳥"])
    #expect(TextRole.tick.lines("incomprehensibilities", width: 60, limit: 3).count == 1)
    let chart = barChart(["猫", "とても長い名前の犬", "새", "鳥"], [3.0, 2, 1, 2])
    #expect(layout(chart).xTicks.allSatisfy { $0.rotation == 0 })
  }

  @Test func titleOfTwoLines_HasLinesOfLikeLengths() {
    let lines = TextRole.title.lines("Temperature moves a distribution along a path", width: 420, limit: 3)
    #expect(lines == ["Temperature moves a", "distribution along a path"])
    #expect(TextRole.title.lines(String(repeating: "word ", count: 90), width: 420, limit: 3).count == 3)
  }

  // MARK: - Scales

  @Test func histogram_StandsOnZeroBelowATick() {
    let chart = histogram(of: [1.0, 2, 2, 3, 3, 3, 3, 3, 3, 3])
    let body = ChartRenderer(chart).body()
    #expect(body.scales.y.ticks.last?.position == 1)
    #expect(texts(chart, "y-ticks").first == "0")
    #expect(body.figure.grid().count == 1)
  }

  @Test func histogramOfOneValue_LeavesRoomBesideItsBin() {
    let body = ChartRenderer(histogram(of: [3.0, 3, 3])).body()
    guard case .numeric(let scale) = body.scales.x else {
      Issue.record("no numbers along x")
      return
    }
    #expect(scale.low < 2.5)
    #expect(scale.high > 3.5)
    #expect(SVGShapes(ChartRenderer(histogram(of: [3.0])).tree(id: "c")).outside.isEmpty)
  }

  @Test func scaleOfColours_EndsWithATickThatIsNear() {
    #expect(ColorScale([0, 0.99998], label: "")?.high == 1)
    #expect(ColorScale([-0.995, 0.5], label: "")?.low == -1)
    #expect(ColorScale([0, 0.87], label: "")?.high == 0.87)
  }

  @Test func lineOfOnePlace_IsADot() {
    let chart = lineChart(x: [1.0, 1, 1], y: [2.0, 2, 2])
    #expect(chart.svg().contains("a2.5 2.5") || chart.svg().contains("a250"))
  }

  // MARK: - Simplex

  @Test func nameOfACorner_StandsClearOfTheSides() throws {
    let plot = SimplexPlot("a", "b", "c") { TernaryPoint([1, 0, 0], label: "certain") }
    let drawing = plot.drawing(width: nil)
    let shapes = SVGShapes(.make(.g, [:], drawing.nodes))
    let name = try #require(shapes.texts.first { $0.text == "certain" }).box
    let bottom = try #require(shapes.points.map(\.y).max())
    #expect(name.y > bottom - 12 || name.bottom < bottom - 5)
  }

  @Test func contours_SayOfWhat() {
    let plot = SimplexPlot("a", "b", "c") { TernaryContours(of: "entropy") { $0[0] } }
    #expect(texts(plot, "caption") == ["Lines of equal entropy"])
  }

  // MARK: - Words

  @Test func closeExtremes_AreToldApart() {
    let chart = lineChart(x: [0.0, 1], y: [1, 1 + 3e-12])
    #expect(chart.description == "Line chart. Values from 1 at 0 to 1.000000000003 at 1.")
  }

  @Test func descriptions_SayWhatTheNumbersAre() {
    let formats = [("Double", -708.0, 709.0), ("Float", -87, 88)]
    #expect(
      Chart(formats) { BarMark(xStart: .value("x", $0.1), xEnd: .value("x", $0.2), y: .value("", $0.0)) }
        .description == "Bar chart of x. −708 to 709 at Double, −87 to 88 at Float.")
    let region = Chart {
      RectangleMark(xStart: .value("x", -1), xEnd: .value("x", 1))
      LinePlot(x: "x", y: "y", domain: -3...3) { 1 / ($0 * $0 - 1) }
    }
    #expect(
      region.description.hasPrefix(
        "Line chart of y against x. Region from −1 to 1 along x. Values without bound"))
    let colored = Chart(0..<20) { n in
      PointMark(x: .value("x", n), y: .value("y", -n)).foregroundStyle(by: .value("T", n % 10))
    }
    #expect(colored.description == "Scatter plot of y against x. Values from −19 at x = 19 to 0 at x = 0.")
    let spread = Chart(["a", "b"]) { name in
      PointMark(x: .value("", name), y: .value("y", 2))
      ErrorBarMark(x: .value("", name), yStart: .value("y", 1), yEnd: .value("y", 3))
    }
    #expect(spread.description == "Scatter plot of y. All values 2. Error bars from 1 at a to 3 at a.")
    #expect(spread.dataTable.columns == ["x", "y", "range of y"])
  }
}
