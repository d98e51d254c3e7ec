import Testing

@testable import Plots

@Suite struct CompositionTests {
  private func bars(_ values: [Double]) -> Chart {
    barChart(["a", "b", "c"].prefix(values.count), values, x: "class", y: "p")
  }

  private func scales(_ chart: Chart) -> ChartScales { ChartRenderer(chart).body().scales }

  // MARK: - Shared scales

  @Test func sharedScales_HoldTheDataOfAll() {
    let charts = Chart.sharingScales([
      lineChart(x: [0.0, 1], y: [0.0, 1]), lineChart(x: [5.0, 6], y: [-3.0, 10]),
    ])
    let all = charts.map(scales)
    #expect(all[0] == all[1])
    for value in [0.0, 6] { #expect((0...1).contains(all[0].x.position(of: .number(value)) ?? -1)) }
    for value in [-3.0, 10] { #expect((0...1).contains(all[0].y.position(of: .number(value)) ?? -1)) }
  }

  @Test func sharedNames_StandInTheOrderOfFirstAppearance() {
    let charts = Chart.sharingScales([barChart(["b", "a"], [1, 2]), barChart(["c", "a"], [3, 1])])
    for chart in charts {
      #expect(scales(chart).x.ticks.map(\.label) == ["b", "a", "c"])
    }
  }

  @Test func aSeries_LooksTheSameInAllCharts() {
    func chart(_ names: [String]) -> Chart {
      Chart(names) { BarMark(x: .value("x", "k"), y: .value("y", 1)).foregroundStyle(by: .value("s", $0)) }
    }
    let charts = Chart.sharingScales([chart(["one", "two"]), chart(["two", "three"])])
    #expect(ChartRenderer(charts[1]).body().figure.channels.series.all == ["one", "two", "three"])
    #expect(charts[1].svg().contains("series-3"))
  }

  @Test func scalesOfCharts_ThatHaveNothingInCommon_StayTheirOwn() {
    let charts = [barChart(["a"], [1]), lineChart(x: [1.0, 2], y: [1.0, 2])]
    #expect(scales(Chart.sharingScales(charts)[1]).x == scales(charts[1]).x)
    #expect(Chart.sharingScales([]).isEmpty)
  }

  @Test func valuesAboveBars_StandInAllFramesOrInNone() {
    let charts = Chart.sharingScales([
      bars([0.5, 0.25]), Chart(0..<20) { BarMark(x: .value("", "\($0)"), y: .value("", 1)) },
    ])
    #expect(charts.allSatisfy { !ChartRenderer($0).body().layout.showsValues })
  }

  // MARK: - Facets and grids

  @Test func plotsOfFacets_HaveOneSize() {
    for width in [340.0, 640, 900] {
      let facets = Facets(["one", "two", "three", "four", "five"]) { name in
        bars([0.5, name == "two" ? 1 : 0.2])
      }
      let svg = facets.svg(width: width)
      #expect(svg.contains("width=\"\(Int(width))\""))
      let widths = svg.split(separator: "\n").filter { $0.contains("<rect") }
        .compactMap { line in line.split(separator: " ").first { $0.hasPrefix("width=") } }
      #expect(Set(widths).count == 1 && widths.count == 10, "\(widths)")
    }
  }

  @Test func sharedLabels_StandAtTheOuterEdgeOnly() {
    let shared = Facets(["1", "2", "3", "4"], columns: 2) { _ in bars([0.5, 1]) }
    let own = Facets(["1", "2", "3", "4"], columns: 2, sharing: .none) { _ in bars([0.5, 1]) }
    func count(_ text: String, _ facets: Facets) -> Int {
      facets.svg().components(separatedBy: ">\(text)<").count - 1
    }
    #expect(count("a", shared) == 2 && count("a", own) == 4)
    #expect(count("class", shared) == 1 && count("class", own) == 4)
    #expect(count("p", shared) == 1 && count("p", own) == 4)
  }

  @Test func legend_IsSharedByAllFacets() {
    let facets = Facets(["cold", "hot"]) { name in
      Chart(["x", "y"]) { BarMark(x: .value("", name), y: .value("", 1)).foregroundStyle(by: .value("", $0)) }
    }
    #expect(facets.svg().components(separatedBy: "class=\"legend\"").count == 2)
  }

  @Test func grid_TakesAnyFiguresAndConditions() {
    func grid(_ hasSecond: Bool) -> ChartGrid {
      ChartGrid {
        bars([1]).title("First")
        if hasSecond { SimplexPlot("a", "b", "c") { TernaryPoint((0.2, 0.3, 0.5)) } }
        for index in 0..<2 { bars([Double(index)]) }
      }
    }
    #expect(
      grid(true).description.hasPrefix("4 figures side by side. Bar chart of p by class. 1 at a. Triangle"))
    #expect(grid(false).description.hasPrefix("3 figures side by side."))
    #expect(grid(true).title("T").title == "T")
  }

  @Test func noFacets_AreSaid() {
    let facets = Facets([Int]()) { _ in bars([1]) }
    #expect(facets.description == "A figure without charts.")
    #expect(facets.svg().contains(">No charts</text>"))
  }

  @Test func gridOfAnyWidth_IsDrawn() {
    let grid = ChartGrid(columns: 9) { for _ in 0..<9 { bars([1, 2]) } }
    for width in [-1, 0, 200, .infinity, .nan, 1e9] { #expect(grid.svg(width: width).hasPrefix("<svg")) }
  }

  // MARK: - Data

  @Test func dataTable_HasARowForEachPlaceAndAColumnForEachSeries() {
    let chart = lineChart(x: [1.0, 2], series: ["a": [0.5, .nan], "b": [3.0]], xLabel: "T", yLabel: "p")
    #expect(
      chart.dataTable
        == DataTable(
          columns: ["T", "a", "b"],
          rows: [[.number(1), .number(0.5), .number(3)], [.number(2), .number(.nan), .missing]]))
    #expect(chart.dataTable.text == "T  a    b\n1  0.5  3\n2  NaN  –")
  }

  @Test func dataTable_OfRepeatedPlaces_HasARowForEachValue() {
    let chart = Chart([1.0, 2, 3]) { PointMark(x: .value("x", 1), y: .value("y", $0)) }
    #expect(chart.dataTable.columns == ["x", "y"])
    #expect(chart.dataTable.rows.count == 3)
  }

  @Test func dataTable_OfFacets_NamesTheFacet() {
    let table = Facets([1, 2], label: "T") { bars([Double($0)]) }.dataTable
    #expect(table.columns == ["figure", "class", "p"])
    #expect(
      table.rows == [[.text("T = 1"), .text("a"), .number(1)], [.text("T = 2"), .text("a"), .number(2)]])
  }

