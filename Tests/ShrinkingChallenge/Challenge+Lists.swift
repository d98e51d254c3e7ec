import Properties

// The tasks about lists. Collections have up to twenty elements, as those of Hypothesis mostly do.

private let integers = Generator<Int>.int(in: .min ... .max)

private func list<Element>(_ element: Generator<Element>) -> Generator<[Element]> {
  .array(of: element, count: 0...20)
}

extension Challenge {
  /// Five lists of 16-bit integers, each with a sum less than 256, so that all together should be less than
  /// 5 · 256, were it not for overflow.
  static let bound5 = Challenge(name: "bound5", smallest: "([], [], [], [-1], [-32768])") { seed in
    @Sendable func sum(_ values: [Int]) -> Int16 { values.reduce(0) { $0 &+ Int16(truncatingIfNeeded: $1) } }
    let bounded = Generator.array(of: .int(in: -32768...32767), count: 0...10).filter { sum($0) < 256 }
    return forAll(bounded, bounded, bounded, bounded, bounded, trials: trials, seed: seed) {
      sum($0 + $1 + $2 + $3 + $4) < 5 * 256
    }
  }

  /// No more than four different integers in a list of lists.
  static let largeUnionList = Challenge(
    name: "large_union_list", smallest: "[[0, 1, -1, 2, -2]]"
  ) { seed in
    forAll(list(list(integers)), trials: trials, seed: seed) { lists in Set(lists.joined()).count <= 4 }
  }

  static let reverse = Challenge(name: "reverse", smallest: "[0, 1]") { seed in
    forAll(list(integers), trials: trials, seed: seed) { $0 == $0.reversed() }
  }

  /// A length first, then as many integers.
  static let lengthList = Challenge(name: "lengthlist", smallest: "[900]") { seed in
    let lists = Generator.int(in: 1...100).flatMap { .array(of: .int(in: 0...1000), count: $0) }
    return forAll(lists, trials: trials, seed: seed) { ($0.max() ?? 0) < 900 }
  }

  /// No two elements point to each other's position.
  static let coupling = Challenge(name: "coupling", smallest: "[1, 0]") { seed in
    forAll(list(.int(in: 0...10)), trials: trials, seed: seed) { values in
      try assume(values.allSatisfy { $0 < values.count })
      return values.indices.allSatisfy { values[$0] == $0 || values[values[$0]] != $0 }
    }
  }

  /// A removed element is no longer in the list; but only the first of equal ones is removed.
  static let deletion = Challenge(name: "deletion", smallest: "([0, 0], 0)") { seed in
    forAll(list(integers), .int(in: 0...10), trials: trials, seed: seed) { values, index in
      try assume(index < values.count)
      var rest = values
      rest.remove(at: values.firstIndex(of: values[index]) ?? index)
      return !rest.contains(values[index])
    }
  }

  /// Fewer than three different elements.
  static let distinct = Challenge(name: "distinct", smallest: "[0, 1, -1]") { seed in
    forAll(list(integers), trials: trials, seed: seed) { Set($0).count < 3 }
  }

  /// At most ten elements in all lists of a list.
  static let nestedLists = Challenge(
    name: "nestedlists", smallest: "[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]"
  ) { seed in
    forAll(list(list(integers)), trials: trials, seed: seed) { $0.reduce(0) { $0 + $1.count } <= 10 }
  }

  /// The first number is less than ten, or the difference is not one of some.
  static let differences: [Challenge] = [
    difference("difference_must_not_be_zero", 0...0, smallest: "(10, 10)"),
    difference("difference_must_not_be_small", 1...4, smallest: "(10, 6)"),
    difference("difference_must_not_be_one", 1...1, smallest: "(10, 9)"),
  ]

  private static func difference(
    _ name: String, _ forbidden: ClosedRange<Int>, smallest: String
  ) -> Challenge {
    Challenge(name: name, smallest: smallest) { seed in
      let positive = Generator.int(in: 1...Int(Int32.max))
      return forAll(positive, positive, trials: trials, seed: seed) {
        $0 < 10 || !forbidden.contains(abs($0 - $1))
      }
    }
  }
}
