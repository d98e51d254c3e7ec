import Properties
import Testing

// The examples of docs/reference/properties.md, as they stand there.

private struct Point: Equatable { var x, y: Int }
private indirect enum Tree {
  case leaf(Int)
  case node(Tree, Tree)
}

/// A merge that forgets what is left over of the second list.
private func merge(_ xs: [Int], _ ys: [Int]) -> [Int] {
  var (merged, i, j) = ([Int](), 0, 0)
  while i < xs.count {
    if j < ys.count && ys[j] < xs[i] {
      merged.append(ys[j])
      j += 1
    } else {
      merged.append(xs[i])
      i += 1
    }
  }
  return merged
}

@Test func documentedReport_IsTheOneThatIsPrinted() {
  let lists = Generator.array(of: .int(in: 0...99), count: 0...20).map { $0.sorted() }
  let result = forAll(lists, lists, seed: 1) { xs, ys in
    classify(xs.isEmpty, "nothing on the left")
    return merge(xs, ys) == (xs + ys).sorted()
  }
  #expect(result.example?.arguments == ["[]", "[0]"])
}

@Test func documentedGenerators_MakeWhatTheySay() {
  let points = Generator { draw in
    let x = try draw(.int(in: 0...9))
    return Point(x: x, y: try draw(.int(in: x...9)))
  }
  #expect(forAll(points) { $0.x <= $0.y }.isPassed)
  let trees = Generator<Tree>.recursive(base: Generator.int(in: 0...9).map { .leaf($0) }) { smaller in
    Generator { draw in .node(try draw(smaller), try draw(smaller)) }
  }
  func sum(_ tree: Tree) -> Int {
    switch tree {
    case .leaf(let value): value
    case .node(let left, let right): sum(left) + sum(right)
    }
  }
  let large = forAll(trees) { sum($0) < 10 }
  #expect(large.example?.arguments[0].hasPrefix(".node(") == true)
}

@Test func documentedNotes_AreShown() {
  let result = forAll(.array(of: .double(in: -1e3...1e3), count: 2...20), seed: 1) { xs in
    classify(xs == xs.sorted(), "sorted")
    cover(0.1, Set(xs).count < xs.count, "with ties")
    target(xs.reduce(0, +), "sum")
    return deviation(xs.reduce(0, +), xs.reversed().reduce(0, +)) <= 1e-10
  }
  #expect(result.isPassed && result.targets[0].value > 15_000)
}

@Test func sorting_IsIdempotent() {
  let result = forAll(.array(of: .int(in: 0...99), count: 0...20)) { $0.sorted().sorted() == $0.sorted() }
  #expect(result.isPassed, "\(result)")
}

@Test func reversing_KeepsTheElements() throws {
  try forAll(.array(of: .int(in: 0...99), count: 0...20)) { xs in xs.reversed().sorted() == xs.sorted() }
    .check()
}

private actor Account {
  private(set) var balance = 0
  func pay(_ amount: Int) async { balance += amount }
}

@Test func payments_AddUp() async throws {
  try await forAll(.array(of: .int(in: 1...100), count: 0...10)) { amounts in
    let account = Account()
    await withTaskGroup(of: Void.self) { group in
      for amount in amounts { group.addTask { await account.pay(amount) } }
    }
    return await account.balance == amounts.reduce(0, +)
  }.check()
}

@Test func documentedFailures_ReadLikeThis() {
  let halves = forAll(.int(in: 0...1000).filter { $0 % 97 == 96 }) { $0 > 0 }
  #expect(!halves.isPassed)
  let missed = forAll(.array(of: .int(in: 0...1_000_000), count: 0...5), seed: 1) { xs in
    cover(0.9, Set(xs).count < xs.count, "with ties")
    return true
  }
  #expect(missed.verdict == .insufficientCoverage)
  let squares = forAll(.int(in: 0...1000), seed: 1) { $0 * $0 < 5000 }
  #expect(squares.example?.arguments == ["71"])
}
