import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGTests {
  /// What a page has to let through for figures to be complete.
  static let elements: Set = ["svg", "title", "desc", "g", "path", "rect", "text"]
  static let attributes = Set(SVGAttribute.allCases.map(\.name))

  /// Collects the names of elements and attributes, and the text, as an XML parser sees them.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: Set<String> = []
    var attributes: Set<String> = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.insert(name)
      self.attributes.formUnion(attributes.keys)
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }
  }

  private func read(_ svg: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))\n\(svg)")
    return reader
  }

  @Test(
    "Every figure is XML of the known elements and attributes",
    arguments: ChartSnapshotTests.charts.map(\.name))
  func figure_IsXMLOfKnownNames(name: String) throws {
    let chart = try #require(ChartSnapshotTests.charts.first { $0.name == name }?.chart)
    let reader = try read(chart.svg())
    #expect(reader.elements.isSubset(of: Self.elements))
    #expect(reader.attributes.isSubset(of: Self.attributes))
  }

  @Test func hostileText_ComesOutAsTextEverywhere() throws {
    let text = "<script>&\"'</script>"
    let chart = Chart {
      LineMark(x: .value(text, 1), y: .value(text, 2)).foregroundStyle(by: .value(text, text))
      LineMark(x: .value(text, 1), y: .value(text, 2)).foregroundStyle(by: .value(text, "b"))
      BarMark(x: .value(text, 1), y: .value(text, 2)).foregroundStyle(by: .value(text, text))
      RuleMark(y: .value(text, 1)).annotation(text)
    }
    let svg = chart.title(text).svg()
    #expect(!svg.contains("<script"))
    #expect(!svg.contains("&\""))
    #expect(try read(svg).text.contains(text))
  }

  @Test func hostileID_StaysInItsAttribute() throws {
    let svg = barChart(["a"], [1]).svg(id: "x\" onload=\"alert(1)")
    #expect(try read(svg).attributes.isSubset(of: Self.attributes))
  }

  @Test func scalarsThatXMLForbids_AreReplaced() throws {
    let forbidden =
      String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init))) + "\u{FFFE}\u{FFFF}\u{7F}"
    _ = try read(barChart([forbidden], [1], title: forbidden).svg())
  }

  @Test(
    "Coordinates have at most two decimals, no exponent, no negative zero",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (0.005, "0.01"), (1.5, "1.5"), (1.05, "1.05"),
      (-12.345678, "-12.35"),
      (1e300, "10000000"), (.nan, "0"), (-.infinity, "0"), (99.999, "100"),
    ] as [(Double, String)])
  func coordinate_IsShort(value: Double, text: String) {
    #expect(SVGWriter.string(.make(.rect, [.x: .number(value)])) == "<rect x=\"\(text)\"/>\n")
  }

  @Test func ids_ComeFromTheContent() {
    let chart = barChart(["a"], [1.0])
    #expect(chart.svg() == barChart(["a"], [1.0]).svg())
    func id(_ chart: Chart) -> Substring? {
      chart.svg().split(separator: "\"").first { $0.hasPrefix("chart-") }
    }
    #expect(id(chart) != nil)
    #expect(id(chart) != id(barChart(["a"], [2.0])))
    #expect(id(chart) != id(chart.description("other words")))
    #expect(chart.svg(id: "fig").contains("aria-labelledby=\"fig-title fig-desc\""))
  }

  @Test(
    "Any data gives a figure",
    arguments: [
      [], [0], [1], [-1], [5, 5, 5], [.nan], [.infinity, -.infinity], [1e308, -1e308],
      [.leastNonzeroMagnitude, .leastNormalMagnitude],
      [1, .nan, 3],
      [1e15, 1e15 + 1], [.greatestFiniteMagnitude, .greatestFiniteMagnitude], [-5, -4, -3], [1, 1 + 1e-16],
    ] as [[Double]])
  func anyData_GivesAFigure(values: [Double]) throws {
    let names = values.indices.map { "n\($0)" }
    let charts = [
      barChart(names, values), lineChart(x: values, y: values),
      lineChart(x: values.indices.map(Double.init), y: values),
      Chart(values) { PointMark(x: .value("x", 1), y: .value("y", $0)) },
      Chart(values) { BarMark(x: .value("x", $0), y: .value("y", $0)) },
      Chart(values) { BarMark(x: .value("x", $0), y: .value("y", "a")) },
      Chart(values) { RuleMark(y: .value("y", $0)) },
      Chart(values) { BarMark(x: .value("x", "a"), y: .value("y", "\($0)")) },
    ]
    for chart in charts {
      for type in [ScaleType.linear, .log] {
        let chart = chart.chartXScale(type: type).chartYScale(type: type)
        let reader = try read(chart.svg())
        #expect(reader.elements.contains("path"))
        #expect(chart.svg().contains("NaN") == (reader.text.contains("NaN")))
      }
    }
  }

  @Test func figureOfAnySize_KeepsItsPlotVisible() throws {
    let chart = lineChart(
      x: [1.0, 2], series: ["a": [1.0, 2], "b": [2.0, 1]], title: "T", xLabel: "x", yLabel: "y")
    for (width, height) in [(0.0, 0.0), (-5, .nan), (1e9, 1e9), (160, 2000)] {
      _ = try read(chart.size(width: width, height: height).svg())
    }
    #expect(chart.size(width: 600, height: 400).svg().contains("viewBox=\"0 0 600 400\""))
  }

  @Test func manyPoints_AreSimplifiedWithoutLosingExtremes() throws {
    let values = (0..<100_000).map { $0 == 77_777 ? 9.0 : Double($0 % 7) }
    let svg = lineChart(x: values.indices.map(Double.init), y: values).svg()
    #expect(svg.utf8.count < 60_000)
    let line = try #require(svg.split(separator: "\n").first { $0.contains("stroke-linejoin") })
    let path = try #require(line.split(separator: "\"").first { $0.hasPrefix("M") })
    let heights = SVGShapes.points(String(path)).map(\.y)
    let peak = try #require(heights.min())
    #expect(heights.filter { $0 == peak }.count == 1)
  }

  @Test func manySeries_AreCountedWhereTheyAreNotNamed() {
    let chart = Chart(0..<30) { index in
      LineMark(x: .value("x", 1), y: .value("y", index)).foregroundStyle(by: .value("s", "s\(index)"))
    }
    #expect(chart.svg().contains(">and 6 more</text>"))
  }

  @Test func manyCategories_ThinOutTheirLabels() {
    let svg = barChart((0..<1_000).map { "token \($0)" }, (0..<1_000).map { Double($0) }).svg()
    #expect(svg.components(separatedBy: "rotate(").count < 40)
  }

  @Test func smallestText_StaysElevenPixelsHighOnAPhone() throws {
    let chart = lineChart(x: [1.0, 2], y: [1, 2], title: "A title", xLabel: "x", yLabel: "y")
    let svg = chart.svg()
    #expect(svg.contains("font-size=\"13\"") && !svg.contains("min-width"))
    // What a page that is 390 px wide leaves to a figure, as measured in a browser.
    #expect(13.0 * 355.8 / 420 >= 11)
    #expect(chart.size(width: 840, height: 400).svg().contains("min-width:711px"))
  }

  @Test(
    "Paths are short, and no error adds up",
    arguments: [
      ([(0.0, 0.0), (10, 0), (10, 5), (10.5, 5.25)], "M0 0h10v5l.5.25"),
      ([(1, 1), (1, 1), (2, 0)], "M1 1h0l1-1"),
      ([(0, 0), (1.0 / 3, 1.0 / 3), (2.0 / 3, 2.0 / 3), (1, 1)], "M0 0l.33.33.34.34.33.33"),
    ] as [([(Double, Double)], String)])
  func path_IsShort(points: [(Double, Double)], text: String) {
    var path = SVGPath()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(point.0, point.1) } else { path.line(point.0, point.1) }
    }
    let written = path.written
    #expect(written == text)
    #expect(SVGShapes.points(written).last.map { abs($0.x - (points.last?.0 ?? 0)) < 0.006 } == true)
  }

  @Test("A path takes the shorter way, and numbers run together where they can")
  func path_TakesTheShorterWay() {
    var path = SVGPath()
    path.move(100, 20)
    path.horizontal(to: 110)
    path.move(5, 6)
    path.line(5.5, 6.25)
    path.line(6.05, 6.5)
    path.close()
    path.circle(x: 4, y: 5, radius: 3)
    path.curve(1, 2, 3, 4, to: 5, 6)
    path.curve(5, 7, 6, 8, to: 5.5, 6)
    #expect(
      path.written
        == "M100 20h10M5 6l.5.25.55.25zm-4-1a3 3 0 1 0 6 0 3 3 0 1 0-6 0zc0-3 2-1 4 1 0 1 1 2 .5 0")
  }
}

extension SVGPath {
  var written: String {
    var text = SVGText()
    SVGPathWriter.write(self, to: &text)
    return text.string
  }
}
