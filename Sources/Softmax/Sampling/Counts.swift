public import RealModule

/// How often each outcome comes up in n independent draws: one draw from the multinomial distribution.
///
///     var generator = SeededRandom(seed: 1)
///     multinomialCounts(n: 1000, probabilities: [0.5, 0.3, 0.2], using: &generator)   // [513, 301, 186]
///
/// The counts add up to `n`; count i has mean n pᵢ and variance n pᵢ (1 − pᵢ). They are counted from n draws
/// of an ``AliasTable``, so they are exact where formulas for large n would approximate. An outcome of
/// probability 0 has count 0.
///
/// - Parameters:
///   - n: the number of draws, at least 0; a negative number stops the program. For 0 all counts are 0.
///   - probabilities: as for ``Categorical/init(probabilities:)``: divided by their sum, and what is no
///     distribution stops the program.
///   - generator: advanced by two numbers for each draw, very rarely by more.
/// - Complexity: O(*k* + *n*) for *k* outcomes; a million draws take some hundredths of a second.
public func multinomialCounts<Scalar: Real & BinaryFloatingPoint>(
  n: Int, probabilities: Vector<Scalar>, using generator: inout some RandomNumberGenerator
) -> [Int] {
  counts(n, Weights("multinomialCounts", probabilities), &generator)
}

/// The share that each outcome has among samples.
///
///     empiricalDistribution(of: [0, 2, 0, 1], count: 3)   // [0.5, 0.25, 0.25]
///
/// As the number of samples grows it approaches the distribution they are drawn from: each share is off by
/// about √(p(1 − p)/n).
///
/// - Parameters:
///   - samples: outcomes in `0..<count`; any other stops the program. Of no samples all shares are NaN.
///   - count: the number of outcomes, at least 0; a negative number stops the program.
/// - Complexity: O(*n* + `count`).
public func empiricalDistribution(of samples: some Sequence<Int>, count: Int) -> Vector<Double> {
  if count < 0 { stop("empiricalDistribution", "count must not be negative, but it is \(count)") }
  var counts = Array(repeating: 0, count: count)
  var total = 0
  for sample in samples {
    if !counts.indices.contains(sample) {
      stop("empiricalDistribution", "samples must be in 0..<\(count), but sample \(total) is \(sample)")
    }
    counts[sample] += 1
    total += 1
  }
  // Some processors give 0/0 a sign, which would be printed.
  return Vector(counts.map { total == 0 ? .nan : Double($0) / Double(total) })
}

func counts(_ n: Int, _ weights: Weights, _ generator: inout some RandomNumberGenerator) -> [Int] {
  if n < 0 { stop("multinomialCounts", "n must not be negative, but it is \(n)") }
  let table = AliasTable(weights)
  var counts = Array(repeating: 0, count: table.count)
  for _ in 0..<n { counts[table.sample(using: &generator)] += 1 }
  return counts
}
