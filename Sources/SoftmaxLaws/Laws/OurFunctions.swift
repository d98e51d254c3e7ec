import Softmax

/// What the laws are tried on unless they are given something else: one form for each kind of law.
enum OurFunctions {
  static func softmax(_ z: Vector<Double>) -> Vector<Double> { Softmax.softmax(z) }

  static func softmax(_ z: Vector<Double>, temperature: Double) -> Vector<Double> {
    Softmax.softmax(z, temperature: temperature)
  }

  /// ∂pᵢ/∂zⱼ in row i and column j.
  static func jacobian(_ z: Vector<Double>) -> Matrix<Double> {
    let p = softmax(z)
    let rows = p.indices.map { i in p.indices.map { j in i == j ? p[i] * (1 - p[i]) : -p[i] * p[j] } }
    return Matrix(rows: p.count, columns: p.count, elements: rows.joined())
  }

  /// The gradient of −log softmax(z)ₜ with respect to z.
  static func crossEntropyGradient(_ z: Vector<Double>, target: Int) -> Vector<Double> {
    var gradient = softmax(z)
    gradient[target] -= 1
    return gradient
  }
}
