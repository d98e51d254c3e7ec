/// The lines of one level, each a run of points with their second and third probability.
struct SimplexContour: Sendable, Equatable {
  struct Place: Sendable, Equatable {
    var second: Double
    var third: Double
  }

  let level: Double
  let lines: [[Place]]
}

/// A function over the simplex, sampled on a triangular grid.
struct SimplexField {
  /// The parts of a side.
  static let parts = 49

  /// By row of the third probability, then by the second.
  private let values: [Double]

  init(_ function: ([Double]) -> Double) {
    let n = Self.parts
    var values: [Double] = []
    for third in 0...n {
      for second in 0...(n - third) {
        // From whole numbers, so that the corners are exact.
        values.append(function([n - second - third, second, third].map { Double($0) / Double(n) }))
      }
    }
    self.values = values
  }

  /// The least and the greatest value that is finite.
  var extremes: ClosedRange<Double>? {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    return low...high
  }

  /// About five round numbers between the extremes.
  var roundLevels: [Double] {
    guard let extremes else { return [] }
    return linearTicks(from: extremes.lowerBound, to: extremes.upperBound, count: 6).map(\.value)
      .filter { $0 > extremes.lowerBound && $0 < extremes.upperBound }
  }

  private func index(_ second: Int, _ third: Int) -> Int {
    // Row r has parts + 1 − r values.
    third * (Self.parts + 1) - third * (third - 1) / 2 + second
  }

  // MARK: - Marching triangles

  /// An edge of the grid between two of its values.
  private struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  private struct Corner {
    let index: Int
    let second: Int
    let third: Int
  }

  /// The level's lines: in each triangle the level is crossed on no edge or on two, which a segment joins;
  /// segments that share an edge belong to one line.
  func contour(_ level: Double) -> SimplexContour {
    var places: [Edge: SimplexContour.Place] = [:]
    var neighbours: [Edge: [Edge]] = [:]
    var order: [Edge] = []
    func cross(_ corners: [Corner]) {
      let edges = [(0, 1), (1, 2), (2, 0)].compactMap { edge(corners[$0], corners[$1], level) }
      guard edges.count == 2 else { return }
      for (edge, place) in edges where places[edge] == nil {
        places[edge] = place
        order.append(edge)
      }
      neighbours[edges[0].0, default: []].append(edges[1].0)
      neighbours[edges[1].0, default: []].append(edges[0].0)
    }
    let n = Self.parts
    for third in 0..<n {
      for second in 0..<(n - third) {
        let right = Corner(index: index(second + 1, third), second: second + 1, third: third)
        let above = Corner(index: index(second, third + 1), second: second, third: third + 1)
        cross([Corner(index: index(second, third), second: second, third: third), right, above])
        if second + third < n - 1 {
          let opposite = Corner(
            index: index(second + 1, third + 1), second: second + 1, third: third + 1)
          cross([right, opposite, above])
        }
      }
    }

    // Open lines begin at an edge with one neighbour; what is left over is closed.
    var visited: Set<Edge> = []
    var lines: [[SimplexContour.Place]] = []
    func follow(_ start: Edge) {
      var line: [SimplexContour.Place] = []
      var current: Edge? = start
      while let edge = current, visited.insert(edge).inserted {
        if let place = places[edge] { line.append(place) }
        current = neighbours[edge]?.first { !visited.contains($0) }
        if current == nil, line.count > 2, neighbours[edge]?.contains(start) == true, let first = line.first {
          line.append(first)
        }
      }
      if line.count > 1 { lines.append(line) }
    }
    for edge in order where neighbours[edge]?.count == 1 && !visited.contains(edge) { follow(edge) }
    for edge in order where !visited.contains(edge) { follow(edge) }
    return SimplexContour(level: level, lines: lines)
  }

  /// Where the level lies between two corners, if it does.
  private func edge(_ a: Corner, _ b: Corner, _ level: Double) -> (Edge, SimplexContour.Place)? {
    let (low, high) = a.index < b.index ? (a, b) : (b, a)
    let (first, last) = (values[low.index], values[high.index])
    guard first.isFinite, last.isFinite, (first < level) != (last < level) else { return nil }
    let part = min(max((level / 2 - first / 2) / (last / 2 - first / 2), 0), 1)
    func mixed(_ from: Int, _ to: Int) -> Double {
      (Double(from) + part * Double(to - from)) / Double(Self.parts)
    }
    return (
      Edge(from: low.index, to: high.index),
      SimplexContour.Place(second: mixed(low.second, high.second), third: mixed(low.third, high.third))
    )
  }
}
