import Properties
public import Softmax

/// A value that depends on random numbers: its mean over independent replicates, and the standard error of that mean.
///
/// ```swift
/// let share = Estimate(replicates: 32, seed: 1) { generator in
///   let draws = (0..<1_000).map { _ in categorical.sample(using: &generator) }
///   return Double(draws.count { $0 == 1 }) / 1_000
/// }
/// share            // the page shows 0.2429 ± 0.0022 (32 replicates)
/// share.mean
/// ```
///
/// A claim on an estimate is a claim on the *true* mean, the one of endlessly many replicates, and is judged by a t-test
/// over the replicates. A claim on `share.mean` is one on the digits that this seed happens to give.
///
/// Each replicate has a generator of its own, which follows from the seed and the number of the replicate: the same on
/// every machine. Two estimates with the same seed see the same random numbers.
///
/// A vector gives one estimate for each of its numbers, `spread[0]` the first of them.
///
/// A replicate that is not finite makes the mean so, and the error NaN; the error of a single replicate is NaN. The
/// program stops for less than one replicate, and for replicates of different lengths.
///
/// - Complexity: As many calls as there are replicates; all their numbers are kept until the last one.
public struct Estimate<Value: Estimable>: Sendable, Equatable {
  /// The mean of the replicates.
  public let mean: Value
  /// The standard deviation of the replicates divided by the square root of their number.
  public let standardError: Value
  /// How many values the mean is of.
  public let replicates: Int

  /// Runs the replicates.
  /// - Parameters:
  ///   - replicates: How many; at least 1, and 2 for an error to be known.
  ///   - seed: What the generators follow from; the lesson's own `seed` unless given.
  ///   - replicate: One value from one generator. The replicates must not depend on each other.
  public init(
    replicates: Int = 32, seed: UInt64? = nil, _ replicate: (inout SeededRandom) throws -> Value
  ) rethrows {
    if replicates < 1 {
      fatalError("Estimate: replicates must be at least 1, but they are \(replicates)")
    }
    let seed = seed ?? PropertyDefaults.current.seed
    var values: [[Double]] = []
    for index in 0..<replicates {
      var generator = SeededRandom(seed: SeededRandom.seed(seed, part: UInt64(index)))
      values.append(try replicate(&generator).estimatedNumbers)
      if values[index].count != values[0].count {
        fatalError(
          "Estimate: every replicate must have as many numbers, but replicate 0 has \(values[0].count) "
            + "and replicate \(index) has \(values[index].count)")
      }
    }
    let moments = values[0].indices.map { number in SampleMoments(values.map { $0[number] }) }
    mean = Value(estimatedNumbers: moments.map(\.mean))
    standardError = Value(estimatedNumbers: moments.map(\.standardError))
    self.replicates = replicates
  }

  fileprivate init(mean: Value, standardError: Value, replicates: Int) {
    (self.mean, self.standardError, self.replicates) = (mean, standardError, replicates)
  }
}

extension Estimate where Value: RandomAccessCollection, Value.Element == Double, Value.Index == Int {
  /// How many numbers are estimated.
  public var count: Int { mean.count }

  /// The estimate of one of the numbers, counted from 0.
  public subscript(index: Int) -> Estimate<Double> {
    Estimate<Double>(mean: mean[index], standardError: standardError[index], replicates: replicates)
  }
}
