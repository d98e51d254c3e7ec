import Foundation
import TestSupport
import Testing

@testable import Plots

/// The charts that are one call each.
@Suite struct FieldChartTests {
  static let classes = ["cat", "dog", "bird"]
  /// Quantiles of the normal distribution, nearly: a sample without chance.
  static let samples: [Double] = (1..<200).map {
    let p = Double($0) / 200
    return 4.91 * (pow(p, 0.14) - pow(1 - p, 0.14))
  }
  static let steps: [Double] = (1...12).map { pow(10, -Double($0)) }

  static func softmax(_ temperature: Double) -> [Double] {
    FigureSnapshotTests.softmax([2, 1, 0], temperature)
  }

  static let figures: [(name: String, figure: any PlotFigure)] =
    ofProbabilities.map { ($0.key, $0.value) } + ofMatricesAndSamples.map { ($0.key, $0.value) }
    + ofErrors.map { ($0.key, $0.value) }

  private static let ofProbabilities: KeyValuePairs<String, any PlotFigure> = [
    "probability-bars": probabilityBars(
      softmax(1), labels: classes, title: "Softmax of (2, 1, 0)", x: "class"),
    "logits-and-probabilities": logitsAndProbabilities([2, 1, 0], softmax(1), labels: classes),
    "temperature-sweep": temperatureSweep(
      over: 0.1...10, labels: classes, title: "Softmax of (2, 1, 0)", probabilities: softmax),
    "temperature-multiples": temperatureMultiples([0.5, 1, 2], labels: classes, probabilities: softmax),
    "two-options": twoOptionCurve(temperatures: [0, 0.5, 1, 2], title: "Two options"),
  ]

  private static let ofMatricesAndSamples: KeyValuePairs<String, any PlotFigure> = [
    "attention": attentionHeatMap(
      [[1, 0, 0], [0.5, 0.5, 0], [0.25, 0.5, 0.25]], queries: ["the", "cat", "the"],
      keys: ["the", "cat", "the"]),
    "jacobian": matrixHeatMap(
      [[0.22, -0.16, -0.06], [-0.16, 0.18, -0.02], [-0.06, -0.02, 0.08]], title: "A Jacobian",
      rowName: "probability", columnName: "logit", value: "derivative"),
    "histogram": histogram(of: samples, title: "Nearly normal", x: "height"),
    "histogram-of-dice": histogram(of: [1, 6, 2, 2, 3, 5, 3, 3], x: "eyes"),
    "empirical-distribution": empiricalDistribution(of: [1.0, 2, 2, 3, 5, .nan], x: "waiting time"),
  ]

  private static let ofErrors: KeyValuePairs<String, any PlotFigure> = [
    "reliability": reliabilityDiagram([
      (0.15, 0.2, 12), (0.35, 0.31, 30), (0.55, 0.4, 55), (0.75, 0.58, 80), (0.95, 0.8, 200), (.nan, .nan, 0),
    ]),
    "ulps": errorInUlps(along: inputs, (0..<60).map { Double($0 * 37 % 50) / 100 }, title: "Rounded well"),
    "convergence": convergence(
      steps, series: ["forward": forward, "central": central], title: "Differences", slopes: [1, 2]),
  ]

  private static let inputs: [Double] = (-30..<30).map { Double($0) }
  private static let forward: [Double] = steps.map { $0 + 1e-16 / $0 }
  private static let central: [Double] = steps.map { $0 * $0 / 3 + 1e-16 / $0 }

  @Test("The SVG is the recorded one", arguments: figures.map(\.name))
  func svg_IsTheRecordedOne(name: String) throws {
    let figure = try #require(Self.figures.first { $0.name == name }?.figure)
    let svg = figure.svg()
    #expect(svg.utf8.count < 10_000)
    if let chart = figure as? Chart {
      let shapes = SVGShapes(ChartRenderer(chart).tree(id: "c"))
      #expect(shapes.strange.isEmpty && shapes.outside.isEmpty && shapes.overlaps.isEmpty)
    }
    if let folder = ProcessInfo.processInfo.environment["LECTERN_FIGURES"] {
      try svg.write(toFile: "\(folder)/\(name).svg", atomically: true, encoding: .utf8)
    }
    try expectSnapshot(svg, named: "\(name).svg")
  }

  // MARK: - Axes

  @Test func probabilities_HaveAnAxisToOneUnlessTheyAreSmallOrNone() {
    func domain(_ values: [Double]) -> ClosedRange<Double>? {
      probabilityBars(values, labels: [String]()).options.y.domain
    }
    #expect(domain([0.6, 0.4]) == 0...1)
    #expect(domain([0.6, .nan]) == 0...1)
    #expect(domain([0.01, 0.02]) == nil)
    #expect(domain([1.2, -0.2]) == nil)
    #expect(domain([]) == nil)
  }

  @Test func temperatures_AreSpreadByRatiosIfTheySpanThem() {
    var seen: [Double] = []
    let wide = temperatureSweep(over: 0.125...8, labels: Self.classes) {
      seen.append($0)
      return Self.softmax($0)
    }
    #expect(seen.count == 97 && seen.first == 0.125 && seen.last == 8)
    #expect((seen[48] - 1).magnitude < 1e-12)
    #expect(wide.options.x.type == .log)
    let narrow = temperatureSweep(over: 0...2, labels: Self.classes, probabilities: Self.softmax)
    #expect(narrow.options.x.type == .linear)
  }

  @Test func rowsOfDifferentLengths_LeaveGaps() {
    let chart = temperatureSweep(over: [1.0, 2], labels: ["a"]) { $0 == 1 ? [0.5, 0.5] : [1.0] }
    #expect(chart.dataTable.rows.count == 2)
    #expect(chart.description.contains("#2"), "\(chart.description)")
  }

