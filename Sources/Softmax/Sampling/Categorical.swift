public import RealModule

/// A distribution over the outcomes 0, 1, …, n − 1, and how to draw from it.
///
///     var generator = SeededRandom(seed: 1)
///     let die = Categorical(logits: [2, 1, 0])
///     die.probability(of: 0)                      // 0.6652409557748219
///     die.samples(count: 6, using: &generator)    // [0, 1, 2, 0, 0, 1]
///
/// A draw inverts the cumulative distribution function: with a uniform u in [0, 1) it is the first outcome i
/// for which u < p₀ + … + pᵢ. The cumulative sums are computed once, compensated, and searched by bisection.
///
/// An outcome of probability 0 is never drawn: its cumulative sum is that of the outcome before it, so no u
/// lies between the two, and the sum at the last possible outcome is made exactly 1, so that no u lies
/// beyond it. Every other outcome is drawn with its probability to within 2⁻⁵³, since u is a multiple of
/// 2⁻⁵³; one that is much less probable than that may never be drawn.
///
/// The same generator with the same seed gives the same outcomes on every machine; one draw takes one number
/// of the generator.
///
/// | probabilities | |
/// | --- | --- |
/// | one positive, others 0 | always that outcome |
/// | not adding up to 1 | divided by their sum |
/// | none, all 0, or one that is negative, NaN or ∞ | no distribution: the program stops |
///
/// Where the numbers come from data that may hold such entries, ``init(validating:)`` gives `nil` instead of
/// stopping.
public struct Categorical<Scalar: Real & BinaryFloatingPoint> {
  /// The probability of each outcome; they add up to 1 within rounding.
  public let probabilities: Vector<Scalar>

  /// The natural logarithm of each probability; from logits they are exact where probabilities underflow.
  public let logProbabilities: Vector<Scalar>

  /// The probability of an outcome up to each, nondecreasing, 1 from the last possible outcome on.
  private let cumulative: [Double]

  /// The distribution with these probabilities.
  ///
  /// - Parameter probabilities: at least 0 and finite, one of them positive, anything else stops the program.
  ///   They are divided by their sum, so any weights will do.
  /// - Complexity: O(*n*).
  public init(probabilities: Vector<Scalar>) {
    self.init(Weights("Categorical.init(probabilities:)", probabilities))
  }

  /// The distribution with these probabilities, or `nil` where ``init(probabilities:)`` would stop.
  ///
  ///     Categorical(validating: softmax([.nan, 1]))   // nil
  public init?(validating probabilities: Vector<Scalar>) {
    guard let weights = Weights(validating: probabilities) else { return nil }
    self.init(weights)
  }

  /// The distribution softmax(logits / T).
  ///
  /// - Parameters:
  ///   - logits: any numbers that have a softmax: at least one, none NaN, not all −∞. Others stop the
  ///     program. −∞ is an impossible outcome; several +∞ share the mass.
  ///   - temperature: greater than 0, +∞ included; anything else stops the program.
  /// - Complexity: O(*n*).
  public init(logits: Vector<Scalar>, temperature: Scalar = 1) {
    self.init(logits, temperature)
  }

  init(_ logits: Vector<Scalar>, _ temperature: Scalar) {
    if !(temperature > 0) {
      stop(
        "Categorical.init(logits:temperature:)",
        "temperature must be greater than 0, but it is \(temperature)")
    }
    if let flaw = flaw(ofLogits: logits) { stop("Categorical.init(logits:temperature:)", flaw) }
    let weights = Weights(
      "Categorical.init(logits:temperature:)", softmax(logits, temperature: temperature))
    self.init(weights, logProbabilities: logSoftmax(logits, temperature: temperature))
  }

  init(_ weights: Weights, logProbabilities: Vector<Scalar>? = nil) {
    let values = weights.probabilities
    probabilities = Vector(values.map { Scalar($0) })
    self.logProbabilities = logProbabilities ?? Vector(values.map { Scalar(Double.log($0)) })
    cumulative = cumulativeSums(values)
  }
}

extension Categorical: Equatable {}
extension Categorical: Hashable {}
extension Categorical: Sendable where Scalar: Sendable {}

extension Categorical {
  /// The number of outcomes, impossible ones included.
  public var count: Int { probabilities.count }

  /// The probability of an outcome in `0..<count`; any other stops the program.
  public func probability(of outcome: Int) -> Scalar {
    requireOutcome("Categorical.probability(of:)", outcome)
    return probabilities[outcome]
  }

  /// The natural logarithm of the probability of an outcome; −∞ for an impossible one.
  ///
  ///     Categorical(logits: [1000, 0]).logProbability(of: 1)   // -1000.0, where the probability is 0.0
  ///
  /// An outcome outside `0..<count` stops the program.
  public func logProbability(of outcome: Int) -> Scalar {
    requireOutcome("Categorical.logProbability(of:)", outcome)
    return logProbabilities[outcome]
  }

  /// One outcome.
  ///
  /// - Parameter generator: advanced by one number.
  /// - Complexity: O(log *n*).
  public func sample(using generator: inout some RandomNumberGenerator) -> Int {
    let u = generator.uniformFraction()
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if u < cumulative[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Several outcomes, each independent of the others; the same as as many single draws.
  ///
  /// - Parameters:
  ///   - count: how many, at least 0; a negative number stops the program.
  ///   - generator: advanced by `count` numbers.
  /// - Complexity: O(`count` · log *n*).
  public func samples(count: Int, using generator: inout some RandomNumberGenerator) -> [Int] {
    if count < 0 { stop("Categorical.samples", "count must not be negative, but it is \(count)") }
    return (0..<count).map { _ in sample(using: &generator) }
  }

  private func requireOutcome(_ function: StaticString, _ outcome: Int) {
    if !(0..<count).contains(outcome) {
      stop(function, "outcome must be in 0..<\(count), but it is \(outcome)")
    }
  }
}

/// Why logits have no softmax, or `nil` if they have.
func flaw<Scalar: Real>(ofLogits logits: Vector<Scalar>) -> String? {
  if let index = logits.firstIndex(where: \.isNaN) { return "logits must not be NaN, but entry \(index) is" }
  if logits.contains(where: { $0 > -.infinity }) { return nil }
  return "some logit must be greater than -inf, but "
    + (logits.isEmpty ? "there are none" : "all \(logits.count) are -inf")
}

/// The sum of the weights up to each, within an ulp of the exact sum, made to serve draws: it rises only at
/// positive weights and is exactly 1 from the last of them on.
private func cumulativeSums(_ weights: [Double]) -> [Double] {
  var sums: [Double] = []
  sums.reserveCapacity(weights.count)
  var (rounded, lost, bound) = (0.0, 0.0, 0.0)
  for weight in weights {
    if weight > 0 {
      let (sum, remainder) = twoSum(rounded, weight)
      (rounded, lost) = (sum, lost + remainder)
      bound = min(1, max(bound, rounded + lost))
    }
    sums.append(bound)
  }
  let last = weights.lastIndex { $0 > 0 } ?? 0
  for index in sums.indices[last...] { sums[index] = 1 }
  return sums
}
