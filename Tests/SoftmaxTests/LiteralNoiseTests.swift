import Testing

@_spi(Lectern) @testable import Softmax

@Suite struct LiteralNoiseTests {
  @Test func numbers_MoveByOneToEightUlps() {
    let numbers = (0..<400).map { [1.0, -3, 1e300, 1e-300, 0.1][$0 % 5] }
    let nudged = LiteralNoise.nudged(numbers)
    var steps: Set<Int> = []
    for (number, moved) in zip(numbers, nudged) {
      let distance = Int(bitPattern: UInt(moved.bitPattern)) - Int(bitPattern: UInt(number.bitPattern))
      steps.insert(distance)
      #expect((1...8).contains(distance.magnitude), "\(number) → \(moved)")
    }
    #expect(steps.count == 16)
  }

  @Test func exactNumbers_Stay() {
    let numbers: [Double] = [0, .infinity, -.infinity, .greatestFiniteMagnitude]
    let nudged = LiteralNoise.nudged(numbers)
    #expect(nudged.prefix(3).elementsEqual(numbers.prefix(3)) && nudged[3].isFinite)
    #expect(LiteralNoise.nudged([Double.nan])[0].isNaN)
    #expect(!LiteralNoise.isOn && Vector<Double>([1, 2]) == [1, 2])
  }
}
