import Testing

@testable import Plots

/// What very many marks have in common is written once, and nothing is lost that can be seen.
@Suite struct SmallFigureTests {
  @Test func thinnedLine_PassesEveryPlaceWithinItsTolerance() {
    let line = (0...2_000).map { step -> PixelPlace in
      let angle = Double(step) / 100
      return PixelPlace(x: 200 + 10 * angle * cosine(angle), y: 200 + 9 * angle * cosine(angle - 1.5708))
    }
    let short = thinned(line, tolerance: 0.07)
    #expect(short.first == line.first && short.last == line.last && short.count < 300)
    let farthest = line.map { place in
      zip(short, short.dropFirst()).map { distance(place, $0, $1) }.min() ?? .infinity
    }.max()
    #expect((farthest ?? .infinity) < 0.0701)
  }

  @Test func thinnedLine_KeepsWhereItTurnsBack() {
    let line = [0.0, 5, 9, 4, 4, 12].map { PixelPlace(x: $0, y: 0) }
    #expect(thinned(line, tolerance: 0.07).map(\.x) == [0, 9, 4, 12])
    #expect(thinned([], tolerance: 1).isEmpty)
    #expect(thinned([line[0]], tolerance: 1).count <= 2)
  }

  @Test func pixels_AreRowsOfRuns() {
    var pixels = PixelSet(width: 20, height: 10)
    for (x, y) in [(5.2, 3.9), (6, 3), (7.99, 3), (20, 3), (0, 4), (5.9, 3.1), (3, 10), (21, 3), (-1, 3)] {
      pixels.insert(x: x, y: y)
    }
    #expect(pixels.count == 6)
    #expect(pixels.rows.written == "M5.5 3.5h2m13 0h0m-20 1h0m3 6h0")
  }

  @Test func cellsOfOneColor_ShareAPathAndAColorIsNamedOnce() {
    let svg = matrixHeatMap((0..<20).map { i in (0..<20).map { Double(20 * i + $0) } }).svg()
    #expect(svg.split(separator: "\n").count { $0.contains("stroke:color-mix") } == 49 + 32)
    #expect(svg.split(separator: "--chart-high").count - 1 == 2)
    let widths = svg.split(separator: "stroke-width=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(widths.count == 2 && widths.last == "10")
  }

  @Test func cellsOfDifferentHeights_KeepTheirOutlines() {
    let chart = Chart {
      for index in 0..<200 {
        RectangleMark(
          xStart: .value("x", index), xEnd: .value("x", index + 1), yStart: .value("y", 0),
          yEnd: .value("y", index)
        ).foregroundStyle(by: .value("v", Double(index)))
      }
    }
    #expect(
      chart.svg().contains("fill:color-mix") && !chart.svg().contains("stroke:color-mix(in oklab,var(--h) 2%")
    )
  }

  @Test func sizes_HaveALegendAColumnAndAWord() {
    let chart = Chart([10.0, 60, 120]) {
      PointMark(x: .value("x", $0), y: .value("y", 1)).symbolSize(by: .value("samples", $0))
    }
    let svg = chart.svg()
    #expect(svg.contains(">samples</text>") && svg.contains(">50</text>") && svg.contains(">100</text>"))
    #expect(svg.contains("<title>10: 1, samples 10</title>"))
    #expect(!chart.chartLegend(.hidden).svg().contains(">samples</text>"))
    #expect(chart.dataTable.columns == ["x", "y", "samples"])
  }

  @Test func id_IsThatOfWhatIsSeenAndSaid() {
    let chart = barChart(["a", "b"], [1, 2])
    func id(_ chart: Chart) -> Substring { chart.svg().split(separator: "\"")[5] }
    #expect(id(chart) == id(barChart(["a", "b"], [1, 2])) && id(chart).hasPrefix("chart-"))
    #expect(
      Set([chart, chart.title("t"), chart.description("d"), barChart(["a", "b"], [1, 3])].map(id)).count == 4)
  }

  private func distance(_ place: PixelPlace, _ from: PixelPlace, _ to: PixelPlace) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let part = ((place.x - from.x) * dx + (place.y - from.y) * dy) / max(dx * dx + dy * dy, 1e-12)
    let t = min(max(part, 0), 1)
    let (ex, ey) = (place.x - from.x - t * dx, place.y - from.y - t * dy)
    return (ex * ex + ey * ey).squareRoot()
  }

  /// Near enough for the shape of a spiral, without a library.
  private func cosine(_ angle: Double) -> Double {
    let turn = (angle / 6.283185307179586).rounded()
    let x = angle - turn * 6.283185307179586
    return 1 - x * x / 2 + x * x * x * x / 24 - x * x * x * x * x * x / 720
  }
}
