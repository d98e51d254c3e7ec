import SoftmaxLaws
import Testing

@Test func vectors_HaveAllowedCounts() {
  let result = forAll(.vector(of: .double(in: -1...1), count: 2...5)) { z in (2...5).contains(z.count) }
  #expect(result.isPassed, "\(result)")
}

@Test func vectors_ShrinkEntryByEntry() {
  #expect(minimal(.vector(of: .double(in: -9...9), count: 0...9)) { _ in true } == "[]")
  #expect(minimal(.vector(of: .double(in: -9...9), count: 1...9)) { $0.contains { $0 < -3.3 } } == "[-4.0]")
  #expect(minimal(.vector(of: .double(in: -9...9), count: 3)) { $0[1] > 0.3 } == "[0.0, 1.0, 0.0]")
}

@Test func logits_StayWithinTheirSpreadAndCount() {
  for spread in [50, 1e-3, 1e300] {
    let drawn = values(.logits(count: 0...9, spread: spread))
    #expect(drawn.allSatisfy { z in z.allSatisfy { $0.magnitude <= spread } })
    #expect(Set(drawn.map(\.count)) == Set(0...9))
  }
  #expect(values(.logits(count: 4)).allSatisfy { $0.count == 4 })
  #expect(values(.logits(count: 0, extremes: true), count: 99).allSatisfy { $0.isEmpty })
}

@Test func logits_AreOfManyKinds() {
  let drawn = values(.logits(count: 4...9))
  let gaps = drawn.map { z in z.sorted(by: >) }.map { ($0[0] - $0[1], $0[0] - $0[$0.count - 1]) }
  func share(_ condition: ((Double, Double)) -> Bool) -> Double {
    Double(gaps.count(where: condition)) / Double(gaps.count)
  }
  #expect(share { first, _ in first == 0 } > 0.1)
  #expect(share { first, range in first > range / 2 && range > 10 } > 0.05)
  #expect(share { _, range in range > 0 && range < 1e-4 } > 0.1)
  #expect(share { _, range in range > 30 } > 0.3)
  #expect(values(.logits(count: 1...9)).allSatisfy { z in z.allSatisfy { $0.magnitude <= 50 } })
}

@Test func extremeLogits_ReachWhereExpFails() {
  let drawn = values(.logits(count: 1...9, extremes: true)).flatMap(Array.init)
  #expect(drawn.allSatisfy { $0.isFinite })
  #expect(drawn.contains { $0.magnitude > 1e307 })
  #expect(drawn.contains { $0 > 709.78 && $0 < 710.5 })
  #expect(drawn.contains { $0 < -708.4 && $0 > -745.5 })
  #expect(drawn.contains { $0.isSubnormal })
}

@Test func logits_ShrinkToWholeNumbers() {
  #expect(minimal(.logits(count: 1...64)) { _ in true } == "[0.0]")
  #expect(minimal(.logits(count: 0...64)) { _ in true } == "[]")
  #expect(minimal(.logits(count: 1...64)) { $0.count > 2 } == "[0.0, 0.0, 0.0]")
  #expect(minimal(.logits(count: 2...64)) { $0[0] > 0.2 } == "[1.0, 0.0]")
  #expect(minimal(.logits(count: 2...64)) { $0[0] == $0[1] && $0[0] > 1 } == "[2.0, 2.0]")
  #expect(minimal(.logits(count: 1...64)) { $0[0] < -12.3 } == "[-13.0]")
  #expect(minimal(.logits(count: 1...64)) { $0.allSatisfy { $0 > 7 } } == "[8.0]")
  #expect(minimal(.logits(count: 1...9, extremes: true)) { exp($0[0]) == .infinity } == "[710.0]")
  #expect(minimal(.logits(count: 1...9, extremes: true)) { exp($0[0]) == 0 } == "[-746.0]")
}
