import Testing

@testable import Properties

@Test func booleans_ShrinkToFalse() {
  #expect(minimal(of: .bool) { _ in true } == "false")
  #expect(minimal(of: .bool) { $0 } == "true")
  #expect(minimal(of: .bool(probability: 0.01)) { $0 } == "true")
  #expect(minimal(of: .bool(probability: 1)) { _ in true } == "true")
  #expect(minimal(of: .bool(probability: 0)) { $0 } == "noWitness")
}

@Test func booleans_AreTrueAsOftenAsAsked() {
  let share = draws(.bool(probability: 0.2), count: 10_000).count { $0 }
  #expect((1_800...2_200).contains(share))
}

@Test func alternatives_ShrinkToTheFirst() {
  let either = Generator.oneOf(.int(in: 0...9), .int(in: 100...199))
  #expect(minimal(of: either) { _ in true } == "0")
  #expect(minimal(of: either) { $0 > 5 } == "6")
  #expect(minimal(of: either) { $0 > 10 } == "100")
  let weighted = Generator.frequency([
    (9, .constant("often")), (1, .constant("seldom")), (0, .constant("never")),
  ])
  #expect(minimal(of: weighted) { _ in true } == "\"often\"")
  #expect(minimal(of: weighted) { $0 != "often" } == "\"seldom\"")
  #expect(minimal(of: weighted) { $0 == "never" } == "noWitness")
  #expect(minimal(of: .constant(4)) { _ in true } == "4")
  #expect(minimal(of: .element(of: [3, 1, 2])) { $0 < 3 } == "1")
}

@Test func weights_AreFrequencies() {
  let weighted = Generator.frequency([(6, .constant(0)), (3, .constant(1)), (1, .constant(2))])
  let drawn = draws(weighted, count: 10_000)
  #expect((5_700...6_300).contains(drawn.count { $0 == 0 }))
  #expect((800...1_200).contains(drawn.count { $0 == 2 }))
  let huge = Generator.frequency([(Int.max, .constant(0)), (Int.max, .constant(1)), (1, .constant(2))])
  #expect(Set(draws(huge, count: 100)) == [0, 1])
}

@Test func optionals_ShrinkToNil() {
  #expect(minimal(of: .optional(of: .int(in: 0...9))) { _ in true } == "nil")
  #expect(minimal(of: .optional(of: .int(in: 0...9))) { $0 != nil } == "0")
  #expect(minimal(of: .optional(of: .int(in: 0...9))) { ($0 ?? 0) > 4 } == "5")
  let nils = draws(.optional(of: .bool), count: 4_000).count { $0 == nil }
  #expect((850...1_150).contains(nils))
}

private struct Point: Equatable {
  var x: Int
  var y: Int
}

@Test func builtValues_ShrinkByTheirDraws() {
  let points = Generator { draw in Point(x: try draw(.int(in: 0...9)), y: try draw(.int(in: -5...5))) }
  #expect(minimal(of: points) { _ in true } == "Point(x: 0, y: 0)")
  #expect(minimal(of: points) { $0.x + $0.y > 11 } == "Point(x: 7, y: 5)")
  let ordered = Generator { draw in
    let low = try draw(.int(in: 0...99))
    return low...(try draw(.int(in: low...99)))
  }
  #expect(minimal(of: ordered) { $0.count > 3 } == "ClosedRange(0...3)")
  #expect(replaysExactly(points) && replaysExactly(ordered))
}

@Test func builtValues_MayAssume() {
  let halves = Generator { draw in
    let number = try draw(.int(in: 0...99))
    try assume(number % 2 == 0)
    return number / 2
  }
  #expect(minimal(of: halves) { $0 > 20 } == "21")
  let result = forAll(halves) { $0 < 50 }
  #expect(result.isPassed && result.discarded > 100)
  #expect(result.discards.map(\.cause) == [.filter])
}

@Test func errorOfABuiltValue_CountsAgainstTheLaw() {
  struct Unbuildable: Error {}
  let generator = Generator { draw in
    let number = try draw(.int(in: 0...99))
    if number > 30 { throw Unbuildable() }
    return number
  }
  let result = forAll(generator) { _ in true }
  #expect(result.verdict == .threw("Unbuildable()") && !result.isPassed)
  #expect(result.example != nil)
}

@Test func impossibleAlternatives_Stop() async {
  await #expect(processExitsWith: .failure) { _ = Generator<Int>.oneOf() }
  await #expect(processExitsWith: .failure) { _ = Generator<Int>.element(of: []) }
  await #expect(processExitsWith: .failure) { _ = Generator<Int>.frequency([(0, .constant(1))]) }
  await #expect(processExitsWith: .failure) {
    _ = Generator<Int>.frequency([(-1, .constant(1)), (2, .constant(2))])
  }
  let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
    _ = Generator.bool(probability: .nan)
  }
  let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  #expect(message.contains("Generator.bool(probability:): probability must be in 0...1, but it is nan"))
}

@Test func tuples_ShrinkInEachPart() {
  #expect(minimal(of: .tuple(.int(in: 0...9), .bool)) { $0.0 > 2 && $0.1 } == "(3, true)")
  #expect(
    minimal(of: .tuple(.float(in: 0...1), .string(count: 1...2), .bool)) { $0.2 } == "(0.0, \"a\", true)")
  let five = Generator.tuple(.int(in: 1...9), .bool, .double(in: 0...1), .constant("c"), .optional(of: .bool))
  #expect(minimal(of: five) { $0.4 != nil && $0.2 > 0 } == "(1, false, 1.0, \"c\", false)")
}