  @Test func dataTable_OfAHeatMap_HasARowForEachCell() {
    let chart = Chart {
      RectangleMark(x: .value("key", "a"), y: .value("query", "b")).foregroundStyle(
        by: .value("weight", 0.25))
    }
    #expect(
      chart.dataTable
        == DataTable(columns: ["key", "query", "weight"], rows: [[.text("a"), .text("b"), .number(0.25)]]))
  }

  @Test func heatMaps_ShareTheirColors() {
    func map(_ value: Double) -> Chart {
      Chart {
        RectangleMark(x: .value("k", "a"), y: .value("q", "b")).foregroundStyle(by: .value("w", value))
      }
    }
    let charts = Chart.sharingScales([map(0.1), map(0.9)])
    let colors = charts.map { ChartRenderer($0).body().scales.color }
    #expect(colors[0] == colors[1] && colors[0]?.high == 0.9)
    #expect(Facets([0.1, 0.9]) { map($0) }.svg().components(separatedBy: "color-bar").count <= 2)
  }

  @Test func marks_TakeTheFocusWhereAskedAndFew() {
    let chart = bars([1, 2, 3])
    #expect(!chart.svg().contains("tabindex"))
    let focusable = chart.focusableMarks().svg()
    // A page knows figures of any kind.
    let figure: any PlotFigure = chart.focusableMarks()
    #expect(figure.svg() == focusable)
    #expect(focusable.components(separatedBy: "tabindex=\"0\"").count == 4)
    #expect(focusable.contains("role=\"document\""))
    #expect(focusable.utf8.count < 6_000)
    let many = Chart(0..<41) { BarMark(x: .value("", $0), y: .value("", 1)) }.focusableMarks().svg()
    #expect(!many.contains("tabindex") && many.contains("role=\"img\""))
  }
}
