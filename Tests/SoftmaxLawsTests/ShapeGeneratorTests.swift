import SoftmaxLaws
import Testing

private func flags(_ mask: Mask) -> [Bool] {
  (0..<mask.columns).map { mask[0, $0] }
}

@Test func masks_AreOneRowOfAnyFlags() {
  let drawn = values(.mask(count: 0...4))
  #expect(drawn.allSatisfy { $0.rows == 1 && (0...4).contains($0.columns) })
  // 1 + 2 + 4 + 8 + 16 of them.
  #expect(Set(drawn.map(flags)).count == 31)
  #expect(values(.mask(count: 1...4, allowsNone: false)).allSatisfy { flags($0).contains(true) })
}

@Test func masks_ShrinkToAllTakingPart() {
  #expect(minimal(Generator.mask(count: 1...9).map(flags)) { _ in true } == "[true]")
  #expect(minimal(Generator.mask(count: 3).map(flags)) { _ in true } == "[true, true, true]")
  #expect(minimal(Generator.mask(count: 1...9).map(flags)) { !$0[0] } == "[false]")
  let some = Generator.mask(count: 2...9, allowsNone: false).map(flags)
  #expect(minimal(some) { !$0[0] } == "[false, true]")
}

@Test func masks_FitOtherValues() {
  let masked = Generator<Vector<Double>>.logits(count: 1...8).flatMap { z in
    Generator<(Vector<Double>, Mask)>.tuple(.constant(z), .mask(count: z.count))
  }
  let result = forAll(masked) { z, mask in z.count == mask.columns }
  #expect(result.isPassed, "\(result)")
}

@Test func matrices_HaveAllowedShapes() {
  let drawn = values(.matrix(of: .double(in: -9...9), rows: 0...3, columns: 1...4))
  #expect(Set(drawn.map(\.rows)) == Set(0...3) && Set(drawn.map(\.columns)) == Set(1...4))
  #expect(drawn.allSatisfy { $0.elements.allSatisfy { $0.magnitude <= 9 } })
  let fixed = values(.matrix(of: .double(in: -9...9), rows: 2, columns: 3))
  #expect(fixed.allSatisfy { $0.shape == (2, 3) })
}

@Test func matrices_ShrinkInBothDirections() {
  let matrices = Generator<Matrix<Double>>.matrix(of: .double(in: -9...9), rows: 1...5, columns: 1...5)
  #expect(minimal(matrices) { _ in true } == "[[0.0]]")
  #expect(minimal(matrices) { $0.elements.contains { $0 > 3 } } == "[[4.0]]")
  #expect(minimal(matrices) { $0.rows > 1 && $0.columns > 1 } == "[[0.0, 0.0], [0.0, 0.0]]")
  #expect(minimal(matrices) { $0.columns > 1 } == "[[0.0, 0.0]]")
}

@Test func temperatures_AreSpreadByMagnitude() {
  let drawn = values(.temperature())
  #expect(drawn.allSatisfy { (0.01...100).contains($0) })
  func share(_ range: Range<Double>) -> Double {
    Double(drawn.count(where: range.contains)) / Double(drawn.count)
  }
  #expect(Double(drawn.count { $0 == 1 }) / Double(drawn.count) > 0.2)
  #expect(share(0.01..<0.1) > 0.1 && share(0.1..<1) > 0.1)
  #expect(share(1.001..<10) > 0.1 && share(10..<100.1) > 0.1)
  #expect(values(.temperature(in: 3...5)).allSatisfy { (3...5).contains($0) })
  #expect(values(.temperature(in: 0.3...0.3), count: 9).allSatisfy { $0 == 0.3 })
}

@Test func temperatures_ShrinkToOneAndPowersOfTwo() {
  #expect(minimal(.temperature()) { _ in true } == "1.0")
  #expect(minimal(.temperature()) { $0 < 1 } == "0.5")
  #expect(minimal(.temperature()) { $0 > 1 } == "2.0")
  #expect(minimal(.temperature()) { $0 < 0.1 } == "0.0625")
  #expect(minimal(.temperature()) { $0 > 2.5 && $0 < 3.5 } == "3.0")
  #expect(minimal(.temperature(in: 3...50)) { _ in true } == "3.0")
  #expect(minimal(.temperature(in: 0.01...0.3)) { _ in true } == "0.25")
}

@Test func permutations_HaveEachIndexOnce() {
  let result = forAll(.permutation(count: 0...20)) { order in order.sorted() == Array(order.indices) }
  #expect(result.isPassed, "\(result)")
  #expect(Set(values(.permutation(count: 3))).count == 6)
}

@Test func permutations_ShrinkToTheNaturalOrder() {
  #expect(minimal(.permutation(count: 0...9)) { _ in true } == "[]")
  #expect(minimal(.permutation(count: 4)) { _ in true } == "[0, 1, 2, 3]")
  #expect(minimal(.permutation(count: 0...9)) { $0 != $0.sorted() } == "[1, 0]")
}
