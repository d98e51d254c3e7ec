extension Generator {
  /// Values built from smaller ones of the same type: trees, nested lists, expressions.
  ///
  /// ```swift
  /// indirect enum Tree { case leaf(Int), node(Tree, Tree) }
  /// let trees = Generator<Tree>.recursive(base: Generator.int(in: 0...9).map { .leaf($0) }) { smaller in
  ///   Generator { draw in .node(try draw(smaller), try draw(smaller)) }
  /// }
  /// ```
  ///
  /// At each level the value is one of `base` or one of `extend`, half the time each. A value is at most
  /// `depth` extensions deep, and once it has `leaves` values of `base`, only more of these are added, which
  /// every way of nesting ends with soon. Shrinks towards a value of `base`, an extended value towards one of
  /// its parts.
  ///
  /// - Parameters:
  ///   - base: the values that are not built from others.
  ///   - depth: how deep values may be nested, at least 0; a negative one stops the program.
  ///   - leaves: after how many values of `base` nothing is extended any more, at least 1; less stops the
  ///     program.
  ///   - extend: from a generator of parts, one of the values built from them.
  public static func recursive(
    base: Self, depth: Int = 5, leaves: Int = 100, extend: @escaping @Sendable (Self) -> Self
  ) -> Self {
    if depth < 0 { stop("Generator.recursive", "depth must not be negative, but it is \(depth)") }
    if leaves < 1 { stop("Generator.recursive", "leaves must be at least 1, but they are \(leaves)") }
    // A value of `base` is always recorded alike, also where there is no other choice, so that the shrinker
    // can put it in the place of any other.
    var level = Self(choosing: { choices throws(Rejection) in
      _ = try choices.integer(in: 0...0) { _ in 0 }
      choices.leaves += 1
      return try base.draw(&choices)
    })
    for _ in 0..<depth {
      let extended = extend(level)
      level = Self(choosing: { choices throws(Rejection) in
        let most = choices.leaves < leaves ? 1 : 0
        let isExtended = try choices.integer(in: 0...most) { most == 1 && $0.oneIn(2) ? 1 : 0 }
        if isExtended == 1 { return try extended.draw(&choices) }
        choices.leaves += 1
        return try base.draw(&choices)
      })
    }
    let outermost = level
    return Self(choosing: { choices throws(Rejection) in
      let enclosing = choices.leaves
      choices.leaves = 0
      defer { choices.leaves = enclosing }
      return try outermost.draw(&choices)
    })
  }
}
