import Properties
import Softmax

// What changes of the logits do to the probabilities.

extension Law {
  /// The larger of two logits has the larger probability, and equal ones have equal probabilities.
  ///
  /// Equal logits: exactly. Otherwise the probabilities may be equal where they round to the same number,
  /// and out of order by the rounding of both, a few ulps, where the logits are nearly equal. If the logits
  /// differ by more than 10⁻⁹ the order is strict as long as the smaller probability is a normal number.
  public static let orderPreservation = AboutSoftmax(
    name: "order-preservation", title: "Order preservation",
    statement: #"z_i > z_k \implies \sigma(z)_i > \sigma(z)_k"#,
    meaning: "Softmax keeps the ranking: the largest logit has the largest probability.",
    source: "B. Gao and L. Pavel, On the properties of the softmax function, arXiv:1704.00805, 2017",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...16)) { z in
      let p = try softmax(z)
      guard p.count == z.count else { return false }
      let relative = roundingError(magnitude: largestMagnitude(z), count: 0)
      return z.indices.allSatisfy { i in
        z.indices.allSatisfy { k in
          if z[i] == z[k] { return p[i] == p[k] }
          if z[i] < z[k] { return true }
          let mustDiffer = z[i] - z[k] > 1e-9 && p[k] >= .leastNormalMagnitude
          return mustDiffer ? p[i] > p[k] : p[i] > p[k] || agree(p[i], p[k], relative: relative)
        }
      }
    }
  }

  /// Adding the same number to all logits changes nothing.
  ///
  /// z + c is rounded, in each entry by half an ulp of it; the tolerance is that of rounding at the magnitude
  /// of z and c together.
  public static let translationInvariance = AboutSoftmax(
    name: "translation-invariance", title: "Translation invariance",
    statement: #"\sigma(z + c \mathbf{1}) = \sigma(z)"#,
    meaning: "Only differences of logits count: it does not matter where the scores begin.",
    source: "P. Blanchard, D. J. Higham and N. J. Higham, IMA J. Numer. Anal. 41, 2021, section 1",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 1...32), .double(in: -1000...1000)) { z, c in
      let relative = roundingError(magnitude: largestMagnitude(z) + c.magnitude, count: z.count)
      return agree(try softmax(z + c), try softmax(z), relative: relative)
    }
  }

  /// Multiplying the logits by a number other than 1 can change the probabilities, here by more than a
  /// hundredth.
  public static let scalingNonInvariance = AboutSoftmax(
    name: "scaling-non-invariance", title: "No invariance under scaling",
    statement: #"\exists\, z, a > 0: \quad \sigma(a z) \ne \sigma(z)"#,
    meaning: "The unit of the logits matters: larger logits make softmax surer.",
    source: "Follows from the ratio law: the factor a becomes a power, (p_i / p_k)^a",
    quantifier: .exists, ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.exists(.logits(count: 1...8), .double(in: 0.5...2)) { z, factor in
      let (scaled, plain) = (try softmax(factor * z), try softmax(z))
      return scaled.count == plain.count && zip(scaled, plain).contains { ($0 - $1).magnitude > 0.01 }
    }
  }

  /// Reordering the logits reorders the probabilities in the same way.
  ///
  /// The argument is the logits and where each entry of the reordered ones comes from. The terms of the sum
  /// come in another order, so the two sums may be rounded differently.
  public static let permutationEquivariance = AboutSoftmax(
    name: "permutation-equivariance", title: "Permutation equivariance",
    statement: #"\sigma(P z) = P \sigma(z)"#,
    meaning: "The place of an outcome in the list says nothing about its probability.",
    source: "B. Gao and L. Pavel, On the properties of the softmax function, arXiv:1704.00805, 2017",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    let reordered = Generator<Vector<Double>>.logits(count: 1...16).flatMap { z in
      Generator<[Int]>.permutation(count: z.count).map { order in (z, order) }
    }
    return call.forAll(reordered) { z, order in
      let p = try softmax(z)
      guard p.count == z.count else { return false }
      let relative = roundingError(magnitude: largestMagnitude(z), count: z.count)
      return agree(try softmax(Vector(order.map { z[$0] })), Vector(order.map { p[$0] }), relative: relative)
    }
  }
}
