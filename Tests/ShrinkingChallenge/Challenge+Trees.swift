import Properties

// The tasks whose values are trees. A generator that calls itself is given how deep it may still go.

indirect enum Expression: Sendable, CustomDebugStringConvertible {
  case constant(Int)
  case sum(Expression, Expression)
  case quotient(Expression, Expression)

  var debugDescription: String {
    switch self {
    case .constant(let value): "\(value)"
    case .sum(let left, let right): "(\(left.debugDescription) + \(right.debugDescription))"
    case .quotient(let left, let right): "(\(left.debugDescription) / \(right.debugDescription))"
    }
  }

  var dividesByLiteralZero: Bool {
    switch self {
    case .constant: false
    case .quotient(_, .constant(0)): true
    case .sum(let left, let right), .quotient(let left, let right):
      left.dividesByLiteralZero || right.dividesByLiteralZero
    }
  }

  /// `nil` where a divisor is zero.
  var value: Int? {
    switch self {
    case .constant(let value): return value
    case .sum(let left, let right):
      guard let left = left.value, let right = right.value else { return nil }
      return left &+ right
    case .quotient(let left, let right):
      guard let left = left.value, let right = right.value, right != 0 else { return nil }
      return left.dividedReportingOverflow(by: right).partialValue
    }
  }
}

extension Generator where Value == Expression {
  static func expression(depth: Int) -> Self {
    let constant = Generator<Int>.int(in: .min ... .max).map { Expression.constant($0) }
    if depth == 0 { return .oneOf(constant) }
    let pair = Generator<Void>.constant(()).flatMap {
      Generator<(Expression, Expression)>.tuple(.expression(depth: depth - 1), .expression(depth: depth - 1))
    }
    return .oneOf(constant, pair.map { Expression.sum($0, $1) }, pair.map { Expression.quotient($0, $1) })
  }
}

indirect enum Heap: Sendable, CustomDebugStringConvertible {
  case empty
  case node(Int, Heap, Heap)

  var debugDescription: String {
    switch self {
    case .empty: "None"
    case .node(let key, let left, let right):
      "(\(key), \(left.debugDescription), \(right.debugDescription))"
    }
  }

  /// The keys, from top to bottom and from right to left.
  var keys: [Int] {
    switch self {
    case .empty: []
    case .node(let key, let left, let right): [key] + right.keys + left.keys
    }
  }

  func merged(with other: Heap) -> Heap {
    switch (self, other) {
    case (.empty, _): other
    case (_, .empty): self
    case (.node(let a, let left, let right), .node(let b, let otherLeft, let otherRight)):
      a <= b
        ? .node(a, right.merged(with: other), left) : .node(b, otherRight.merged(with: self), otherLeft)
    }
  }

  /// Takes out the least key, but does not go on with the others as it should.
  var wronglySorted: [Int] {
    switch self {
    case .empty: []
    case .node(let key, let left, let right): [key] + left.merged(with: right).keys
    }
  }
}

extension Generator where Value == Heap {
  /// A heap with no key below a bound; one in four is empty.
  static func heap(from bound: Int, depth: Int) -> Self {
    let empty = Generator<Heap>.constant(.empty)
    if depth == 0 { return .oneOf(empty) }
    let node = Generator<Int>.int(in: bound ... .max).flatMap { key in
      Generator<(Heap, Heap)>.tuple(.heap(from: key, depth: depth - 1), .heap(from: key, depth: depth - 1))
        .map { Heap.node(key, $0, $1) }
    }
    return .oneOf(empty, node, node, node)
  }
}

extension Challenge {
  /// Without a division by a literal zero, no divisor is zero.
  static let calculator = Challenge(name: "calculator", smallest: "(0 / (0 + 0))") { seed in
    forAll(.expression(depth: 5), trials: trials, seed: seed) { expression in
      try assume(!expression.dividesByLiteralZero)
      return expression.value != nil
    }
  }

  /// A wrong way to sort a heap gives a sorted list.
  static let binaryHeap = Challenge(
    name: "binheap", smallest: "(0, None, (0, (0, None, None), (1, None, None)))"
  ) { seed in
    forAll(.heap(from: .min, depth: 5), trials: trials, seed: seed) { heap in
      let sorted = heap.wronglySorted
      return sorted == sorted.sorted() && heap.keys.sorted() == sorted
    }
  }
}
