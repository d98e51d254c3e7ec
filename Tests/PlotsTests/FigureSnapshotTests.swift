import Foundation
import Plots
import TestSupport
import Testing

/// Figures made of several charts, and those with a plane of their own.
@Suite struct FigureSnapshotTests {
  static let classes = ["cat", "dog", "bird"]

  static func softmax(_ logits: [Double], _ temperature: Double) -> [Double] {
    let weights = logits.map { exp(($0 - (logits.max() ?? 0)) / temperature) }
    return weights.map { $0 / weights.reduce(0, +) }
  }

  static func entropy(_ p: [Double]) -> Double { -p.map { $0 > 0 ? $0 * log($0) : 0 }.reduce(0, +) }

  static let figures: [(name: String, figure: any PlotFigure)] = [
    (
      "facets",
      Facets([0.25, 0.5, 1, 2, 4], label: "T") { temperature in
        barChart(classes, softmax([2, 1, 0], temperature), x: "class", y: "probability")
      }.title("Softmax of (2, 1, 0) at five temperatures")
    ),
    (
      "facets-series",
      Facets(["cold", "hot"]) { name in
        Chart {
          for series in name == "cold" ? ["cat", "dog"] : ["dog", "bird"] {
            for x in [0.0, 1, 2, 3] {
              LineMark(
                x: .value("step", x),
                y: .value("loss", x * (series == "dog" ? 1 : 0.4) * (name == "hot" ? 2 : 1))
              )
              .foregroundStyle(by: .value("class", series))
            }
          }
        }
      }
    ),
    (
      "grid",
      ChartGrid {
        barChart(classes, [2.0, 1, -1], title: "Logits", x: "class", y: "logit")
        lineChart(
          x: [0.5, 1, 2, 4], y: [0.2, 0.6, 0.9, 1.05], title: "Entropy", xLabel: "T", yLabel: "entropy")
      }.title("Two views")
    ),
    (
      "simplex",
      SimplexPlot("cat", "dog", "bird") {
        TernaryContours(of: "entropy") { entropy($0) }
        TernaryPath(
          (0...40).map { softmax([2, 1, 0], 0.1 * pow(100, Double($0) / 40)) }, label: "softmax(z / T)")
        for temperature in [0.5, 1, 2] {
          TernaryPoint(softmax([2, 1, 0], temperature), label: "T = \(temperature)")
        }
      }.title("All temperatures of one vector of logits")
    ),
    (
      "simplex-hostile",
      SimplexPlot("<b>", "", "a name that is far too long for the corner of a triangle") {
        TernaryPoint([0.5, 0.7, 0.2], label: "no")
        TernaryPoint([.nan, 1, 0])
        TernaryPoint([1.0])
        TernaryPath([[Double]]())
        TernaryContours { $0[0] > 0.5 ? .nan : .infinity }
      }
    ),
    (
      "sweep",
      Sweep(over: [0.5, 1, 2, 4], label: "T") { temperature in
        barChart(classes, softmax([2, 1, 0], temperature), x: "class", y: "probability")
      }
    ),
    ("empty-grid", ChartGrid {}),
  ]

  @Test("The SVG is the recorded one", arguments: figures.map(\.name))
  func svg_IsTheRecordedOne(name: String) throws {
    let figure = try #require(Self.figures.first { $0.name == name }?.figure)
    let svg = figure.svg()
    #expect(svg == figure.svg())
    #expect(svg.utf8.count < 25_000)
    try expectSnapshot(svg, named: "\(name).svg")
    if let folder = ProcessInfo.processInfo.environment["LECTERN_FIGURES"] {
      try svg.write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
      try figure.svg(id: "narrow", width: 340)
        .write(toFile: "\(folder)/\(name)-narrow.svg", atomically: true, encoding: .utf8)
    }
  }
}
