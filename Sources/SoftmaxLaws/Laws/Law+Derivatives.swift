import Properties
import Softmax

// What the derivatives are: the Jacobian of softmax is J = diag(p) − p pᵀ, and softmax itself is the gradient
// of log-sum-exp.

extension Law {
  /// A step in one logit moves mass, and makes none: each column of the Jacobian adds up to 0, and as the
  /// Jacobian is symmetric, each row.
  ///
  /// A diagonal entry is pᵢ (1 − pᵢ), with 1 − pᵢ rounded by 2⁻⁵³ where pᵢ is near 1, and Σ pⱼ is 1 but for
  /// the rounding of the probabilities: (n + 8) · 2⁻⁵² absolute, of entries that are at most 1/4.
  public static let jacobianRowsSumToZero = AboutJacobian(
    name: "jacobian-rows-sum-to-zero", title: "The rows of the Jacobian add up to 0",
    statement: #"\sum_j \frac{\partial \sigma(z)_i}{\partial z_j} = 0"#,
    meaning: "Raising all logits by the same amount moves nothing: translation invariance, differentiated.",
    source: "B. Gao and L. Pavel, On the properties of the softmax function, arXiv:1704.00805, 2017",
    ours: OurFunctions.jacobian
  ) { jacobian, call in
    call.forAll(.logits(count: 1...12)) { z in
      let derivatives = try jacobian(z)
      guard isSquare(derivatives, z.count) else { return false }
      let allowed = Double(z.count + 8) * .ulpOfOne
      return z.indices.allSatisfy { derivatives.row($0).sum.magnitude <= allowed }
    }
  }

  /// The influence of logit j on probability i is that of logit i on probability j.
  ///
  /// Both are −pᵢ pⱼ, a product of two factors in either order: a few ulps, for implementations that reach
  /// it on other ways.
  public static let jacobianIsSymmetric = AboutJacobian(
    name: "jacobian-is-symmetric", title: "The Jacobian is symmetric",
    statement: #"\frac{\partial \sigma(z)_i}{\partial z_j} = \frac{\partial \sigma(z)_j}{\partial z_i}"#,
    meaning: "Softmax is a gradient, that of log-sum-exp, and the Jacobian of a gradient is symmetric.",
    source: "B. Gao and L. Pavel, On the properties of the softmax function, arXiv:1704.00805, 2017",
    ours: OurFunctions.jacobian
  ) { jacobian, call in
    call.forAll(.logits(count: 1...12)) { z in
      let derivatives = try jacobian(z)
      guard isSquare(derivatives, z.count) else { return false }
      return z.indices.allSatisfy { i in
        z.indices.allSatisfy { j in
          agree(derivatives[i, j], derivatives[j, i], relative: 8 * .ulpOfOne)
        }
      }
    }
  }

  /// The Jacobian is what small steps of softmax show.
  public static let jacobianAgainstDifferences = AboutJacobian(
    name: "jacobian-against-differences", title: "The Jacobian against finite differences",
    statement: #"\frac{\partial \sigma(z)_i}{\partial z_j} = \sigma(z)_i (\delta_{ij} - \sigma(z)_j)"#,
    meaning: "Each entry of the Jacobian says how much a probability changes with a logit.",
    source: "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation (4.106)",
    ours: OurFunctions.jacobian
  ) { jacobian, call in
    call.forAll(.logits(count: 1...8, spread: 10)) { z in
      let derivatives = try jacobian(z)
      guard isSquare(derivatives, z.count) else { return false }
      return z.indices.allSatisfy { j in
        let (above, below) = steps(from: z, entry: j)
        let slopes = (softmax(above) - softmax(below)) / (above[j] - below[j])
        return isWithinDifferenceError(derivatives.column(j), slopes)
      }
    }
  }

  /// The gradient of log-sum-exp is softmax.
  public static let logSumExpGradient = AboutSoftmax(
    name: "log-sum-exp-gradient", title: "Softmax is the gradient of log-sum-exp",
    statement: #"\frac{\partial}{\partial z_i} \log \sum_j e^{z_j} = \sigma(z)_i"#,
    meaning: "Log-sum-exp is a smooth maximum, and softmax says how much each logit has a part in it.",
    source: "S. Boyd and L. Vandenberghe, Convex Optimization, 2004, section 3.1.5",
    ours: OurFunctions.softmax(_:)
  ) { gradient, call in
    call.forAll(.logits(count: 1...8, spread: 10)) { z in
      isWithinDifferenceError(try gradient(z), slopes(at: z) { logSumExp($0) })
    }
  }

  /// The gradient of cross-entropy with respect to the logits is what is predicted minus what is right.
  ///
  /// The argument is the logits and the index of the right class.
  public static let crossEntropyGradient = AboutLoss(
    name: "cross-entropy-gradient", title: "The gradient of cross-entropy",
    statement: #"\frac{\partial}{\partial z_i} \left(-\log \sigma(z)_t\right) = \sigma(z)_i - \delta_{it}"#,
    meaning: "Learning pushes each probability towards the truth by as much as it is off.",
    source: "C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation (4.109)",
    ours: OurFunctions.crossEntropyGradient
  ) { gradient, call in
    let examples = Generator<Vector<Double>>.logits(count: 1...8, spread: 10).flatMap { z in
      Generator<Int>.int(in: 0...z.count - 1).map { target in (z, target) }
    }
    return call.forAll(examples) { z, target in
      isWithinDifferenceError(try gradient(z, target), slopes(at: z) { -logSoftmax($0)[target] })
    }
  }
}

private func isSquare(_ matrix: Matrix<Double>, _ size: Int) -> Bool {
  matrix.rows == size && matrix.columns == size
}
