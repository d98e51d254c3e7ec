import Foundation
import Plots
import TestSupport
import Testing

@Suite struct ChartSnapshotTests {
  static let charts: [(name: String, chart: Chart)] = [
    (
      "bars",
      barChart(
        ["cat", "dog", "bird"], [0.6652, 0.2447, 0.09003], title: "Softmax of (2, 1, 0)", x: "class", y: "p")
    ),
    (
      "grouped-bars",
      Chart {
        for (series, values) in [("cold", [0.9, 0.1]), ("hot", [0.6, 0.4])] {
          for (name, value) in zip(["cat", "dog"], values) {
            BarMark(x: .value("class", name), y: .value("p", value)).foregroundStyle(by: .value("T", series))
          }
        }
      }
    ),
    (
      "lying-bars",
      Chart {
        BarMark(x: .value("share", 0.4), y: .value("class", "a rather long name"))
        BarMark(x: .value("share", -0.1), y: .value("class", "short"))
      }
    ),
    (
      "lines",
      lineChart(
        x: [0.5, 1, 2, 4], series: ["cat": [0.84, 0.67, 0.51, 0.42], "dog": [0.11, 0.24, 0.3, 0.33]],
        title: "Two lines", xLabel: "T", yLabel: "p")
    ),
    (
      "line-with-gaps",
      Chart {
        for (x, y) in [(1, 1.0), (2, 2), (3, .nan), (4, 3), (5, .infinity), (6, 2), (7, 1)] {
          LineMark(x: .value("step", x), y: .value("loss", y))
        }
        RuleMark(y: .value("bound", 2.5))
      }
    ),
    (
      "log-line",
      lineChart(x: [0.0, 1, 2, 3], y: [1, 1e-3, 0, 1e-7], title: "Error", xLabel: "n").chartYScale(type: .log)
    ),
    (
      "points",
      Chart {
        for index in 0..<6 {
          PointMark(x: .value("x", index), y: .value("y", Double(index * index) - 5))
            .foregroundStyle(by: .value("parity", index.isMultiple(of: 2) ? "even" : "odd"))
        }
        RuleMark(x: .value("middle", 2.5))
      }
    ),
    ("not-a-number", barChart(["1000", "1001", "999"], [Double.nan, .infinity, 0.3], x: "logit", y: "p")),
    ("empty", Chart {}.title("Nothing")),
    (
      "stacked-bars",
      Chart {
        for (series, values) in [("cold", [0.9, 0.1]), ("hot", [0.6, -0.4])] {
          for (name, value) in zip(["cat", "dog"], values) {
            BarMark(x: .value("class", name), y: .value("p", value), stacking: .standard)
              .foregroundStyle(by: .value("T", series))
          }
        }
      }
      .chartForegroundStyleScale(["hot": .orange, "cold": .blue]).chartYAxis { AxisMarks(format: .percent) }
      .chartLegend(.bottom)
    ),
    (
      "interval-bars",
      Chart {
        for (index, name) in ["read", "build", "test"].enumerated() {
          BarMark(
            xStart: .value("s", Double(index) * 2), xEnd: .value("s", Double(index) * 3 + 1),
            y: .value("step", name)
          )
          .annotation("\(index)")
        }
      }
    ),
    (
      "areas",
      Chart {
        for x in 0..<5 {
          for name in ["a", "b"] {
            AreaMark(x: .value("x", x), y: .value("share", name == "a" ? Double(x) : 4)).foregroundStyle(
              by: .value("", name))
          }
        }
      }
    ),
    (
      "band",
      Chart {
        for (x, y) in [(0, 3.0), (1, 1), (2, 0.5), (3, .nan), (4, 0.4), (5, 0.3)] {
          AreaMark(x: .value("step", x), yStart: .value("loss", y - 0.2), yEnd: .value("loss", y + 0.4))
          LineMark(x: .value("step", x), y: .value("loss", y)).interpolationMethod(.monotone)
        }
        RuleMark(x: .value("step", 1), yStart: .value("loss", 0.5), yEnd: .value("loss", 2)).annotation(
          "a rule")
      }
      .subtitle("median and spread").caption("It falls.").source("a table")
    ),
    (
      "steps",
      Chart {
        for (method, name) in [
          (InterpolationMethod.stepStart, "start"), (.stepCenter, "center"), (.stepEnd, "end"),
        ] {
          for (x, y) in [(0, 1.0), (1, 3), (2, 2)] {
            LineMark(x: .value("x", x), y: .value("y", y)).interpolationMethod(method)
              .foregroundStyle(by: .value("", name))
          }
        }
      }
      .chartLegend(.trailing)
    ),
    (
      "heat-map",
      Chart {
        for (i, query) in ["the", "cat"].enumerated() {
          for (j, key) in ["the", "cat", "sat"].enumerated() {
            RectangleMark(x: .value("key", key), y: .value("query", query))
              .foregroundStyle(by: .value("weight", j > i + 1 ? nil : i == j ? 0.75 : 0.25)).annotation(
                .decimals(2))
          }
        }
      }
    ),
    (
      "two-sided-heat-map",
      Chart {
        for i in 0..<3 {
          for j in 0..<2 {
            RectangleMark(x: .value("j", i), y: .value("i", j)).foregroundStyle(
              by: .value("J", i == j ? 0.5 : j == 1 ? .nan : -0.25))
          }
        }
      }
    ),
    (
      "error-bars",
      Chart {
        for (name, low, high) in [("a", 1.0, 2.0), ("b", 2.5, 3)] {
          BarMark(x: .value("run", name), y: .value("score", (low + high) / 2))
          ErrorBarMark(x: .value("run", name), yStart: .value("score", low), yEnd: .value("score", high))
        }
      }
    ),
    (
      "reciprocal",
      Chart {
        LinePlot(x: "x", y: "1/x", domain: -2...2) { 1 / $0 }
        TextMark("pole", x: .value("x", 0), y: .value("y", 1), position: .trailing)
        RectangleMark(xStart: .value("x", -0.5), xEnd: .value("x", 0.5)).opacity(0.2)
      }
    ),
    (
      "symmetric-log",
      Chart([-1000, -30, 0, 2, 500]) { PointMark(x: .value("x", $0), y: .value("y", $0)) }
        .chartXScale(type: .symmetricLog).chartYScale(type: .squareRoot, reversed: true)
        .chartXAxis { AxisMarks(format: .si, grid: true) }
    ),
    (
      "log-two",
      Chart(0..<6) {
        LineMark(x: .value("n", 1 << $0), y: .value("time", Double($0) / 10)).lineStyle(
          by: .value("kind", $0 < 3 ? "a" : "b"))
        PointMark(x: .value("n", 1 << $0), y: .value("time", Double($0) / 10)).symbol(.square).annotation(
          .decimals(1))
      }
      .chartXScale(type: .log(base: 2)).chartYAxis {
        AxisMarks {
          AxisTick()
          AxisValueLabel(format: .suffix("s"))
        }
      }
    ),
    (
      "hostile",
      barChart(
        ["<script>alert(1)</script>", "\"onload='x'", "a\u{0}b"], [1, 2, 3.0], title: "</title><b>&\"'",
        x: "]]>",
        y: "--><!--")
    ),
  ]

  @Test("The SVG is the recorded one", arguments: charts.map(\.name))
  func svg_IsTheRecordedOne(name: String) throws {
    let chart = try #require(Self.charts.first { $0.name == name }?.chart)
    let svg = chart.svg()
    #expect(svg.split(separator: "\n").count < 150)
    // The colours of a heat map come in two forms, one for browsers that cannot mix.
    #expect(svg.utf8.count < (name.hasSuffix("heat-map") ? 8_000 : 6_000))
    try expectSnapshot(svg, named: "\(name).svg")
  }

  @Test func everySnapshot_HasItsChart() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("Snapshots").path)
    let figures = FigureSnapshotTests.figures + FieldChartTests.figures
    let names = Self.charts.map(\.name) + figures.map(\.name)
    #expect(Set(files) == Set(names.map { "\($0).svg" }))
  }
}
