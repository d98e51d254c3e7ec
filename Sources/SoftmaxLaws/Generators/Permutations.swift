public import Properties

extension Generator where Value == [Int] {
  /// Permutations of `0..<n`: each index once, in some order.
  ///
  ///     forAll(.permutation(count: 1...9)) { order in order.sorted() == Array(order.indices) }
  ///
  /// Shrinks to fewer indices, and to those in their natural order but for what matters.
  ///
  /// - Parameter count: how many indices there may be; a negative number stops the program.
  /// - Complexity: O(*n* log *n*) for each permutation.
  public static func permutation(count: ClosedRange<Int>) -> Self {
    if count.lowerBound < 0 {
      stop("Generator.permutation(count:)", "count must not be negative, but it is \(count)")
    }
    // Equal keys, the simplest ones, leave the indices where they are.
    return Generator<[Int]>.array(of: .int(in: 0...1 << 30), count: count).map { keys in
      keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
  }

  /// Permutations, as above, of a fixed number of indices.
  public static func permutation(count: Int) -> Self {
    .permutation(count: count...count)
  }
}
