import Softmax

/// What the laws are tried on unless they are given something else: one form for each kind of law.
enum OurFunctions {
  static func softmax(_ z: Vector<Double>) -> Vector<Double> { Softmax.softmax(z) }

  static func softmax(_ z: Vector<Double>, temperature: Double) -> Vector<Double> {
    Softmax.softmax(z, temperature: temperature)
  }

  /// ∂pᵢ/∂zⱼ in row i and column j.
  static func jacobian(_ z: Vector<Double>) -> Matrix<Double> {
    softmaxJacobian(z)
  }

  /// The gradient of −log softmax(z)ₜ with respect to z.
  static func crossEntropyGradient(_ z: Vector<Double>, target: Int) -> Vector<Double> {
    Softmax.crossEntropyGradient(logits: z, target: target)
  }
}
