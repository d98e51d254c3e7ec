// The normaliser of softmax in one pass, for logits that come one after another or are spread over machines.
//
// Milakov and Gimelshein keep the maximum so far, m, and d = Σ exp(xᵢ − m), and when a larger logit m′ comes,
// they multiply d by exp(m − m′). Each such product rounds, and so does m − m′, whose error the exponential
// magnifies: after a rising sequence of a million logits the errors of a million factors stand in d. Here
// the sum changes its scale rarely instead.
//
//     The anchor a is the largest multiple of a step s that is not above m; the sum is Σ exp(xᵢ − a).
//
// With s = 256 for Double no term exceeds e²⁵⁶, so nothing overflows, and logits between two multiples of s
// need no rescaling at all. When the anchor does move, by k s, the old sum is multiplied by e⁻ᵏˢ, which is off
// by half an ulp or so. What has gone through that twice is less than e⁻²⁵⁶ of the largest term for each logit,
// and so the error does not grow with the number of rescalings.
//
// The anchor depends on the maximum alone. Two states with close maxima have the same one, and merging them
// adds two compensated sums: in either order the same bits, and in any grouping the same sum to some u².
//
// One entry that equals the maximum stays out of the sum, so that log1p can keep the digits of the others when
// it dominates, as in LogSumExp.swift.

public import RealModule

/// Softmax over logits that are seen once: a running maximum and a running sum, in constant memory.
///
///     var seen = OnlineSoftmax([2, 1])
///     seen.add(0)
///     seen.logSumExp               // 2.40760596444438
///     seen.probability(of: 2)      // 0.6652…
///
///     let elsewhere = OnlineSoftmax([3, 5])
///     seen.merge(elsewhere)        // as if all five had come here
///
/// The logits are not kept: give one again to ask for its probability. Attention in tiles and a vocabulary
/// spread over machines are computed like this. However the maximum has risen on the way, the results have
/// the accuracy of ``logSumExp(_:)`` and ``softmax(_:temperature:)`` to within an ulp or two. Merging is
/// commutative, exactly, and associative up to rounding.
///
/// | logits | `logSumExp` | `probability(of:)` |
/// | --- | --- | --- |
/// | none, or all −∞ | −∞ | NaN: there is no mass to share |
/// | some −∞ | as if they were not there | 0 for −∞ |
/// | k times +∞, no NaN | +∞ | 1/k for +∞, 0 for others |
/// | a NaN anywhere | NaN | NaN |
///
/// Source: M. Milakov and N. Gimelshein, “Online normalizer calculation for softmax”, arXiv:1805.02867
/// (2018), algorithm 3 and, for merging, section 3.1. They multiply the sum whenever the maximum rises, which
/// rounds each time; `OnlineSoftmax.swift` tells how that is avoided here.
public struct OnlineSoftmax<Scalar: Real> {
  /// How many logits have been added, those that are −∞ or NaN included.
  public private(set) var count: Int

  /// The largest logit so far: −∞ if there is none, NaN if one is NaN.
  public var maximum: Scalar { hasNaN ? .nan : (infiniteCount > 0 ? .infinity : finiteMaximum) }

  /// The largest finite logit, or −∞; one entry that equals it is not in `others`.
  private var finiteMaximum = -Scalar.infinity
  private var others = AnchoredSum<Scalar>()
  private var infiniteCount = 0
  private var hasNaN = false

  /// No logits yet.
  public init() { self.init(count: 0) }

  /// The logits of a sequence, read once.
  ///
  /// - Complexity: O(*n*).
  public init(_ logits: some Sequence<Scalar>) {
    self.init(count: 0)
    add(contentsOf: logits)
  }

  init(count: Int) { self.count = count }
}

extension OnlineSoftmax: Equatable {}
extension OnlineSoftmax: Sendable where Scalar: Sendable {}

