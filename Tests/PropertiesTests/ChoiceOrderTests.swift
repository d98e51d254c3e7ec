import Testing

@testable import Properties

@Test func floats_AreOrderedFromSimpleToStrange() {
  let ordered: [Double] = [
    0, -0.0, 1, -1, 2, 10, 1000, 0x1p53, 0.5, -0.5, 1.5, 2.5, 0.25, 0.75, 0.125, 0.1, -0.1, 1e-300, 0.2,
    .leastNonzeroMagnitude, 0.9, 1.1, 12.3, 0.0625, 0.1.nextUp, 1e16, 1e300, 2e16, 0x1p54, .infinity,
    -.infinity, .nan,
  ]
  let ranks = ordered.map { ChoiceOrder.rank($0) }
  for (simpler, stranger) in zip(ranks, ranks.dropFirst()) {
    #expect(simpler < stranger)
  }
}

@Test func integers_AreOrderedByTheirDistanceFromTheSimplest() {
  let ranks = [0, 1, -1, 2, -2, 100, .max, .min].map { ChoiceOrder.rank($0, in: .min ... .max) }
  #expect(ranks == ranks.sorted())
  let fromBound = [-5, -6, -7].map { ChoiceOrder.rank($0, in: -9 ... -5) }
  #expect(fromBound == fromBound.sorted())
}

@Test(
  arguments: [
    (0.0...1, 0.0), (-3...5, 0), (0.3...7, 1), (2.5...7, 3), (0.1...0.9, 0.5), (0.3...0.4, 0.375),
    (0.6...0.7, 0.625), (-7 ... -2.5, -3), (1e300...1e301, 1e300), (0.1...0.1, 0.1), (0.02...0.04, 0.02),
    (0.021...0.038, 0.03), (0.021...0.029, 0.021), (0.0213...0.0229, 0.022), (0.099...0.11, 0.1),
    (1.2345e20...1.2355e20, 1.235e20), (.leastNonzeroMagnitude...0x1p-1060, 0x1p-1073),
    (0.1.nextUp...0.1.nextUp, 0.1.nextUp),
    (9e307...Double.greatestFiniteMagnitude, 1e308), (-0.0...0.0, 0), (.infinity ... .infinity, .infinity),
    (0x1p53 + 2...Double.infinity, 1e16), (-.infinity ... -5, -5),
  ] as [(ClosedRange<Double>, Double)])
func simplestFloat_LiesInTheRange(_ range: ClosedRange<Double>, _ simplest: Double) {
  #expect(ChoiceOrder.simplest(in: range) == simplest)
}

@Test(arguments: [(0...9, 0), (3...9, 3), (-9 ... -4, -4), (-2...2, 0), (Int.min...Int.max, 0)])
func simplestInteger_IsNearestToZero(_ range: ClosedRange<Int>, _ simplest: Int) {
  #expect(ChoiceOrder.simplest(in: range) == simplest)
}

@Test func lists_AreOrderedByLengthFirst() {
  let one = Choice.integer(1, in: 0...9)
  let two = Choice.integer(2, in: 0...9)
  #expect(isSimpler([two], than: [one, one]))
  #expect(isSimpler([one, two], than: [two, one]))
  #expect(!isSimpler([one], than: [one]))
}
