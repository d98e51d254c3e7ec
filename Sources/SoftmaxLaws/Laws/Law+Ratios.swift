import Properties
import RealModule
import Softmax

// What the values are, not only how they relate.

extension Law {
  /// The ratio of two probabilities depends on the difference of their logits alone.
  ///
  /// Tried as pᵢ = pₖ exp(zᵢ − zₖ), which needs no division, with logits of at most 50, so that no
  /// probability is subnormal.
  public static let ratio = AboutSoftmax(
    name: "ratio", title: "Ratios are exponentials of differences",
    statement: #"\frac{\sigma(z)_i}{\sigma(z)_k} = e^{z_i - z_k}"#,
    meaning: "A logit that is one larger makes an outcome e times as likely, whatever the others are.",
    source: "R. D. Luce, Individual Choice Behavior, 1959: independence of irrelevant alternatives",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 2...8)) { z in
      let p = try softmax(z)
      guard p.count == z.count else { return false }
      let relative = roundingError(magnitude: largestMagnitude(z), count: 0)
      return z.indices.allSatisfy { i in
        z.indices.allSatisfy { k in agree(p[i], p[k] * Double.exp(z[i] - z[k]), relative: relative) }
      }
    }
  }

  /// With two outcomes softmax is the logistic function of the difference of the logits.
  public static let sigmoidIdentity = AboutSoftmax(
    name: "sigmoid-identity", title: "Two classes: the sigmoid",
    statement: #"\sigma(a, b)_1 = \frac{1}{1 + e^{-(a - b)}}"#,
    meaning: "Softmax of two classes is the logistic regression of one score.",
    source: "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equations (4.57) and (4.62)",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.logits(count: 2)) { z in
      let p = try softmax(z)
      guard p.count == 2 else { return false }
      let relative = roundingError(magnitude: largestMagnitude(z), count: 2)
      return agree(p[0], logistic(z[0] - z[1]), relative: relative)
        && agree(p[1], logistic(z[1] - z[0]), relative: relative)
    }
  }

  /// Where the formula as it is written has an answer, it is the same.
  ///
  /// The written formula adds exp(zᵢ) as they are: near −740 these are subnormal, with an absolute error of
  /// half a unit of the smallest number each, which the tolerance takes relative to their sum. Cases in
  /// which the formula gives NaN or ∞, or its sum overflows, say nothing and are discarded.
  public static let agreementWithNaive = AboutSoftmax(
    name: "agreement-with-naive", title: "Agreement with the formula as written",
    statement:
      #"\sigma(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}} \text{ wherever the right-hand side is finite}"#,
    meaning: "Protection against overflow changes no result that was right without it.",
    source: "P. Blanchard, D. J. Higham and N. J. Higham, IMA J. Numer. Anal. 41, 2021, section 3",
    ours: OurFunctions.softmax(_:)
  ) { softmax, call in
    call.forAll(.vector(of: .oneOf(.double(in: -50...50), .double(in: -760...720)), count: 1...8)) { z in
      let naive = naiveSoftmax(z)
      let sum = exp(z).sum
      try assume(sum.isFinite && naive.allSatisfy(\.isFinite))
      let p = try softmax(z)
      let relative = roundingError(magnitude: largestMagnitude(z), count: z.count)
      let unitsLost = Double(z.count + 1) * (.leastNonzeroMagnitude / sum)
      return p.count == z.count
        && zip(p, naive).allSatisfy { stable, naive in
          agree(stable, naive, relative: relative) || (stable - naive).magnitude <= unitsLost
        }
    }
  }

  /// 1 / (1 + e⁻ˣ), which overflows to the right limit, 0.
  private static func logistic(_ x: Double) -> Double {
    1 / (1 + Double.exp(-x))
  }
}