extension OnlineSoftmax {
  /// Takes one more logit into account.
  ///
  /// - Complexity: O(1).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public mutating func add(_ logit: Scalar) {
    count &+= 1
    if logit.isFinite {
      addFinite(logit)
    } else if logit.isNaN {
      hasNaN = true
    } else if logit > 0 {
      infiniteCount &+= 1
    }
  }

  /// Takes the logits of a sequence into account, one after another.
  ///
  /// - Complexity: O(*n*).
  public mutating func add(contentsOf logits: some Sequence<Scalar>) {
    for logit in logits { add(logit) }
  }

  /// Takes all logits into account that another one has seen.
  ///
  /// `a.merge(b)` and `b.merge(a)` give equal states. With one that has seen nothing, nothing changes.
  ///
  /// - Complexity: O(1).
  public mutating func merge(_ other: Self) {
    count &+= other.count
    infiniteCount &+= other.infiniteCount
    hasNaN = hasNaN || other.hasNaN
    if other.finiteMaximum == -.infinity { return }
    if finiteMaximum == -.infinity {
      finiteMaximum = other.finiteMaximum
      others = other.others
      return
    }
    others.merge(other.others)
    others.add(min(finiteMaximum, other.finiteMaximum))
    finiteMaximum = max(finiteMaximum, other.finiteMaximum)
  }

  /// The state after two: as if one had seen the logits of both.
  public func merged(with other: Self) -> Self {
    var merged = self
    merged.merge(other)
    return merged
  }

  /// log Σ exp(xᵢ) over the logits so far, with the edges of ``logSumExp(_:)``.
  ///
  /// - Complexity: O(1).
  public var logSumExp: Scalar {
    if !maximum.isFinite { return maximum }
    return finiteMaximum + logOfNormalizer
  }

  /// Σ exp(xᵢ − m), the sum relative to the largest logit m: what softmax divides by.
  ///
  /// A number in 1...n for n finite logits; NaN where there is no finite maximum to be relative to.
  ///
  /// - Complexity: O(1).
  public var normalizer: Scalar { maximum.isFinite ? 1 + others.value(relativeTo: finiteMaximum) : .nan }

  /// The share of a logit in what has been seen, exp(x − m) / Σ exp(xᵢ − m).
  ///
  /// For the logits that were added these are the entries of softmax. Nothing checks that `logit` was one of
  /// them: another one gets the ratio of its exponential to the sum, which is above 1 where it is large
  /// enough.
  ///
  /// - Complexity: O(1).
  public func probability(of logit: Scalar) -> Scalar {
    if hasNaN || logit.isNaN { return .nan }
    if infiniteCount > 0 { return logit == .infinity ? 1 / Scalar(infiniteCount) : 0 }
    if finiteMaximum == -.infinity { return .nan }
    if logit == .infinity { return .infinity }
    let normalizer = normalizer
    if !normalizer.isFinite { return Scalar.exp(logProbability(of: logit)) }
    return ScaledShift(logit, maximum: finiteMaximum, temperature: 1).exponential / normalizer
  }

  /// The logarithm of ``probability(of:)``, exact where that is 0 or has few digits.
  ///
  /// - Complexity: O(1).
  public func logProbability(of logit: Scalar) -> Scalar {
    if hasNaN || logit.isNaN { return .nan }
    if infiniteCount > 0 { return logit == .infinity ? 0 - Scalar.log(Scalar(infiniteCount)) : -.infinity }
    if finiteMaximum == -.infinity { return .nan }
    if logit.isInfinite { return logit }
    let (shift, lost) = twoSum(logit, -finiteMaximum)
    let (difference, lostAgain) = twoSum(shift, -logOfNormalizer)
    return difference.isFinite ? difference + (lost + lostAgain) : difference
  }

  private var logOfNormalizer: Scalar {
    let rest = others.value(relativeTo: finiteMaximum)
    return rest.isFinite ? Scalar.log(onePlus: rest) : others.logarithm(relativeTo: finiteMaximum)
  }

  @inline(__always)
  private mutating func addFinite(_ logit: Scalar) {
    if logit <= finiteMaximum {
      others.add(logit)
      return
    }
    if finiteMaximum == -.infinity {
      others.setAnchor(below: logit)
    } else {
      others.raiseAnchor(to: logit)
      others.add(finiteMaximum)
    }
    finiteMaximum = logit
  }
}
