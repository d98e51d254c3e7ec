import Properties
import Softmax
import SoftmaxLaws
import Testing

private let inf = Double.infinity
private let nan = Double.nan
private let height = sqrt(3.0) / 2

private func distance(_ a: SimplexPoint<Double>, _ b: SimplexPoint<Double>) -> Double {
  sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
}

@Test func corners_AreCertainOutcomes() {
  #expect(barycentricPoint([1, 0, 0]) == SimplexPoint(x: 0, y: 0))
  #expect(barycentricPoint([0, 1, 0]) == SimplexPoint(x: 1, y: 0))
  #expect(barycentricPoint([0, 0, 1]) == SimplexPoint(x: 0.5, y: height))
  #expect(1 - barycentricPoint([0.25, 0.25, 0.5]).x == 0.5)
  let centre = barycentricPoint([1, 1, 1])
  for corner in [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]] {
    #expect(
      isClose(distance(centre, barycentricPoint(Vector(corner))), 1 / sqrt(3), relativeTolerance: 1e-15))
  }
  let floats: Vector<Float> = [0, 0.5, 0.5]
  #expect(barycentricPoint(floats) == SimplexPoint(x: 0.75, y: Float(3).squareRoot() / 4))
  #expect(barycentricPoint([0.5, 0.25, 0.25]).description == "(0.375, 0.21650635094610965)")
}

@Test func coordinates_AreTheInverse() {
  let result = forAll(.vector(of: .double(in: -20...20), count: 3)) { z in
    let p = softmax(z)
    let back = barycentricCoordinates(barycentricPoint(p))
    return zip(p, back).allSatisfy { ($0 - $1).magnitude <= 4 * Double.ulpOfOne }
  }
  #expect(result.isPassed, "\(result)")
  #expect(barycentricCoordinates(SimplexPoint(x: 0.5, y: 0)) == [0.5, 0.5, 0])
  #expect(barycentricCoordinates(SimplexPoint(x: 2, y: 0)) == [-1, 2, 0])
  #expect(barycentricCoordinates(SimplexPoint(x: nan, y: 0))[0].isNaN)
}

@Test func weightsThatAreNone_GiveNaN() {
  for weights in [[0, 0, 0], [nan, 0, 1], [inf, 0, 0], [1, -1, 0], [-inf, inf, 0]] {
    let point = barycentricPoint(Vector(weights))
    #expect(point.x.isNaN && point.y.isNaN)
  }
  #expect(barycentricPoint([2, 2, 4]) == barycentricPoint([0.25, 0.25, 0.5]))
  let tiny = Double.leastNonzeroMagnitude
  #expect(barycentricPoint([tiny, tiny, 0]) == SimplexPoint(x: 0.5, y: 0))
}

@Test func path_LeadsFromTheCentreToACorner() {
  let path = temperaturePath(logits: [2, 1, 0], temperatures: [inf, 1, 1e-3])
  #expect(path[0] == barycentricPoint([1, 1, 1]))
  #expect(path[1] == barycentricPoint(softmax([2, 1, 0])))
  #expect(path[2] == barycentricPoint([1, 0, 0]))
  #expect(temperaturePath(logits: [1, 1, 0], temperatures: [1e-3]) == [SimplexPoint(x: 0.5, y: 0)])
  #expect(temperaturePath(logits: [1, 1, 1], temperatures: [0.1, 10]).allSatisfy { $0 == path[0] })
  #expect(temperaturePath(logits: [-inf, 1, 0], temperatures: [inf])[0] == barycentricPoint([0, 0.5, 0.5]))
  #expect(temperaturePath(logits: [nan, 1, 0], temperatures: [1])[0].x.isNaN)
  #expect(temperaturePath(logits: [-inf, -inf, -inf], temperatures: [1])[0].x.isNaN)
  #expect(temperaturePath(logits: [inf, 1, inf], temperatures: [1])[0] == barycentricPoint([1, 0, 1]))
  #expect(temperaturePath(logits: [2, 1, 0], temperatures: []).isEmpty)
  let floats: Vector<Float> = [2, 1, 0]
  #expect(temperaturePath(logits: floats, temperatures: [.infinity]) == [barycentricPoint([1, 1, 1])])
}

@Test func path_LosesEntropyAllAlong() {
  let result = forAll(.vector(of: .double(in: -10...10), count: 3)) { z in
    let path = temperaturePath(logits: z, temperatures: temperatures(from: 100, through: 0.05, count: 20))
    let entropies = path.map { entropy(barycentricCoordinates($0).map { max(0, $0) }.vector) }
    return zip(entropies, entropies.dropFirst()).allSatisfy { $0 >= $1 - 1e-13 }
  }
  #expect(result.isPassed, "\(result)")
}

extension Array where Element == Double {
  fileprivate var vector: Vector<Double> { Vector(self) }
}

@Test func temperatures_AreGeometric() {
  #expect(temperatures(from: 0.25, through: 4, count: 5) == [0.25, 0.5, 1, 2, 4])
  #expect(temperatures(from: 8, through: 1, count: 4) == [8, 4, 2, 1])
  #expect(temperatures(from: 3, through: 3, count: 3) == [3, 3, 3])
  #expect(temperatures(from: 0.1, through: 10, count: 2) == [0.1, 10])
  let wide = temperatures(from: 1e-300, through: 1e300, count: 3)
  #expect(wide[1] ≈ 1)
  #expect(wide[0] == 1e-300 && wide[2] == 1e300)
  let narrow: [Float] = temperatures(from: 1, through: 4, count: 3)
  #expect(narrow == [1, 2, 4])
  let many = temperatures(from: 0.01, through: 100, count: 1001)
  #expect(zip(many, many.dropFirst()).allSatisfy { $0 < $1 })
  #expect(1 - temperatures(from: 0.5, through: 2, count: 3)[1] == 0)
}
