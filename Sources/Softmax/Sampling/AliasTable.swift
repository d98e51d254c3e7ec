public import RealModule

/// A distribution over 0, 1, …, n − 1 from which a draw takes the same short time however large n is.
///
///     var generator = SeededRandom(seed: 1)
///     let table = AliasTable(probabilities: [0.5, 0.3, 0.2])
///     table.samples(count: 6, using: &generator)   // [1, 2, 1, 2, 0, 1]
///
/// Walker's idea: the mass is poured into n columns of height 1/n, each holding at most two outcomes. A draw
/// picks a column, each as likely as the others, and then one of the two by a threshold. The table is built
/// by Vose's method: a column that is not full is filled up from an outcome that has more than one column's
/// worth, whose remainder takes its place in turn.
///
/// Each remainder is kept in two parts, rounded value and rest, so that nothing is lost however often one
/// outcome lends; and thresholds are rounded so that their errors cancel, or the last column would get what
/// the rounding of all others has left over. So the masses in the table add up to the probabilities within
/// two ulps at any n, and ``probabilities`` gives them. A draw compares with multiples of 2⁻⁵³. An outcome of
/// probability 0 is never drawn.
///
/// The outcomes are those of ``Categorical`` in distribution, not one by one; building costs the same. Take
/// this one for many draws from many outcomes.
///
/// Sources: A. J. Walker, “An efficient method for generating discrete random variables with general
/// distributions”, ACM Trans. Math. Softw. 3 (1977); M. D. Vose, “A linear algorithm for generating random
/// numbers with a given distribution”, IEEE Trans. Softw. Eng. 17 (1991).
public struct AliasTable: Sendable, Hashable {
  /// How much of each column is its own outcome, from 0 to 1.
  private let thresholds: [Double]

  /// The outcome that has the rest of each column.
  private let aliases: [Int]

  /// The table for these probabilities.
  ///
  /// - Parameter probabilities: as for ``Categorical/init(probabilities:)``: divided by their sum, and what
  ///   is no distribution stops the program.
  /// - Complexity: O(*n*).
  public init<Scalar: Real & BinaryFloatingPoint>(probabilities: Vector<Scalar>) {
    self.init(Weights("AliasTable.init(probabilities:)", probabilities))
  }

  /// The table for these probabilities, or `nil` where ``init(probabilities:)`` would stop.
  public init?<Scalar: Real & BinaryFloatingPoint>(validating probabilities: Vector<Scalar>) {
    guard let weights = Weights(validating: probabilities) else { return nil }
    self.init(weights)
  }

  init(_ weights: Weights) {
    (thresholds, aliases) = columns(of: weights)
  }
}

extension AliasTable {
  /// The number of outcomes, impossible ones included.
  public var count: Int { thresholds.count }

  /// The probabilities that the table has, added up from its columns.
  ///
  /// - Complexity: O(*n*).
  public var probabilities: Vector<Double> {
    var masses = thresholds.map { TwoPartNumber($0) }
    for (column, alias) in aliases.enumerated() where alias != column {
      masses[alias].add(1)
      masses[alias].add(-thresholds[column])
    }
    return Vector(masses.map { $0.rounded / Double(count) })
  }

  /// One outcome.
  ///
  /// - Parameter generator: advanced by two numbers, very rarely by more.
  /// - Complexity: O(1).
  public func sample(using generator: inout some RandomNumberGenerator) -> Int {
    let column = Int(generator.uniformNumber(upTo: UInt64(count - 1)))
    return generator.uniformFraction() < thresholds[column] ? column : aliases[column]
  }

  /// Several outcomes, each independent of the others; the same as as many single draws.
  ///
  /// - Parameters:
  ///   - count: how many, at least 0; a negative number stops the program.
  ///   - generator: advanced by as much as single draws take.
  /// - Complexity: O(`count`).
  public func samples(count: Int, using generator: inout some RandomNumberGenerator) -> [Int] {
    if count < 0 { stop("AliasTable.samples", "count must not be negative, but it is \(count)") }
    return (0..<count).map { _ in sample(using: &generator) }
  }
}

private func columns(of weights: Weights) -> (thresholds: [Double], aliases: [Int]) {
  let count = Double(weights.values.count)
  var heights = weights.values.map { TwoPartNumber($0, times: count).divided(by: weights.total) }
  let weights = weights.values
  var thresholds = Array(repeating: 1.0, count: weights.count)
  var aliases = Array(weights.indices)
  var short = weights.indices.filter { heights[$0].rounded < 1 }
  var tall = weights.indices.filter { heights[$0].rounded >= 1 }
  var surplus = 0.0
  while let lender = tall.last, let column = short.popLast() {
    let threshold = heights[column].rounded(against: surplus)
    surplus += threshold.error
    thresholds[column] = threshold.value
    aliases[column] = lender
    heights[lender].add(-1)
    heights[lender].add(thresholds[column])
    if heights[lender].rounded < 1 {
      tall.removeLast()
      short.append(lender)
    }
  }
  // What is left over is 1 but for rounding. An impossible outcome must not be among it by any accident.
  let heaviest = weights.indices.max { weights[$0] < weights[$1] } ?? 0
  for column in short where weights[column] == 0 {
    thresholds[column] = 0
    aliases[column] = heaviest
  }
  return (thresholds, aliases)
}