  // MARK: - Two options

  @Test func twoOptions_AreATieAtEqualLogitsAndAStepAtZero() throws {
    let table = twoOptionCurve(temperatures: [0], differences: -1...1).svg()
    #expect(table.contains("T = 0"))
    #expect(!table.contains("NaN"))
  }

  // MARK: - Histograms

  @Test func everySampleIsInOneBin() {
    for count in [1, 2, 3, 17, 1_000] {
      for values in [
        [0.1, 0.2, 0.3], [1e308, -1e308], [5], [5, 5, 5], [0, .leastNonzeroMagnitude], Self.samples,
      ] {
        let sorted = values.sorted()
        for bins in [count, nil] {
          let edges = HistogramEdges(sorted: sorted, bins: bins)
          #expect(edges.counts(sorted: sorted).reduce(0, +) == values.count)
          #expect(edges[0] <= sorted[0])
          #expect(edges[edges.count] >= sorted[sorted.count - 1] || bins != nil)
          #expect((0..<edges.count).allSatisfy { edges[$0] <= edges[$0 + 1] })
        }
      }
    }
  }

  @Test func binsOfWholeNumbers_AreOneForEach() {
    let edges = HistogramEdges(sorted: [1, 2, 2, 6], bins: nil)
    #expect(edges.count == 6)
    #expect(edges.counts(sorted: [1, 2, 2, 6]) == [1, 2, 0, 0, 0, 1])
  }

  @Test func roundEdges_HoldTheNumbersThatAreWrittenLikeThem() {
    let values = (0...30).map { Double($0) / 10 }
    let edges = HistogramEdges(sorted: values, bins: nil)
    let starts = (0..<edges.count).map { edges[$0] }
    #expect(starts.allSatisfy { DecimalNumber($0).digits.count <= 2 })
  }

  @Test func samplesThatAreNotFinite_AreCounted() {
    let words = "2 of 4 samples are NaN or infinite and not counted."
    let samples: [Double] = [1, .nan, 2, .infinity]
    #expect(histogram(of: samples).description.contains(words))
    #expect(empiricalDistribution(of: samples).description.contains(words))
    #expect(histogram(of: [Double]()).title == "Histogram")
  }

  @Test func empiricalDistribution_RisesByTheShareOfEachValue() {
    let rows = empiricalDistribution(of: [2.0, 1, 2, 4]).dataTable.rows
    let shares = rows.compactMap { row -> Double? in
      if case .number(let share) = row[1] { share } else { nil }
    }
    #expect(shares == [0, 0.25, 0.75, 1, 1])
  }

  // MARK: - Others

  @Test func reliability_LeavesEmptyBinsOutAndNamesTheLargestGap() {
    let chart = reliabilityDiagram([(0.5, 0.4, 10), (0.9, 0.6, 5), (0.1, 1, 0)])
    #expect(
      chart.description
        == "Reliability diagram of 15 predictions in 2 bins. The largest gap is at confidence 0.9, "
        + "where 0.6 are right.")
    #expect(reliabilityDiagram([(0.5, 0.5, .max), (0.6, 0.5, .max)]).description.contains("2 bins"))
    #expect(reliabilityDiagram([]).description == "Reliability diagram without data.")
  }

  @Test func ulps_HaveALogarithmicAxisIfSomeAreLarge() {
    #expect(errorInUlps(along: [1.0, 2], [0.25, -0.5]).options.y.type == .linear)
    #expect(errorInUlps(along: [1.0, 2], [UInt64(0), 4_000]).options.y.type == .symmetricLog)
    #expect(errorInUlps(along: [1e-9, 1.0], [0.25, 0.5]).options.x.type == .log)
    #expect(
      errorInUlps(along: [-1e9, -1, 1e-9, 1.0, 1e9], [0, 0, 0, 0, 0.5]).options.x.type
        == .symmetricLog(constant: 1))
  }

  @Test func referenceSlopes_StandBesideTheDataThatFallsLikeThem() {
    let chart = convergence([1e-1, 1e-2, 1e-3], [1e-2, 1e-4, 1e-6], slopes: [2, -1, .nan])
    #expect(chart.svg().contains("slope 2"))
    #expect(!chart.svg().contains("slope −1") && !chart.svg().contains("slope NaN"))
    #expect(convergence([Double](), [Double](), slopes: [1]).description.contains("without data"))
  }

  @Test func anyData_GivesASoundFigure() {
    for (name, values) in HostileDataTests.data {
      let charts: [any PlotFigure] = [
        probabilityBars(values, labels: Self.classes),
        logitsAndProbabilities(values, values, labels: Self.classes),
        temperatureSweep(over: values, labels: Self.classes) { [$0, .nan] },
        temperatureMultiples(values, labels: Self.classes) { [$0] }, twoOptionCurve(temperatures: values),
        attentionHeatMap([values, values], queries: ["a", "a"], keys: [String]()),
        matrixHeatMap([values, []]),
        histogram(of: values), histogram(of: values, bins: 7), empiricalDistribution(of: values),
        reliabilityDiagram(values.map { ($0, $0, 1) }), errorInUlps(along: values, values),
        convergence(values, values, slopes: [1, 2]),
      ]
      for (index, figure) in charts.enumerated() {
        guard let chart = figure as? Chart else {
          #expect(!figure.svg().contains("nan"), "\(name) \(index)")
          continue
        }
        let shapes = SVGShapes(ChartRenderer(chart).tree(id: "c"))
        #expect(shapes.strange.isEmpty, "\(name) \(index)")
        #expect(shapes.outside.isEmpty, "\(name) \(index)")
        #expect(shapes.overlaps.isEmpty, "\(name) \(index)")
      }
    }
  }
}
