import Testing

@testable import Properties

private func values<Value>(_ generator: Generator<Value>, count: Int = 2_000) -> [Value] {
  (0..<count).compactMap { number in
    var choices = Choices(seed: SeededRandom.seed(7, part: UInt64(number)))
    return try? generator.draw(&choices)
  }
}

@Test(arguments: [0...9, -3...3, Int.min...Int.max, 5...5, Int.max - 1...Int.max])
func integers_StayInTheirRangeAndReachItsBounds(_ range: ClosedRange<Int>) {
  let drawn = values(.int(in: range))
  #expect(drawn.allSatisfy(range.contains))
  #expect(drawn.contains(range.lowerBound) && drawn.contains(range.upperBound))
}

@Test(
  arguments: [
    0...1, -50...50, -1e300...1e300, 0x1p-1060...0x1p-1030, 5...5, -0.0...0.0,
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
  ] as [ClosedRange<Double>])
func floats_StayInTheirRangeAndReachItsBounds(_ range: ClosedRange<Double>) {
  let drawn = values(.double(in: range))
  #expect(drawn.allSatisfy { $0.isFinite && range.contains($0) })
  #expect(drawn.contains(range.lowerBound) && drawn.contains(range.upperBound))
}

@Test func floats_AreOfManyKinds() {
  let drawn = values(.double(in: -50...50))
  #expect(drawn.contains { $0 == 0 && $0.sign == .minus })
  #expect(drawn.contains { $0 != 0 && $0 == $0.rounded() })
  #expect(drawn.contains { $0 != 0 && $0.magnitude < 1e-9 })
  #expect(drawn.contains { $0 == .leastNonzeroMagnitude })
  let spread = drawn.filter { $0.magnitude > 12.5 && $0.magnitude < 37.5 }.count
  #expect(spread > drawn.count / 4)
}

@Test func arrays_HaveAllowedCounts() {
  let counts = values(.array(of: .bool, count: 2...12)).map(\.count)
  #expect(Set(counts) == Set(2...12))
  #expect(values(.array(of: .bool, count: 3)).allSatisfy { $0.count == 3 })
  #expect(values(.array(of: .bool, count: 0...0)).allSatisfy { $0.isEmpty })
}

@Test func combinations_MakeWhatTheySay() {
  #expect(Set(values(.bool)) == [false, true])
  #expect(Set(values(.element(of: ["a", "b", "c"]))) == ["a", "b", "c"])
  #expect(Set(values(.constant(4), count: 9)) == [4])
  #expect(Set(values(.oneOf(.constant(1), .int(in: 5...6)))) == [1, 5, 6])
  #expect(values(.int(in: 0...99).filter { $0 % 2 == 0 }).allSatisfy { $0 % 2 == 0 })
  #expect(Set(values(Generator.int(in: 1...3).map { 10 * $0 })) == [10, 20, 30])
  let squares = Generator.int(in: 1...4).flatMap { n in
    .array(of: .array(of: .int(in: 0...n), count: n), count: n)
  }
  let areSquare = values(squares).allSatisfy { rows in rows.allSatisfy { $0.count == rows.count } }
  #expect(areSquare)
  let pairs = values(.tuple(.bool, .int(in: 3...4)))
  #expect(pairs.contains { $0 == (true, 3) } && pairs.contains { $0 == (false, 4) })
}
