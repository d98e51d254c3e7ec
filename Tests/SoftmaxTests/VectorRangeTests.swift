import Softmax
import SoftmaxLaws
import Testing

@Test func wholeNumbers_MakeAVector() {
  #expect(Vector(0..<5) == [0, 1, 2, 3, 4])
  #expect(Vector(1...3) == [1, 2, 3])
  #expect(Vector(-1..<(-1)).isEmpty)
  #expect(2 * Vector(0..<3)[2] - 1 == 3)
  #expect(Vector<Float>(0..<3) == [0, 1, 2])
  #expect(Vector<Float>(1...2) == [1, 2])
  #expect(Vector(0..<1_000_000).sum == 499_999_500_000)
}

@Test func evenlySpacedNumbers_AreTheLiterals() {
  #expect(Vector(from: 0, through: 1, count: 5) == [0, 0.25, 0.5, 0.75, 1])
  #expect(
    Vector(from: 0, through: 1, count: 11) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
  #expect(Vector(from: 3, through: 1, count: 3) == [3, 2, 1])
  #expect(Vector<Float>(from: 0, through: 1, count: 6) == [0, 0.2, 0.4, 0.6, 0.8, 1])
  #expect(1 - Vector(from: 0, through: 1, count: 3)[1] == 0.5)
}

@Test func evenlySpacedNumbers_AtTheirEdges() {
  #expect(Vector(from: 2, through: 3, count: 0).isEmpty)
  #expect(Vector(from: 2, through: 3, count: 1) == [2])
  #expect(Vector(from: 2, through: 3, count: 2) == [2, 3])
  #expect(Vector(from: 0.1, through: 0.1, count: 4) == [0.1, 0.1, 0.1, 0.1])
  let huge = Double.greatestFiniteMagnitude
  #expect(Vector(from: -huge, through: huge, count: 3) == [-huge, 0, huge])
  #expect(Vector(from: huge / 2, through: huge, count: 5).max() == huge)
  let tiny = Double.leastNonzeroMagnitude
  #expect(Vector(from: 0, through: 4 * tiny, count: 5) == [0, tiny, 2 * tiny, 3 * tiny, 4 * tiny])
  #expect(Vector(from: 0, through: .infinity, count: 3) == [0, .infinity, .infinity])
  #expect(Vector(from: -.infinity, through: .infinity, count: 3)[1].isNaN)
  #expect(Vector(from: .nan, through: 1, count: 3)[1].isNaN)
  let many = Vector(from: -1, through: 1, count: 1_000_001)
  #expect(many[500_000] == 0 && many[750_000] == 0.5 && many.last == 1)
}

@Test func evenlySpacedNumbers_AreSymmetricAndAscend() {
  let result = forAll(.double(in: 1e-300...1e300), .int(in: 2...60)) { a, count in
    let numbers = Vector(from: -a, through: a, count: count)
    return numbers == -numbers.reversed() && numbers == numbers.sorted()
  }
  #expect(result.isPassed, "\(result)")
}
