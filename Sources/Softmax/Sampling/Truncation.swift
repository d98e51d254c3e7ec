// Truncations cut the unlikely outcomes off a distribution before it is drawn from. Each comes in two forms:
// of a distribution, which gives a distribution back, and of logits, which gives logits back, −∞ where an
// outcome is cut off. `softmax(topK(logits: z, k: 2))` and `topK(softmax(z), k: 2)` are the same to a few
// ulps, but where logits that differ have equal probabilities. Chains of truncations and temperatures are
// written with logits, the last step with a distribution.

public import RealModule

/// The distribution cut to its k most probable outcomes and divided by what they add up to.
///
///     topK([0.4, 0.2, 0.4], k: 2)   // [0.5, 0.0, 0.5]
///
/// Of equally probable outcomes those with smaller indices are kept, so that it is never more than k.
///
/// | probabilities | result |
/// | --- | --- |
/// | none | none |
/// | `k` or fewer | all kept, divided by their sum |
/// | some 0 | stay 0, even among the `k` |
/// | all 0, or one that is negative, NaN or ∞ | NaN everywhere: not a distribution |
///
/// - Parameter k: at least 1, anything else stops the program.
/// - Complexity: O(*n* log *n*).
///
/// Source: A. Fan, M. Lewis and Y. Dauphin, “Hierarchical neural story generation”, ACL 2018.
public func topK<Scalar: Real>(_ probabilities: Vector<Scalar>, k: Int) -> Vector<Scalar> {
  probabilities.truncated(.count("topK", k))
}

/// The logits with all but the k largest replaced by −∞.
///
///     topK(logits: [2, 1, 0], k: 2)   // [2.0, 1.0, -inf]
///
/// Of equal logits those with smaller indices are kept. A NaN anywhere gives NaN everywhere; −∞ stays −∞.
///
/// - Parameter k: at least 1, anything else stops the program.
/// - Complexity: O(*n* log *n*).
public func topK<Scalar: Real>(logits: Vector<Scalar>, k: Int) -> Vector<Scalar> {
  logits.truncatedLogits(.count("topK", k))
}

/// The distribution cut to its nucleus, the smallest set of outcomes whose mass reaches p, and divided by
/// what they add up to.
///
///     topP([0.4, 0.4, 0.15, 0.05], p: 0.75)   // [0.5, 0.5, 0.0, 0.0]
///
/// Outcomes are taken from the most probable down, equal ones by index, until the mass reaches `p`; the one
/// that crosses it is kept. A mass that falls short by no more than two ulps of 1 counts as reaching: 0.7 +
/// 0.2 reaches 0.9, though not in binary. `p` = 1 keeps all, however small. Edges are those of
/// ``topK(_:k:)``; if the probabilities do not add up to 1, `p` is a part of their sum.
///
/// - Parameter p: greater than 0 and at most 1, anything else stops the program.
/// - Complexity: O(*n* log *n*).
///
/// Source: A. Holtzman et al., “The curious case of neural text degeneration”, ICLR 2020, section 3.1.
public func topP<Scalar: Real>(_ probabilities: Vector<Scalar>, p: Scalar) -> Vector<Scalar> {
  probabilities.truncated(.mass("topP", p))
}

/// The logits with −∞ wherever softmax(logits) lies outside its nucleus of mass p.
///
///     topP(logits: [2, 1, 0], p: 0.75)   // [2.0, 1.0, -inf]
///
/// A NaN anywhere gives NaN everywhere; −∞ stays −∞. Beside a +∞ all finite logits have share 0, and are cut
/// off unless `p` is 1.
///
/// - Parameter p: greater than 0 and at most 1, anything else stops the program.
/// - Complexity: O(*n* log *n*).
public func topP<Scalar: Real>(logits: Vector<Scalar>, p: Scalar) -> Vector<Scalar> {
  logits.truncatedLogits(.mass("topP", p))
}

/// The distribution cut to the outcomes that are at least p times as probable as the most probable one, and
/// divided by what they add up to.
///
///     minP([0.4, 0.4, 0.2], p: 0.75)   // [0.5, 0.5, 0.0]
///
/// The threshold follows the distribution: a confident one is cut hard, a flat one hardly. `p` = 0 keeps all,
/// `p` = 1 only the most probable outcomes. Edges are those of ``topK(_:k:)``.
///
/// - Parameter p: from 0 to 1, anything else stops the program.
/// - Complexity: O(*n*).
///
/// Source: M. N. Nguyen et al., “Turning up the heat: min-p sampling for creative and coherent LLM outputs”,
/// arXiv:2407.01082 (2024).
public func minP<Scalar: Real>(_ probabilities: Vector<Scalar>, p: Scalar) -> Vector<Scalar> {
  probabilities.truncated(.ratio("minP", p))
}

/// The logits with −∞ for those more than log(1/p) below the largest: a bound on differences, which needs no
/// softmax.
///
///     minP(logits: [2, 1, 0], p: 0.25)   // [2.0, 1.0, -inf], since 2 − 0 > log 4 > 2 − 1
///
/// A NaN anywhere gives NaN everywhere; −∞ stays −∞. Beside a +∞ all finite logits are cut off unless `p` is
/// 0.
///
/// - Parameter p: from 0 to 1, anything else stops the program.
/// - Complexity: O(*n*).
public func minP<Scalar: Real>(logits: Vector<Scalar>, p: Scalar) -> Vector<Scalar> {
  logits.truncatedLogits(.ratio("minP", p))
}
