import Testing

@testable import Properties

@Test func distinctArrays_ShrinkAndStayDistinct() {
  #expect(minimal(of: .array(ofDistinct: .int(in: 0...99), count: 0...9)) { $0.count > 2 } == "[0, 1, 2]")
  #expect(minimal(of: .array(ofDistinct: .int(in: 0...9), count: 3)) { _ in true } == "[0, 1, 2]")
  #expect(minimal(of: .array(ofDistinct: .bool, count: 0...9)) { $0.count > 1 } == "[false, true]")
  for values in draws(.array(ofDistinct: .int(in: 0...9), count: 4...10)) {
    #expect(Set(values).count == values.count && (4...10).contains(values.count))
  }
  #expect(draws(.array(ofDistinct: .int(in: 0...4), count: 5), count: 200).count > 190)
  #expect(draws(.array(ofDistinct: .bool, count: 5...9)).isEmpty)
  #expect(replaysExactly(.array(ofDistinct: .int(in: 0...9), count: 0...8)))
}

@Test func sets_Shrink() {
  #expect(minimal(of: .set(of: .int(in: 0...99), count: 0...9)) { _ in true } == "[]")
  #expect(minimal(of: .set(of: .int(in: 0...99), count: 0...9)) { $0.count > 1 } == "[0, 1]")
  #expect(minimal(of: .set(of: .int(in: 0...99), count: 0...9)) { $0.contains { $0 > 50 } } == "[51]")
  #expect(minimal(of: .set(of: .int(in: 0...99), count: 2)) { _ in true } == "[0, 1]")
  #expect(draws(.set(of: .int(in: 0...9), count: 2...5)).allSatisfy { (2...5).contains($0.count) })
}

@Test func dictionaries_Shrink() {
  let counts = Generator.dictionary(
    keys: .string(of: .character(in: "a"..."e"), count: 1...3), values: .int(in: 0...9), count: 0...6)
  #expect(minimal(of: counts) { _ in true } == "[:]")
  #expect(minimal(of: counts) { $0.count > 1 } == "[\"a\": 0, \"b\": 0]")
  #expect(minimal(of: counts) { $0.values.contains { $0 > 4 } } == "[\"a\": 5]")
  let two = Generator.dictionary(keys: .int(in: 0...9), values: .bool, count: 2)
  #expect(minimal(of: two) { _ in true } == "[0: false, 1: false]")
  #expect(replaysExactly(counts))
}

@Test func permutations_ShrinkToTheOrderGiven() {
  #expect(minimal(of: .permutation(of: [3, 1, 2])) { _ in true } == "[3, 1, 2]")
  #expect(minimal(of: .permutation(of: [1, 2, 3, 4])) { $0 != [1, 2, 3, 4] } == "[1, 2, 4, 3]")
  #expect(minimal(of: .permutation(of: [1, 2, 3])) { $0[0] == 3 } == "[3, 2, 1]")
  #expect(minimal(of: .permutation(of: [Int]())) { _ in true } == "[]")
  let drawn = draws(.permutation(of: [1, 2, 3]), count: 6_000)
  for order in Set(drawn) { #expect((800...1_200).contains(drawn.count { $0 == order }), "\(order)") }
  #expect(Set(drawn).count == 6)
}

@Test func subsets_ShrinkToNone() {
  #expect(minimal(of: .subset(of: [1, 2, 3])) { _ in true } == "[]")
  #expect(minimal(of: .subset(of: [1, 2, 3])) { $0.count > 1 } == "[2, 3]")
  #expect(minimal(of: .subset(of: [1, 2, 3])) { $0.contains(1) } == "[1]")
  let counts = draws(.subset(of: Array(0..<9)), count: 4_000).map(\.count)
  for count in 0...9 { #expect(counts.count { $0 == count } > 200, "\(count)") }
  #expect(draws(.subset(of: [1, 2, 3])).allSatisfy { $0 == $0.sorted() })
}

private indirect enum Tree: Equatable, Sendable {
  case leaf(Int)
  case node(Tree, Tree)

  var leaves: [Int] {
    switch self {
    case .leaf(let value): [value]
    case .node(let left, let right): left.leaves + right.leaves
    }
  }

  var depth: Int {
    switch self {
    case .leaf: 0
    case .node(let left, let right): 1 + max(left.depth, right.depth)
    }
  }
}

private func trees(depth: Int = 5, leaves: Int = 100) -> Generator<Tree> {
  .recursive(base: Generator.int(in: 0...99).map { .leaf($0) }, depth: depth, leaves: leaves) { smaller in
    Generator { draw in .node(try draw(smaller), try draw(smaller)) }
  }
}

@Test func recursiveValues_Shrink() {
  #expect(minimal(of: trees()) { _ in true } == ".leaf(0)")
  #expect(minimal(of: trees()) { $0.depth > 0 } == ".node(.leaf(0), .leaf(0))")
  #expect(minimal(of: trees()) { $0.leaves.contains { $0 > 41 } } == ".leaf(42)")
  #expect(minimal(of: trees(depth: 0)) { $0.depth > 0 } == "noWitness")
}

@Test func recursiveValues_AreBounded() {
  let drawn = draws(trees(depth: 4))
  #expect(Set(drawn.map(\.depth)) == [0, 1, 2, 3, 4])
  #expect(draws(trees(depth: 40, leaves: 10)).allSatisfy { $0.leaves.count <= 10 + 40 })
  let nested = Generator<Int>.recursive(base: .constant(1), depth: 12, leaves: 50) { smaller in
    Generator.array(of: smaller, count: 0...20).map { $0.reduce(0, +) }
  }
  let sizes = draws(nested, count: 500)
  #expect(sizes.count == 500 && (sizes.max() ?? 0) > 50)
}

@Test func recursiveValues_ReplayWithinOthers() {
  #expect(replaysExactly(trees(depth: 6, leaves: 5)))
  #expect(replaysExactly(.array(of: trees(depth: 4, leaves: 4), count: 0...6)))
  let nested = Generator<Int>.recursive(base: .int(in: 1...9), depth: 5, leaves: 9) { smaller in
    Generator.array(of: smaller, count: 0...6).map { $0.reduce(0, +) }
  }
  #expect(replaysExactly(nested))
  let distinct = Generator<Int>.recursive(base: .int(in: 1...9), depth: 5, leaves: 9) { smaller in
    Generator.array(ofDistinct: smaller, count: 0...6).map { $0.reduce(0, +) }
  }
  #expect(replaysExactly(distinct))
}

@Test func impossibleCounts_Stop() async {
  await #expect(processExitsWith: .failure) { _ = Generator<[Bool]>.array(of: .bool, count: -1) }
  await #expect(processExitsWith: .failure) { _ = Generator<Set<Bool>>.set(of: .bool, count: -2...1) }
  await #expect(processExitsWith: .failure) {
    _ = Generator<Int>.recursive(base: .constant(1), depth: -1) { $0 }
  }
  await #expect(processExitsWith: .failure) {
    _ = Generator<Int>.recursive(base: .constant(1), leaves: 0) { $0 }
  }
}
