import Plots

/// Charts from their data to the text of their SVG, of the sizes that lessons have and beyond.
enum PlotBenchmarks {
  static let all = [
    chart("plots-bars", count: 200) {
      barChart(
        ["cat", "dog", "bird", "fish", "horse", "cow"], [0.4, 0.25, 0.15, 0.1, 0.07, 0.03],
        title: "Six classes", x: "class", y: "probability")
    },
    chart("plots-line", count: 100) {
      let x = (0..<1_000).map { Double($0) / 100 }
      return lineChart(x: x, y: x.map(wave), title: "A line of 1,000 points", xLabel: "x", yLabel: "y")
    },
    chart("plots-scatter", count: 10) {
      Chart(0..<10_000) { PointMark(x: .value("x", spread($0, 7_919)), y: .value("y", spread($0, 104_729))) }
        .title("10,000 points")
    },
    chart("plots-heat-map", count: 50) {
      matrixHeatMap((0..<20).map { i in (0..<20).map { spread(20 * i + $0, 7_919) } }, title: "20 × 20")
    },
  ]

  /// - Parameter make: called anew for every chart, since describing one is part of drawing it.
  private static func chart(
    _ name: String, count: Int, _ make: @escaping @Sendable () -> Chart
  ) -> Benchmark {
    Benchmark(name: name, count: count) { _ in
      Benchmark.Prepared {
        for _ in 0..<count { keep(make().svg()) }
      } write: {
        NumberFile.write([Double(make().svg().utf8.count)], to: $0)
      }
    }
  }

  /// A parabola between whole numbers, up and down: no function of a library, so that Python draws the same.
  private static func wave(_ x: Double) -> Double {
    let part = x - x.rounded(.down)
    return (Int(x).isMultiple(of: 2) ? 4 : -4) * part * (1 - part) + x / 10
  }

  /// Numbers from 0 to 1 in no visible order.
  private static func spread(_ index: Int, _ factor: Int) -> Double {
    Double(index * factor % 10_007) / 10_007
  }
}
