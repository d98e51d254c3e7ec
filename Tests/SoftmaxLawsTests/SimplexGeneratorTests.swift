import SoftmaxLaws
import Testing

@Test func simplex_HoldsDistributions() {
  let result = forAll(.simplex(count: 1...40)) { p in
    (1...40).contains(p.count) && p.allSatisfy { $0 >= 0 && $0.sign == .plus }
      && (p.sum - 1).magnitude <= .ulpOfOne
  }
  #expect(result.isPassed, "\(result)")
  #expect(values(.simplex(count: 3), count: 200).allSatisfy { $0.count == 3 })
  #expect(values(.simplex(count: 1), count: 200).allSatisfy { $0 == [1] })
}

@Test func simplex_HasCornersFacesAndItsCentre() {
  let drawn = values(.simplex(count: 3))
  func share(_ condition: (Vector<Double>) -> Bool) -> Double {
    Double(drawn.count(where: condition)) / Double(drawn.count)
  }
  #expect(share { $0.contains(1) } > 0.1)
  #expect(share { $0.contains(0) && !$0.contains(1) } > 0.05)
  #expect(share { $0 == [1.0 / 3, 1.0 / 3, 1.0 / 3] } > 0.05)
  #expect(share { p in p.allSatisfy { $0 > 0.01 } && Set(p).count == 3 } > 0.1)
  // Each corner is about as near as the others.
  for index in 0..<3 { #expect((share { $0[index] > 0.5 } - 0.25).magnitude < 0.15) }
}

@Test func simplex_ShrinksToShortFractions() {
  #expect(minimal(.simplex(count: 1...9)) { _ in true } == "[1.0]")
  #expect(minimal(.simplex(count: 3)) { _ in true } == "[1.0, 0.0, 0.0]")
  #expect(minimal(.simplex(count: 1...9)) { $0[0] < 1 } == "[0.0, 1.0]")
  #expect(minimal(.simplex(count: 1...9)) { $0[0] < 0.9 && $0[0] > 0.4 } == "[0.5, 0.5]")
  #expect(minimal(.simplex(count: 1...9)) { !$0.contains(0) && $0.count > 1 } == "[0.5, 0.5]")
  #expect(minimal(.simplex(count: 1...9)) { entropy($0) > 1 } == "[0.5, 0.25, 0.25]")
}

@Test func emptySimplex_Stops() async {
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    forAll(.simplex(count: 0...3)) { _ in true }
  }
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains("Generator.simplex(count:): count must be at least 1, but it is 0...3"))
}
