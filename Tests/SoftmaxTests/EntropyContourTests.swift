import Softmax
import Testing

private func entropy(at point: SimplexPoint<Double>) -> Double {
  entropy(Vector(barycentricCoordinates(point).map { max(0, $0) }))
}

@Test(arguments: [0.7, 0.9, 1, 1.09, 1.0986])
func contourNearTheCentre_IsClosed(_ level: Double) {
  let contour = entropyContour(level: level, count: 60)
  #expect(contour.isClosed && contour.level == level)
  #expect(contour.arcs.count == 1 && contour.arcs[0].count == 61)
  #expect(contour.arcs[0].first == contour.arcs[0].last)
  for point in contour.arcs[0] { #expect((entropy(at: point) - level).magnitude < 1e-14) }
}

@Test(arguments: [0.01, 0.3, 0.5, 0.69])
func contourNearTheCorners_HasThreeArcs(_ level: Double) {
  let contour = entropyContour(level: level, count: 60)
  #expect(!contour.isClosed && contour.arcs.map(\.count) == [20, 20, 20])
  for (corner, arc) in contour.arcs.enumerated() {
    for point in arc {
      let p = barycentricCoordinates(point)
      #expect((entropy(at: point) - level).magnitude < 1e-13)
      #expect(p[corner] > 0.5 && p.min() > -1e-15)
    }
    // Each end lies on a side: the first clockwise of the corner, the last counterclockwise.
    #expect(barycentricCoordinates(arc[0])[(corner + 1) % 3].magnitude < 1e-15)
    #expect(barycentricCoordinates(arc[19])[(corner + 2) % 3].magnitude < 1e-15)
    // Counterclockwise: the centre is to the left of every step.
    for (a, b) in zip(arc, arc.dropFirst()) {
      let centre = barycentricPoint([1, 1, 1])
      #expect((b.x - a.x) * (centre.y - a.y) - (b.y - a.y) * (centre.x - a.x) > 0)
    }
  }
}

@Test func contourOfLogTwo_TouchesTheSidesInTheirMiddles() {
  let contour = entropyContour(level: log(2), count: 12)
  #expect(contour.isClosed)
  let touching = contour.arcs[0].dropLast().filter { barycentricCoordinates($0).min() < 1e-7 }
  #expect(touching.count == 3)
  for point in touching {
    let p = barycentricCoordinates(point).sorted()
    #expect((p[1] - 0.5).magnitude < 1e-7 && (p[2] - 0.5).magnitude < 1e-7)
  }
}

@Test func contoursAtTheEnds_ArePoints() {
  let centre = entropyContour(level: log(3), count: 5)
  #expect(centre.arcs == [Array(repeating: barycentricPoint([1, 1, 1]), count: 6)])
  // What entropy itself gives at even chances is a level too.
  #expect(entropyContour(level: entropy(softmax([0, 0, 0])), count: 5).arcs[0].count == 6)
  let corners = entropyContour(level: 0, count: 9)
  for (corner, arc) in corners.arcs.enumerated() {
    for point in arc { #expect((barycentricCoordinates(point)[corner] - 1).magnitude < 1e-15) }
  }
  #expect(entropyContour(level: 1e-300, count: 9).arcs.map(\.count) == [3, 3, 3])
  #expect(entropyContour(level: .leastNonzeroMagnitude, count: 3).arcs.map(\.count) == [2, 2, 2])
}

@Test(arguments: [-0.1, 1.2, .nan, .infinity, -.infinity])
func levelThatEntropyNeverHas_HasNoContour(_ level: Double) {
  #expect(entropyContour(level: level).arcs.isEmpty)
  #expect(!entropyContour(level: level).isClosed)
}

@Test func contours_OfSeveralLevels() {
  let contours = entropyContours(levels: [0.5, 1], count: 30)
  #expect(contours == [entropyContour(level: 0.5, count: 30), entropyContour(level: 1, count: 30)])
  let floats: EntropyContour<Float> = entropyContour(level: 1, count: 12)
  for point in floats.arcs[0] {
    #expect((entropy(at: SimplexPoint(x: Double(point.x), y: Double(point.y))) - 1).magnitude < 1e-6)
  }
}

/// A mistake, and what the program says when it stops.
enum SimplexMistake: String, Codable, CaseIterable, Sendable {
  case two, four, count, pathLogits, pathTemperature, from, through, undefined, tooFew

  var message: String {
    switch self {
    case .two: "barycentricPoint: probabilities must number 3, one for each corner, but there are 2"
    case .four: "barycentricPoint: probabilities must number 3, one for each corner, but there are 4"
    case .count: "entropyContour: count must be at least 3, but it is 2"
    case .pathLogits: "temperaturePath: logits must number 3, one for each corner, but there are 2"
    case .pathTemperature: "temperaturePath: temperatures must be greater than 0, but one is 0.0"
    case .from: "temperatures: from must be greater than 0 and finite, but it is 0.0"
    case .through: "temperatures: through must be greater than 0 and finite, but it is inf"
    case .undefined: "temperatures: from must be greater than 0 and finite, but it is nan"
    case .tooFew: "temperatures: count must be at least 2, but it is 1"
    }
  }

  func make() {
    switch self {
    case .two: _ = barycentricPoint([0.5, 0.5])
    case .four: _ = barycentricPoint([0.5, 0.5, 0, 0])
    case .count: _ = entropyContour(level: 1, count: 2)
    case .pathLogits: _ = temperaturePath(logits: [1, 2], temperatures: [1])
    case .pathTemperature: _ = temperaturePath(logits: [1, 2, 3], temperatures: [1, 0])
    case .from: _ = temperatures(from: 0, through: 1, count: 2)
    case .through: _ = temperatures(from: 1, through: .infinity, count: 2)
    case .undefined: _ = temperatures(from: .nan, through: 1, count: 2)
    case .tooFew: _ = temperatures(from: 1, through: 2, count: 1)
    }
  }
}

@Test(arguments: SimplexMistake.allCases)
func simplexMistake_StopsWithItsMessage(_ mistake: SimplexMistake) async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    [mistake] in mistake.make()
  }
  let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(text.contains(mistake.message))
}
