import RealModule

extension Vector {
  /// Consecutive whole numbers.
  ///
  ///     Vector(0..<5)   // [0.0, 1.0, 2.0, 3.0, 4.0]
  ///
  /// Numbers that the type cannot hold are rounded to it.
  ///
  /// - Complexity: O(*n*).
  public init(_ range: Range<Int>) { self.init(range.map { Scalar($0) }) }

  /// Consecutive whole numbers, the last one included: `Vector(1...3)` is `[1.0, 2.0, 3.0]`.
  ///
  /// - Complexity: O(*n*).
  public init(_ range: ClosedRange<Int>) { self.init(range.map { Scalar($0) }) }

  /// Numbers at equal distances, both ends included.
  ///
  ///     Vector(from: 0, through: 1, count: 5)     // [0.0, 0.25, 0.5, 0.75, 1.0]
  ///     Vector(from: 0, through: 1, count: 11)    // [0.0, 0.1, 0.2, 0.3, …]: the 0.3 of the literal
  ///
  /// Entry i is ((n − 1 − i) · start + i · end) / (n − 1), computed with the remainders of its products and
  /// rounded once, in practice; multiples of a rounded step would drift. The ends are exact, numbers from
  /// −a through a are symmetric, and `end` may lie below `start`. One entry is `start`. An infinite end gives
  /// infinities, or NaN where both are infinite.
  ///
  /// - Parameters:
  ///   - start: the first entry.
  ///   - end: the last entry.
  ///   - count: how many entries; at least 0, or the program stops.
  /// - Complexity: O(*n*).
  public init(from start: Scalar, through end: Scalar, count: Int) {
    self.init(evenlySpaced(from: start, through: end, count: count))
  }
}

@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
func evenlySpaced<Scalar: Real>(from start: Scalar, through end: Scalar, count: Int) -> [Scalar] {
  if count < 0 {
    stop("Vector.init(from:through:count:)", "count must not be negative, but it is \(count)")
  }
  if count < 2 || start == end { return Array(repeating: start, count: count) }
  let last = count - 1
  return (0..<count).map { index in
    if index == 0 { return start }
    if index == last { return end }
    return weightedMean(start, Scalar(last - index), end, Scalar(index), total: Scalar(last))
  }
}

/// (a v + b w) / t for v + w = t.
private func weightedMean<Scalar: Real>(
  _ a: Scalar, _ v: Scalar, _ b: Scalar, _ w: Scalar, total: Scalar
) -> Scalar {
  let (left, right) = (a * v, b * w)
  let (sum, lost) = twoSum(left, right)
  if !sum.isFinite { return a * (v / total) + b * (w / total) }
  let lostInProducts = (-left).addingProduct(a, v) + (-right).addingProduct(b, w)
  let quotient = sum / total
  let remainder = sum.addingProduct(-quotient, total) + (lost + lostInProducts)
  return quotient + remainder / total
}
