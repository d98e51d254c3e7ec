import Testing

@testable import Plots

/// Every mark with every kind of data: all coordinates are numbers within the picture, no text stands on
/// another.
@Suite struct HostileDataTests {
  static let marks: [(name: String, chart: @Sendable ([Double]) -> Chart)] = [
    ("bars", { v in Chart(v.indices) { BarMark(x: .value("x", "n\($0)"), y: .value("y", v[$0])) } }),
    (
      "bars over numbers", { v in Chart(v.indices) { BarMark(x: .value("x", v[$0]), y: .value("y", v[$0])) } }
    ),
    (
      "lying bars",
      { v in
        Chart(v.indices) { BarMark(x: .value("x", v[$0]), y: .value("y", "n\($0)")).annotation(.automatic) }
      }
    ),
    (
      "stacked bars",
      { v in
        Chart(v.indices) {
          BarMark(x: .value("x", "a"), y: .value("y", v[$0]), stacking: .standard)
            .foregroundStyle(by: .value("s", "s\($0 % 40)"))
        }
      }
    ),
    (
      "normalized bars",
      { v in
        Chart(v.indices) {
          BarMark(x: .value("x", $0 % 3), y: .value("y", v[$0]), stacking: .normalized)
            .foregroundStyle(by: .value("s", "s\($0 % 5)"))
        }
      }
    ),
    (
      "interval bars",
      { v in
        Chart(v.indices) { BarMark(xStart: .value("x", v[$0]), xEnd: .value("x", 1.0), y: .value("y", $0)) }
      }
    ),
    ("lines", { v in Chart(v.indices) { LineMark(x: .value("x", $0), y: .value("y", v[$0])) } }),
    ("lines over values", { v in Chart(v) { LineMark(x: .value("x", $0), y: .value("y", $0)) } }),
    (
      "smooth lines",
      { v in
        Chart(v.indices) {
          LineMark(x: .value("x", $0), y: .value("y", v[$0])).interpolationMethod(.monotone)
        }
      }
    ),
    (
      "steps",
      { v in
        Chart(v.indices) {
          LineMark(x: .value("x", $0), y: .value("y", v[$0])).interpolationMethod(.stepCenter)
        }
      }
    ),
    (
      "points",
      { v in
        Chart(v.indices) {
          PointMark(x: .value("x", v[$0]), y: .value("y", v[v.count - 1 - $0])).annotation(.automatic)
        }
      }
    ),
    (
      "sized and coloured points",
      { v in
        Chart(v.indices) {
          PointMark(x: .value("x", $0), y: .value("y", v[$0])).symbolSize(by: .value("n", v[$0]))
            .foregroundStyle(by: .value("c", v[$0]))
        }
      }
    ),
    (
      "areas",
      { v in
        Chart(v.indices) {
          AreaMark(x: .value("x", $0 / 2), y: .value("y", v[$0])).foregroundStyle(
            by: .value("s", "s\($0 % 2)"))
        }
      }
    ),
    (
      "bands",
      { v in
        Chart(v.indices) { AreaMark(x: .value("x", $0), yStart: .value("y", v[$0]), yEnd: .value("y", 1.0)) }
      }
    ),
    ("rules", { v in Chart(v) { RuleMark(y: .value("a rule", $0)) } }),
    (
      "segments",
      { v in
        Chart(v) {
          RuleMark(x: .value("x", $0), yStart: .value("y", 0.0), yEnd: .value("y", $0)).annotation("s")
        }
      }
    ),
    (
      "cells",
      { v in
        Chart(v.indices) {
          RectangleMark(x: .value("x", $0 % 300), y: .value("y", $0 / 300)).foregroundStyle(
            by: .value("v", v[$0])
          )
          .annotation(.automatic)
        }
      }
    ),
    (
      "rectangles",
      { v in
        Chart(v) {
          RectangleMark(
            xStart: .value("x", 0.0), xEnd: .value("x", $0), yStart: .value("y", $0), yEnd: .value("y", 2.0))
        }
      }
    ),
    (
      "texts", { v in Chart(v.indices) { TextMark("text \($0)", x: .value("x", $0), y: .value("y", v[$0])) } }
    ),
    (
      "error bars",
      { v in
        Chart(v.indices) {
          ErrorBarMark(x: .value("x", $0), yStart: .value("y", v[$0]), yEnd: .value("y", -v[$0]))
        }
      }
    ),
    (
      "function",
      { v in Chart { LinePlot(domain: 0...9) { v.isEmpty ? .nan : v[min(Int($0), v.count - 1)] } } }
    ),
  ]

