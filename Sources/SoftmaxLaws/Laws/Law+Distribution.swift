import Properties
import Softmax

// What makes the result a probability distribution: the axioms of A. N. Kolmogorov, Grundbegriffe der
// Wahrscheinlichkeitsrechnung, 1933, for finitely many outcomes.

extension Law {
  /// Every entry is at least 0 and at most 1: exactly, for all finite logits, the largest included.
  public static let nonNegativity = AboutSoftmax(
    name: "non-negativity", title: "Non-negativity",
    statement: #"0 \le \sigma(z)_i \le 1"#,
    meaning: "No outcome has a negative probability, and none has more than all of it.",
    source: "A. N. Kolmogorov, Grundbegriffe der Wahrscheinlichkeitsrechnung, 1933, axiom III",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...32, extremes: true)) { z in
      let p = try softmax(z)
      return p.count == z.count && p.allSatisfy { 0 <= $0 && $0 <= 1 }
    }
  }

  /// The entries add up to 1.
  ///
  /// Each entry is rounded, by an ulp or a few of itself, and the implementation may have summed n terms
  /// one by one: (n + 4) · 2⁻⁵² bounds what comes of that in the sum.
  public static let normalization = AboutSoftmax(
    name: "normalization", title: "Normalization",
    statement: #"\sum_i \sigma(z)_i = 1"#,
    meaning: "Some outcome happens: the probabilities of all of them add up to one.",
    source: "A. N. Kolmogorov, Grundbegriffe der Wahrscheinlichkeitsrechnung, 1933, axiom IV",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...32, extremes: true)) { z in
      let p = try softmax(z)
      return p.count == z.count && (p.sum - 1).magnitude <= Double(z.count + 4) * .ulpOfOne
    }
  }

  /// The probability of two disjoint events together is the sum of theirs: the outcomes of A and B can be
  /// made one outcome, with the log-sum-exp of their logits as its logit.
  ///
  /// The three arguments are the logits of the outcomes in A, in B, and in neither. The tolerance is that of
  /// rounding at the magnitude of the log-sum-exp, which is at most log 12 above the largest logit.
  public static let additivity = AboutSoftmax(
    name: "additivity", title: "Additivity over disjoint events",
    statement: #"P(A \sqcup B) = P(A) + P(B), \quad P(E) = \sum_{i \in E} \sigma(z)_i"#,
    meaning: "Merging the outcomes of two disjoint events into one outcome adds their probabilities.",
    source: "A. N. Kolmogorov, Grundbegriffe der Wahrscheinlichkeitsrechnung, 1933, axiom V",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...4), .logits(count: 1...4), .logits(count: 1...4)) { a, b, rest in
      let apart = Vector(Array(a) + Array(b) + Array(rest))
      let merged = Vector([logSumExp(Vector(Array(a) + Array(b)))] + Array(rest))
      let (p, q) = (try softmax(apart), try softmax(merged))
      guard p.count == apart.count && q.count == merged.count else { return false }
      let sum = Vector(p.prefix(a.count + b.count)).sum
      let relative = roundingError(magnitude: largestMagnitude(apart) + 4, count: apart.count)
      return agree(q[0], sum, relative: relative)
    }
  }
}
