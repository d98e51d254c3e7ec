import Testing

@testable import Plots

@Suite struct SimplexTests {
  private func places(_ contour: SimplexContour) -> [[Double]] {
    contour.lines.flatMap { $0.map { [1 - $0.second - $0.third, $0.second, $0.third] } }
  }

  @Test func contours_OfALinearFunction_AreExact() {
    for weights in [[1.0, 0, 0], [0.2, -1, 3], [0, 1, 1]] {
      func value(_ p: [Double]) -> Double { zip(weights, p).map { $0 * $1 }.reduce(0, +) }
      let field = SimplexField(value)
      for level in [0.11, 0.25, 0.5, 0.73] {
        let contour = field.contour(level)
        #expect(contour.lines.count == 1)
        for place in places(contour) { #expect(abs(value(place) - level) < 1e-12) }
      }
    }
  }

  @Test func contours_AroundTheMiddle_AreClosed() throws {
    let field = SimplexField { p in -p.map { ($0 - 1 / 3.0) * ($0 - 1 / 3.0) }.reduce(0, +) }
    let contour = field.contour(-0.05)
    let line = try #require(contour.lines.first)
    #expect(contour.lines.count == 1 && line.first == line.last && line.count > 20)
  }

  @Test func contours_OfNothingFinite_AreNone() {
    let field = SimplexField { _ in .nan }
    #expect(field.contour(0).lines.isEmpty && field.extremes == nil && field.roundLevels.isEmpty)
    #expect(SimplexField { _ in 1 }.roundLevels.isEmpty)
    #expect(SimplexField { $0[0] > 0.5 ? 1e308 : -1e308 }.contour(0).lines.count == 1)
  }

  @Test func corners_AreEvaluatedExactly() {
    var corners: Set<[Double]> = []
    _ = SimplexField { p in
      if p.contains(1) { corners.insert(p) }
      return 0
    }
    #expect(corners == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
  }

  @Test func whatIsNoDistribution_IsNamed() {
    let plot = SimplexPlot("a", "b", "c") {
      TernaryPoint([0.5, 0.7, 0.2])
      TernaryPoint([-0.1, 0.6, 0.5])
      TernaryPath([[1, 0, 0], [.nan, 0, 1], [0, 1, 0], [0.2, 0.8]])
      TernaryPoint([Float(0.1), 0.2, 0.7])
    }
    #expect(
      plot.description.hasSuffix(
        "Not drawn: (0.5, 0.7, 0.2), (−0.1, 0.6, 0.5), (NaN, 0, 1) and 1 more, which are no distributions over three classes."
      ))
    #expect(plot.description.contains("Path from (1, 0, 0) to (0, 1, 0). Point at (0.1, 0.2, 0.7)."))
  }

  @Test func words_StateTheFacts() {
    let plot = SimplexPlot("cat", "dog", "bird") {
      TernaryContours(of: "cat", at: [0.25, 0.5]) { $0[0] }
      TernaryPoint((0.25, 0.25, 0.5), label: "here")
    }
    #expect(plot.title == "Probabilities of cat, dog and bird")
    #expect(
      plot.description
        == "Triangle of the probabilities of cat, dog and bird. Contours of cat at 0.25 and 0.5, values from 0 to 1."
        + " Point here at (0.25, 0.25, 0.5).")
    #expect(plot.dataTable.text == "mark  cat   dog   bird\nhere  0.25  0.25  0.5")
  }

  @Test func positions_AreThoseOfTheCorners() throws {
    for (values, x, y) in [([1.0, 0, 0], 0.0, 0.0), ([0, 1, 0], 1, 0), ([0, 0, 1], 0.5, 1)] {
      let position = try #require(SimplexPosition(values))
      #expect(position.x == x && position.y == y)
    }
  }

  @Test func simplifiedLine_StaysWithinItsTolerance() {
    let line = (0...200).map { (x: Double($0), y: Double($0 * $0) / 200) }
    let short = simplified(line, tolerance: 0.5)
    #expect(short.count < 40 && short.first?.x == 0 && short.last?.x == 200)
    #expect(simplified([(0, 0), (5, 5), (0, 0)], tolerance: 0.1).count == 3)
  }

  @Test func lineThroughABox_IsInterrupted() {
    let box = LabelBox(left: 4, right: 6, top: -1, bottom: 1)
    let cut = pieces(of: [(0, 0), (10, 0)], outside: box)
    #expect(cut.map { $0.map(\.x) } == [[0, 4], [6, 10]])
    #expect(pieces(of: [(4.5, 0), (5.5, 0)], outside: box).isEmpty)
    #expect(pieces(of: [(0, 3), (10, 3), (10, 9)], outside: box).map(\.count) == [3])
  }

  @Test func manyPoints_AreAllDrawnAndSomeNamed() {
    let plot = SimplexPlot("a", "b", "c") {
      for index in 0..<200 {
        TernaryPoint((Double(index) / 200, 1 - Double(index) / 200, 0), label: "point \(index)")
      }
    }
    #expect(plot.svg().components(separatedBy: "<title>point").count == 201)
  }
}