  static let data: [(name: String, values: [Double])] = [
    ("empty", []), ("one", [1]), ("zero", [0]), ("NaN", [.nan, .nan]), ("some NaN", [1, .nan, 3, 2]),
    ("infinite", [.infinity, 1, -.infinity, 2]), ("huge", [1e308, -1e308, 1.7e308]),
    ("all huge", [1.7e308, 1.7e308, 1.6e308, 1.7e308]),
    ("tiny", [.leastNonzeroMagnitude, 0, -.leastNonzeroMagnitude]),
    ("wide", [1e-300, 1, 1e300]), ("constant", [7, 7, 7, 7, 7]), ("negative", [-3, -2, -5]),
    ("close", [1e15, 1e15 + 1]), ("closer", [1, 1 + 1e-16, 1 + 3e-16]),
    ("alternating", (0..<50).map { $0 % 2 == 0 ? 1e9 : -1e-9 }),
  ]

  static let types: [ScaleType] = [.linear, .log, .symmetricLog, .squareRoot]

  @discardableResult
  private func expectSound(_ chart: Chart, _ name: String) -> SVGNode {
    let tree = ChartRenderer(chart).tree(id: "c")
    let shapes = SVGShapes(tree)
    #expect(shapes.strange.isEmpty, "\(name)")
    #expect(
      shapes.outside.isEmpty, "\(name): \(shapes.outside.prefix(4)) of \(shapes.width) × \(shapes.height)")
    #expect(shapes.overlaps.isEmpty, "\(name): \(shapes.overlaps.prefix(4))")
    return tree
  }

  @Test("Any data on any axis", arguments: marks.map(\.name), data.map(\.name))
  func anyMarkOfAnyData_IsSound(mark: String, data: String) throws {
    let make = try #require(Self.marks.first { $0.name == mark }).chart
    let values = try #require(Self.data.first { $0.name == data }).values
    for type in Self.types {
      let chart = make(values).chartXScale(type: type).chartYScale(type: type, reversed: type == .squareRoot)
        .title("A title")
      expectSound(chart, "\(type)")
    }
  }

  /// The rules for many begin at 2,000, and for lines at four points per pixel; more marks are drawn as these are. A
  /// line of a hundred thousand is among `SVGTests`.
  @Test("Very many marks", arguments: marks.map(\.name))
  func manyMarks_AreSoundAndSmall(mark: String) throws {
    let make = try #require(Self.marks.first { $0.name == mark }).chart
    let chart = make((0..<2_200).map { Double(($0 * 7_919) % 10_007) / 10 })
    let tree = expectSound(chart, mark)
    #expect(SVGWriter.string(tree).utf8.count < 300_000)
  }

  @Test(arguments: [160.0, 240, 420, 1_200])
  func figureOfAnyWidth_KeepsItsTextsApart(width: Double) {
    for (name, values) in Self.data {
      for (mark, make) in Self.marks {
        expectSound(make(values).size(width: width, height: width * 0.6), "\(mark), \(name)")
      }
    }
  }

  @Test func snapshots_AreSound() {
    for (name, chart) in ChartSnapshotTests.charts { expectSound(chart, name) }
  }
}
