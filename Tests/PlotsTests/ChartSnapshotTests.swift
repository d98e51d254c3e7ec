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
    #expect(svg.utf8.count < 6_000)
    try expectSnapshot(svg, named: "\(name).svg")
  }

  @Test func everySnapshot_HasItsChart() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("Snapshots").path)
    #expect(Set(files) == Set(Self.charts.map { "\($0.name).svg" }))
  }
}
